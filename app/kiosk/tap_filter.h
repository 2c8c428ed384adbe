// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QWidget>

class QMouseEvent;
class QTouchEvent;
class QWindow;

namespace kiosk {

/// Makes one tap of what is meant as one, on its way into the windows:
/// - the second touch of a double tap does nothing, except on widgets that repeat;
/// - a finger that trembles off a small target has not left it;
/// - several fingers, or a palm, press nothing (KIOSK-18);
/// - buttons of a mouse but the left do nothing, and open no menu.
///
/// Install on the application, after `KineticScroller`, so that this one comes first.
class TapFilter : public QObject {
    Q_OBJECT

public:
    /// `sameSpot` is how far apart the two touches of a double tap can be, in pixels.
    explicit TapFilter(int sameSpot, QObject *parent = nullptr);

    /// Quick taps on this widget, such as a key for letters, all count.
    static void letRepeat(QWidget *widget);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool filterMouse(QWindow *window, QMouseEvent *event);
    bool filterPress(QWindow *window, const QMouseEvent *event);
    bool filterTouch(const QTouchEvent *event);
    [[nodiscard]] bool isSecondTap(const QMouseEvent *event) const;
    /// Sends the event on as if the finger were still on what it pressed.
    bool clampToPressed(QWindow *window, const QMouseEvent *event);
    void releasePress();

    int m_sameSpot;
    QPointer<QWindow> m_window;   ///< where a finger is down and counts
    QPointer<QWidget> m_pressed;  ///< what it pressed
    QPointF m_lastPlace;          ///< of the last press that counted, on the whole desktop
    quint64 m_lastTime = 0;       ///< when, in milliseconds
    bool m_lastRepeats = false;   ///< it was on something where quick taps count
    bool m_dropping = false;      ///< until the finger is lifted
    bool m_manyFingers = false;
    bool m_sending = false;
};

}  // namespace kiosk
