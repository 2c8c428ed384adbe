// SPDX-License-Identifier: Apache-2.0
#include "kinetic_scroller.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTimerEvent>
#include <QWindow>

#include <algorithm>
#include <cmath>
#include <utility>

namespace look {

namespace {

constexpr int kTick = 16;           // milliseconds, a frame
constexpr double kSlowing = 0.32;   // seconds in which a page loses most of its speed
constexpr double kSlowest = 30;     // pixels a second; below this it stands
constexpr double kFastest = 5000;   // pixels a second
constexpr quint64 kMeasured = 100;  // milliseconds of the drag that make its speed
constexpr quint64 kHeldStill = 60;  // milliseconds without a move: the finger rests

/// Farther than any screen is wide: nothing lies there.
constexpr QPointF kNoTap(-100000, -100000);

/// What scrolls below a point, unless it is a scroll bar that is touched there.
QScrollArea *areaOf(QWidget *touched)
{
    for (QWidget *each = touched; each != nullptr; each = each->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(each->parentWidget());
        if (area != nullptr && area->viewport() == each && area->verticalScrollBar()->maximum() > 0)
            return area;
    }
    return nullptr;
}

}  // namespace

QWidget *widgetAt(const QWindow *window, const QPointF &point)
{
    const QWidgetList all = QApplication::topLevelWidgets();
    const auto top = std::find_if(all.begin(), all.end(), [window](const QWidget *widget) {
        return widget->windowHandle() == window;
    });
    if (top == all.end())
        return nullptr;
    QWidget *child = (*top)->childAt(point.toPoint());
    return child == nullptr ? *top : child;
}

void cancelPress(QWindow *window)
{
    QMouseEvent release(QEvent::MouseButtonRelease, kNoTap, kNoTap, kNoTap, Qt::LeftButton,
                        Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &release);
}

KineticScroller::KineticScroller(int start, From from, QObject *parent)
    : QObject(parent)
    , m_start(std::max(start, kTapTravel + 1))
    , m_from(from)
{
}

bool KineticScroller::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWindowType() || m_sending)
        return false;
    auto *window = static_cast<QWindow *>(watched);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(window, static_cast<QMouseEvent *>(event));
    case QEvent::MouseMove:
        return move(window, static_cast<QMouseEvent *>(event));
    case QEvent::MouseButtonRelease:
        return release(static_cast<QMouseEvent *>(event));
    case QEvent::Wheel:
    case QEvent::KeyPress:
        stop();
        return false;
    default:
        return false;
    }
}

bool KineticScroller::press(QWindow *window, const QMouseEvent *event)
{
    const bool isMouse = event->source() == Qt::MouseEventNotSynthesized;
    if (event->button() != Qt::LeftButton || (isMouse && m_from == From::Touch))
        return false;
    const bool stops = isCoasting() && m_area != nullptr && m_area->isVisible();
    stop();
    QWidget *touched = widgetAt(window, event->position());
    m_area = areaOf(touched);
    m_inField = touched != nullptr && touched->inputMethodQuery(Qt::ImEnabled).toBool();
    m_pressedAt = event->position();
    m_samples.clear();
    m_state = m_area == nullptr ? State::Idle : stops ? State::Stopped : State::Pressed;
    return m_state == State::Stopped;
}

bool KineticScroller::becomesDrag(const QPointF &way) const
{
    if (std::hypot(way.x(), way.y()) < m_start)
        return false;
    return !m_inField || std::abs(way.y()) > std::abs(way.x());
}

bool KineticScroller::move(QWindow *window, const QMouseEvent *event)
{
    if (m_area == nullptr || m_state == State::Idle)
        return false;
    if (m_state != State::Dragging) {
        if (!becomesDrag(event->position() - m_pressedAt))
            return m_state == State::Stopped;
        if (m_state == State::Pressed) {
            const QScopedValueRollback sending(m_sending, true);
            cancelPress(window);
        }
        // What was pressed may have gone with the page it stood on.
        if (m_area == nullptr)
            return true;
        m_state = State::Dragging;
        m_grabbedAt = event->position().y();
        m_grabbedValue = m_area->verticalScrollBar()->value();
    }
    follow(event);
    return true;
}

void KineticScroller::follow(const QMouseEvent *event)
{
    const double y = event->position().y();
    m_area->verticalScrollBar()->setValue(m_grabbedValue +
                                          static_cast<int>(std::lround(m_grabbedAt - y)));
    m_samples.append({event->timestamp(), y});
    while (m_samples.constFirst().time + kMeasured < event->timestamp())
        m_samples.removeFirst();
}

double KineticScroller::speedAt(quint64 time) const
{
    if (m_samples.size() < 2 || m_samples.constLast().time + kHeldStill < time)
        return 0;
    const Sample &first = m_samples.constFirst();
    const Sample &last = m_samples.constLast();
    const double seconds = static_cast<double>(last.time - first.time) / 1000;
    return seconds <= 0 ? 0 : std::clamp((first.y - last.y) / seconds, -kFastest, kFastest);
}

bool KineticScroller::release(const QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return false;
    const State before = std::exchange(m_state, State::Idle);
    if (before == State::Dragging && m_area != nullptr) {
        m_speed = speedAt(event->timestamp());
        m_value = m_area->verticalScrollBar()->value();
        if (std::abs(m_speed) > kSlowest) {
            m_sinceTick.start();
            m_timer.start(kTick, Qt::PreciseTimer, this);
        }
    }
    return before == State::Dragging || before == State::Stopped;
}

/// Slows down like something heavy on a table, and stands at the end of the page.
void KineticScroller::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    if (m_area == nullptr || !m_area->isVisible()) {
        stop();
        return;
    }
    const double seconds = static_cast<double>(m_sinceTick.restart()) / 1000;
    QScrollBar *bar = m_area->verticalScrollBar();
    m_value += m_speed * seconds;
    m_speed *= std::exp(-seconds / kSlowing);
    bar->setValue(static_cast<int>(std::lround(m_value)));
    const bool ended = m_value <= bar->minimum() || m_value >= bar->maximum();
    if (ended || std::abs(m_speed) < kSlowest)
        stop();
}

void KineticScroller::stop()
{
    m_timer.stop();
}

}  // namespace look
