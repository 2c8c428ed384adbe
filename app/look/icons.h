// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace look {

/// A drawing of `:/icons/`, `size` device-independent pixels wide and high, in one colour. Drawn
/// once for each name, size, colour and scale. A missing drawing gives a null pixmap.
QPixmap drawnIcon(const QString &name, int size, const QColor &color, qreal devicePixelRatio);

}  // namespace look
