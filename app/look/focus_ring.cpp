// SPDX-License-Identifier: Apache-2.0
#include "focus_ring.h"

#include <QPainter>

namespace look {

void paintFocusRing(QPainter &painter, const QRect &area, const QColor &color, int radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, kFocusWidth));
    const double inset = kFocusWidth / 2.0;
    painter.drawRoundedRect(QRectF(area).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

}  // namespace look
