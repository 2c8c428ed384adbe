// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QString>

#include <vector>

namespace output {

/// A QR code (ISO/IEC 18004) as its modules, without the quiet zone.
struct QrCode {
    int side = 0;            ///< modules in a row
    std::vector<bool> dark;  ///< row by row, side × side of them

    [[nodiscard]] bool isDark(int x, int y) const
    {
        return dark.at(static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                       static_cast<std::size_t>(x));
    }
};

/// The light modules that the standard asks for on every side.
constexpr int kQuietZone = 4;

/// What a phone dials: RFC 3966's form of a number as it is printed, country code first.
QString telephoneUri(const QString &number);

/// How much of a code may be lost: 15 % on paper, which gets creased (level M); 7 % on a screen
/// (level L), whose modules are larger for it.
enum class Redundancy { Paper, Screen };

/// A code without modules when the text is empty or does not fit.
QrCode qrCode(const QString &text, Redundancy redundancy = Redundancy::Paper);

/// One pixel a module, black on white, with its quiet zone. Null for a code without modules.
QImage imageOf(const QrCode &code);

}  // namespace output
