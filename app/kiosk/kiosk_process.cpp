// SPDX-License-Identifier: Apache-2.0
#include "kiosk_process.h"

#include <QCoreApplication>
#include <QEvent>
#include <QWidget>

#include <array>
#include <cstdlib>
#include <sys/resource.h>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

#ifdef __GLIBC__
#include <cstring>
#include <malloc.h>
#endif

#ifdef GUIDE_HAS_SYSTEMD
#include <systemd/sd-daemon.h>
#endif

namespace kiosk {

namespace {

/// Three in the time that systemd allows; ten seconds where it does not say.
std::chrono::milliseconds interval()
{
    using std::chrono::milliseconds;
    const qint64 allowed = qEnvironmentVariable("WATCHDOG_USEC").toLongLong() / 1000;
    return allowed > 0 ? milliseconds(std::max<qint64>(allowed / 3, 1)) : milliseconds(10'000);
}

bool hasSomebodyToTell()
{
#ifdef GUIDE_HAS_SYSTEMD
    return !qEnvironmentVariableIsEmpty("NOTIFY_SOCKET");
#else
    return false;
#endif
}

void notifySystemd([[maybe_unused]] const char *state)
{
#ifdef GUIDE_HAS_SYSTEMD
    // Nobody listening is no reason to stop; systemd's own patience decides.
    sd_notify(0, state);
#endif
}

}  // namespace

guide::Result<void> forbidCoreDumps()
{
    const rlimit none{0, 0};
    bool done = ::setrlimit(RLIMIT_CORE, &none) == 0;
#ifdef Q_OS_LINUX
    // Where the system hands dumps to a program, the limit alone does not count (core(5)).
    done = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && done;
#endif
    if (done)
        return {};
    return tl::unexpected(guide::Error{
        QCoreApplication::translate("kiosk::CoreDumps",
                                    "After a crash, memory could be written to the disk."),
        QStringLiteral("RLIMIT_CORE"),
        QCoreApplication::translate("kiosk::CoreDumps",
                                    "Set LimitCORE=0 in the service that starts the guide.")});
}

void overwriteFreedMemory()
{
#ifdef __GLIBC__
    constexpr int kFilling = 0xA5;
    mallopt(M_PERTURB, kFilling);
#endif
}

void overwriteSpareMemory()
{
#ifdef __GLIBC__
    // glibc keeps up to seven places of each size up to 1032 bytes for the thread that freed them,
    // and M_PERTURB does not reach those (tcache, malloc.c). Asked for, they come first.
    constexpr std::size_t kLargest = 1032;
    constexpr std::size_t kStep = 16;
    std::array<void *, 7> places{};
    for (std::size_t size = kStep + kStep / 2; size <= kLargest; size += kStep) {
        for (void *&place : places)
            place = std::malloc(size);
        for (void *place : places) {
            if (place != nullptr)
                explicit_bzero(place, size);
            std::free(place);
        }
    }
#endif
}

QStringList singleInstanceFolders(const QString &stateFolder)
{
    QStringList folders{qEnvironmentVariable("XDG_RUNTIME_DIR"), stateFolder};
    folders.removeAll(QString());
    return folders;
}

guide::Result<std::unique_ptr<host::FileLock>> takeSingleInstance(const QStringList &folders)
{
    for (const QString &folder : folders) {
        const QString file = folder + QStringLiteral("/serostim-guide.lock");
        auto lock = host::FileLock::tryTake(file);
        if (!lock)
            continue;
        if (*lock)
            return lock;
        return tl::unexpected(
            guide::Error{QCoreApplication::translate("kiosk::SingleInstance",
                                                     "The guide is already running here."),
                         file,
                         QCoreApplication::translate("kiosk::SingleInstance",
                                                     "Use that one, or end it first.")});
    }
    return nullptr;
}

Watchdog::Watchdog(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    if (!hasSomebodyToTell())
        return;
    m_asked = &window;
    window.installEventFilter(this);
    m_timer.setTimerType(Qt::CoarseTimer);
    m_timer.callOnTimeout(this, &Watchdog::askForAPaint);
    m_timer.start(interval());
}

void Watchdog::askForAPaint()
{
    if (m_asked)
        m_asked->removeEventFilter(this);
    // What lies on top there is what gets painted; the window below it may not be asked at all.
    QWidget *top = m_window.childAt(0, 0);
    if (!top)
        top = &m_window;
    m_asked = top;
    top->installEventFilter(this);
    top->update(QRect(top->mapFrom(&m_window, QPoint(0, 0)), QSize(1, 1)));
}

bool Watchdog::eventFilter(QObject *watched, QEvent *event)
{
    // By then it is known what covers the window; systemd waits for the first picture.
    if (event->type() == QEvent::Show && watched == &m_window && !m_ready)
        QMetaObject::invokeMethod(this, &Watchdog::askForAPaint, Qt::QueuedConnection);
    if (event->type() == QEvent::Paint && watched == m_asked) {
        watched->removeEventFilter(this);
        m_asked = nullptr;
        // The paint itself comes after this.
        QMetaObject::invokeMethod(this, &Watchdog::painted, Qt::QueuedConnection);
    }
    return false;
}

void Watchdog::painted()
{
    notifySystemd(m_ready ? "WATCHDOG=1" : "READY=1\nWATCHDOG=1");
    m_ready = true;
}

}  // namespace kiosk
