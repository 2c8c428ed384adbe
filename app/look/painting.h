// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QPixmap>

class QPainter;

namespace look {

inline constexpr int kFocusWidth = 3;

/// Draws the one focus mark of the program just inside `area`, in `Tokens::focus` (A11Y-2.4.13: 2
/// px at least).
void paintFocusRing(QPainter &painter, const QRect &area, const QColor &color, int radius = 4);

/// A drawing of `:/icons/`, `size` device-independent pixels wide and high, in one colour. Drawn
/// once for each name, size, colour and scale. A missing drawing gives a null pixmap.
QPixmap drawnIcon(const QString &name, int size, const QColor &color, qreal devicePixelRatio);

/// A word on its tone, with its icon.
struct Badge {
    QString text;
    QString icon;
    const Tone Tokens::*tone = nullptr;
};

/// The size of a badge whose text may be as wide as `room`.
QSize badgeSize(const Badge &badge, const Theme &theme, int room = 100000);
void paintBadge(QPainter &painter, const QRectF &area, const Badge &badge, const Theme &theme);

/// The style sheet of a scroll bar. Fingers get one that is as wide as other things to press: its
/// handle can be dragged, and a tap before or behind the handle turns the page, so that nobody has
/// to drag or flick (A11Y-2.5.7).
QString scrollBarStyle(const Theme &theme);

}  // namespace look
