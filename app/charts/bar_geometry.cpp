// SPDX-License-Identifier: Apache-2.0
#include "bar_geometry.h"

#include <algorithm>
#include <cmath>

namespace charts {

namespace {

constexpr double kMostTicks = 1000;

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
    if (!(last - first < kMostTicks))
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

QList<qsizetype> apart(const QList<Span> &spans, const QList<qsizetype> &first, double gap)
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

}  // namespace charts
