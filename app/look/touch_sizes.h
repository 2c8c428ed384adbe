// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QSize>

namespace look {

/// Sides of what fingers press, and the gap between two of them, in millimetres (KIOSK-14).
inline constexpr double kPrimaryMillimetres = 16;
inline constexpr double kOtherMillimetres = 12;
inline constexpr double kGapMillimetres = 3;

/// How many device-independent pixels a millimetre of the screen takes.
///
/// `pixels` is the screen's size in device-independent pixels. `diagonalInches` is what staff have
/// measured or read off the screen's box, 0 for none; it goes before what the screen reports of
/// itself, `reportedMillimetres`, which is often made up. What cannot be true of a screen that
/// people stand before (nothing, or fewer than 30 or more than 400 pixels an inch) is left aside;
/// with nothing left, 96 pixels an inch are taken: about what a full-HD screen of 23 inches has, so
/// that targets come out too small on denser screens and staff do well to give the diagonal.
double pixelsPerMillimetre(QSizeF pixels, double diagonalInches, QSizeF reportedMillimetres);

/// The sizes for such a screen, rounded up to whole pixels.
TouchSizes touchSizes(QSizeF pixels, double diagonalInches, QSizeF reportedMillimetres);

}  // namespace look
