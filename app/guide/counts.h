// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>

#include <optional>

/// Shares of people as whole people. Pure functions.
namespace guide {

/// Whole numbers that add up to `total` and stand in the proportions of `parts`, with the least
/// error (largest remainder; the earlier part wins a tie) (RISK-7).
/// @return nothing when a part is negative or no number, when no part is above zero, or when
/// `total` is negative
QList<int> roundedShares(const QList<double> &parts, int total = 100);

/// How many of 100 people something happened to, and how many it did not.
struct PeopleShare {
    double count = 0;
    double rest = 0;
    int wholeCount = 0;
    int wholeRest = 0;
    /// Whole people to be drawn as affected; what is left of `count` is a part of a person, and is
    /// drawn as one where rounding would leave nobody on one of the two sides (RISK-24).
    int drawnWhole = 0;
    bool drawnPart = false;

    [[nodiscard]] bool rounded() const { return count != wholeCount; }
};

/// @return nothing when the value is no share of 100 people
std::optional<PeopleShare> shareOf(double outOf100);

}  // namespace guide
