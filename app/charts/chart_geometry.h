// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/trial.h"

#include <QList>
#include <QRectF>
#include <QSizeF>

/// Where the marks of figures stand: bars on an axis, the stages of the study's flow, a hundred
/// people in their panels. Pure functions; lengths in device-independent pixels.

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
QList<qsizetype> nonOverlapping(const QList<Span> &spans, const QList<qsizetype> &first,
                                double gap);

/// What a stage asks for: the height of its words, and of the boxes of the arms inside it.
struct StageHeights {
    double words = 0;
    double arms = 0;  ///< none at a stage where the arms do not part
};

struct FlowSpacing {
    double padding = 0;  ///< inside a box
    double inner = 0;    ///< between the words of a stage and its arms
    double arrow = 0;    ///< between one stage and the next
};

struct StagePlace {
    QRectF box;
    QRectF words;
    QRectF arms;
};

/// The stages from top to bottom, each as wide as the figure.
QList<StagePlace> stagePlaces(const QList<StageHeights> &stages, double width,
                              const FlowSpacing &spacing);

/// `count` boxes of one size that fill `area`, side by side or one below the other.
QList<QRectF> armBoxes(const QRectF &area, int count, bool stacked, double gap);

inline constexpr int kPeople = 100;
inline constexpr int kPeoplePerRow = 10;

/// The square of a person in a block of ten rows of ten, from the top-left corner in reading order,
/// with a wider gap after five columns and after five rows (RISK-2, RISK-9).
QRectF personBox(int index, const QSizeF &block);

/// Panels of one size in whole pixels, side by side where each is at least `least` wide, else one
/// below the other.
struct PanelColumns {
    bool stacked = false;
    double width = 0;  ///< of one panel
    double gap = 0;

    [[nodiscard]] double left(int index) const { return stacked ? 0 : index * (width + gap); }
};

PanelColumns panelColumns(int count, double width, double least, double gap);

}  // namespace charts
