// SPDX-License-Identifier: Apache-2.0
#include "tap_filter.h"

#include "look/kinetic_scroller.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QWindow>

#include <algorithm>

namespace kiosk {

namespace {

constexpr char kRepeats[] = "kiosk_repeats";
/// Two touches of one spot within this time are one double tap, in milliseconds.
constexpr quint64 kSecondTap = 400;

bool repeats(const QWidget *widget)
{
    return widget != nullptr && widget->property(kRepeats).toBool();
}

}  // namespace

TapFilter::TapFilter(int sameSpot, QObject *parent)
    : QObject(parent)
    , m_sameSpot(sameSpot)
{
}

void TapFilter::letRepeat(QWidget *widget)
{
    widget->setProperty(kRepeats, true);
}

/// What comes from outside comes to a window first; there each event is met once, before it has
/// given anything the focus.
bool TapFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu)
        return true;
    if (!watched->isWindowType() || m_sending)
        return false;
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseMove:
        return filterMouse(static_cast<QWindow *>(watched), static_cast<QMouseEvent *>(event));
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return filterTouch(static_cast<QTouchEvent *>(event));
    default:
        return false;
    }
}

bool TapFilter::filterMouse(QWindow *window, QMouseEvent *event)
{
    const bool moves = event->type() == QEvent::MouseMove;
    if (!moves && event->button() != Qt::LeftButton)
        return true;
    // Its press has just come and is dealt with; of the two, Qt gives widgets this one only.
    if (event->type() == QEvent::MouseButtonDblClick)
        return m_dropping;
    if (event->type() == QEvent::MouseButtonPress)
        return filterPress(window, event);
    if (m_dropping) {
        m_dropping = moves;
        return true;
    }
    const bool held = clampToPressed(window, event);
    if (!moves) {
        m_window.clear();
        m_pressed.clear();
    }
    return held;
}

bool TapFilter::filterPress(QWindow *window, const QMouseEvent *event)
{
    QWidget *pressed = look::widgetAt(window, event->position());
    // The first may have brought the keyboard, and the second would write what came below it.
    const bool counts = repeats(pressed) && m_lastRepeats;
    m_dropping = m_manyFingers || (isSecondTap(event) && !counts);
    if (m_dropping)
        return true;
    m_window = window;
    m_pressed = pressed;
    m_lastPlace = event->globalPosition();
    m_lastTime = event->timestamp();
    m_lastRepeats = repeats(pressed);
    return false;
}

/// Counted from the last press that did something, so that whoever goes on tapping gets on.
bool TapFilter::isSecondTap(const QMouseEvent *event) const
{
    const QPointF way = event->globalPosition() - m_lastPlace;
    const bool near = std::max(std::abs(way.x()), std::abs(way.y())) <= m_sameSpot;
    return near && m_lastTime != 0 && event->timestamp() - m_lastTime < kSecondTap;
}

bool TapFilter::clampToPressed(QWindow *window, const QMouseEvent *event)
{
    if (m_pressed == nullptr)
        return false;
    const QPointF inside = m_pressed->mapFrom(m_pressed->window(), event->position());
    const QRectF area = m_pressed->rect();
    if (area.contains(inside) ||
        !area.adjusted(-look::kTapTravel, -look::kTapTravel, look::kTapTravel, look::kTapTravel)
             .contains(inside))
        return false;
    const QPointF held(std::clamp(inside.x(), area.left(), area.right() - 1),
                       std::clamp(inside.y(), area.top(), area.bottom() - 1));
    const QPointF shift = held - inside;
    QMouseEvent other(event->type(), event->position() + shift, event->scenePosition() + shift,
                      event->globalPosition() + shift, event->button(), event->buttons(),
                      event->modifiers());
    other.setTimestamp(event->timestamp());
    const QScopedValueRollback sending(m_sending, true);
    QCoreApplication::sendEvent(window, &other);
    return true;
}

/// Qt makes a mouse of the first finger; what that has pressed is let go of once there are more.
bool TapFilter::filterTouch(const QTouchEvent *event)
{
    const bool over = event->type() == QEvent::TouchEnd || event->type() == QEvent::TouchCancel;
    if (!over && event->points().size() < 2)
        return false;
    if (!over && !m_manyFingers)
        releasePress();
    m_manyFingers = !over;
    return false;
}

void TapFilter::releasePress()
{
    if (m_window == nullptr)
        return;
    const QScopedValueRollback sending(m_sending, true);
    look::cancelPress(m_window);
    m_window.clear();
    m_pressed.clear();
    m_dropping = true;
}

}  // namespace kiosk
