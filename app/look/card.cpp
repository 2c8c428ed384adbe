// SPDX-License-Identifier: Apache-2.0
#include "card.h"

#include <QPainter>

namespace look {

Card::Card(const Theme &theme, const Tone Tokens::*tone, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tone(tone)
    , m_column(new QVBoxLayout(this))
{
    restyle();
    connect(&theme, &Theme::changed, this, &Card::restyle);
}

void Card::restyle()
{
    const int pad = m_theme.gap(20);
    m_column->setContentsMargins(pad, m_theme.gap(14), pad, m_theme.gap(14));
    m_column->setSpacing(m_theme.touchSpacing(m_theme.gap(9)));
    update();
}

void Card::setTone(const Tone Tokens::*tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(m_tone == nullptr ? t.line : (t.*m_tone).edge, 1));
    painter.setBrush(m_tone == nullptr ? t.surface : (t.*m_tone).fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 16, 16);
}

Column::Column(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.touchSpacing(theme.gap(16)));
}

}  // namespace look
