// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QString>

namespace look {

/// The style sheet of a scroll bar. Fingers get one that is as wide as other things to press: its
/// handle can be dragged, and a tap before or behind the handle turns the page, so that nobody has
/// to drag or flick (A11Y-2.5.7).
QString scrollBarStyle(const Theme &theme);

}  // namespace look
