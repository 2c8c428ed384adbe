// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/talk.h"

namespace counselling {

/// How the asking can end, without blame, in the order in which it is offered.
inline constexpr std::array kOutcomes{guide::SaidBack::OwnWords, guide::SaidBack::WentOverAgain,
                                      guide::SaidBack::Later};

/// Empty when nobody has been asked.
QString outcomeWords(guide::SaidBack how);

}  // namespace counselling
