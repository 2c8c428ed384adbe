// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"
#include "host/files.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QTimer>

class QWidget;

namespace kiosk {

/// Lets no image of this process's memory, with what a visitor typed, reach the disk after a crash
/// or another process of the same account (PRIV-7). For good, and for all processes begun by it.
/// @return an error for staff when the system does not do so
guide::Result<void> forbidCoreDumps();

/// From now on, what the program gives back of its memory is overwritten: a word that a visitor
/// typed does not stand there until something else happens to need the place (PRIV-6). Where the
/// system's library cannot do that, nothing changes.
void overwriteFreedMemory();

/// Overwrites what that leaves out: small places that the calling thread has set aside to have them
/// at hand. Call it when a visitor has gone.
void overwriteSpareMemory();

/// Where the one guide of a kiosk holds its place: the folder of the login, else that for the
/// kiosk's state.
QStringList singleInstanceFolders(const QString &stateFolder);

/// Takes the place of the one guide on a kiosk (KIOSK-33) in the first of these folders that can be
/// used. Where none can, the guide runs unguarded: a second window is less bad than none.
/// @return nullptr when it runs unguarded; an error when another process has the place
guide::Result<std::unique_ptr<host::FileLock>> takeSingleInstance(const QStringList &folders);

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
