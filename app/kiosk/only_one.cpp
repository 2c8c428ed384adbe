// SPDX-License-Identifier: Apache-2.0
#include "only_one.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace kiosk {

QStringList OnlyOne::systemFolders(const QString &stateFolder)
{
    QStringList folders{qEnvironmentVariable("XDG_RUNTIME_DIR"), stateFolder};
    folders.removeAll(QString());
    return folders;
}

guide::Result<OnlyOne> OnlyOne::take(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QString file = folder + QStringLiteral("/serostim-guide.lock");
        // A file that says which process holds it (QLockFile) would stay behind after a kill, and
        // the number may be another process's by then.
        const int descriptor = ::open(QFile::encodeName(file).constData(),
                                      O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
        if (descriptor < 0)
            continue;
        if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0)
            return OnlyOne(descriptor);
        const bool held = errno == EWOULDBLOCK;
        ::close(descriptor);
        if (held)
            return tl::unexpected(guide::Error{
                QCoreApplication::translate("kiosk::OnlyOne", "The guide is already running here."),
                file,
                QCoreApplication::translate("kiosk::OnlyOne", "Use that one, or end it first.")});
    }
    return OnlyOne(-1);
}

OnlyOne::OnlyOne(int descriptor)
    : m_descriptor(descriptor)
{
}

OnlyOne::OnlyOne(OnlyOne &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

OnlyOne &OnlyOne::operator=(OnlyOne &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

OnlyOne::~OnlyOne()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

}  // namespace kiosk
