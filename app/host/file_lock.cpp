// SPDX-License-Identifier: Apache-2.0
#include "file_lock.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>

namespace host {

std::unique_ptr<FileLock> FileLock::tryTake(const QString &file)
{
    std::unique_ptr<FileLock> lock(new FileLock(::open(
        QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)));
    if (!lock->m_descriptor.good() || ::flock(lock->m_descriptor.number(), LOCK_EX | LOCK_NB) != 0)
        return nullptr;
    return lock;
}

}  // namespace host
