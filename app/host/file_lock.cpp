// SPDX-License-Identifier: Apache-2.0
#include "file_lock.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>

namespace host {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(host::Files)
};

}  // namespace

guide::Result<std::unique_ptr<FileLock>> FileLock::tryTake(const QString &file)
{
    std::unique_ptr<FileLock> lock(new FileLock(::open(
        QFile::encodeName(file).constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600)));
    if (lock->m_descriptor.good() && ::flock(lock->m_descriptor.number(), LOCK_EX | LOCK_NB) == 0)
        return lock;
    if (lock->m_descriptor.good() && errno == EWOULDBLOCK)
        return nullptr;
    return tl::unexpected(guide::Error{
        Words::tr("The file could not be written: %1.").arg(qt_error_string(errno)), file,
        Words::tr("Make sure that its folder is there, is writable and has room.")});
}

}  // namespace host
