// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>

/// Where a hundred people stand, and the panels that hold them. Pure functions; lengths in
/// device-independent pixels.
namespace charts {

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
