// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace kiosk {

/// Whether a key may reach the guide. What the guide itself uses is on a list; everything else is
/// refused, since the compositor of a kiosk passes nearly every key on to the program.
bool isKeyAllowed(const QKeyEvent &event);

/// Keeps a visitor inside one window: no way out by key, button, menu, drop or link (ESC). Install
/// on the application after all other filters, so that what it refuses reaches none of them.
class Lock : public QObject {
    Q_OBJECT

public:
    /// `window` is the only one that may be there; it must outlive the lock.
    explicit Lock(QWidget &window, QObject *parent = nullptr);
    ~Lock() override;
    Q_DISABLE_COPY_MOVE(Lock)

    /// How often something was tried that leads out; for staff (ESC-29).
    [[nodiscard]] int escapeAttempts() const { return m_tries; }
    /// While the screen is wiped, nothing at all gets through (KIOSK-25).
    void setInputBlocked(bool blocked) { m_inputBlocked = blocked; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Staff asks for the number pad by keys.
    void staffWanted();

private:
    [[nodiscard]] bool refuses(QObject *watched, QEvent *event);
    [[nodiscard]] bool refusesKey(QEvent *event);
    /// A window that nobody should have opened.
    void refuseWindow(QObject *shown);

    QWidget &m_window;
    int m_tries = 0;
    int m_usualDrag;
    bool m_inputBlocked = false;
};

}  // namespace kiosk
