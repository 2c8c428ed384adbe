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
#include <utility>

namespace look {

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
        const QRectF area(std::min(left, right), line.y(), std::fabs(right - left), line.height());
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
        paintFocusRing(painter, part.adjusted(-3, -1, 3, 1), m_theme.tokens().focus);
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

int Text::linkAt(const QPointF &point) const
{
    layOut(width());
    for (int i = 0; i < m_layout->lineCount(); ++i) {
        const QTextLine line = m_layout->lineAt(i);
        if (!line.naturalTextRect().adjusted(0, -3, 0, 3).contains(point))
            continue;
        const int at = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
        for (int l = 0; l < m_marks.links.size(); ++l) {
            const Span &span = m_marks.links.at(l).span;
            if (at >= span.start && at < span.start + span.length)
                return l;
        }
    }
    return -1;
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

/// A link opens on release, and only where it was pressed (A11Y-2.5.2).
void Text::mouseReleaseEvent(QMouseEvent *event)
{
    const int link = std::exchange(m_pressedLink, -1);
    if (link < 0 || linkAt(event->position()) != link) {
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
