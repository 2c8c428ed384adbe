// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trial.h"

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

/// Both sides of a count: the people whom it happened to, and the others (RISK-11).
enum class Side { Did, DidNot };

/// Whole people, or the number as our sources give it (RISK-8).
enum class Precision { WholePeople, AsGiven };

/// How many of 100 people, in words: "11", "about 10", "10.3", "fewer than 1" (RISK-24). Whole
/// people of both sides add up to 100. Empty where there is no count.
QString countInWords(const ArmCount &count, Side side, Precision precision);

}  // namespace guide
