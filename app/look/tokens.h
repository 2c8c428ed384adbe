// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>

/// Every colour of the program, by role. No other file names a colour.
namespace look {

/// Text on its background, with a line around it.
struct Tone {
    QColor text;
    QColor fill;
    QColor edge;
};

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

}  // namespace look
