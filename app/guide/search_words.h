// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search.h"

#include <QSet>
#include <QStringList>

/// What a search makes of a text, before it looks anything up.
namespace guide {

/// What is typed counts up to here; nobody types more, and it bounds the work.
inline constexpr int kLongestQuery = 200;

/// The text as it may be shown and searched: one line of `kLongestQuery` characters at most, with
/// no control or formatting characters and no halves of a character.
QString cleaned(const QString &typed);

/// What of a text can be seen, with its spaces and line ends: no control or formatting characters.
QString shownOnly(const QString &typed);

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
QStringList tellingWords(const QStringList &words, const QSet<QString> &skip);

/// A folded word without its ending, so that "growing" meets "grow". What is left is no word to
/// show; only two stems may be compared.
QString stemOf(const QString &word, const QStringList &endings);

/// How many letters must be added, left out, changed or swapped with their neighbour to make one
/// word of the other; `limit` + 1 when that takes more than `limit`. With `start` the second word
/// may go on after what the first one makes.
int editDistance(const QString &typed, const QString &word, int limit, bool start = false);

/// How many slips a word of that length may hold: none below four letters, two from eight on.
int slipsAllowed(qsizetype letters);

/// A part of a text around the first of some words, and where they stand in it.
struct Snippet {
    QString text;
    QList<Run> marks;
};

/// Where any of these folded words stands in a text.
QList<Run> marksIn(const QString &text, const QSet<QString> &folded);

/// About 160 characters, cut between words and with an ellipsis where something is left out.
Snippet snippetOf(const QString &text, const QSet<QString> &folded);

}  // namespace guide
