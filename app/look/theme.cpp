// SPDX-License-Identifier: Apache-2.0
#include "theme.h"

#include <QAccessible>
#include <QApplication>
#include <QFocusEvent>
#include <QFontDatabase>
#include <QFontInfo>

#include <algorithm>

namespace look {

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
    m_chosenPercent = std::clamp(percent, kMinPercent, kMaxPercent);
    settle();
}

void Theme::setHighContrast(bool on)
{
    m_chosenContrast = on;
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
    m_chosenPercent = chosen.percent;
    m_chosenContrast = chosen.contrast;
    settle();
}

void Theme::settle()
{
    const int percent = m_chosenPercent.value_or(m_systemPercent);
    const bool highContrast = m_chosenContrast.value_or(m_systemIsDark);
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
