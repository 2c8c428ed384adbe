// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trial.h"

namespace guide {

/// Both sides of a count: the people whom it happened to, and the others (RISK-11).
enum class Side { Did, DidNot };

/// Whole people, or the number as our sources give it (RISK-8).
enum class Precision { WholePeople, AsGiven };

/// How many of 100 people, in words: "11", "about 10", "10.3", "fewer than 1" (RISK-24). Whole
/// people of both sides add up to 100. Empty where there is no count.
QString countInWords(const ArmCount &count, Side side, Precision precision);

}  // namespace guide
