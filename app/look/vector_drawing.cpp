// SPDX-License-Identifier: Apache-2.0
#include "vector_drawing.h"

#include <QDataStream>
#include <QFile>
#include <QFileInfo>
#include <QPainter>

namespace look {

QDataStream &operator<<(QDataStream &stream, const Shape &shape)
{
    return stream << shape.kind << shape.path << shape.box << shape.transform << shape.pen
                  << shape.brush;
}

QDataStream &operator>>(QDataStream &stream, Shape &shape)
{
    return stream >> shape.kind >> shape.path >> shape.box >> shape.transform >> shape.pen >>
           shape.brush;
}

QDataStream &operator<<(QDataStream &stream, const VectorDrawing &drawing)
{
    return stream << drawing.size << drawing.parts << drawing.shapes;
}

QDataStream &operator>>(QDataStream &stream, VectorDrawing &drawing)
{
    return stream >> drawing.size >> drawing.parts >> drawing.shapes;
}

VectorDrawing VectorDrawing::read(const QString &name, const QHash<QRgb, QColor> &colors)
{
    VectorDrawing drawing;
    const QFileInfo svg(name);
    QFile file(QStringLiteral(":/drawings/%1/%2").arg(svg.path(), svg.completeBaseName()));
    if (!file.open(QIODevice::ReadOnly))
        return drawing;
    QDataStream stream(&file);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> drawing;
    for (Shape &shape : drawing.shapes) {
        shape.pen.setColor(colors.value(shape.pen.color().rgb(), shape.pen.color()));
        shape.brush.setColor(colors.value(shape.brush.color().rgb(), shape.brush.color()));
    }
    return drawing;
}

void VectorDrawing::paint(QPainter &painter, const QRectF &area) const
{
    const QSizeF fitted = size.scaled(area.size(), Qt::KeepAspectRatio);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.center() - QPointF(fitted.width(), fitted.height()) / 2);
    painter.scale(fitted.width() / size.width(), fitted.height() / size.height());
    const QTransform placed = painter.transform();
    for (const Shape &shape : shapes) {
        painter.setTransform(shape.transform * placed);
        painter.setPen(shape.pen);
        painter.setBrush(shape.brush);
        switch (shape.kind) {
        case Shape::Kind::Path:
            painter.drawPath(shape.path);
            break;
        case Shape::Kind::Rectangle:
            painter.drawRect(shape.box);
            break;
        case Shape::Kind::Ellipse:
            painter.drawEllipse(shape.box);
            break;
        }
    }
    painter.restore();
}

}  // namespace look
