// SPDX-License-Identifier: Apache-2.0
#include "painted.h"

#include "look/theme.h"

#include <QBuffer>
#include <QHash>
#include <QPainter>
#include <QSvgGenerator>
#include <QXmlStreamReader>

#include <algorithm>

namespace support {

QList<PaintedText> paintedTexts(QWidget *widget)
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadWrite);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(widget->size());
    QPainter painter(&generator);
    widget->render(&painter);
    painter.end();
    buffer.seek(0);

    QList<PaintedText> found;
    QXmlStreamReader reader(&buffer);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement ||
            reader.name() != QLatin1String("text"))
            continue;
        const QXmlStreamAttributes attributes = reader.attributes();
        PaintedText run;
        run.color = QColor(attributes.value(QLatin1String("fill")).toString());
        run.pixelSize = attributes.value(QLatin1String("font-size")).toDouble();
        run.text = reader.readElementText();
        found.append(run);
    }
    return found;
}

QString paintedWords(QWidget *widget)
{
    QString words;
    for (const PaintedText &run : paintedTexts(widget)) {
        // A line may end at a hyphen, with no space in the text.
        if (!words.endsWith(QLatin1Char('-')))
            words += QLatin1Char(' ');
        words += run.text.trimmed();
    }
    return words.simplified();
}

QImage picture(QWidget *widget)
{
    QImage image(widget->size(), QImage::Format_RGB32);
    widget->render(&image);
    return image;
}

double contrastIn(const QImage &image, const QRect &area)
{
    QHash<QRgb, int> counts;
    const QRect inside = area.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        for (int x = inside.left(); x <= inside.right(); ++x)
            ++counts[image.pixel(x, y)];
    }
    if (counts.isEmpty())
        return 1;
    QRgb background = 0;
    int most = 0;
    for (const auto &[color, count] : counts.asKeyValueRange()) {
        if (count > most) {
            most = count;
            background = color;
        }
    }
    double best = 1;
    for (auto it = counts.keyBegin(); it != counts.keyEnd(); ++it)
        best = std::max(best, look::contrastRatio(QColor(*it), QColor(background)));
    return best;
}

}  // namespace support
