// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QRectF>
#include <QString>

class QWidget;

/// What a widget paints and where, rather than the picture of it.
namespace recorded {

struct Piece {
    QString text;  ///< empty for a shape
    QRectF place;  ///< in the widget's coordinates; a text's is as high as its letters can be
    double pixelSize = 0;
};

/// Everything that a widget paints, in painting order.
QList<Piece> pieces(QWidget *widget);

}  // namespace recorded
