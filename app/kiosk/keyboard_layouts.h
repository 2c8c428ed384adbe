// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace kiosk {

/// A key of the on-screen keyboard. There is none that the system or the window would act on.
struct KeySpec {
    enum class Kind { Character, Shift, Backspace, Space, NewLine, Left, Right, Page, Done };

    Kind kind = Kind::Character;
    QChar character;    ///< what it types, in lower case
    double weight = 1;  ///< its width, where that of a letter is 1
};

enum class KeyPage { Letters, Signs };

/// The rows of a page, for a language by its code. Each language reaches the letters of both.
QList<QList<KeySpec>> keyRows(const QString &language, KeyPage page);

/// The sum of the widths in a row, in letters.
double weightOf(const QList<KeySpec> &row);

}  // namespace kiosk
