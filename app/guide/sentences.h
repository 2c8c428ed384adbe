// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search.h"

namespace guide {

/// Where the sentences of a text stand, without the spaces between them. A text without a full stop
/// is one sentence; abbreviations such as "Dr." end none.
QList<Run> sentencesOf(const QString &text);

}  // namespace guide
