// SPDX-License-Identifier: Apache-2.0
#include "files.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

namespace host {

namespace {

struct FilesWords {
    Q_DECLARE_TR_FUNCTIONS(host::Files)
};
struct LockWords {
    Q_DECLARE_TR_FUNCTIONS(host::FileLock)
};

constexpr std::chrono::milliseconds kBetweenTries{20};
constexpr qsizetype kPiece = 1024LL * 1024;
constexpr auto kNewFile = QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered;
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<guide::Error> cannotWrite(const QString &file,
                                         const QString &why = qt_error_string(errno))
{
    return tl::unexpected(guide::Error{
        FilesWords::tr("The file could not be written: %1.").arg(why), file,
        FilesWords::tr("Make sure that its folder is there, is writable and has room.")});
}

/// Why a step with a file failed that Qt or the system did.
QString failureOf(const QFile &file)
{
    return file.error() == QFileDevice::NoError ? qt_error_string(errno) : file.errorString();
}

/// An ordinary file and nothing else, open for reading.
/// @param flags  of open(2), beside those that are always taken
/// @return nullptr when there is no such file
guide::Result<std::unique_ptr<QFile>> openOrdinary(const QString &name, int flags,
                                                   const QString &remedy)
{
    const auto refused = [&](const QString &what) {
        return tl::unexpected(guide::Error{what, name, remedy});
    };
    // Opening a pipe that nobody writes to would wait for ever without O_NONBLOCK.
    const int descriptor = ::open(QFile::encodeName(name).constData(),
                                  flags | O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    // Nor is there a file where its folder is none, such as a home that is a file.
    if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR))
        return nullptr;
    const bool isLink = descriptor < 0 && errno == ELOOP && (flags & O_NOFOLLOW) != 0;
    if (descriptor < 0 && !isLink)
        return refused(
            FilesWords::tr("The file cannot be opened: %1.").arg(qt_error_string(errno)));
    auto file = std::make_unique<QFile>();
    struct stat about {};
    const bool ordinary = !isLink && ::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode);
    if (ordinary && file->open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                               QFileDevice::AutoCloseHandle))
        return file;
    if (descriptor >= 0)
        ::close(descriptor);
    return refused(FilesWords::tr("This is no ordinary file."));
}

/// After this, names that were given or taken in the folder of `file` stay so.
bool synchroniseFolderOf(const QString &file)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(file).absolutePath());
    const int descriptor = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    const int why = errno;
    if (descriptor >= 0)
        ::close(descriptor);
    errno = why;
    return done;
}

/// Only when all is written may the group read; and whatever the mask of new files is.
bool writeNew(QFile &file, const QByteArray &data, std::optional<unsigned int> readers)
{
    return file.open(kNewFile, kOwnerOnly) && file.write(data) == data.size() &&
           (!readers || ::fchown(file.handle(), static_cast<uid_t>(-1), *readers) == 0) &&
           ::fchmod(file.handle(), readers ? 0640 : 0600) == 0 && ::fsync(file.handle()) == 0;
}

guide::Result<void> copyBytes(QFile &from, const QString &fromName, QFile &to)
{
    const auto failed = [&](const QString &what) {
        return tl::unexpected(
            guide::Error{what, fromName, FilesWords::tr("Put the whole file there again.")});
    };
    const qint64 size = from.size();
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 done = 0;
    qint64 got = 0;
    while (done <= size && (got = from.read(piece.data(), piece.size())) > 0) {
        done += got;
        if (done <= size && to.write(piece.constData(), got) != got)
            return cannotWrite(to.fileName(), failureOf(to));
    }
    if (got < 0)
        return failed(FilesWords::tr("The file cannot be read: %1.").arg(failureOf(from)));
    if (done != size)
        return failed(FilesWords::tr("The file changed while it was being read."));
    if (::fsync(to.handle()) != 0)
        return cannotWrite(to.fileName());
    return {};
}

}  // namespace

guide::Result<std::optional<QByteArray>> readSmallFile(const QString &file, qsizetype largest)
{
    const QString remedy = FilesWords::tr("Put an ordinary, readable file there.");
    const auto opened = openOrdinary(file, 0, remedy);
    if (!opened)
        return tl::unexpected(opened.error());
    if (!*opened)
        return std::nullopt;
    QByteArray data = (*opened)->read(largest + 1);
    if ((*opened)->error() != QFileDevice::NoError)
        return tl::unexpected(guide::Error{
            FilesWords::tr("The file cannot be read: %1.").arg((*opened)->errorString()), file,
            remedy});
    if (data.size() > largest)
        return tl::unexpected(
            guide::Error{FilesWords::tr("The file is larger than it may be."), file, remedy});
    return data;
}

guide::Result<void> writeDurably(const QString &file, const QByteArray &data,
                                 std::optional<unsigned int> readers)
{
    const QFileInfo info(file);
    // Always the same name, so that kills leave no more than one behind.
    QFile beside(info.absolutePath() + QStringLiteral("/.%1.new").arg(info.fileName()));
    const QByteArray name = QFile::encodeName(beside.fileName());
    ::unlink(name.constData());
    if (!writeNew(beside, data, readers) ||
        std::rename(name.constData(), QFile::encodeName(info.absoluteFilePath()).constData()) !=
            0) {
        const auto failed = cannotWrite(file, failureOf(beside));
        ::unlink(name.constData());
        return failed;
    }
    if (!synchroniseFolderOf(file))
        return cannotWrite(file);
    return {};
}

guide::Result<void> removeDurably(const QString &file)
{
    if (::unlink(QFile::encodeName(file).constData()) != 0)
        return errno == ENOENT ? guide::Result<void>() : cannotWrite(file);
    if (!synchroniseFolderOf(file))
        return cannotWrite(file);
    return {};
}

guide::Result<void> copyFile(const QString &from, const QString &to, qint64 largest)
{
    const auto refused = [&](const QString &what) {
        return tl::unexpected(
            guide::Error{what, from, FilesWords::tr("Put the whole file there again.")});
    };
    const auto source =
        openOrdinary(from, O_NOFOLLOW, FilesWords::tr("Put the whole file there again."));
    if (!source)
        return tl::unexpected(source.error());
    if (!*source)
        return refused(
            FilesWords::tr("The file cannot be opened: %1.").arg(qt_error_string(errno)));
    if ((*source)->size() == 0)
        return refused(FilesWords::tr("The file is empty."));
    if ((*source)->size() > largest)
        return refused(FilesWords::tr("The file is larger than it may be."));
    ::unlink(QFile::encodeName(to).constData());  // left by a kill
    QFile target(to);
    if (!target.open(kNewFile, kOwnerOnly))
        return cannotWrite(to, target.errorString());
    const auto copied = copyBytes(**source, from, target);
    if (!copied)
        ::unlink(QFile::encodeName(to).constData());
    return copied;
}

guide::Result<void> renameDurably(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0 ||
        !synchroniseFolderOf(to))
        return cannotWrite(to);
    return {};
}

guide::Result<std::unique_ptr<FileLock>> FileLock::tryTake(const QString &file)
{
    std::unique_ptr<FileLock> lock(
        new FileLock(::open(QFile::encodeName(file).constData(),
                            O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600)));
    if (lock->m_descriptor >= 0 && ::flock(lock->m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (lock->m_descriptor >= 0 && errno == EWOULDBLOCK)
        return nullptr;
    return cannotWrite(file);
}

guide::Result<std::unique_ptr<FileLock>> FileLock::waitFor(const QString &folder,
                                                           std::chrono::milliseconds limit)
{
    std::unique_ptr<FileLock> lock(new FileLock(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
    if (lock->m_descriptor < 0)
        return nullptr;
    const QDeadlineTimer deadline(limit);
    while (::flock(lock->m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return nullptr;
        if (deadline.hasExpired())
            return tl::unexpected(guide::Error{
                LockWords::tr("Another program has this folder in use and does not let go of it."),
                folder, LockWords::tr("End other copies of the guide, or restart this computer.")});
        std::this_thread::sleep_for(kBetweenTries);
    }
    return lock;
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

}  // namespace host
