// SPDX-License-Identifier: Apache-2.0
#include "arm_paint.h"

#include <QPainter>

#include <algorithm>

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

}  // namespace charts
