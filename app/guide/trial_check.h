// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "trial.h"

namespace guide {

/// Why a figure must not be shown, for staff to read; empty when it may be. The compiler refuses
/// all of this; a store from elsewhere may carry it all the same (FDA-Q1, RISK-17).
QString faultOf(const Outcome &outcome);
QString faultOf(const Harm &harm);

}  // namespace guide
