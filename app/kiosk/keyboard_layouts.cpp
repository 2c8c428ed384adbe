// SPDX-License-Identifier: Apache-2.0
#include "keyboard_layouts.h"

namespace kiosk {

namespace {

using Kind = KeySpec::Kind;
using Row = QList<KeySpec>;

constexpr double kWide = 1.5;
constexpr double kWider = 2;

Row characters(const QString &all)
{
    Row row;
    for (const QChar each : all)
        row.append({Kind::Character, each});
    return row;
}

KeySpec key(Kind kind, double weight = kWide)
{
    return {kind, {}, weight};
}

/// The lowest row: the other page, what the layout has no room for elsewhere, the space bar.
Row lowest(const QString &more, double space)
{
    return Row{key(Kind::Page)} + characters(more) +
           Row{key(Kind::Space, space), key(Kind::Left, 1), key(Kind::Right, 1),
               key(Kind::Done, kWider)};
}

}  // namespace

QList<Row> keyRows(const QString &language, KeyPage page)
{
    const bool spanish = language == QLatin1String("es");
    const QString accents = QStringLiteral("áéíóúü");
    const Row backspace{key(Kind::Backspace)};
    const Row newLine{key(Kind::NewLine, kWider)};
    if (page == KeyPage::Signs) {
        return {characters(QStringLiteral("1234567890")) + backspace,
                characters(QStringLiteral("-/:;()$&@\"")) + newLine,
                characters(spanish ? QStringLiteral(".,¿?¡!'+=%#*") : QStringLiteral(".,?!'+=%#*")),
                spanish ? lowest({}, 5) : lowest(accents + QStringLiteral("ñ"), 3)};
    }
    return {characters(QStringLiteral("qwertyuiop")) + backspace,
            characters(spanish ? QStringLiteral("asdfghjklñ") : QStringLiteral("asdfghjkl'")) +
                newLine,
            Row{key(Kind::Shift)} +
                characters(spanish ? QStringLiteral("zxcvbnm,.¿?") : QStringLiteral("zxcvbnm,.?")),
            spanish ? lowest(accents, 3) : lowest({}, 5)};
}

double weightOf(const Row &row)
{
    double sum = 0;
    for (const KeySpec &each : row)
        sum += each.weight;
    return sum;
}

}  // namespace kiosk
