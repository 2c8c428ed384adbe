// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace kiosk {

/// From now on, what the program gives back of its memory is overwritten: a word that a visitor
/// typed does not stand there until something else happens to need the place (PRIV-6). Where the
/// system's library cannot do that, nothing changes.
void overwriteFreedMemory();

/// Overwrites what that leaves out: small places that the calling thread has set aside to have them
/// at hand. Call it when a visitor has gone.
void overwriteSpareMemory();

}  // namespace kiosk
