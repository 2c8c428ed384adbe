// SPDX-License-Identifier: Apache-2.0
#include "file_lock.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>

namespace host {

namespace {

struct LockWords {
    Q_DECLARE_TR_FUNCTIONS(host::FileLock)
};

constexpr std::chrono::milliseconds kBetweenTries{20};

}  // namespace

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

guide::Result<std::unique_ptr<FileLock>> FileLock::waitFor(const QString &folder,
                                                           std::chrono::milliseconds limit)
{
    std::unique_ptr<FileLock> lock(new FileLock(
        ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)));
    if (!lock->m_descriptor.good())
        return nullptr;
    const QDeadlineTimer deadline(limit);
    while (::flock(lock->m_descriptor.number(), LOCK_EX | LOCK_NB) != 0) {
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

}  // namespace host
