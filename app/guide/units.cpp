// SPDX-License-Identifier: Apache-2.0
#include "units.h"

#include <algorithm>

namespace guide {

namespace {

constexpr KnownUnit kUnits[]{
    {"arms"},
    {"clock"},
    {"countries"},
    {"days", true},
    {"degC",
     true,
     "°C",
     {"degree Celsius", "degrees Celsius"},
     {"grado Celsius", "grados Celsius"}},
    {"degF",
     true,
     "°F",
     {"degree Fahrenheit", "degrees Fahrenheit"},
     {"grado Fahrenheit", "grados Fahrenheit"}},
    {"dollars"},
    {"kJ", true, "kJ", {"kilojoule", "kilojoules"}, {"kilojulio", "kilojulios"}},
    {"kg", true, "kg", {"kilogram", "kilograms"}, {"kilogramo", "kilogramos"}},
    {"lb", true, "lb", {"pound", "pounds"}, {"libra", "libras"}},
    {"levels"},
    {"mL", true, "mL", {"milliliter", "milliliters"}, {"mililitro", "mililitros"}},
    {"measures"},
    {"mg", true, "mg", {"milligram", "milligrams"}, {"miligramo", "miligramos"}},
    {"people"},
    {"percent", true, "%", {"percent", "percent"}, {"por ciento", "por ciento"}},
    {"phone"},
    {"probability"},
    {"share"},
    {"signs"},
    {"ways"},
    {"weeks", true},
    {"year"},
    {"years", true},
};

}  // namespace

std::span<const KnownUnit> knownUnits()
{
    return kUnits;
}

bool isUnitOfResults(const QString &id)
{
    return std::any_of(std::begin(kUnits), std::end(kUnits), [&](const KnownUnit &unit) {
        return unit.ofResults && id == QLatin1String(unit.id);
    });
}

}  // namespace guide
