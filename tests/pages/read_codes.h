// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QStringList>

#include <memory>

#include <zbar.h>

namespace camera {

/// What a camera reads from a picture: every QR code in it.
inline QStringList readCodes(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    QByteArray bytes;
    for (int y = 0; y < grey.height(); ++y)
        bytes.append(reinterpret_cast<const char *>(grey.constScanLine(y)), grey.width());
    const std::unique_ptr<zbar::zbar_image_scanner_t, decltype(&zbar::zbar_image_scanner_destroy)>
        scanner(zbar::zbar_image_scanner_create(), &zbar::zbar_image_scanner_destroy);
    const std::unique_ptr<zbar::zbar_image_t, decltype(&zbar::zbar_image_destroy)> image(
        zbar::zbar_image_create(), &zbar::zbar_image_destroy);
    constexpr unsigned long y800 = 0x30303859;  // "Y800", one byte of grey a pixel
    zbar::zbar_image_set_format(image.get(), y800);
    zbar::zbar_image_set_size(image.get(), static_cast<unsigned>(grey.width()),
                              static_cast<unsigned>(grey.height()));
    zbar::zbar_image_set_data(image.get(), bytes.constData(),
                              static_cast<unsigned long>(bytes.size()), nullptr);
    QStringList found;
    if (zbar::zbar_scan_image(scanner.get(), image.get()) < 0)
        return found;
    for (const zbar::zbar_symbol_t *symbol = zbar::zbar_image_first_symbol(image.get());
         symbol != nullptr; symbol = zbar::zbar_symbol_next(symbol)) {
        if (zbar::zbar_symbol_get_type(symbol) == zbar::ZBAR_QRCODE)
            found.append(QString::fromUtf8(zbar::zbar_symbol_get_data(symbol)));
    }
    return found;
}

}  // namespace camera
