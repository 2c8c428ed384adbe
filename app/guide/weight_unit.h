// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trial.h"

namespace guide {

/// What results in weight are told in. The sources give pounds.
enum class WeightUnit { Pounds, Kilograms };

/// Exact by definition (EVIDENCE.md, traps of section E).
constexpr double kKilogramsPerPound = 0.45359237;

/// Whether the switch between pounds and kilograms means something for an outcome.
bool hasWeight(const Outcome &outcome);

/// The outcome told in another unit: the same results and the same span of the axis, so that no
/// mark moves, with round steps of the new unit. What is not in pounds comes back as it is.
Outcome told(const Outcome &outcome, WeightUnit unit, const Unit &kilograms);

}  // namespace guide
