// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include "guide/trial.h"

namespace content {

/// A figure as the program will have it, so that one set of rules judges it here and there. Units
/// have the keys of their words in curly brackets, such as "{trial.units.lb.long}".
guide::Outcome figureOf(const Model &model, const Outcome &outcome);
guide::Harm figureOf(const Model &model, const Harm &harm);

}  // namespace content
