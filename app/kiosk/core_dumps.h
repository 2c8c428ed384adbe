// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

namespace kiosk {

/// Lets no image of this process's memory, with what a visitor typed, reach the disk after a crash
/// or another process of the same account (PRIV-7). For good, and for all processes begun by it.
/// @return an error for staff when the system does not do so
guide::Result<void> forbidCoreDumps();

}  // namespace kiosk
