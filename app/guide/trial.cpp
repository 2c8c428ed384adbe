// SPDX-License-Identifier: Apache-2.0
#include "trial.h"

#include <QLocale>

#include <cmath>

namespace guide {

namespace {

QString magnitude(double value)
{
    return QLocale().toString(std::fabs(value), 'f', 1);
}

/// The sign of a change as it is printed: a change that rounds to zero has none.
int signOf(double value)
{
    const double rounded = std::round(value * 10);
    return rounded < 0 ? -1 : rounded > 0 ? 1 : 0;
}

}  // namespace

QString printedChange(double value, const Unit &unit)
{
    const int sign = signOf(value);
    const QString mark = sign < 0   ? QStringLiteral("−")
                         : sign > 0 ? QStringLiteral("+")
                                    : QString();
    const QString gap = unit.id == QLatin1String("percent") ? QString() : QStringLiteral("\u00a0");
    return mark + magnitude(value) + gap + unit.shortName;
}

QString spokenChange(double value, const Unit &unit, const QString &plus, const QString &minus)
{
    const int sign = signOf(value);
    const QString amount = magnitude(value) + QLatin1Char(' ') + unit.longName;
    return sign == 0 ? amount : (sign < 0 ? minus : plus) + QLatin1Char(' ') + amount;
}

}  // namespace guide
