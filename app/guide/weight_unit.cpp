// SPDX-License-Identifier: Apache-2.0
#include "weight_unit.h"

#include <cmath>

namespace guide {

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

Outcome told(const Outcome &outcome, WeightUnit unit, const Unit &kilograms)
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
