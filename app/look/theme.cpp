// SPDX-License-Identifier: Apache-2.0
#include "theme.h"

#include <QAccessible>
#include <QApplication>
#include <QFocusEvent>
#include <QFontInfo>
#include <QRawFont>
#include <QWidget>

#include <algorithm>

namespace look {

namespace {

/// The size of a role at 100 %.
struct Size {
    int pixels;
    bool bold;
};

/// In the order of TextRole.
constexpr std::array<Size, 7> kSizes{Size{16, false}, {18, false}, {20, false}, {18, true},
                                     {22, true},      {27, true},  {42, true}};

/// WCAG 1.4.12, in parts of the size of the type.
constexpr double kLooseLetters = 0.12;
constexpr double kLooseWords = 0.16;
constexpr double kLooseLines = 1.5;

/// Below this a palette counts as one that cannot be read (WCAG 1.4.11).
constexpr double kLeastContrast = 3.0;
/// The type of a desktop that nobody has changed: 10 to 11 points, in pixels.
constexpr int kUsualPixels = 14;

const QString kFamily = QStringLiteral("DejaVu Sans");

}  // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_tokens(lightTokens())
{
    // One sans-serif family; the package depends on the first, the others are what people have.
    m_base.setFamily(kFamily);
    m_base.setStyleHint(QFont::SansSerif);
    m_base.setHintingPreference(QFont::PreferNoHinting);
    makeFonts();
}

bool Theme::hasTypeFace()
{
    // Families are named even where none is there.
    return QRawFont::fromFont(QFont(kFamily)).supportsCharacter(QLatin1Char('e'));
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
    if (contrastRatio(back, text) >= kLeastContrast)
        m_systemIsDark = contrastRatio(back, Qt::white) > contrastRatio(text, Qt::white);
    const int percent = QFontInfo(systemFont).pixelSize() * kSmallest / kUsualPixels;
    m_systemPercent = std::clamp((percent + kStep / 2) / kStep * kStep, kSmallest, kLargest);
    settle();
}

void Theme::setTextPercent(int percent)
{
    m_chosenPercent = std::clamp(percent, kSmallest, kLargest);
    settle();
}

void Theme::setHighContrast(bool on)
{
    m_chosenContrast = on;
    settle();
}

void Theme::setLooseSpacing(bool on)
{
    if (on == m_looseSpacing)
        return;
    m_looseSpacing = on;
    makeFonts();
    Q_EMIT changed();
}

void Theme::startAnew(int percent)
{
    m_showsFocus = false;
    m_chosenContrast.reset();
    m_chosenPercent = std::clamp(percent, kSmallest, kLargest);
    setLooseSpacing(false);
    settle();
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
    setLooseSpacing(chosen.looseSpacing);
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
    constexpr int longestLine = 75;
    for (std::size_t role = 0; role < kRoles; ++role) {
        const Size &size = kSizes[role];
        m_fonts[role] = m_base;
        m_fonts[role].setPixelSize(scaled(size.pixels));
        m_fonts[role].setBold(size.bold);
        if (m_looseSpacing) {
            const double pixels = m_fonts[role].pixelSize();
            m_fonts[role].setLetterSpacing(QFont::AbsoluteSpacing, kLooseLetters * pixels);
            m_fonts[role].setWordSpacing(kLooseWords * pixels);
        }
        m_lines[role] = QFontMetrics(m_fonts[role]).horizontalAdvance(sample) * longestLine /
                        static_cast<int>(sample.size());
    }
}

QFont closeFont(QFont font)
{
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    font.setWordSpacing(0);
    return font;
}

double leastLineStep(const QFont &font)
{
    return font.letterSpacing() > 0 ? kLooseLines * font.pixelSize() : 0;
}

}  // namespace look
