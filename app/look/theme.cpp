// SPDX-License-Identifier: Apache-2.0
#include "theme.h"

#include <QAccessible>
#include <QApplication>
#include <QFocusEvent>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>
#include <cmath>

namespace look {

namespace {

/// A colour as the design has it, 0xRRGGBB: light, in high contrast, and dark.
struct ColorRow {
    QColor Tokens::*color;
    std::array<QRgb, 3> values;
};

constexpr ColorRow kColors[]{
    {&Tokens::ink, {0x14213D, 0xFFFFFF, 0xECEFF3}},
    {&Tokens::quiet, {0x475569, 0xE6E6E6, 0xC2CAD5}},
    {&Tokens::paper, {0xF6F4EF, 0x000000, 0x12171D}},
    {&Tokens::surface, {0xFFFFFF, 0x000000, 0x1A2129}},
    {&Tokens::line, {0xD8D5CC, 0xFFFFFF, 0x3A4550}},
    {&Tokens::control, {0x7A8496, 0xFFFFFF, 0x93A0B0}},
    {&Tokens::accent, {0x0B5E63, 0xFFE066, 0x8AD0CB}},
    {&Tokens::onAccent, {0xFFFFFF, 0x000000, 0x10191F}},
    {&Tokens::tint, {0xE3F0EF, 0x2B2B2B, 0x1E2F33}},
    {&Tokens::focus, {0x14213D, 0x66D9FF, 0xECEFF3}},
    {&Tokens::veil, {0x3B4A4A, 0x2B2B2B, 0x2B343C}},
    {&Tokens::armDaily, {0x0072B2, 0x0072B2, 0x0072B2}},
    {&Tokens::armAlternate, {0x009E73, 0x009E73, 0x009E73}},
    {&Tokens::armPlacebo, {0x14213D, 0xFFFFFF, 0xECEFF3}},
};

struct ToneRow {
    Tone Tokens::*tone;
    QColor Tone::*part;
    std::array<QRgb, 3> values;
};

constexpr ToneRow kTones[]{
    {&Tokens::emergency, &Tone::text, {0xFFFFFF, 0xFFFFFF, 0xFFFFFF}},
    {&Tokens::emergency, &Tone::fill, {0xB3261E, 0xB3261E, 0xB3261E}},
    {&Tokens::emergency, &Tone::edge, {0xB3261E, 0xFFFFFF, 0xFF9A90}},
    {&Tokens::warning, &Tone::text, {0x14213D, 0xFFFFFF, 0xFFFFFF}},
    {&Tokens::warning, &Tone::fill, {0xFDECEA, 0x2B0A08, 0x33130F}},
    {&Tokens::warning, &Tone::edge, {0xB3261E, 0xFF8A80, 0xFF9A90}},
    {&Tokens::today, &Tone::text, {0x7A4900, 0xFFD08A, 0xFFD08A}},
    {&Tokens::today, &Tone::fill, {0xFFF1D6, 0x1F1400, 0x2A1F0C}},
    {&Tokens::today, &Tone::edge, {0x9A6A14, 0xFFD08A, 0xFFD08A}},
    {&Tokens::nextVisit, &Tone::text, {0x1E6B3A, 0x9BE8B4, 0x9BE8B4}},
    {&Tokens::nextVisit, &Tone::fill, {0xE4F3E8, 0x06190D, 0x12241A}},
    {&Tokens::nextVisit, &Tone::edge, {0x1E6B3A, 0x9BE8B4, 0x9BE8B4}},
    {&Tokens::safety, &Tone::text, {0x14213D, 0xFFFFFF, 0xFFFFFF}},
    {&Tokens::safety, &Tone::fill, {0xFFF7E8, 0x1F1400, 0x2A1F0C}},
    {&Tokens::safety, &Tone::edge, {0xB07A1E, 0xFFD08A, 0xFFD08A}},
    {&Tokens::note, &Tone::text, {0x14213D, 0xFFFFFF, 0xFFFFFF}},
    {&Tokens::note, &Tone::fill, {0xE3F0EF, 0x2B2B2B, 0x1E2F33}},
    {&Tokens::note, &Tone::edge, {0x0B5E63, 0xFFE066, 0x8AD0CB}},
};

Tokens tokensOf(std::size_t theme)
{
    Tokens tokens;
    for (const ColorRow &row : kColors)
        tokens.*row.color = QColor(row.values.at(theme));
    for (const ToneRow &row : kTones)
        tokens.*row.tone.*row.part = QColor(row.values.at(theme));
    return tokens;
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
    return tokensOf(0);
}

Tokens highContrastTokens()
{
    return tokensOf(1);
}

Tokens darkTokens()
{
    return tokensOf(2);
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

namespace {

/// The type of a role at 100 %.
struct Size {
    int pixels;
    QFont::Weight weight;
};

/// In the order of TextRole.
constexpr std::array<Size, 8> kSizes{
    Size{16, QFont::Normal}, {18, QFont::Normal},   {22, QFont::Normal},   {18, QFont::DemiBold},
    {22, QFont::DemiBold},   {28, QFont::DemiBold}, {36, QFont::DemiBold}, {56, QFont::DemiBold}};

/// Headlines are large enough from here on; the room is the text's.
constexpr int kMaxMessagePercent = 150;

/// Below this a palette counts as one that cannot be read (WCAG 1.4.11).
constexpr double kMinContrast = 3.0;
/// The type of a desktop that nobody has changed: 10 to 11 points, in pixels.
constexpr int kUsualPixels = 14;

}  // namespace

QFont typeface(QFont::Weight weight)
{
    static const bool known = [] {
        bool all = true;
        for (const char *face : {"Regular", "SemiBold", "Bold"}) {
            const int id = QFontDatabase::addApplicationFont(
                QStringLiteral(":/fonts/Inter-%1.ttf").arg(QLatin1String(face)));
            all = all && id >= 0;
        }
        return all;
    }();
    Q_ASSERT(known);
    Q_UNUSED(known)
    // The semibold face is a family of its own.
    QFont font(weight == QFont::DemiBold ? QStringLiteral("Inter SemiBold")
                                         : QStringLiteral("Inter"));
    font.setWeight(weight);
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_tokens(lightTokens())
{
    makeFonts();
}

QPalette Theme::palette() const
{
    const Tokens &t = m_tokens;
    QPalette palette;
    palette.setColor(QPalette::Window, t.paper);
    palette.setColor(QPalette::WindowText, t.ink);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.tint);
    palette.setColor(QPalette::Text, t.ink);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.ink);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::Mid, t.control);
    return palette;
}

void Theme::follow(const QPalette &system, const QFont &systemFont)
{
    const QColor back = system.color(QPalette::Active, QPalette::Window);
    const QColor text = system.color(QPalette::Active, QPalette::WindowText);
    if (contrastRatio(back, text) >= kMinContrast)
        m_systemIsDark = contrastRatio(back, Qt::white) > contrastRatio(text, Qt::white);
    const int percent = QFontInfo(systemFont).pixelSize() * kMinPercent / kUsualPixels;
    m_systemPercent = std::clamp((percent + kStep / 2) / kStep * kStep, kMinPercent, kMaxPercent);
    settle();
}

void Theme::setTextPercent(int percent)
{
    m_chosen.percent = std::clamp(percent, kMinPercent, kMaxPercent);
    settle();
}

void Theme::setHighContrast(bool on)
{
    m_chosen.contrast = on;
    settle();
}

void Theme::reset(int percent)
{
    m_showsFocus = false;
    setChosen({std::clamp(percent, kMinPercent, kMaxPercent), std::nullopt});
}

void Theme::setTouch(const TouchSizes &sizes)
{
    if (sizes == m_touch)
        return;
    m_touch = sizes;
    Q_EMIT changed();
}

void Theme::setChosen(const Chosen &chosen)
{
    m_chosen = chosen;
    settle();
}

void Theme::settle()
{
    const int percent = m_chosen.percent.value_or(m_systemPercent);
    const bool highContrast = m_chosen.contrast.value_or(m_systemIsDark);
    if (percent == m_percent && highContrast == m_highContrast)
        return;
    m_percent = percent;
    m_highContrast = highContrast;
    m_tokens = highContrast ? highContrastTokens() : lightTokens();
    makeFonts();
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    const bool before = m_showsFocus;
    switch (event->type()) {
    case QEvent::KeyPress:
        // What a keyboard on the screen sends was pressed by a finger.
        m_showsFocus = m_showsFocus || event->spontaneous();
        break;
    case QEvent::FocusIn:
        // Assistive technology moves the focus without a key, for eyes that follow it.
        if (QAccessible::isActive() &&
            static_cast<QFocusEvent *>(event)->reason() == Qt::OtherFocusReason)
            m_showsFocus = true;
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_showsFocus = false;
        break;
    case QEvent::ApplicationPaletteChange:
    case QEvent::ApplicationFontChange:
        if (watched == qApp)
            follow(QApplication::palette(), QApplication::font());
        return false;
    default:
        return false;
    }
    if (before != m_showsFocus && QApplication::focusWidget() != nullptr)
        QApplication::focusWidget()->update();
    return QObject::eventFilter(watched, event);
}

void Theme::makeFonts()
{
    // The mean width of running text; a font's own average counts every letter of every script.
    static const QString sample =
        QStringLiteral("how much work your body can keep up on an exercise bike over time");
    constexpr int lettersPerLine = 75;
    for (std::size_t role = 0; role < kRoles; ++role) {
        const Size &size = kSizes[role];
        const bool message = static_cast<TextRole>(role) == TextRole::Message;
        const int percent = message ? std::min(m_percent, kMaxMessagePercent) : m_percent;
        m_fonts[role] = typeface(size.weight);
        m_fonts[role].setPixelSize(size.pixels * percent / 100);
        m_lines[role] = QFontMetrics(m_fonts[role]).horizontalAdvance(sample) * lettersPerLine /
                        static_cast<int>(sample.size());
    }
}

}  // namespace look
