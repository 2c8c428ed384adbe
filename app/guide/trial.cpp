// SPDX-License-Identifier: Apache-2.0
#include "trial.h"

#include <QLocale>

#include <cmath>

namespace guide {

namespace {

constexpr QChar kKeptTogether(0x00A0);

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

QString withUnit(const QString &number, const Unit &unit)
{
    const bool percent = unit.id == QLatin1String("percent");
    return number + (percent ? QString() : QString(kKeptTogether)) + unit.shortName;
}

QString printedChange(double value, const Unit &unit)
{
    const int sign = signOf(value);
    const QString mark = sign < 0   ? QStringLiteral("−")
                         : sign > 0 ? QStringLiteral("+")
                                    : QString();
    return withUnit(mark + magnitude(value), unit);
}

QString spokenChange(double value, const Unit &unit, const QString &plus, const QString &minus)
{
    const int sign = signOf(value);
    const QString amount = magnitude(value) + QLatin1Char(' ') + unit.longName;
    return sign == 0 ? amount : (sign < 0 ? minus : plus) + QLatin1Char(' ') + amount;
}

QString printedGap(double difference, const Unit &unit)
{
    const bool ownName = !unit.gapName.isEmpty() && unit.gapName != unit.longName;
    if (ownName)
        return spokenGap(difference, unit);
    return withUnit(magnitude(difference), unit);
}

QString spokenGap(double difference, const Unit &unit)
{
    return magnitude(difference) + QLatin1Char(' ') +
           (unit.gapName.isEmpty() ? unit.longName : unit.gapName);
}

}  // namespace guide
