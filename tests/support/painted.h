// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QList>
#include <QString>
#include <QWidget>

/// What is painted, rather than what a widget says of itself.
namespace support {

/// A run of text as it reaches the screen.
struct PaintedText {
    QString text;
    QColor color;
    double pixelSize = 0;
};

/// Every run of text that a widget and its children paint, in painting order.
QList<PaintedText> paintedTexts(QWidget *widget);

/// The same, joined by spaces.
QString paintedWords(QWidget *widget);

/// A picture of the widget, one pixel for each device-independent one.
QImage picture(QWidget *widget);

/// The ratio between the commonest colour of an area and the colour that stands out most from it:
/// what a text in that area has to its background.
double contrastIn(const QImage &image, const QRect &area);

}  // namespace support
