// SPDX-License-Identifier: Apache-2.0
#include "durable_file.h"

#include "descriptor.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace host {

namespace {

tl::unexpected<guide::Error> cannotRead(const QString &file, const QString &what)
{
    return tl::unexpected(
        guide::Error{what, file, FilesWords::tr("Put an ordinary, readable file there.")});
}

bool writeNew(const QByteArray &path, const QByteArray &data, const Readers &readers)
{
    ::unlink(path.constData());  // left by a kill
    Descriptor descriptor(
        ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!descriptor.good() || !writeAll(descriptor.number(), data))
        return false;
    // Only then may the group read; and whatever the mask of new files is.
    if (readers.group && ::fchown(descriptor.number(), static_cast<uid_t>(-1), *readers.group) != 0)
        return false;
    if (::fchmod(descriptor.number(), readers.group ? 0640 : 0600) != 0)
        return false;
    return ::fsync(descriptor.number()) == 0 && descriptor.close();
}

}  // namespace

guide::Result<std::optional<QByteArray>> readSmallFile(const QString &file, qsizetype largest)
{
    const QByteArray path = QFile::encodeName(file);
    // Opening a pipe that nobody writes to would wait for ever without O_NONBLOCK.
    const Descriptor descriptor(
        ::open(path.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!descriptor.good()) {
        // Nor is there one where its folder is none, such as a home that is a file.
        if (errno == ENOENT || errno == ENOTDIR)
            return std::nullopt;
        return cannotRead(
            file, FilesWords::tr("The file cannot be opened: %1.").arg(qt_error_string(errno)));
    }
    struct stat about {};
    if (::fstat(descriptor.number(), &about) != 0 || !S_ISREG(about.st_mode))
        return cannotRead(file, FilesWords::tr("This is no ordinary file."));
    QByteArray data(largest + 1, Qt::Uninitialized);
    qsizetype size = 0;
    while (size < data.size()) {
        const qsizetype now = readSome(descriptor.number(), data.data() + size, data.size() - size);
        if (now < 0)
            return cannotRead(
                file, FilesWords::tr("The file cannot be read: %1.").arg(qt_error_string(errno)));
        if (now == 0)
            break;
        size += now;
    }
    if (size > largest)
        return cannotRead(file, FilesWords::tr("The file is larger than it may be."));
    data.truncate(size);
    return data;
}

guide::Result<void> writeDurably(const QString &file, const QByteArray &data,
                                 const Readers &readers)
{
    const QFileInfo info(file);
    const QByteArray path = QFile::encodeName(info.absoluteFilePath());
    // Always the same name, so that kills leave no more than one behind.
    const QByteArray beside =
        QFile::encodeName(info.absolutePath() + QStringLiteral("/.%1.new").arg(info.fileName()));
    if (!writeNew(beside, data, readers) ||
        std::rename(beside.constData(), path.constData()) != 0) {
        const auto failed = cannotWrite(file, errno);
        ::unlink(beside.constData());
        return failed;
    }
    if (!synchroniseFolderOf(file))
        return cannotWrite(file, errno);
    return {};
}

guide::Result<void> removeDurably(const QString &file)
{
    if (::unlink(QFile::encodeName(file).constData()) != 0)
        return errno == ENOENT ? guide::Result<void>() : cannotWrite(file, errno);
    if (!synchroniseFolderOf(file))
        return cannotWrite(file, errno);
    return {};
}

}  // namespace host
