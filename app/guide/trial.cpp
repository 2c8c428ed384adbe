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

Statistic statisticOf(const QString &id)
{
    if (id == QLatin1String("mean"))
        return Statistic::Mean;
    return id == QLatin1String("median") ? Statistic::Median : Statistic::Unknown;
}

QHash<QString, QString> Outcome::figures() const
{
    QHash<QString, QString> values;
    for (const ArmResult &result : results) {
        values.insert(result.arm.id, amountInWords(result.value, unit));
        if (result.difference)
            values.insert(result.arm.id + QStringLiteral("-gap"),
                          spokenGap(*result.difference, unit));
    }
    return values;
}

QString Outcome::plainStatement() const
{
    return filled(statement, figures());
}

RichText Outcome::richStatement() const
{
    QHash<QString, QString> escaped = figures();
    for (QString &value : escaped)
        value = value.toHtmlEscaped();
    return {filled(statementHtml, escaped), plainStatement()};
}

QString filled(const QString &text, const QHash<QString, QString> &values)
{
    QString whole;
    qsizetype from = 0;
    for (qsizetype open = text.indexOf(QLatin1Char('{')); open >= 0;
         open = text.indexOf(QLatin1Char('{'), from)) {
        const qsizetype close = text.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            break;
        const auto value = values.constFind(text.mid(open + 1, close - open - 1));
        whole += QStringView(text).mid(from, open - from);
        whole += value == values.constEnd() ? text.mid(open, close + 1 - open) : *value;
        from = close + 1;
    }
    return whole + text.mid(from);
}

QString amountInWords(double value, const Unit &unit)
{
    return unit.id == QLatin1String("percent")
               ? magnitude(value) + unit.shortName
               : magnitude(value) + QLatin1Char(' ') + unit.longName;
}

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
