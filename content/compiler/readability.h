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
    [[nodiscard]] QString told(ReadingMeasure measure) const;
};

}  // namespace content
