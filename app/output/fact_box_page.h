// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sheet_text.h"

#include "guide/content.h"
#include "guide/trial.h"

namespace output {

/// The fact box as one page of paper, with safety information, contacts and its sources on the
/// same page (RISK-23, TAKE-4).
Sheet factBoxSheet(const guide::Content &content, guide::WeightUnit unit, const QDate &today,
                   Medium medium = Medium::Paper);

}  // namespace output
