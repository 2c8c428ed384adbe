// SPDX-License-Identifier: Apache-2.0
#include "figure_paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace charts {

namespace {

constexpr double kOutline = 2.5;
constexpr double kStripe = 2.2;
constexpr int kStripeSpacing = 13;

}  // namespace

ArmLook lookOf(const guide::Arm &arm)
{
    if (arm.placebo)
        return ArmLook::Outlined;
    return arm.treatment == 0 ? ArmLook::Solid : ArmLook::Striped;
}

QColor colorOf(const guide::Arm &arm, const look::Tokens &tokens)
{
    switch (lookOf(arm)) {
    case ArmLook::Solid:
        return tokens.armDaily;
    case ArmLook::Striped:
        return tokens.armAlternate;
    case ArmLook::Outlined:
        break;
    }
    return tokens.armPlacebo;
}

void paintArm(QPainter &painter, const QRectF &area, const guide::Arm &arm,
              const look::Theme &theme)
{
    const look::Tokens &t = theme.tokens();
    const ArmLook look = lookOf(arm);
    const QColor color = colorOf(arm, t);
    const double inset = kOutline / 2;
    // A bar of almost nothing keeps its place: its outline is all there is of it.
    const QRectF inner =
        area.width() > kOutline ? area.adjusted(inset, inset, -inset, -inset) : area;
    painter.setPen(QPen(color, kOutline));
    painter.setBrush(look == ArmLook::Outlined ? t.surface : color);
    painter.drawRect(inner);
    if (look != ArmLook::Striped)
        return;
    painter.save();
    painter.setClipRect(inner);
    painter.setPen(QPen(t.surface, kStripe));
    const double spacing = theme.gap(kStripeSpacing);
    const int strokes = static_cast<int>((inner.width() + inner.height()) / spacing) + 1;
    for (int i = 0; i < strokes; ++i) {
        const double x = inner.left() - inner.height() + i * spacing;
        painter.drawLine(QPointF(x, inner.bottom()), QPointF(x + inner.height(), inner.top()));
    }
    painter.restore();
}

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

void TextPair::paint(QPainter &painter, const QPointF &topLeft, const QColor &colorAbove,
                     const QColor &colorBelow) const
{
    above.paint(painter, topLeft, colorAbove);
    below.paint(painter, topLeft + QPointF(0, above.height()), colorBelow);
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
