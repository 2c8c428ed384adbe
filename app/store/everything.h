// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store.h"

namespace store {

/// Reads a store as the program does, in each of its languages: every text, and what searching
/// needs.
guide::Result<void> readEverything(const Store &store);

}  // namespace store
