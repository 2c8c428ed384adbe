// SPDX-License-Identifier: Apache-2.0
#include "qr_code.h"

#include <algorithm>
#include <memory>

#include <qrencode.h>

namespace output {

/// ECI assignment of UTF-8.
constexpr unsigned int kUtf8 = 26;

QString telephoneUri(const QString &number)
{
    QString uri = QStringLiteral("tel:+");
    std::copy_if(number.begin(), number.end(), std::back_inserter(uri),
                 [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    return uri;
}

QrCode qrCode(const QString &text, Redundancy redundancy)
{
    QrCode code;
    if (text.isEmpty())
        return code;
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRinput, decltype(&QRinput_free)> input(
        QRinput_new2(0, redundancy == Redundancy::Paper ? QR_ECLEVEL_M : QR_ECLEVEL_L),
        &QRinput_free);
    // Without a word about it, letters are Latin-1 to the standard, and some readers guess.
    const bool isPlain = bytes.size() == text.size();
    if (!isPlain)
        QRinput_appendECIheader(input.get(), kUtf8);
    QRinput_append(input.get(), QR_MODE_8, static_cast<int>(bytes.size()),
                   reinterpret_cast<const unsigned char *>(bytes.constData()));
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> encoded(QRcode_encodeInput(input.get()),
                                                                  &QRcode_free);
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
