// SPDX-License-Identifier: Apache-2.0
#include "safety_strip.h"

#include "look/button.h"
#include "look/text.h"

#include <QGridLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace shell {

SafetyStrip::SafetyStrip(const guide::FrameTexts &frame, const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
    , m_side(new QVBoxLayout)
    , m_heading(new look::Heading(frame.stripHeading, 3, theme))
    , m_text(new look::Text(frame.stripText, look::TextRole::Body, theme))
    , m_all(new look::Button(frame.stripLink, look::ButtonKind::Secondary, theme))
    , m_support(new look::Text({}, look::TextRole::Body, theme))
{
    setAccessibleName(frame.stripHeading);
    m_grid->setContentsMargins(26, theme.apart(10), 26, theme.apart(10));
    m_grid->setHorizontalSpacing(theme.apart(theme.gap(20)));
    m_grid->setVerticalSpacing(2);
    m_grid->setColumnStretch(0, 1);
    m_heading->setWholeWidth();
    m_text->setSpacing(100);
    m_support->setContent(look::markedLink(QStringLiteral("page:support"), frame.stripSupport),
                          true);
    m_support->setWholeWidth();
    m_support->setSpacing(100);
    m_grid->addWidget(m_heading, 0, 0);
    m_side->setSpacing(theme.apart(2));
    m_grid->addLayout(m_side, 0, 1, 2, 2);
    arrange();
    connect(m_support, &look::Text::linkActivated, this, &SafetyStrip::supportWanted);
    connect(m_all, &QPushButton::clicked, this, &SafetyStrip::readAllWanted);
    connect(&theme, &look::Theme::changed, this, &SafetyStrip::arrange);
}

/// Beside the text where there is room; else beside the heading, so that the text has the whole
/// width.
void SafetyStrip::arrange()
{
    const bool wide = width() >= m_theme.scaled(1000);
    for (QWidget *part : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_all),
                          static_cast<QWidget *>(m_support)}) {
        m_grid->removeWidget(part);
        m_side->removeWidget(part);
    }
    if (wide && m_theme.touch() != look::TouchSizes{}) {
        // As high as a finger needs, the link would make the heading's line too high.
        m_side->addWidget(m_support, 0, Qt::AlignRight);
        m_side->addWidget(m_all, 0, Qt::AlignRight);
        m_grid->addWidget(m_text, 1, 0);
    } else if (wide) {
        m_grid->addWidget(m_support, 0, 1, Qt::AlignRight);
        m_grid->addWidget(m_text, 1, 0, 1, 2);
        m_grid->addWidget(m_all, 0, 2, 2, 1, Qt::AlignVCenter);
    } else {
        m_grid->addWidget(m_text, 1, 0, 1, 3);
        m_grid->addWidget(m_all, 0, 1, 1, 2, Qt::AlignVCenter);
        m_grid->addWidget(m_support, 2, 0, 1, 3);
    }
    m_support->setVisible(wide || !m_low);
    update();
}

void SafetyStrip::setLow(bool low)
{
    if (m_low == low)
        return;
    m_low = low;
    arrange();
}

void SafetyStrip::setTight(bool tight)
{
    for (look::Text *text : {static_cast<look::Text *>(m_heading), m_text, m_support})
        text->setClose(tight);
}

void SafetyStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int limit = m_theme.scaled(1000);
    if ((event->oldSize().width() >= limit) != (event->size().width() >= limit))
        arrange();
}

void SafetyStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().safety.fill);
    painter.fillRect(0, 0, width(), 2, m_theme.tokens().safety.edge);
}

}  // namespace shell
