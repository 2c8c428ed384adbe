// SPDX-License-Identifier: Apache-2.0
#include "drawings.h"

#include "qr_code.h"
#include "web_drawings.h"

#include "look/painting.h"

#include <QPainter>
#include <QPainterPath>

#include <array>

namespace output {

namespace {

constexpr double kThin = 0.05;   // of an em
constexpr double kThick = 0.13;  // of an em
constexpr double kSign = 1.5;    // side of a sign, in ems
constexpr double kCode = 7;      // side of a code, in ems
constexpr double kDrawingWide = 22;
constexpr double kDrawingHigh = 7;

QPen pen(double width)
{
    return {Qt::black, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin};
}

/// Not a letter of the text: nobody needs to hear it read.
void exclamation(QPainter &painter, const QRectF &area)
{
    const double wide = area.width() * 0.14;
    const double left = area.center().x() - wide / 2;
    painter.fillRect(QRectF(left, area.top() + area.height() * 0.2, wide, area.height() * 0.36),
                     Qt::white);
    painter.fillRect(QRectF(left, area.top() + area.height() * 0.66, wide, wide), Qt::white);
}

QPainterPath octagon(const QRectF &area)
{
    const double cut = area.width() * 0.29;
    QPolygonF corners;
    for (const auto &[x, y, dx, dy] : {std::array{area.left(), area.top(), cut, 0.0},
                                       {area.right(), area.top(), -cut, 0.0},
                                       {area.right(), area.top(), 0.0, cut},
                                       {area.right(), area.bottom(), 0.0, -cut},
                                       {area.right(), area.bottom(), -cut, 0.0},
                                       {area.left(), area.bottom(), cut, 0.0},
                                       {area.left(), area.bottom(), 0.0, -cut},
                                       {area.left(), area.top(), 0.0, cut}})
        corners.append({x + dx, y + dy});
    QPainterPath path;
    path.addPolygon(corners);
    path.closeSubpath();
    return path;
}

void paintSign(QPainter &painter, const QRectF &area, guide::Urgency urgency, double em)
{
    const QRectF inner = area.marginsRemoved(QMarginsF(1, 1, 1, 1) * (em * kThick));
    switch (urgency) {
    case guide::Urgency::Emergency:
        painter.fillPath(octagon(inner), Qt::black);
        exclamation(painter, inner);
        return;
    case guide::Urgency::Today: {
        painter.setPen(pen(em * kThick));
        painter.drawEllipse(inner);
        // The hands of a clock.
        painter.drawLine(inner.center(), inner.center() - QPointF(0, inner.height() * 0.32));
        painter.drawLine(inner.center(), inner.center() + QPointF(inner.width() * 0.22, 0));
        return;
    }
    case guide::Urgency::NextVisit:
        break;
    }
    // A leaf of a calendar.
    painter.setPen(pen(em * kThin));
    const QRectF leaf = inner.adjusted(0, inner.height() * 0.12, 0, 0);
    painter.drawRect(leaf);
    const double top = leaf.top() + leaf.height() * 0.25;
    painter.drawLine(QPointF(leaf.left(), top), QPointF(leaf.right(), top));
    for (const double x : {0.3, 0.7}) {
        const double at = leaf.left() + leaf.width() * x;
        painter.drawLine(QPointF(at, inner.top()), QPointF(at, top));
    }
}

}  // namespace

Picture levelSign(guide::Urgency urgency)
{
    return {kSign, kSign, false,
            [urgency](QPainter &painter, const QRectF &area, double em) {
                paintSign(painter, area, urgency, em);
            },
            webSign(urgency)};
}

Picture codePicture(const QString &text, const QString &about)
{
    const QrCode code = qrCode(text);
    return {kCode, kCode, false,
            [code](QPainter &painter, const QRectF &area, double) {
                if (code.side == 0)
                    return;
                // Edges that meet must not leave a hair of white between them.
                painter.setRenderHint(QPainter::Antialiasing, false);
                const double side = area.width() / (code.side + 2 * kQuietZone);
                for (int y = 0; y < code.side; ++y) {
                    for (int x = 0; x < code.side; ++x) {
                        if (code.isDark(x, y))
                            painter.fillRect(QRectF(area.left() + (x + kQuietZone) * side,
                                                    area.top() + (y + kQuietZone) * side, side,
                                                    side),
                                             Qt::black);
                    }
                }
            },
            webCode(code, about)};
}

Picture writingLine()
{
    return {1, 1.9, true, [](QPainter &painter, const QRectF &area, double em) {
                painter.setPen(pen(em * kThin));
                const double y = area.bottom() - em * 0.1;
                painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
            }};
}

Picture tickBox()
{
    return {1.3, 0.9, false,
            [](QPainter &painter, const QRectF &area, double em) {
                painter.setPen(pen(em * kThin * 1.5));
                painter.drawRect(
                    QRectF(area.left() + em * 0.1, area.top(), area.height(), area.height()));
            },
            webTick()};
}

Picture illustration(const QString &fileName, const QString &shows)
{
    const look::VectorDrawing drawing = look::drawnIn(fileName, look::lightTokens());
    if (drawing.isNull())
        return {0, 0, false, [](QPainter &, const QRectF &, double) {}, {}};
    const QSizeF size =
        QSizeF(drawing.size).scaled(kDrawingWide, kDrawingHigh, Qt::KeepAspectRatio);
    return {
        size.width(), size.height(), false,
        [drawing](QPainter &painter, const QRectF &area, double) { drawing.paint(painter, area); },
        webIllustration(fileName, drawing.size, shows)};
}

}  // namespace output
