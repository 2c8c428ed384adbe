// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

class QWidget;

namespace kiosk {

/// Tells systemd that the guide is on the screen, and stays so (KIOSK-27, KIOSK-28). A sign of life
/// follows a real paint of the window that was asked for: an event loop that hangs and a window
/// that is no longer painted both stop it.
///
/// systemd means the watchdog for the main process, which is the compositor; this one answers
/// whenever there is a socket to answer to, whatever WATCHDOG_PID says. Without a socket, no timer
/// runs.
class Watchdog : public QObject {
public:
    explicit Watchdog(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void askForAPaint();
    void painted();

    QWidget &m_window;
    QPointer<QObject> m_asked;  ///< whose paint is waited for
    QTimer m_timer;
    bool m_ready = false;
};

}  // namespace kiosk
