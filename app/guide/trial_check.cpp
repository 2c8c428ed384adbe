// SPDX-License-Identifier: Apache-2.0
#include "trial_check.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace guide {

namespace {

constexpr double kLargestResult = 100;
constexpr double kHalfOfLastDigit = 0.05 + 1e-9;
constexpr double kMostSteps = 20;

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
    const bool hasSteps = axis.step > 0 && (axis.to - axis.from) / axis.step <= kMostSteps;
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

}  // namespace guide
