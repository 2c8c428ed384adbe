// SPDX-License-Identifier: Apache-2.0
#include "qr_code.h"

#include <algorithm>
#include <memory>

#include <qrencode.h>

namespace output {

QString telephoneUri(const QString &number)
{
    QString uri = QStringLiteral("tel:+");
    std::copy_if(number.begin(), number.end(), std::back_inserter(uri),
                 [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    return uri;
}

QrCode qrCode(const QString &text)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> encoded(
        QRcode_encodeString8bit(text.toUtf8().constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    QrCode code;
    if (encoded == nullptr)
        return code;
    code.side = encoded->width;
    const std::size_t count =
        static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side);
    code.dark.reserve(count);
    // The lowest bit of a module is its colour; the others tell what it is for.
    std::transform(encoded->data, encoded->data + count, std::back_inserter(code.dark),
                   [](unsigned char module) { return (module & 1U) != 0; });
    return code;
}

QImage imageOf(const QrCode &code)
{
    if (code.side == 0)
        return {};
    const int side = code.side + 2 * kQuietZone;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (code.isDark(x, y))
                image.setPixelColor(x + kQuietZone, y + kQuietZone, Qt::black);
        }
    }
    return image;
}

}  // namespace output
