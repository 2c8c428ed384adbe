// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRectF>

/// Where the boxes of the study's flow stand. Pure functions of measured heights; lengths in
/// device-independent pixels.
namespace charts {

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

}  // namespace charts
