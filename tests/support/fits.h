// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide_window.h"

namespace support {

/// Everything that is wrong with the room of the screen of the moment and the frame around it:
/// texts and buttons that are too small for their words, cut, or on top of one another.
QStringList faults(const GuideWindow &guide);
QStringList faults(const QWidget &window, const pages::Screen &screen);

}  // namespace support
