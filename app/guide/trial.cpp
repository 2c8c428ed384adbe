// SPDX-License-Identifier: Apache-2.0
#include "trial.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
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

namespace {

constexpr double kLargestResult = 100;
constexpr double kHalfOfLastDigit = 0.05 + 1e-9;
constexpr double kMaxSteps = 20;

struct TrialCheckWords {
    Q_DECLARE_TR_FUNCTIONS(TrialCheck)
};

template <typename Rows> bool hasOnePlacebo(const Rows &rows)
{
    return std::count_if(rows.begin(), rows.end(),
                         [](const auto &row) { return row.arm.placebo; }) == 1;
}

bool isUsable(const AxisRange &axis, const QList<ArmResult> &results)
{
    const bool holdsZero = axis.from <= 0 && axis.to >= 0 && axis.from < axis.to;
    const bool hasSteps = axis.step > 0 && (axis.to - axis.from) / axis.step <= kMaxSteps;
    return holdsZero && hasSteps &&
           std::all_of(results.begin(), results.end(), [&](const ArmResult &result) {
               return result.value >= axis.from && result.value <= axis.to;
           });
}

QString faultOfDifferences(const QList<ArmResult> &results)
{
    const auto placebo = std::find_if(results.begin(), results.end(),
                                      [](const ArmResult &result) { return result.arm.placebo; });
    for (const ArmResult &result : results) {
        if (result.arm.placebo && result.difference)
            return TrialCheckWords::tr("placebo is compared with itself");
        if (result.arm.placebo)
            continue;
        if (!result.difference)
            return TrialCheckWords::tr("a difference from placebo is missing");
        const double follows = result.value - placebo->value;
        if (!(std::fabs(follows - *result.difference) <= kHalfOfLastDigit))
            return TrialCheckWords::tr(
                "a difference from placebo does not follow from its results");
    }
    return {};
}

}  // namespace

QString faultOf(const Outcome &outcome)
{
    if (outcome.results.size() < 2 || !hasOnePlacebo(outcome.results))
        return TrialCheckWords::tr("the placebo group is missing");
    for (const ArmResult &result : outcome.results) {
        if (!isPossibleResult(result.value))
            return TrialCheckWords::tr("the result of the group “%1” is missing or not possible")
                .arg(result.arm.name);
    }
    if (outcome.statistic == Statistic::Unknown)
        return TrialCheckWords::tr("it does not say whether results are averages or medians");
    if (outcome.unit.shortName.isEmpty())
        return TrialCheckWords::tr("its unit is not known");
    if (outcome.population.isEmpty())
        return TrialCheckWords::tr("it does not say who was counted");
    if (outcome.weeks < 1)
        return TrialCheckWords::tr("it does not say after how many weeks");
    if (const QString fault = faultOfDifferences(outcome.results); !fault.isEmpty())
        return fault;
    if (!isUsable(outcome.axis, outcome.results))
        return TrialCheckWords::tr("its axis does not hold zero and every result in 20 steps");
    return {};
}

QString faultOf(const Harm &harm)
{
    if (harm.counts.size() < 2 || !hasOnePlacebo(harm.counts))
        return TrialCheckWords::tr("the placebo group is missing");
    for (const ArmCount &count : harm.counts) {
        if (count.outOf100 && !isPossibleCount(*count.outOf100))
            return TrialCheckWords::tr("the count of the group “%1” is not one out of 100")
                .arg(count.arm.name);
    }
    return {};
}

bool isPossibleResult(double value)
{
    return std::isfinite(value) && std::fabs(value) <= kLargestResult;
}

bool isPossibleCount(double value)
{
    return value >= 0 && value <= 100;
}

namespace {

/// The nearest of 1, 2, 5, 10 … and their tenths.
double roundStep(double step)
{
    if (!(step > 0) || !std::isfinite(step))
        return step;
    const double decade = std::pow(10, std::floor(std::log10(step)));
    double best = decade;
    for (const double factor : {2.0, 5.0, 10.0}) {
        if (std::fabs(factor * decade - step) < std::fabs(best - step))
            best = factor * decade;
    }
    return best;
}

}  // namespace

bool hasWeight(const Outcome &outcome)
{
    return outcome.converted || outcome.unit.id == QLatin1String("lb");
}

Outcome inUnit(const Outcome &outcome, WeightUnit unit, const Unit &kilograms)
{
    if (unit == WeightUnit::Pounds || outcome.unit.id != QLatin1String("lb"))
        return outcome;
    Outcome other = outcome;
    other.converted = true;
    other.unit = kilograms;
    other.axis.from *= kKilogramsPerPound;
    other.axis.to *= kKilogramsPerPound;
    other.axis.step = roundStep(outcome.axis.step * kKilogramsPerPound);
    for (ArmResult &result : other.results) {
        result.value *= kKilogramsPerPound;
        if (result.difference)
            *result.difference *= kKilogramsPerPound;
    }
    return other;
}

}  // namespace guide
