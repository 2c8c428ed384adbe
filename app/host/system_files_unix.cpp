// SPDX-License-Identifier: Apache-2.0
#include "system_files.h"

#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace host {

Opened openOrdinary(QFile &file, const QString &name, Links links)
{
    // Opening a pipe that nobody writes to would wait for ever without O_NONBLOCK.
    const int noLinks = links == Links::Refused ? O_NOFOLLOW : 0;
    const int descriptor = ::open(QFile::encodeName(name).constData(),
                                  noLinks | O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    // Nor is there a file where its folder is none, such as a home that is a file.
    if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR))
        return Opened::Missing;
    if (descriptor < 0)
        return errno == ELOOP && noLinks != 0 ? Opened::NotOrdinary : Opened::No;
    struct stat about {};
    if (::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode) &&
        file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered,
                  QFileDevice::AutoCloseHandle))
        return Opened::Yes;
    ::close(descriptor);
    return Opened::NotOrdinary;
}

bool letRead(QFile &file, std::optional<unsigned int> readers)
{
    return (!readers || ::fchown(file.handle(), static_cast<uid_t>(-1), *readers) == 0) &&
           ::fchmod(file.handle(), readers ? 0640 : 0600) == 0;
}

bool synchronise(QFile &file)
{
    return ::fsync(file.handle()) == 0;
}

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

bool takeName(const QString &from, const QString &to)
{
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
}

bool removeName(const QString &file)
{
    if (::unlink(QFile::encodeName(file).constData()) != 0)
        return errno == ENOENT;
    return synchroniseFolderOf(file);
}

qintptr openLock(const QString &file)
{
    return ::open(QFile::encodeName(file).constData(),
                  O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
}

qintptr openFolderLock(const QString &folder)
{
    return ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

Locked lockHandle(qintptr handle)
{
    if (::flock(static_cast<int>(handle), LOCK_EX | LOCK_NB) == 0)
        return Locked::Yes;
    return errno == EWOULDBLOCK || errno == EINTR ? Locked::ByAnother : Locked::No;
}

void closeLock(qintptr handle)
{
    ::close(static_cast<int>(handle));
}

}  // namespace host
