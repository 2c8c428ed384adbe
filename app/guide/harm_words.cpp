// SPDX-License-Identifier: Apache-2.0
#include "harm_words.h"

#include "counts.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace guide {

namespace {

constexpr double kAll = 100;
constexpr double kTiny = 1e-9;  // what subtraction loses: 100 - 99.9 is a little below 0.1

struct HarmTexts {
    Q_DECLARE_TR_FUNCTIONS(HarmWords)
};

}  // namespace

QString countInWords(const ArmCount &count, Side side, Precision precision)
{
    const std::optional<PeopleShare> share =
        count.outOf100 ? shareOf(*count.outOf100) : std::nullopt;
    if (!share)
        return {};
    const bool given = precision == Precision::AsGiven;
    const double value = side == Side::Did ? share->count : share->rest;
    const int whole = side == Side::Did ? share->wholeCount : share->wholeRest;
    const double step = given ? 0.1 : 1;
    const QLocale locale;
    const auto number = [&](double shown) {
        return locale.toString(shown, 'f', shown == std::round(shown) ? 0 : 1);
    };
    if (value > 0 && value < step - kTiny)
        return HarmTexts::tr("fewer than %1").arg(number(step));
    if (value > kAll - step + kTiny && value < kAll)
        return HarmTexts::tr("more than %1").arg(number(kAll - step));
    const double shown = given ? std::round(value * 10) / 10 : whole;
    const bool about = count.about || std::fabs(shown - value) > kTiny;
    return about ? HarmTexts::tr("about %1").arg(number(shown)) : number(shown);
}

}  // namespace guide
