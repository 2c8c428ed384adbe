// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "row_reader.h"

#include "guide/evidence.h"
#include "guide/trial.h"

namespace store {

/// The study. Numbers that do not fit together are read as they are: `guide::faultOf` tells which
/// figures must not be shown, and the rest of the guide lives.
guide::Trial readTrial(RowReader &rows, const QList<guide::Source> &sources);

}  // namespace store
