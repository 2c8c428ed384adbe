// SPDX-License-Identifier: Apache-2.0
#include "tokens.h"

#include <algorithm>
#include <cmath>

namespace look {

namespace {

/// A colour as the design writes it, 0xRRGGBB.
QColor rgb(QRgb value)
{
    return QColor(value);
}

/// WCAG 2.2, "relative luminance".
double luminance(const QColor &color)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

}  // namespace

Tokens lightTokens()
{
    Tokens t;
    t.ink = rgb(0x14213D);
    t.quiet = rgb(0x475569);
    t.paper = rgb(0xF6F4EF);
    t.surface = rgb(0xFFFFFF);
    t.line = rgb(0xD8D5CC);
    t.control = rgb(0x7A8496);
    t.accent = rgb(0x0B5E63);
    t.onAccent = rgb(0xFFFFFF);
    t.tint = rgb(0xE3F0EF);
    t.focus = rgb(0x14213D);
    t.veil = rgb(0x3B4A4A);
    t.emergency = {rgb(0xFFFFFF), rgb(0xB3261E), rgb(0xB3261E)};
    t.warning = {rgb(0x14213D), rgb(0xFDECEA), rgb(0xB3261E)};
    t.today = {rgb(0x7A4900), rgb(0xFFF1D6), rgb(0x9A6A14)};
    t.nextVisit = {rgb(0x1E6B3A), rgb(0xE4F3E8), rgb(0x1E6B3A)};
    t.safety = {rgb(0x14213D), rgb(0xFFF7E8), rgb(0xB07A1E)};
    t.note = {rgb(0x14213D), rgb(0xE3F0EF), rgb(0x0B5E63)};
    t.armDaily = rgb(0x0072B2);
    t.armAlternate = rgb(0x009E73);
    t.armPlacebo = rgb(0x14213D);
    return t;
}

Tokens highContrastTokens()
{
    Tokens t;
    t.ink = rgb(0xFFFFFF);
    t.quiet = rgb(0xE6E6E6);
    t.paper = rgb(0x000000);
    t.surface = rgb(0x000000);
    t.line = rgb(0xFFFFFF);
    t.control = rgb(0xFFFFFF);
    t.accent = rgb(0xFFE066);
    t.onAccent = rgb(0x000000);
    t.tint = rgb(0x2B2B2B);
    t.focus = rgb(0x66D9FF);
    t.veil = rgb(0x2B2B2B);
    t.emergency = {rgb(0xFFFFFF), rgb(0xB3261E), rgb(0xFFFFFF)};
    t.warning = {rgb(0xFFFFFF), rgb(0x2B0A08), rgb(0xFF8A80)};
    t.today = {rgb(0xFFD08A), rgb(0x1F1400), rgb(0xFFD08A)};
    t.nextVisit = {rgb(0x9BE8B4), rgb(0x06190D), rgb(0x9BE8B4)};
    t.safety = {rgb(0xFFFFFF), rgb(0x1F1400), rgb(0xFFD08A)};
    t.note = {rgb(0xFFFFFF), rgb(0x2B2B2B), rgb(0xFFE066)};
    t.armDaily = rgb(0x0072B2);
    t.armAlternate = rgb(0x009E73);
    t.armPlacebo = rgb(0xFFFFFF);
    return t;
}

Tokens darkTokens()
{
    Tokens t;
    t.ink = rgb(0xECEFF3);
    t.quiet = rgb(0xC2CAD5);
    t.paper = rgb(0x12171D);
    t.surface = rgb(0x1A2129);
    t.line = rgb(0x3A4550);
    t.control = rgb(0x93A0B0);
    t.accent = rgb(0x8AD0CB);
    t.onAccent = rgb(0x10191F);
    t.tint = rgb(0x1E2F33);
    t.focus = rgb(0xECEFF3);
    t.veil = rgb(0x2B343C);
    t.emergency = {rgb(0xFFFFFF), rgb(0xB3261E), rgb(0xFF9A90)};
    t.warning = {rgb(0xFFFFFF), rgb(0x33130F), rgb(0xFF9A90)};
    t.today = {rgb(0xFFD08A), rgb(0x2A1F0C), rgb(0xFFD08A)};
    t.nextVisit = {rgb(0x9BE8B4), rgb(0x12241A), rgb(0x9BE8B4)};
    t.safety = {rgb(0xFFFFFF), rgb(0x2A1F0C), rgb(0xFFD08A)};
    t.note = {rgb(0xFFFFFF), rgb(0x1E2F33), rgb(0x8AD0CB)};
    t.armDaily = rgb(0x0072B2);
    t.armAlternate = rgb(0x009E73);
    t.armPlacebo = rgb(0xECEFF3);
    return t;
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace look
