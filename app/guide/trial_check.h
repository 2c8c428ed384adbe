// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trial.h"

namespace guide {

/// Why a figure must not be shown, for staff to read; empty when it may be. The compiler asks this,
/// too; a store from elsewhere may carry what it refuses all the same (FDA-Q1, RISK-17).
QString faultOf(const Outcome &outcome);
QString faultOf(const Harm &harm);

/// Whether a result of the study can be that number: of percent or of pounds, say.
bool isPossibleResult(double value);
/// Whether it can be a number of people out of 100.
bool isPossibleCount(double value);

}  // namespace guide
