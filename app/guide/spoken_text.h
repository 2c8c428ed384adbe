// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <span>

namespace guide {

/// A unit that numbers of the evidence may have. This is the one list of them: the compiler of
/// content, the reader of its store, and what a voice is given all go by it. A new unit is a line
/// here, and its words in `trial.yaml` of each language where results of the study are told in it.
struct KnownUnit {
    /// As a voice says it, behind 1 and behind any other number.
    struct Spoken {
        const char *one;
        const char *many;
    };

    const char *id;           ///< as in `facts.yaml`
    bool ofResults = false;   ///< results of the study may be told in it
    const char *symbol = "";  ///< as texts print it behind a number; empty where they use a word
    Spoken english{"", ""};   ///< of the symbol
    Spoken spanish{"", ""};
};

std::span<const KnownUnit> knownUnits();

/// Whether results of the study may be told in the unit of that id.
bool isUnitOfResults(const QString &id);

/// A text as a voice is to be given it, in the language of the text ("en", "es"): signs, units and
/// telephone numbers as people say them (CHART-32). "−0.2%" is "minus 0.2 percent", 911 is
/// "9 1 1". All else stays as it stands on the screen.
QString spokenText(const QString &text, const QString &language);

}  // namespace guide
