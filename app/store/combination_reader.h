// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "row_reader.h"

#include "guide/symptoms.h"

namespace store {

/// Reads which symptoms mean more together into `guide`, whose symptoms are read already, and sees
/// to it that every symptom named is one of them: a rule about nothing would never apply.
void readCombinations(RowReader &rows, guide::SymptomGuide &guide);

}  // namespace store
