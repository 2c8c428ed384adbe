// SPDX-License-Identifier: Apache-2.0
// The links of a text: where they stand, and how touch, mouse and keys get to them.
#include "text.h"

#include "focus_order.h"
#include "focus_ring.h"

#include <QAccessible>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace look {

namespace {

constexpr int kReachAbove = 3;
constexpr int kTremble = 10;

}  // namespace

QList<QRect> Text::areasOf(const Span &span) const
{
    QList<QRect> parts;
    layOut(width());
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        const int from = std::max(span.start, line.textStart());
        const int to = std::min(span.start + span.length, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const double left = line.cursorToX(from);
        const double right = line.cursorToX(to);
        const QRectF area(std::min(left, right), m_layoutTop + line.y(), std::fabs(right - left),
                          line.height());
        parts.append(area.toAlignedRect());
    }
    return parts;
}

QList<QRect> Text::linkParts(int index) const
{
    return index < 0 || index >= linkCount() ? QList<QRect>()
                                             : areasOf(m_marks.links.at(index).span);
}

QRect Text::areaOf(const Span &span) const
{
    QRect area;
    for (const QRect &part : areasOf(span))
        area |= part;
    return area;
}

QString Text::linkText(int index) const
{
    const Span &span = m_marks.links.at(index).span;
    return m_marks.plain.mid(span.start, span.length);
}

QRect Text::linkArea(int index) const
{
    return index < 0 || index >= linkCount() ? QRect() : areaOf(m_marks.links.at(index).span);
}

void Text::activateLink(int index)
{
    if (index < 0 || index >= linkCount())
        return;
    m_currentLink = index;
    Q_EMIT linkActivated(m_marks.links.at(index).target);
}

void Text::focusLink(int index)
{
    if (index < 0 || index >= linkCount())
        return;
    m_currentLink = index;
    if (hasFocus())
        showLinkFocus();
    else
        setFocus(Qt::OtherFocusReason);
}

void Text::paintLinkFocus(QPainter &painter) const
{
    for (const QRect &part : linkParts(m_currentLink))
        paintFocusRing(painter, part.adjusted(-3, -1, 3, 1) & rect(), m_theme.tokens().focus);
}

void Text::showLinkFocus()
{
    if (m_currentLink >= linkCount())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(m_currentLink);
    QAccessible::updateAccessibility(&event);
    if (m_theme.showsFocus())
        reveal(this);
    update();
}

QVariant Text::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImCursorRectangle && m_currentLink < linkCount())
        return linkArea(m_currentLink);
    return QLabel::inputMethodQuery(query);
}

/// How far a point is from the words of a link; infinitely where the link does not reach it. Words
/// are reached from a little above and below, and by fingers from all around, as far as something
/// to press has to be large. `beyond` adds to that.
double Text::awayFromLink(int index, const QPointF &point, int beyond) const
{
    double least = std::numeric_limits<double>::infinity();
    for (const QRect &part : linkParts(index)) {
        const double x = std::max({part.left() - point.x(), point.x() - part.right() - 1, 0.0});
        const double y = std::max({part.top() - point.y(), point.y() - part.bottom() - 1, 0.0});
        const double reachX = std::max((m_theme.touch().other - part.width()) / 2, 0) + beyond;
        const double reachY =
            std::max((m_theme.touch().other - part.height()) / 2, kReachAbove) + beyond;
        if (x <= reachX && y <= reachY)
            least = std::min(least, std::hypot(x, y));
    }
    return least;
}

/// Where the reaches of two links meet, the nearer one is meant.
int Text::linkAt(const QPointF &point) const
{
    int nearest = -1;
    double least = std::numeric_limits<double>::infinity();
    for (int i = 0; i < linkCount(); ++i) {
        const double away = awayFromLink(i, point, 0);
        if (away < least) {
            least = away;
            nearest = i;
        }
    }
    return nearest;
}

/// Nothing but a link stands here: it is a thing to press like any other.
bool Text::isOneLink() const
{
    return linkCount() == 1 && m_marks.links.constFirst().span.length == m_marks.plain.size();
}

void Text::mouseMoveEvent(QMouseEvent *event)
{
    if (linkAt(event->position()) >= 0)
        setCursor(Qt::PointingHandCursor);
    else
        unsetCursor();
}

void Text::mousePressEvent(QMouseEvent *event)
{
    m_pressedLink = event->button() == Qt::LeftButton ? linkAt(event->position()) : -1;
    event->setAccepted(m_pressedLink >= 0);
}

/// A link opens on release, and only where it was pressed (A11Y-2.5.2). A finger may have trembled
/// in between (KIOSK-17).
void Text::mouseReleaseEvent(QMouseEvent *event)
{
    const int link = std::exchange(m_pressedLink, -1);
    const int tremble = m_theme.touch().other > 0 ? kTremble : 0;
    if (link < 0 || std::isinf(awayFromLink(link, event->position(), tremble))) {
        event->ignore();
        return;
    }
    activateLink(link);
}

void Text::keyPressEvent(QKeyEvent *event)
{
    const bool press = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                       event->key() == Qt::Key_Space;
    if (press && m_currentLink < m_marks.links.size())
        activateLink(m_currentLink);
    else
        QLabel::keyPressEvent(event);
}

void Text::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason)
        m_currentLink = 0;
    else if (event->reason() == Qt::BacktabFocusReason)
        m_currentLink = std::max(static_cast<int>(m_marks.links.size()) - 1, 0);
    QLabel::focusInEvent(event);
    showLinkFocus();
}

/// Tab goes from link to link inside the text before it leaves.
bool Text::focusNextPrevChild(bool next)
{
    const int link = m_currentLink + (next ? 1 : -1);
    if (hasFocus() && link >= 0 && link < m_marks.links.size()) {
        m_currentLink = link;
        showLinkFocus();
        return true;
    }
    return QLabel::focusNextPrevChild(next);
}

}  // namespace look
