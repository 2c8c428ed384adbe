// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QScrollArea>

class QMouseEvent;
class QWindow;

namespace look {

/// How far a finger may travel or tremble within one tap, in device-independent pixels (KIOSK-17).
inline constexpr int kTapTravel = 10;

/// The widget at a point of a window; null where there is none.
QWidget *widgetAt(const QWindow *window, const QPointF &point);

/// Tells what is pressed that it has been let go of elsewhere, so that nothing comes of it.
void cancelPress(QWindow *window);

/// Scrolls pages by a finger that is dragged over them, or flicked (KIOSK-19). Whatever scrolls up
/// and down in a QScrollArea follows, and nothing moves sideways.
///
/// Not QScroller: that holds back each press until it knows what becomes of it, so that buttons
/// show late that they are pressed, and it keeps a recognizer of gestures for each page. Here a
/// press arrives at once and is taken back when it becomes a drag. One object serves all windows;
/// it keeps nothing of a page beyond the drag, and no timer runs unless something moves.
///
/// Install on the application; on a kiosk before `TapFilter`.
class KineticScroller : public QObject {
    Q_OBJECT

public:
    enum class From {
        Anything,  ///< a mouse drags as a finger does
        Touch      ///< a mouse marks text
    };

    /// `start` is how far a finger moves before it is dragging, in device-independent pixels; never
    /// less than what still is a tap.
    explicit KineticScroller(int start, From from = From::Anything, QObject *parent = nullptr);

    /// Whether a page goes on moving by itself.
    [[nodiscard]] bool isCoasting() const { return m_timer.isActive(); }

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    enum class State {
        Idle,
        Pressed,   ///< may become a tap or a drag
        Dragging,  ///< the page follows the finger
        Stopped,   ///< the press that has stopped a page does nothing else
    };
    struct Sample {
        quint64 time;  ///< in milliseconds
        double y;
    };

    bool press(QWindow *window, const QMouseEvent *event);
    bool move(QWindow *window, const QMouseEvent *event);
    bool release(const QMouseEvent *event);
    [[nodiscard]] bool becomesDrag(const QPointF &way) const;
    void follow(const QMouseEvent *event);
    /// In pixels a second, down the page.
    [[nodiscard]] double speedAt(quint64 time) const;
    void stop();

    int m_start;
    From m_from;
    State m_state = State::Idle;
    QPointer<QScrollArea> m_area;
    bool m_inField = false;  ///< there, a drag along the line marks text
    QPointF m_pressedAt;
    double m_grabbedAt = 0;
    int m_grabbedValue = 0;
    QList<Sample> m_samples;
    QBasicTimer m_timer;
    QElapsedTimer m_sinceTick;
    double m_speed = 0;
    double m_value = 0;
    bool m_sending = false;
};

}  // namespace look
