// SPDX-License-Identifier: Apache-2.0
#include "people_geometry.h"

#include <algorithm>
#include <cmath>

namespace charts {

namespace {

constexpr int kGroup = 5;
/// The gap between groups of five, in pitches from person to person.
constexpr double kGroupGap = 0.6;
constexpr double kPitches = kPeoplePerRow + kGroupGap;
/// What a person takes of the pitch; the rest keeps neighbours apart.
constexpr double kPersonWidth = 0.66;
constexpr double kPersonHeight = 0.84;
constexpr double kRowPerColumn = 1.28;
/// A person's height by its width.
constexpr double kAspect = kRowPerColumn * kPersonHeight / kPersonWidth;

double placeOf(int index, double pitch)
{
    return (index + (index >= kGroup ? kGroupGap : 0)) * pitch;
}

}  // namespace

QRectF personBox(int index, const QSizeF &block)
{
    const double across = block.width() / kPitches;
    const double down = block.height() / kPitches;
    const double width = std::min(across * kPersonWidth, down * kPersonHeight / kAspect);
    const double height = personHeight(width);
    return {placeOf(index % kPeoplePerRow, across) + (across - width) / 2,
            placeOf(index / kPeoplePerRow, down) + (down - height) / 2, width, height};
}

double personHeight(double width)
{
    return width * kAspect;
}

double blockHeight(double width)
{
    return width * kRowPerColumn;
}

PanelColumns panelColumns(int count, double width, double least, double gap)
{
    const double each = count > 0 ? std::floor((width - (count - 1) * gap) / count) : width;
    const bool fits = count <= 1 || each >= least;
    return {!fits, std::max(fits ? each : width, 0.0), gap};
}

}  // namespace charts
