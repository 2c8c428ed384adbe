// SPDX-License-Identifier: Apache-2.0
#include "vocabulary.h"

#include "search_words.h"

#include <algorithm>
#include <bit>

namespace guide {

namespace {

/// Words that one typed word may stand for. A beginning of one letter has hundreds; the commonest
/// say enough, and each one costs the search.
constexpr std::size_t kMostForms = 12;

constexpr qsizetype kSureStem = 5;
constexpr qsizetype kLongEnding = 3;

constexpr double kTrustBeginning = 0.7;
constexpr double kTrustSpelling = 0.6;

quint32 lettersOf(const QString &word)
{
    quint32 letters = 0;
    for (const QChar c : word)
        letters |= 1U << (c.unicode() % 32);
    return letters;
}

}  // namespace

Vocabulary::Vocabulary(const std::vector<Known> &words, const QStringList &endings)
    : m_endings(endings)
{
    m_words.reserve(words.size());
    m_byStem.reserve(static_cast<qsizetype>(words.size()));
    for (const Known &known : words) {
        m_byStem.insert(stemOf(known.word, endings), static_cast<int>(m_words.size()));
        m_words.push_back({known.word, known.entries, lettersOf(known.word)});
    }
}

Reading Vocabulary::readingOf(std::vector<const Entry *> found, double trust) const
{
    // The commonest first; where it makes no difference, in the order of the alphabet.
    std::sort(found.begin(), found.end(), [](const Entry *a, const Entry *b) {
        return a->entries != b->entries ? a->entries > b->entries : a->word < b->word;
    });
    found.resize(std::min(found.size(), kMostForms));
    Reading reading{{}, trust, trust == kTrustSpelling, 0};
    for (const Entry *entry : found) {
        reading.words.append(entry->word);
        reading.entries += entry->entries;
    }
    return reading;
}

Reading Vocabulary::forms(const QString &word) const
{
    std::vector<const Entry *> found;
    const QString stem = stemOf(word, m_endings);
    for (auto form = m_byStem.constFind(stem); form != m_byStem.cend() && form.key() == stem;
         ++form)
        found.push_back(&m_words[static_cast<std::size_t>(form.value())]);
    return readingOf(std::move(found), 1);
}

Reading Vocabulary::beginnings(const QString &word) const
{
    std::vector<const Entry *> found;
    auto at = std::lower_bound(
        m_words.begin(), m_words.end(), word,
        [](const Entry &entry, const QString &wanted) { return entry.word < wanted; });
    for (; at != m_words.end() && at->word.startsWith(word); ++at)
        found.push_back(&*at);
    return readingOf(std::move(found), kTrustBeginning);
}

Reading Vocabulary::spellings(const QString &word, bool open) const
{
    const int allowed = slipsAllowed(word.size());
    const quint32 letters = lettersOf(word);
    std::vector<const Entry *> found;
    int least = allowed;
    for (const Entry &entry : m_words) {
        // A slip brings in one strange letter at most.
        if (allowed == 0 || std::popcount(letters & ~entry.letters) > least ||
            entry.word.size() + least < word.size() || entry.word.size() < 3)
            continue;
        const int distance = editDistance(word, entry.word, least, open);
        if (distance > least)
            continue;
        if (distance < least)
            found.clear();
        least = distance;
        found.push_back(&entry);
    }
    return readingOf(std::move(found), kTrustSpelling);
}

std::optional<Reading> Vocabulary::read(const QString &word, bool open) const
{
    if (word.isEmpty())
        return {};
    Reading reading = forms(word);
    // What is left of a short word without its ending may be the start of another: "canc-ado" is
    // no form of "canc-er". One that is spelled nearly as typed is likelier.
    const QString stem = stemOf(word, m_endings);
    if (!reading.words.contains(word) && stem.size() < kSureStem &&
        word.size() - stem.size() >= kLongEnding) {
        if (Reading spelled = spellings(word, false); !spelled.words.isEmpty())
            reading = std::move(spelled);
    }
    if (reading.words.isEmpty() && open)
        reading = beginnings(word);
    // Whole words first: while typing, a beginning that is nearly right would hide them.
    if (reading.words.isEmpty())
        reading = spellings(word, false);
    if (reading.words.isEmpty() && open)
        reading = spellings(word, true);
    return reading.words.isEmpty() ? std::nullopt : std::optional(reading);
}

}  // namespace guide
