// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide_window.h"

#include <QStringList>

namespace support {

/// What a screen reader could not tell of the window as it stands now, or what could not be used
/// with one or by keyboard: no name, a role that says nothing, no action, not reached by Tab. Empty
/// when all is well.
QStringList treeFaults(const GuideWindow &guide);
QStringList treeFaults(QWidget &window);

}  // namespace support
