// SPDX-License-Identifier: Apache-2.0
#pragma once

class QColor;
class QPainter;
class QRect;

namespace look {

inline constexpr int kFocusWidth = 3;

/// Draws the one focus mark of the program just inside `area`, in `Tokens::focus` (A11Y-2.4.13: 2
/// px at least).
void paintFocusRing(QPainter &painter, const QRect &area, const QColor &color, int radius = 4);

}  // namespace look
