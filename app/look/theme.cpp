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

// Colours are written as the design has them, 0xRRGGBB. A literal 0 could be a name as well.
constexpr QRgb kBlack = 0x000000;

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
    return {.ink = 0x14213D,
            .quiet = 0x475569,
            .paper = 0xF6F4EF,
            .surface = 0xFFFFFF,
            .line = 0xD8D5CC,
            .control = 0x7A8496,
            .accent = 0x0B5E63,
            .onAccent = 0xFFFFFF,
            .tint = 0xE3F0EF,
            .focus = 0x14213D,
            .veil = 0x3B4A4A,
            .emergency = {0xFFFFFF, 0xB3261E, 0xB3261E},
            .warning = {0x14213D, 0xFDECEA, 0xB3261E},
            .today = {0x7A4900, 0xFFF1D6, 0x9A6A14},
            .nextVisit = {0x1E6B3A, 0xE4F3E8, 0x1E6B3A},
            .safety = {0x14213D, 0xFFF7E8, 0xB07A1E},
            .note = {0x14213D, 0xE3F0EF, 0x0B5E63},
            .armDaily = 0x0072B2,
            .armAlternate = 0x009E73,
            .armPlacebo = 0x14213D};
}

Tokens highContrastTokens()
{
    return {.ink = 0xFFFFFF,
            .quiet = 0xE6E6E6,
            .paper = kBlack,
            .surface = kBlack,
            .line = 0xFFFFFF,
            .control = 0xFFFFFF,
            .accent = 0xFFE066,
            .onAccent = kBlack,
            .tint = 0x2B2B2B,
            .focus = 0x66D9FF,
            .veil = 0x2B2B2B,
            .emergency = {0xFFFFFF, 0xB3261E, 0xFFFFFF},
            .warning = {0xFFFFFF, 0x2B0A08, 0xFF8A80},
            .today = {0xFFD08A, 0x1F1400, 0xFFD08A},
            .nextVisit = {0x9BE8B4, 0x06190D, 0x9BE8B4},
            .safety = {0xFFFFFF, 0x1F1400, 0xFFD08A},
            .note = {0xFFFFFF, 0x2B2B2B, 0xFFE066},
            .armDaily = 0x0072B2,
            .armAlternate = 0x009E73,
            .armPlacebo = 0xFFFFFF};
}

Tokens darkTokens()
{
    return {.ink = 0xECEFF3,
            .quiet = 0xC2CAD5,
            .paper = 0x12171D,
            .surface = 0x1A2129,
            .line = 0x3A4550,
            .control = 0x93A0B0,
            .accent = 0x8AD0CB,
            .onAccent = 0x10191F,
            .tint = 0x1E2F33,
            .focus = 0xECEFF3,
            .veil = 0x2B343C,
            .emergency = {0xFFFFFF, 0xB3261E, 0xFF9A90},
            .warning = {0xFFFFFF, 0x33130F, 0xFF9A90},
            .today = {0xFFD08A, 0x2A1F0C, 0xFFD08A},
            .nextVisit = {0x9BE8B4, 0x12241A, 0x9BE8B4},
            .safety = {0xFFFFFF, 0x2A1F0C, 0xFFD08A},
            .note = {0xFFFFFF, 0x1E2F33, 0x8AD0CB},
            .armDaily = 0x0072B2,
            .armAlternate = 0x009E73,
            .armPlacebo = 0xECEFF3};
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
