// SPDX-License-Identifier: Apache-2.0
#include "copied_file.h"

#include "descriptor.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace host {

namespace {

constexpr qsizetype kPiece = 1024LL * 1024;

tl::unexpected<guide::Error> cannotTake(const QString &file, const QString &what)
{
    return tl::unexpected(
        guide::Error{what, file, FilesWords::tr("Put the whole file there again.")});
}

guide::Result<void> copyBytes(int from, const QString &fromName, int to, const QString &toName,
                              qint64 size)
{
    std::vector<char> piece(kPiece);
    qint64 done = 0;
    for (;;) {
        const qsizetype got = readSome(from, piece.data(), kPiece);
        if (got < 0)
            return cannotTake(
                fromName,
                FilesWords::tr("The file cannot be read: %1.").arg(qt_error_string(errno)));
        if (got == 0)
            break;
        done += got;
        if (done > size)
            return cannotTake(fromName,
                              FilesWords::tr("The file changed while it was being read."));
        if (!writeAll(to, {piece.data(), got}))
            return cannotWrite(toName, errno);
    }
    if (done < size)
        return cannotTake(fromName, FilesWords::tr("The file changed while it was being read."));
    return {};
}

guide::Result<qint64> sizeOf(int descriptor, const QString &name, qint64 largest)
{
    struct stat about {};
    if (::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode))
        return cannotTake(name, FilesWords::tr("This is no ordinary file."));
    if (about.st_size == 0)
        return cannotTake(name, FilesWords::tr("The file is empty."));
    if (about.st_size > largest)
        return cannotTake(name, FilesWords::tr("The file is larger than it may be."));
    return about.st_size;
}

guide::Result<void> copyTo(const QByteArray &target, int from, const QString &fromName,
                           const QString &toName, qint64 size)
{
    Descriptor to(
        ::open(target.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!to.good())
        return cannotWrite(toName, errno);
    if (auto copied = copyBytes(from, fromName, to.number(), toName, size); !copied)
        return copied;
    if (::fsync(to.number()) != 0 || !to.close())
        return cannotWrite(toName, errno);
    return {};
}

}  // namespace

guide::Result<void> copyFile(const QString &from, const QString &to, qint64 largest)
{
    // Opening a pipe that nobody writes to would wait for ever without O_NONBLOCK.
    const Descriptor source(::open(QFile::encodeName(from).constData(),
                                   O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    if (!source.good() && errno == ELOOP)
        return cannotTake(from, FilesWords::tr("This is no ordinary file."));
    if (!source.good())
        return cannotTake(
            from, FilesWords::tr("The file cannot be opened: %1.").arg(qt_error_string(errno)));
    const auto size = sizeOf(source.number(), from, largest);
    if (!size)
        return tl::unexpected(size.error());
    const QByteArray target = QFile::encodeName(to);
    ::unlink(target.constData());  // left by a kill
    const auto copied = copyTo(target, source.number(), from, to, *size);
    if (!copied)
        ::unlink(target.constData());
    return copied;
}

guide::Result<void> renameDurably(const QString &from, const QString &to)
{
    const QByteArray target = QFile::encodeName(to);
    if (std::rename(QFile::encodeName(from).constData(), target.constData()) != 0 ||
        !synchroniseFolderOf(to))
        return cannotWrite(to, errno);
    return {};
}

}  // namespace host
