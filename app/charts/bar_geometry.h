// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/trial.h"

#include <QList>
#include <QRectF>

/// Where the marks of a bar chart stand. Pure functions; lengths in device-independent pixels.
namespace charts {

struct Tick {
    double value = 0;
    double x = 0;
};

/// The x of a value on an axis that spans `left` to `left + width`.
double positionOf(double value, const guide::AxisRange &axis, double left, double width);

/// Ticks from `axis.from` to `axis.to`, zero among them. None when the axis has no extent or has a
/// thousand ticks or more.
QList<Tick> ticksOf(const guide::AxisRange &axis, double left, double width);

/// The bar of a value in a row: from the zero line to the value, to the left when it is negative.
QRectF barOf(double value, const guide::AxisRange &axis, const QRectF &row);

/// A stretch of a line, such as a label on an axis.
struct Span {
    double from = 0;
    double to = 0;
};

/// Which spans can be shown with at least `gap` between them: the `first` ones as far as they go,
/// then each that still finds room, from the beginning. Indexes in rising order; a `first` that is
/// no index is passed over.
QList<qsizetype> apart(const QList<Span> &spans, const QList<qsizetype> &first, double gap);

}  // namespace charts
