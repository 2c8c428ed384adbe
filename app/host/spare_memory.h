// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace host {

/// Gives back to the system what was freed, where the C library would keep it for later. For a
/// moment when nobody waits.
void returnSpareMemory();

}  // namespace host
