// SPDX-License-Identifier: Apache-2.0
#include "text_block.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace charts {

TextBlock::TextBlock() = default;
TextBlock::~TextBlock() = default;
TextBlock::TextBlock(TextBlock &&) noexcept = default;
TextBlock &TextBlock::operator=(TextBlock &&) noexcept = default;

TextBlock::TextBlock(const QString &text, const QFont &font, double width)
{
    if (text.isEmpty())
        return;
    m_layout = std::make_unique<QTextLayout>(text, font);
    m_layout->setCacheEnabled(true);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
        line.setLineWidth(std::max(width, 1.0));
        line.setPosition({0, m_height});
        m_height += line.height();
        m_width = std::max(m_width, line.naturalTextWidth());
    }
    m_layout->endLayout();
    m_height = std::ceil(m_height);
}

void TextBlock::paint(QPainter &painter, const QPointF &topLeft, const QColor &color) const
{
    if (m_layout == nullptr)
        return;
    painter.setPen(color);
    m_layout->draw(&painter, topLeft);
}

double widestWord(const QString &text, const QFont &font)
{
    static const QRegularExpression breaks(QStringLiteral("[\\s-]"));
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const QString &word : text.split(breaks, Qt::SkipEmptyParts))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

}  // namespace charts
