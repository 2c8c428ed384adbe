// SPDX-License-Identifier: Apache-2.0
#include "tab_line.h"

#include "tab_bar.h"
#include "tool_row.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>

namespace shell {

namespace {

constexpr int kTabSide = 26;
constexpr int kTabGap = 10;

}  // namespace

TabLine::TabLine(TabBar *tabs, ToolRow *tools, QWidget *search, const look::Theme &theme)
    : m_theme(theme)
    , m_tabs(tabs)
    , m_tools(tools)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, kTabSide, 0);
    m_grid->setSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_grid->addWidget(tabs, 0, 0);
    m_grid->addWidget(search, 0, 2, Qt::AlignVCenter);
    m_grid->addWidget(tools, 0, 1, Qt::AlignVCenter);
    connect(&theme, &look::Theme::changed, this, &TabLine::arrange);
}

void TabLine::setOpen(bool open)
{
    m_open = open;
    arrange();
}

bool TabLine::fits() const
{
    return width() >=
           m_tabs->sizeHint().width() + m_theme.apart(kTabGap) + m_tools->usualWidth() + kTabSide;
}

void TabLine::arrange()
{
    m_tools->setShort(false);
    m_tools->setShort(!fits());
    m_beside = fits();
    if (!m_beside)
        m_tools->setShort(false);
    m_grid->removeWidget(m_tools);
    if (m_beside) {
        m_tools->setContentsMargins(m_theme.apart(kTabGap), 0, 0, m_theme.touch().gap);
        // Fingers need them apart from the scroll bar below.
        const bool touched = m_theme.touch().gap > 0;
        m_grid->addWidget(m_tools, 0, 1, touched ? Qt::AlignBottom : Qt::AlignVCenter);
    } else {
        m_tools->setContentsMargins(kTabSide, m_theme.apart(4), 0, m_theme.apart(kTabGap));
        m_grid->addWidget(m_tools, 1, 0, 1, 3);
    }
    m_tools->setHoldsAbout(!m_beside);
    m_tools->setVisible(m_beside || m_open);
    Q_EMIT rearranged();
}

void TabLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// The tools need more room once something is collected.
bool TabLine::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest && m_beside != fits())
        arrange();
    return done;
}

void TabLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().surface);
    painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
}

}  // namespace shell
