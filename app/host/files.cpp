// SPDX-License-Identifier: Apache-2.0
#include "files.h"

#include "system_files.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

#include <thread>

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
                                         const QString &why = qt_error_string())
{
    return tl::unexpected(guide::Error{
        FilesWords::tr("The file could not be written: %1.").arg(why), file,
        FilesWords::tr("Make sure that its folder is there, is writable and has room.")});
}

/// Why a step with a file failed that Qt or the system did.
QString failureOf(const QFile &file)
{
    return file.error() == QFileDevice::NoError ? qt_error_string() : file.errorString();
}

/// @return nullptr when there is no such file
guide::Result<std::unique_ptr<QFile>> openForReading(const QString &name, Links links,
                                                     const QString &remedy)
{
    auto file = std::make_unique<QFile>();
    switch (openOrdinary(*file, name, links)) {
    case Opened::Yes:
        return file;
    case Opened::Missing:
        return nullptr;
    case Opened::NotOrdinary:
        return tl::unexpected(
            guide::Error{FilesWords::tr("This is no ordinary file."), name, remedy});
    case Opened::No:
        break;
    }
    return tl::unexpected(guide::Error{
        FilesWords::tr("The file cannot be opened: %1.").arg(qt_error_string()), name, remedy});
}

/// Only when all is written may the group read; and whatever the mask of new files is.
bool writeNew(QFile &file, const QByteArray &data, std::optional<unsigned int> readers)
{
    return file.open(kNewFile, kOwnerOnly) && file.write(data) == data.size() &&
           letRead(file, readers) && synchronise(file);
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
    if (!synchronise(to))
        return cannotWrite(to.fileName());
    return {};
}

}  // namespace

guide::Result<std::optional<QByteArray>> readSmallFile(const QString &file, qsizetype largest)
{
    const QString remedy = FilesWords::tr("Put an ordinary, readable file there.");
    const auto opened = openForReading(file, Links::Followed, remedy);
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
    (void)removeName(beside.fileName());
    bool done = writeNew(beside, data, readers);
    if (done) {
        beside.close();
        done = takeName(beside.fileName(), info.absoluteFilePath());
    }
    if (!done) {
        const auto failed = cannotWrite(file, failureOf(beside));
        beside.close();
        (void)removeName(beside.fileName());
        return failed;
    }
    if (!synchroniseFolderOf(file))
        return cannotWrite(file);
    return {};
}

guide::Result<void> removeDurably(const QString &file)
{
    if (!removeName(file))
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
        openForReading(from, Links::Refused, FilesWords::tr("Put the whole file there again."));
    if (!source)
        return tl::unexpected(source.error());
    if (!*source)
        return refused(FilesWords::tr("The file cannot be opened: %1.").arg(qt_error_string()));
    if ((*source)->size() == 0)
        return refused(FilesWords::tr("The file is empty."));
    if ((*source)->size() > largest)
        return refused(FilesWords::tr("The file is larger than it may be."));
    (void)removeName(to);  // left by a kill
    QFile target(to);
    if (!target.open(kNewFile, kOwnerOnly))
        return cannotWrite(to, target.errorString());
    const auto copied = copyBytes(**source, from, target);
    target.close();
    if (!copied)
        (void)removeName(to);
    return copied;
}

guide::Result<void> renameDurably(const QString &from, const QString &to)
{
    if (!takeName(from, to) || !synchroniseFolderOf(to))
        return cannotWrite(to);
    return {};
}

guide::Result<std::unique_ptr<FileLock>> FileLock::tryTake(const QString &file)
{
    std::unique_ptr<FileLock> lock(new FileLock(openLock(file)));
    switch (lock->m_handle < 0 ? Locked::No : lockHandle(lock->m_handle)) {
    case Locked::Yes:
        return lock;
    case Locked::ByAnother:
        return nullptr;
    case Locked::No:
        break;
    }
    return cannotWrite(file);
}

guide::Result<std::unique_ptr<FileLock>> FileLock::waitFor(const QString &folder,
                                                           std::chrono::milliseconds limit)
{
    std::unique_ptr<FileLock> lock(new FileLock(openFolderLock(folder)));
    if (lock->m_handle < 0)
        return nullptr;
    const QDeadlineTimer deadline(limit);
    for (;;) {
        const Locked locked = lockHandle(lock->m_handle);
        if (locked == Locked::Yes)
            return lock;
        if (locked == Locked::No)
            return nullptr;
        if (deadline.hasExpired())
            return tl::unexpected(guide::Error{
                LockWords::tr("Another program has this folder in use and does not let go of it."),
                folder, LockWords::tr("End other copies of the guide, or restart this computer.")});
        std::this_thread::sleep_for(kBetweenTries);
    }
}

FileLock::~FileLock()
{
    if (m_handle >= 0)
        closeLock(m_handle);
}

}  // namespace host
