// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QWidget>

#include <algorithm>
#include <array>
#include <optional>

namespace look {

/// Text on its background, with a line around it.
struct Tone {
    QColor text;
    QColor fill;
    QColor edge;
};

/// Every colour of the program, by role. No other file names a colour.
struct Tokens {
    QColor ink;      ///< text
    QColor quiet;    ///< secondary text
    QColor paper;    ///< window
    QColor surface;  ///< cards
    QColor line;     ///< decorative edges
    QColor control;  ///< edges of controls, 3:1 against the surface
    QColor accent;
    QColor onAccent;
    QColor tint;  ///< calm fill behind a chosen item
    QColor focus;
    QColor veil;  ///< a screen that waits for an answer

    Tone emergency;
    Tone warning;  ///< about an emergency, and not as loud as one
    Tone today;
    Tone nextVisit;
    Tone safety;  ///< the strip that is always there
    Tone note;    ///< an aside, such as the meaning of a word

    // Arms: Okabe-Ito, the same in every theme (PAL-1).
    QColor armDaily;
    QColor armAlternate;
    QColor armPlacebo;
};

Tokens lightTokens();
Tokens highContrastTokens();
/// For web pages on a screen that is dark because somebody likes it so, calmer than high contrast.
Tokens darkTokens();

/// WCAG 2.2 contrast ratio of two opaque colours, 1 to 21.
double contrastRatio(const QColor &a, const QColor &b);

/// The type of screen and paper: Inter, built in, so that it looks the same everywhere; what Inter
/// has no letter for comes from the system's sans-serif. Its size is the caller's to set.
QFont typeface(QFont::Weight weight = QFont::Normal);

/// What a text is for; its size follows from that.
enum class TextRole { Small, Body, Lead, Subheading, Heading, Message, Figure, Display };

/// How large what fingers press is at least, and how far it is from its neighbours, in
/// device-independent pixels. All 0 where the hand has a mouse: each widget's own least size holds.
struct TouchSizes {
    int primary = 0;  ///< what most people press: tabs, and the next thing to do
    int other = 0;
    int gap = 0;

    bool operator==(const TouchSizes &) const = default;
};

/// Colours, type sizes and spacing of the moment. Widgets follow `changed`.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }
    [[nodiscard]] QPalette palette() const;

    /// Takes over what the computer is set to: a dark palette calls for high contrast, and a large
    /// type face for large text. What the reader chose here stays. A palette that can hardly be
    /// read is left aside.
    void follow(const QPalette &system, const QFont &systemFont);

    /// Text size in percent, 100 to 200.
    [[nodiscard]] int textPercent() const { return m_percent; }
    void setTextPercent(int percent);
    [[nodiscard]] bool canEnlarge() const { return m_percent < kMaxPercent; }
    [[nodiscard]] bool canReduce() const { return m_percent > kMinPercent; }

    [[nodiscard]] bool highContrast() const { return m_highContrast; }
    void setHighContrast(bool on);

    /// All that the reader chose, to be brought back by `setChosen` after somebody else's turn.
    struct Chosen {
        std::optional<int> percent;
        std::optional<bool> contrast;
    };
    [[nodiscard]] const Chosen &chosen() const { return m_chosen; }
    void setChosen(const Chosen &chosen);

    /// Drops all that the reader chose, as for the next one. `percent` is the size that they meet.
    void reset(int percent);

    [[nodiscard]] const QFont &font(TextRole role) const { return m_fonts[index(role)]; }
    /// The width of a line of 75 characters of running text (FDA-N4).
    [[nodiscard]] int maxLineWidth(TextRole role) const { return m_lines[index(role)]; }
    /// A length that grows with the text: device-independent pixels at 100 %.
    [[nodiscard]] int scaled(int pixels) const { return pixels * m_percent / 100; }
    /// A gap; it grows half as fast as the text, so that large text keeps its room.
    [[nodiscard]] int gap(int pixels) const { return pixels * (100 + m_percent) / 200; }

    /// The room left and right of header, page and strip, which share their edges in a window of
    /// that width: very wide ones leave the page readable, in the middle.
    [[nodiscard]] int side(int width) const
    {
        return std::max((width - scaled(kMaxPageWidth)) / 2, kMinSide);
    }

    /// The sizes that fingers need. Set before widgets are made: some gaps are theirs for good.
    [[nodiscard]] const TouchSizes &touch() const { return m_touch; }
    void setTouch(const TouchSizes &sizes);
    /// How many device-independent pixels a millimetre of the screen takes.
    [[nodiscard]] double pixelsPerMillimetre() const { return m_pixelsPerMillimetre; }
    void setPixelsPerMillimetre(double pixels) { m_pixelsPerMillimetre = pixels; }
    /// The least side of something that is pressed, where `pixels` is enough for a mouse.
    [[nodiscard]] int touchTarget(int pixels) const { return std::max(pixels, m_touch.other); }
    /// The gap between two things that are pressed, where `pixels` is enough for a mouse.
    [[nodiscard]] int touchSpacing(int pixels) const { return std::max(pixels, m_touch.gap); }

    /// Whether the focus is drawn: from the first key on, until a touch or a click. Nobody who
    /// never uses a key is shown a ring.
    [[nodiscard]] bool showsFocus() const { return m_showsFocus; }

    /// Has a widget take its sizes and colours from the theme, now and at each change.
    template <typename Restyle> void style(QWidget *widget, const Restyle &restyle) const
    {
        const auto apply = [widget, restyle] {
            restyle();
            widget->updateGeometry();
            widget->update();
        };
        apply();
        connect(this, &Theme::changed, widget, apply);
    }

    static constexpr int kMinPercent = 100;
    static constexpr int kMaxPercent = 200;
    static constexpr int kStep = 25;

    /// Install on the application: watches for keys, clicks, touches and changes of the system.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    static constexpr int kMaxPageWidth = 1360;
    static constexpr int kMinSide = 24;
    static constexpr std::size_t kRoles = 8;
    static constexpr std::size_t index(TextRole role) { return static_cast<std::size_t>(role); }
    void makeFonts();
    /// Settles on size and contrast of the moment; tells of a change.
    void settle();

    Tokens m_tokens;
    // Made once for a text size: looking a font up by its family is what costs.
    std::array<QFont, kRoles> m_fonts;
    std::array<int, kRoles> m_lines{};
    Chosen m_chosen;
    int m_systemPercent = kMinPercent;
    bool m_systemIsDark = false;
    int m_percent = kMinPercent;
    bool m_highContrast = false;
    bool m_showsFocus = false;
    TouchSizes m_touch;
    double m_pixelsPerMillimetre = 96 / 25.4;
};

}  // namespace look
