// SPDX-License-Identifier: Apache-2.0
#include "following.h"

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace pages {

namespace {

constexpr int kGap = 14;  // above the contents while they follow

}  // namespace

Following::Following(QWidget *contents, const QWidget *lead, QScrollArea *screen)
    : m_contents(contents)
    , m_lead(lead)
    , m_screen(screen)
{
    contents->setParent(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(screen->verticalScrollBar(), &QScrollBar::valueChanged, this, &Following::follow);
}

int Following::heightForWidth(int width) const
{
    return m_contents->layout()->totalHeightForWidth(width);
}

QSize Following::sizeHint() const
{
    return m_contents->layout()->totalSizeHint();
}

QSize Following::minimumSizeHint() const
{
    return {m_contents->layout()->totalMinimumSize().width(), 0};
}

/// Where the view begins, in this place's own coordinates.
int Following::viewTop() const
{
    const QWidget *inner = m_screen->widget();
    return inner == nullptr ? 0 : -inner->y() - mapTo(inner, QPoint()).y();
}

void Following::follow()
{
    const int needed = heightForWidth(width());
    const int atTop = viewTop() + kGap;
    const int atEnd = viewTop() + m_screen->viewport()->height() - kGap - m_lead->height();
    m_top = atEnd >= atTop ? atTop : std::clamp(m_top, atEnd, atTop);
    m_top = std::clamp(m_top, 0, std::max(height() - needed, 0));
    m_contents->setGeometry(0, m_top, width(), needed);
}

void Following::showTop()
{
    m_top = viewTop() + kGap;
    follow();
}

bool Following::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        follow();
    }
    return QWidget::event(event);
}

void Following::resizeEvent(QResizeEvent *)
{
    follow();
}

void Following::moveEvent(QMoveEvent *)
{
    follow();
}

}  // namespace pages
