// SPDX-License-Identifier: Apache-2.0
#include "counts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace guide {

namespace {

constexpr int kHundred = 100;

}  // namespace

QList<int> roundedShares(const QList<double> &parts, int total)
{
    const bool sound = std::all_of(parts.begin(), parts.end(),
                                   [](double part) { return std::isfinite(part) && part >= 0; });
    const double largest =
        sound && !parts.isEmpty() ? *std::max_element(parts.begin(), parts.end()) : 0;
    if (largest <= 0 || total < 0)
        return {};
    // Parts are told by the largest, so that their sum stays a number whatever their size.
    const double sum =
        std::accumulate(parts.begin(), parts.end(), 0.0,
                        [largest](double before, double part) { return before + part / largest; });
    QList<int> shares;
    QList<double> remainders;
    for (const double part : parts) {
        const double exact = part / largest / sum * total;
        // 23 of 100 must not become 22.999…
        const double whole = std::floor(exact + 1e-9);
        shares.append(static_cast<int>(whole));
        remainders.append(std::round((exact - whole) * 1e9));
    }
    QList<int> order(parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [&remainders](int a, int b) { return remainders.at(a) > remainders.at(b); });
    const int given = std::accumulate(shares.begin(), shares.end(), 0);
    for (int i = 0; i < total - given; ++i)
        ++shares[order.at(i)];
    return shares;
}

std::optional<PeopleShare> shareOf(double outOf100)
{
    if (!(outOf100 >= 0 && outOf100 <= kHundred))
        return std::nullopt;
    PeopleShare share;
    share.count = outOf100;
    share.rest = kHundred - outOf100;
    const QList<int> whole = roundedShares({share.count, share.rest}, kHundred);
    share.wholeCount = whole.at(0);
    share.wholeRest = whole.at(1);
    share.drawnPart = (share.count > 0 && share.count < 1) || (share.rest > 0 && share.rest < 1);
    share.drawnWhole =
        share.drawnPart ? static_cast<int>(std::floor(share.count)) : share.wholeCount;
    return share;
}

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
