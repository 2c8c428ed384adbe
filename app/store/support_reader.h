// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "row_reader.h"

#include "guide/support.h"

namespace store {

/// The support line, its programmes, and the questions that lead to one. A question or answer that
/// is named but not there fails the reading.
guide::Support readSupport(RowReader &rows);

}  // namespace store
