// SPDX-License-Identifier: Apache-2.0
#include "drawings.h"
#include "web_drawings.h"

#include "charts/chart_geometry.h"
#include "charts/figure_paint.h"
#include "guide/counts.h"
#include "look/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

namespace output {

namespace {

using charts::ArmLook;

constexpr double kChartWide = 0.36;   // of a line
constexpr double kBarHigh = 1.6;      // ems
constexpr double kEdge = 0.1;         // em
constexpr double kStripes = 0.7;      // ems from one to the next
constexpr double kPersonHigh = 1.05;  // ems

/// Where the values of a chart stand: the same in every row, with room for half a number on both
/// sides.
QRectF plotOf(const QRectF &area, double em)
{
    return area.adjusted(em, 0, -em, 0);
}

void paintBar(QPainter &painter, const QRectF &bar, const guide::Arm &arm, double em)
{
    const ArmLook look = charts::lookOf(arm);
    const QColor color = charts::colorOf(arm, look::lightTokens());
    painter.setPen(QPen(look == ArmLook::Outlined ? QColor(Qt::black) : color, em * kEdge,
                        Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(look == ArmLook::Solid ? QBrush(color) : QBrush(Qt::NoBrush));
    painter.drawRect(bar);
    if (look != ArmLook::Striped)
        return;
    painter.save();
    painter.setClipRect(bar);
    const int stripes = static_cast<int>((bar.width() + bar.height()) / (em * kStripes)) + 1;
    for (int i = 0; i < stripes; ++i) {
        const double x = bar.left() - bar.height() + i * em * kStripes;
        painter.drawLine(QPointF(x, bar.bottom()), QPointF(x + bar.height(), bar.top()));
    }
    painter.restore();
}

}  // namespace

Picture barPicture(const guide::Outcome &outcome, const guide::ArmResult &result)
{
    return {kChartWide, kBarHigh, true,
            [axis = outcome.axis, result](QPainter &painter, const QRectF &area, double em) {
                const QRectF plot = plotOf(area, em);
                const QRectF row = plot.adjusted(0, plot.height() * 0.2, 0, -plot.height() * 0.2);
                paintBar(painter, charts::barOf(result.value, axis, row), result.arm, em);
                const double zero = charts::positionOf(0, axis, plot.left(), plot.width());
                painter.setPen(QPen(Qt::black, em * kEdge, Qt::SolidLine, Qt::FlatCap));
                painter.drawLine(QPointF(zero, area.top()), QPointF(zero, area.bottom()));
            },
            webBar(outcome, result)};
}

Picture axisPicture(const guide::Outcome &outcome)
{
    return {kChartWide, 1.5, true,
            [axis = outcome.axis, locale = QLocale()](QPainter &painter, const QRectF &area,
                                                      double em) {
                const QRectF plot = plotOf(area, em);
                painter.setPen(QPen(Qt::black, em * kEdge / 2, Qt::SolidLine, Qt::FlatCap));
                painter.drawLine(plot.topLeft(), plot.topRight());
                QFont font = painter.font();
                font.setPixelSize(static_cast<int>(em));
                painter.setFont(font);
                for (const charts::Tick &tick : charts::ticksOf(axis, plot.left(), plot.width())) {
                    painter.drawLine(QPointF(tick.x, area.top()),
                                     QPointF(tick.x, area.top() + em * 0.25));
                    painter.drawText(QRectF(tick.x - 2 * em, area.top() + em * 0.25, 4 * em,
                                            area.height() - em * 0.25),
                                     Qt::AlignCenter, axisNumber(locale, tick.value));
                }
            },
            webAxis(outcome)};
}

Picture peoplePicture(const guide::ArmCount &count, const QString &about)
{
    const auto share = count.outOf100 ? guide::shareOf(*count.outOf100) : std::nullopt;
    return {kChartWide, kPeopleRows * kPersonHigh + 0.4, true,
            [share](QPainter &painter, const QRectF &area, double em) {
                const QRectF block = area.adjusted(em * 0.4, em * 0.2, -em * 0.4, -em * 0.2);
                painter.setPen(QPen(Qt::black, em * 0.04));
                if (!share) {
                    painter.setPen(QPen(Qt::black, em * 0.06, Qt::DashLine));
                    painter.drawRect(block);
                    return;
                }
                const QSizeF cell(block.width() / kPeopleInRow, block.height() / kPeopleRows);
                const double side = std::min(cell.width(), cell.height()) * 0.84;
                const int filled = share->drawnWhole;
                for (int i = 0; i < kPeopleInRow * kPeopleRows; ++i) {
                    const int row = i / kPeopleInRow;
                    const QPointF at(block.left() + (i % kPeopleInRow) * cell.width(),
                                     block.top() + row * cell.height());
                    painter.setBrush(i < filled ? QBrush(Qt::black) : QBrush(Qt::NoBrush));
                    const QRectF person(at, QSizeF(side, side));
                    painter.drawEllipse(person);
                    // Less than one person is still somebody (RISK-24).
                    if (share->drawnPart && i == filled) {
                        painter.setBrush(Qt::black);
                        painter.drawChord(person, 90 * 16, 180 * 16);
                    }
                }
            },
            webPeople(count, about)};
}

}  // namespace output
