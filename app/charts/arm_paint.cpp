// SPDX-License-Identifier: Apache-2.0
#include "arm_paint.h"

#include <QPainter>
#include <QPainterPath>
#include <QPainterPathStroker>

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

QPainterPath personShape(const QSizeF &size)
{
    const double w = size.width();
    const double h = size.height();
    const double head = std::min(w * 0.56, h * 0.34);
    QPainterPath person;
    person.addEllipse(QRectF((w - head) / 2, 0, head, head));
    const double shoulders = head + h * 0.04;
    const double hands = h * 0.68;
    const double legs = w * 0.2;
    const double round = w * 0.32;
    person.moveTo(0, hands);
    person.lineTo(0, shoulders + round);
    person.quadTo(0, shoulders, round, shoulders);
    person.lineTo(w - round, shoulders);
    person.quadTo(w, shoulders, w, shoulders + round);
    for (const QPointF &corner : {QPointF(w, hands), QPointF(w - legs, hands), QPointF(w - legs, h),
                                  QPointF(legs, h), QPointF(legs, hands)})
        person.lineTo(corner);
    person.closeSubpath();
    return person;
}

QPainterPath personEdge(const QSizeF &size, double stroke)
{
    QPainterPathStroker stroker;
    stroker.setWidth(2 * stroke);
    stroker.setJoinStyle(Qt::RoundJoin);
    const QPainterPath person = personShape(size);
    return stroker.createStroke(person).simplified().intersected(person);
}

QPainterPath markedPerson(const QSizeF &size, ArmLook look)
{
    const QPainterPath person = personShape(size);
    const double w = size.width();
    const double h = size.height();
    QPainterPath left;
    if (look == ArmLook::Striped) {
        const double band = std::max(h * 0.065, 1.4);
        for (const double top : {0.46, 0.6})
            left.addRect(QRectF(-1, h * top, w + 2, band));
    } else if (look == ArmLook::Outlined) {
        left.addEllipse(QPointF(w / 2, h * 0.66), w * 0.2, w * 0.2);
    }
    return person.subtracted(left);
}

}  // namespace charts
