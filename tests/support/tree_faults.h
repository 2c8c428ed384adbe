// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide_window.h"

#include <QStringList>

namespace support {

/// Objects on any page, the window around it included.
inline constexpr int kFewestOnAPage = 30;

/// What a screen reader could not tell of the window as it stands now, or what could not be used
/// with one or by keyboard: no name, a role that says nothing, no action, not reached by Tab. Empty
/// when all is well. A window with fewer than so many objects hides something.
QStringList treeFaults(const GuideWindow &guide);
QStringList treeFaults(QWidget &window, int fewest = kFewestOnAPage);

}  // namespace support
