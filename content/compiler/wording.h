// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include <QStringList>

/// Pure functions over plain text: sentences, numbers, reading grade.
namespace content {

/// A number as written in a text.
struct WrittenNumber {
    double value = 0;
    bool negative = false;    ///< written with a minus sign
    bool inWords = false;     ///< "two" rather than 2
    bool afterAbout = false;  ///< "about 23"
    bool outOf = false;       ///< the 100 of "23 out of 100"
    QString written;
};

/// Splits into sentences at . ! ? before a space, but not after one of `abbreviations`.
QStringList sentences(const QString &text, const QStringList &abbreviations);

/// Words of letters (and apostrophes); numbers are not words here.
QStringList wordsOf(const QString &text);

/// Every number in a text: digits, and those number words that `rules` lists.
QList<WrittenNumber> numbersIn(const QString &text, const Rules &rules);

/// Syllables of an English word, by vowel groups with the usual exceptions.
int syllables(const QString &word, const Rules &rules);

/// Counts behind a reading grade.
struct Readability {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    int longest = 0;  ///< words in the longest sentence

    /// Flesch-Kincaid grade (Kincaid et al. 1975): 0.39 words/sentence + 11.8 syllables/word
    /// - 15.59.
    [[nodiscard]] double grade() const;
    void add(const QString &text, const Rules &rules);
};

}  // namespace content
