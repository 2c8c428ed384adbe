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
