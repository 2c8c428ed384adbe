// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

namespace content {

/// Syllables of a word, by vowel groups with the exceptions of its language.
int syllables(const QString &word, const Rules &rules);

/// Whether a screen is easy enough to read (READ-1, READ-2).
enum class Ease { Aim, Tolerable, TooHard };

/// Counts behind a reading measure.
struct Readability {
    int sentences = 0;
    int words = 0;
    int syllables = 0;
    int longest = 0;  ///< words in the longest sentence

    void add(const QString &text, const Rules &rules);

    /// Flesch-Kincaid grade (Kincaid et al. 1975): 0.39 words/sentence + 11.8 syllables/word
    /// - 15.59.
    [[nodiscard]] double grade() const;
    /// Fernández-Huerta's ease of reading (1959): 206.84 - 60 syllables/word - 1.02 words/sentence.
    /// 70 and more is about sixth grade, 60 and more about eighth.
    [[nodiscard]] double huerta() const;
    [[nodiscard]] double wordsPerSentence() const;

    [[nodiscard]] Ease ease(ReadingMeasure measure) const;
    /// "grade 5.9" or "ease 72.4".
    [[nodiscard]] QString describe(ReadingMeasure measure) const;
};

}  // namespace content

class QTextStream;

namespace content {

/// How one screen reads in one language.
struct ScreenReading {
    QString screen;
    Readability reading;
    QStringList longSentences;  ///< of more than 20 words; more than 25 are an error elsewhere
    /// Words of the glossary that the screen uses, and neither links to their meaning nor explains
    /// in brackets right after them (PEMAT-U4).
    QStringList unexplained;
};

/// All screens of a language, by name. What the sources screen quotes and the glossary itself have
/// no words to explain.
QList<ScreenReading> readScreens(const Model &model, const Language &language);

/// Where the words of a screen stand; two screens have no page of their own.
Place placeOfScreen(const Language &language, const QString &screen);

/// The readability report: a line a screen, then what to look at.
void printReading(const Model &model, QTextStream &out);

}  // namespace content
