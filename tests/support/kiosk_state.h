// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk_place.h"

namespace support {

/// Everything of a kiosk that a visitor could have left something in, seen or not, a line each:
/// every widget with its place, name, text, state, scroll and undo history, the focus, what is
/// pinned to it, the look, the language, what is chosen and collected, and both clipboards
/// (PRIV-1).
QStringList stateOf(KioskPlace &place);

/// The lines in which two states differ.
QStringList differences(const QStringList &before, const QStringList &after);

}  // namespace support
