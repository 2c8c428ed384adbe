// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "error.h"
#include "symptoms.h"

#include <QList>
#include <QMultiHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace guide {

/// A run of characters, counted in UTF-16 units.
struct Run {
    int start = 0;
    int length = 0;

    bool operator==(const Run &) const = default;
};

/// Something in the guide that answers what was typed.
struct Hit {
    QString target;  ///< what opens it: "symptom:sight-change", "question:storage", "term:median"
    QString page;    ///< the screen that it stands on; empty for a word that is explained
    QString title;
    QList<Run> titleMarks;  ///< where the title holds what was typed
    QString snippet;
    QList<Run> snippetMarks;
    std::optional<Urgency> urgency;  ///< of a symptom
};

/// Finds what answers a text, the best first, emergencies that it names before everything else. An
/// error is never an empty list.
using Find = std::function<Result<QList<Hit>>(const QString &typed)>;

}  // namespace guide

/// What a search makes of a text, before it looks anything up.
namespace guide {

/// What is typed counts up to here; nobody types more, and it bounds the work.
inline constexpr int kMaxQueryLength = 200;

/// The text as it may be shown and searched: one line of `kMaxQueryLength` characters at most, with
/// no control or formatting characters and no halves of a character.
QString sanitized(const QString &typed);

/// What of a text can be seen, with its spaces and line ends: no control or formatting characters.
QString printable(const QString &typed);

/// A word of a text and its place there. Folded: small letters without diacritics or apostrophes,
/// as the index has them.
struct Word {
    Run place;
    QString folded;
};

QList<Word> wordsOf(const QString &text);

/// The same without places.
QStringList foldedWords(const QString &text);

/// What a language adds: words that say nothing alone, and endings that make no difference.
struct SearchRules {
    QSet<QString> skip;
    QStringList endings;
};

/// The words that say something, each once, in order; all of them when none does.
QStringList significantWords(const QStringList &words, const QSet<QString> &skip);

/// A folded word without its ending, so that "growing" meets "grow". What is left is no word to
/// show; only two stems may be compared.
QString stemOf(const QString &word, const QStringList &endings);

/// How many letters must be added, left out, changed or swapped with their neighbour to make one
/// word of the other; `limit` + 1 when that takes more than `limit`. With `start` the second word
/// may go on after what the first one makes.
int editDistance(const QString &typed, const QString &word, int limit, bool start = false);

/// How many slips a word of that length may hold: none below four letters, two from eight on.
int maxEdits(qsizetype letters);

/// A part of a text around the first of some words, and where they stand in it.
struct Snippet {
    QString text;
    QList<Run> marks;
};

/// Where any of these folded words stands in a text.
QList<Run> marksIn(const QString &text, const QSet<QString> &folded);

/// About 160 characters, cut between words and with an ellipsis where something is left out.
Snippet snippetOf(const QString &text, const QSet<QString> &folded);

/// Words of the index that stand for a typed one, all equally well.
struct Expansion {
    QStringList words;
    double confidence = 1;  ///< 1 for the word itself, less for what it may have been meant to be
    bool guessed = false;   ///< only spelled nearly so
    int entries = 0;        ///< how many entries hold them, at most
};

/// Every word that the guide can be searched for in one language.
class Vocabulary {
public:
    /// A folded word and how many entries hold it.
    struct Known {
        QString word;
        int entries = 0;
    };

    Vocabulary() = default;
    /// `words` in the order of their UTF-16 units.
    Vocabulary(const std::vector<Known> &words, const QStringList &endings);

    /// What a word stands for: itself in all its forms; where that is nothing, what begins with it
    /// while it is `open`, that is, while more letters may follow; and only where that is nothing
    /// either, what is spelled nearly so. Empty when the guide has nothing like it.
    [[nodiscard]] std::optional<Expansion> expand(const QString &word, bool open) const;

private:
    struct Entry {
        QString word;
        int entries;
        quint32 letters;  ///< a bit a letter, to leave most words out of the spelling at once
    };

    [[nodiscard]] Expansion expansionOf(std::vector<const Entry *> found, double confidence) const;
    [[nodiscard]] Expansion inflections(const QString &word) const;
    [[nodiscard]] Expansion prefixMatches(const QString &word) const;
    [[nodiscard]] Expansion spellings(const QString &word, bool open) const;

    std::vector<Entry> m_words;
    QMultiHash<QString, int> m_byStem;
    QStringList m_endings;
};

}  // namespace guide
