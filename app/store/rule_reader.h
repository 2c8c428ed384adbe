// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "row_reader.h"

#include "guide/symptoms.h"

namespace store {

/// The ids of the signs that each symptom carries, by its id.
QHash<QString, QStringList> readSigns(RowReader &rows);

/// Reads the rules over signs into `guide`, whose symptoms are read already, and sees to it that
/// some symptom carries every sign named: a rule about nothing would never apply.
void readRules(RowReader &rows, guide::SymptomGuide &guide);

}  // namespace store
