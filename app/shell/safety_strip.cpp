// SPDX-License-Identifier: Apache-2.0
#include "safety_strip.h"

#include "look/button.h"
#include "look/text.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>

namespace shell {

namespace {

constexpr int kAbove = 8;
constexpr int kGap = 20;

}  // namespace

SafetyStrip::SafetyStrip(const guide::FrameTexts &frame, const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_whole(QStringLiteral("<b>%1.</b> %2")
                  .arg(frame.stripHeading.toHtmlEscaped(), frame.stripText.toHtmlEscaped()))
    , m_brief(frame.stripShort.toHtmlEscaped())
    , m_line(frame.stripLine.toHtmlEscaped())
    , m_link(frame.stripLink)
    , m_text(new look::Text({}, look::TextRole::Body, theme))
    , m_all(new look::Button(frame.stripLink, look::ButtonKind::Secondary, theme))
{
    setAccessibleName(frame.stripHeading);
    auto *line = new QHBoxLayout(this);
    line->setSpacing(theme.apart(kGap));
    m_text->setWholeWidth();
    m_all->setAccessibleName(frame.stripLink);
    line->addWidget(m_text, 1, Qt::AlignVCenter);
    line->addWidget(m_all, 0, Qt::AlignVCenter);
    connect(m_all, &QPushButton::clicked, this, &SafetyStrip::readAllWanted);
    connect(&theme, &look::Theme::changed, this, &SafetyStrip::arrange);
    arrange();
}

bool SafetyStrip::fits(int lines) const
{
    const int room =
        width() - 2 * m_theme.side(width()) - layout()->spacing() - m_all->sizeHint().width();
    return m_text->linesAt(room) <= lines;
}

/// The whole text, else the short one, else that with a drawing in place of the button's words.
/// Where one line holds none of them, it is whom to call, beside the way to all the rest.
void SafetyStrip::arrange()
{
    const int side = m_theme.side(width());
    const int above = m_theme.apart(kAbove);
    layout()->setContentsMargins(side, above, side, above);
    const int lines = m_short ? 1 : 2;
    for (const bool words : {true, false}) {
        m_all->setText(words ? m_link : QString());
        m_all->setIconName(words ? QString() : QStringLiteral("shield"));
        for (const QString &text : {m_whole, m_brief}) {
            m_text->setContent(text, true);
            if ((words || text == m_brief) && fits(lines))
                return;
        }
    }
    if (!m_short)
        return;
    m_text->setContent(m_line, true);
    m_all->setText(m_link);
    m_all->setIconName({});
}

void SafetyStrip::setShort(bool isShort)
{
    if (m_short == isShort)
        return;
    m_short = isShort;
    arrange();
}

void SafetyStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        arrange();
}

void SafetyStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.tokens().safety.fill);
    painter.fillRect(0, 0, width(), 2, m_theme.tokens().safety.edge);
}

}  // namespace shell
