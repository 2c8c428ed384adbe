// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QBrush>
#include <QHash>
#include <QList>
#include <QMap>
#include <QPainterPath>
#include <QPen>
#include <QString>
#include <QTransform>

class QDataStream;
class QPainter;

namespace look {

/// What one call of QPainter draws. A rectangle and an ellipse are no paths: the pixels of their
/// edges would be others.
struct Shape {
    enum class Kind : quint8 { Path, Rectangle, Ellipse };

    Kind kind = Kind::Path;
    QPainterPath path;  ///< of kind Path
    QRectF box;         ///< of the others
    QTransform transform;
    QPen pen;
    QBrush brush;
};

/// A drawing that stays sharp at any size. It was an SVG file of resources/ until guide-drawings
/// (content/drawings.cpp) wrote down how Qt paints it, so that the program needs no reader of SVG.
struct VectorDrawing {
    QSizeF size;                  ///< in units of its own
    QMap<QString, QRectF> parts;  ///< where the elements with an id are
    QList<Shape> shapes;

    /// A drawing of resources/, named by its SVG file, such as "icons/back.svg". Null when there is
    /// none. What is drawn in a colour that is a key of `colors` gets that colour instead.
    static VectorDrawing read(const QString &name, const QHash<QRgb, QColor> &colors);

    [[nodiscard]] bool isNull() const { return shapes.isEmpty(); }
    /// In the middle of `area`, as large as fits.
    void paint(QPainter &painter, const QRectF &area) const;
};

QDataStream &operator<<(QDataStream &stream, const Shape &shape);
QDataStream &operator>>(QDataStream &stream, Shape &shape);
QDataStream &operator<<(QDataStream &stream, const VectorDrawing &drawing);
QDataStream &operator>>(QDataStream &stream, VectorDrawing &drawing);

}  // namespace look
