// SPDX-License-Identifier: Apache-2.0
#include "file_lock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>

namespace host {

guide::Result<std::unique_ptr<FileLock>> FileLock::tryTake(const QString &file)
{
    std::unique_ptr<FileLock> lock(new FileLock(::open(
        QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)));
    if (lock->m_descriptor.good() && ::flock(lock->m_descriptor.number(), LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (lock->m_descriptor.good() && errno == EWOULDBLOCK)
        return nullptr;
    return cannotWrite(file, errno);
}

std::unique_ptr<FileLock> FileLock::waitFor(const QString &folder)
{
    std::unique_ptr<FileLock> lock(new FileLock(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
    if (!lock->m_descriptor.good())
        return nullptr;
    while (::flock(lock->m_descriptor.number(), LOCK_EX) != 0) {
        if (errno != EINTR)
            return nullptr;
    }
    return lock;
}

}  // namespace host
