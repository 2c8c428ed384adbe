// SPDX-License-Identifier: Apache-2.0
#include "chart_geometry.h"

#include <algorithm>
#include <cmath>

namespace charts {

namespace {

constexpr double kMaxTicks = 1000;

}  // namespace

double positionOf(double value, const guide::AxisRange &axis, double left, double width)
{
    const double span = axis.to - axis.from;
    return span > 0 ? left + (value - axis.from) / span * width : left;
}

QList<Tick> ticksOf(const guide::AxisRange &axis, double left, double width)
{
    QList<Tick> ticks;
    if (axis.step <= 0 || axis.to <= axis.from)
        return ticks;
    const double first = std::ceil(axis.from / axis.step - 1e-9);
    const double last = std::floor(axis.to / axis.step + 1e-9);
    // Nobody can read more; and a step of almost nothing would never end. False for no number too.
    if (!(last - first < kMaxTicks))
        return ticks;
    for (int i = static_cast<int>(first); i <= static_cast<int>(last); ++i)
        ticks.append({i * axis.step, positionOf(i * axis.step, axis, left, width)});
    return ticks;
}

QRectF barOf(double value, const guide::AxisRange &axis, const QRectF &row)
{
    const double zero = positionOf(0, axis, row.left(), row.width());
    const double end = positionOf(value, axis, row.left(), row.width());
    return QRectF(QPointF(std::min(zero, end), row.top()),
                  QPointF(std::max(zero, end), row.bottom()));
}

QList<qsizetype> nonOverlapping(const QList<Span> &spans, const QList<qsizetype> &first, double gap)
{
    QList<qsizetype> shown;
    const auto add = [&](qsizetype index) {
        if (index < 0 || index >= spans.size())
            return;
        const Span &span = spans.at(index);
        const bool free = std::all_of(shown.begin(), shown.end(), [&](qsizetype other) {
            return span.from >= spans.at(other).to + gap || span.to + gap <= spans.at(other).from;
        });
        if (free)
            shown.append(index);
    };
    for (const qsizetype index : first)
        add(index);
    for (qsizetype index = 0; index < spans.size(); ++index)
        add(index);
    std::sort(shown.begin(), shown.end());
    return shown;
}

QList<StagePlace> stagePlaces(const QList<StageHeights> &stages, double width,
                              const FlowSpacing &spacing)
{
    QList<StagePlace> places;
    const double inner = std::max(width - 2 * spacing.padding, 0.0);
    double top = 0;
    for (const StageHeights &stage : stages) {
        StagePlace place;
        place.words = {spacing.padding, top + spacing.padding, inner, stage.words};
        double bottom = place.words.bottom();
        if (stage.arms > 0) {
            place.arms = {spacing.padding, bottom + spacing.inner, inner, stage.arms};
            bottom = place.arms.bottom();
        }
        place.box = {0, top, width, bottom + spacing.padding - top};
        places.append(place);
        top = place.box.bottom() + spacing.arrow;
    }
    return places;
}

QList<QRectF> armBoxes(const QRectF &area, int count, bool stacked, double gap)
{
    QList<QRectF> boxes;
    const double gaps = (count - 1) * gap;
    const double width = stacked ? area.width() : (area.width() - gaps) / count;
    const double height = stacked ? (area.height() - gaps) / count : area.height();
    for (int i = 0; i < count; ++i) {
        const double along = i * ((stacked ? height : width) + gap);
        boxes.append(QRectF(area.left() + (stacked ? 0 : along), area.top() + (stacked ? along : 0),
                            std::max(width, 0.0), std::max(height, 0.0)));
    }
    return boxes;
}

namespace {

constexpr int kGroup = 5;
/// The gap between groups of five, in pitches from person to person.
constexpr double kGroupGap = 0.6;
constexpr double kPitches = kPeoplePerRow + kGroupGap;
/// What a person takes of the pitch; the rest keeps neighbours apart.
constexpr double kPerson = 0.78;

double placeOf(int index, double pitch)
{
    return (index + (index >= kGroup ? kGroupGap : 0)) * pitch;
}

}  // namespace

QRectF personBox(int index, const QSizeF &block)
{
    const double across = block.width() / kPitches;
    const double down = block.height() / kPitches;
    const double side = std::min(across, down) * kPerson;
    return {placeOf(index % kPeoplePerRow, across) + (across - side) / 2,
            placeOf(index / kPeoplePerRow, down) + (down - side) / 2, side, side};
}

PanelColumns panelColumns(int count, double width, double least, double gap)
{
    const double each = count > 0 ? std::floor((width - (count - 1) * gap) / count) : width;
    const bool fits = count <= 1 || each >= least;
    return {!fits, std::max(fits ? each : width, 0.0), gap};
}

}  // namespace charts
