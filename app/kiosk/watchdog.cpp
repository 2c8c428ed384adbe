// SPDX-License-Identifier: Apache-2.0
#include "watchdog.h"

#include <QEvent>
#include <QWidget>

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

void tell([[maybe_unused]] const char *state)
{
#ifdef GUIDE_HAS_SYSTEMD
    // Nobody listening is no reason to stop; systemd's own patience decides.
    sd_notify(0, state);
#endif
}

}  // namespace

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
    tell(m_ready ? "WATCHDOG=1" : "READY=1\nWATCHDOG=1");
    m_ready = true;
}

}  // namespace kiosk
