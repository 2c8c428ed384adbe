// SPDX-License-Identifier: Apache-2.0
#include "search.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace guide {

namespace {

constexpr int kMaxWordLength = 32;
constexpr int kSnippetLength = 160;
constexpr int kSnippetLead = 50;  // room before the first mark
constexpr qsizetype kShortestStem = 4;

bool isApostrophe(QChar c)
{
    return c == QLatin1Char('\'') || c == QChar(0x2019) || c == QChar(0x02BC);
}

/// Letters, digits and the marks on them, as FTS5's unicode61 has it. Halves of a pair count here
/// and are judged together in `sanitized`.
bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

QString fold(QStringView word)
{
    QString folded;
    const bool plain =
        std::all_of(word.begin(), word.end(), [](QChar c) { return c.unicode() < 128; });
    // Taking letters apart costs more than all the rest, and most words have no diacritics or
    // ligatures.
    const QString apart =
        plain ? word.toString() : word.toString().normalized(QString::NormalizationForm_KD);
    folded.reserve(apart.size());
    for (const QChar c : apart) {
        if (!c.isMark() && !isApostrophe(c))
            folded.append(c.toLower());
    }
    return folded;
}

bool isShown(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
        return false;
    default:
        return true;
    }
}

}  // namespace

QString sanitized(const QString &typed)
{
    QString kept;
    for (const char32_t c : QStringView(typed).left(kMaxQueryLength).toUcs4()) {
        if (QChar::category(c) == QChar::Other_Control)
            kept.append(QLatin1Char(' '));
        else if (isShown(c) && c != QChar::ReplacementCharacter)
            kept.append(QString::fromUcs4(&c, 1));
    }
    return kept.simplified();
}

QString printable(const QString &typed)
{
    QString text = typed;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    QString kept;
    kept.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\n' || c == U'\r' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            kept.append(QLatin1Char('\n'));
        else if (QChar::category(c) == QChar::Other_Control)
            kept.append(QLatin1Char(' '));
        else if (isShown(c) && c != QChar::ReplacementCharacter)
            kept.append(QString::fromUcs4(&c, 1));
    }
    return kept;
}

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    const auto size = static_cast<int>(text.size());
    for (int at = 0; at < size;) {
        if (!isWordPart(text.at(at))) {
            ++at;
            continue;
        }
        int end = at + 1;
        while (end < size &&
               (isWordPart(text.at(end)) ||
                (isApostrophe(text.at(end)) && end + 1 < size && isWordPart(text.at(end + 1)))))
            ++end;
        const QString folded = fold(QStringView(text).mid(at, end - at));
        if (!folded.isEmpty())
            words.append({{at, end - at}, folded.left(kMaxWordLength)});
        at = end;
    }
    return words;
}

QStringList foldedWords(const QString &text)
{
    QStringList folded;
    for (const Word &word : wordsOf(text))
        folded.append(word.folded);
    return folded;
}

QStringList significantWords(const QStringList &words, const QSet<QString> &skip)
{
    QStringList significant;
    for (const QString &word : words) {
        if (!skip.contains(word) && !significant.contains(word))
            significant.append(word);
    }
    if (!significant.isEmpty())
        return significant;
    QStringList all = words;
    all.removeDuplicates();
    return all;
}

QString stemOf(const QString &word, const QStringList &endings)
{
    qsizetype cut = 0;
    for (const QString &ending : endings) {
        const bool plural = ending == QLatin1String("s");
        const qsizetype least = plural ? kShortestStem - 1 : kShortestStem;
        if (ending.size() > cut && word.size() - ending.size() >= least && word.endsWith(ending))
            cut = ending.size();
    }
    QString stem = word.chopped(cut);
    // "stopping" is "stop", and so that both come out alike, "swell" is "swel".
    if (stem.size() >= kShortestStem && stem.at(stem.size() - 1) == stem.at(stem.size() - 2))
        stem.chop(1);
    return stem;
}

int editDistance(const QString &typed, const QString &word, int limit, bool start)
{
    const auto rows = static_cast<int>(typed.size());
    const auto columns = static_cast<int>(word.size());
    if (rows - columns > limit || (!start && columns - rows > limit) || rows > kMaxWordLength ||
        columns > 2 * kMaxWordLength)
        return limit + 1;
    // Optimal string alignment: three rows of the table, the oldest for swapped neighbours.
    std::array<std::array<int, 2 * kMaxWordLength + 1>, 3> table{};
    for (int column = 0; column <= columns; ++column)
        table[0][static_cast<std::size_t>(column)] = column;
    for (int row = 1; row <= rows; ++row) {
        auto &now = table[static_cast<std::size_t>(row % 3)];
        const auto &before = table[static_cast<std::size_t>((row + 2) % 3)];
        const auto &oldest = table[static_cast<std::size_t>((row + 1) % 3)];
        now[0] = row;
        int least = row;
        for (int column = 1; column <= columns; ++column) {
            const auto at = static_cast<std::size_t>(column);
            const int change = typed.at(row - 1) == word.at(column - 1) ? 0 : 1;
            now[at] = std::min({before[at] + 1, now[at - 1] + 1, before[at - 1] + change});
            if (row > 1 && column > 1 && typed.at(row - 1) == word.at(column - 2) &&
                typed.at(row - 2) == word.at(column - 1))
                now[at] = std::min(now[at], oldest[at - 2] + 1);
            least = std::min(least, now[at]);
        }
        if (least > limit)
            return limit + 1;
    }
    const auto &last = table[static_cast<std::size_t>(rows % 3)];
    const auto end = last.begin() + columns + 1;
    const int distance = start ? *std::min_element(last.begin(), end) : *(end - 1);
    return std::min(distance, limit + 1);
}

int maxEdits(qsizetype letters)
{
    return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

QList<Run> marksIn(const QString &text, const QSet<QString> &folded)
{
    QList<Run> marks;
    for (const Word &word : wordsOf(text)) {
        if (folded.contains(word.folded))
            marks.append(word.place);
    }
    return marks;
}

Snippet snippetOf(const QString &text, const QSet<QString> &folded)
{
    const QList<Run> all = marksIn(text, folded);
    const auto size = static_cast<int>(text.size());
    int from = all.isEmpty() ? 0 : std::max(all.first().start - kSnippetLead, 0);
    if (size - from < kSnippetLength)
        from = std::max(size - kSnippetLength, 0);
    while (from > 0 && !text.at(from - 1).isSpace())
        --from;
    int to = std::min(from + kSnippetLength, size);
    while (to < size && !text.at(to).isSpace())
        ++to;
    const QString lead = from > 0 ? QStringLiteral("… ") : QString();
    Snippet snippet{lead + text.mid(from, to - from), {}};
    if (to < size)
        snippet.text += QStringLiteral(" …");
    for (const Run &mark : all) {
        if (mark.start >= from && mark.start + mark.length <= to)
            snippet.marks.append({mark.start - from + static_cast<int>(lead.size()), mark.length});
    }
    return snippet;
}

namespace {

/// Words that one typed word may stand for. A beginning of one letter has hundreds; the commonest
/// say enough, and each one costs the search.
constexpr std::size_t kMaxForms = 12;

constexpr qsizetype kSureStem = 5;
constexpr qsizetype kLongEnding = 3;

constexpr double kBeginningConfidence = 0.7;
constexpr double kSpellingConfidence = 0.6;

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

Expansion Vocabulary::expansionOf(std::vector<const Entry *> found, double confidence) const
{
    // The commonest first; where it makes no difference, in the order of the alphabet.
    std::sort(found.begin(), found.end(), [](const Entry *a, const Entry *b) {
        return a->entries != b->entries ? a->entries > b->entries : a->word < b->word;
    });
    found.resize(std::min(found.size(), kMaxForms));
    Expansion expansion{{}, confidence, confidence == kSpellingConfidence, 0};
    for (const Entry *entry : found) {
        expansion.words.append(entry->word);
        expansion.entries += entry->entries;
    }
    return expansion;
}

Expansion Vocabulary::inflections(const QString &word) const
{
    std::vector<const Entry *> found;
    const QString stem = stemOf(word, m_endings);
    for (auto form = m_byStem.constFind(stem); form != m_byStem.cend() && form.key() == stem;
         ++form)
        found.push_back(&m_words[static_cast<std::size_t>(form.value())]);
    return expansionOf(std::move(found), 1);
}

Expansion Vocabulary::prefixMatches(const QString &word) const
{
    std::vector<const Entry *> found;
    auto at = std::lower_bound(
        m_words.begin(), m_words.end(), word,
        [](const Entry &entry, const QString &wanted) { return entry.word < wanted; });
    for (; at != m_words.end() && at->word.startsWith(word); ++at)
        found.push_back(&*at);
    return expansionOf(std::move(found), kBeginningConfidence);
}

Expansion Vocabulary::spellings(const QString &word, bool open) const
{
    const int allowed = maxEdits(word.size());
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
    return expansionOf(std::move(found), kSpellingConfidence);
}

std::optional<Expansion> Vocabulary::expand(const QString &word, bool open) const
{
    if (word.isEmpty())
        return {};
    Expansion expansion = inflections(word);
    // What is left of a short word without its ending may be the start of another: "canc-ado" is
    // no form of "canc-er". One that is spelled nearly as typed is likelier.
    const QString stem = stemOf(word, m_endings);
    if (!expansion.words.contains(word) && stem.size() < kSureStem &&
        word.size() - stem.size() >= kLongEnding) {
        if (Expansion spelled = spellings(word, false); !spelled.words.isEmpty())
            expansion = std::move(spelled);
    }
    if (expansion.words.isEmpty() && open)
        expansion = prefixMatches(word);
    // Whole words first: while typing, a beginning that is nearly right would hide them.
    if (expansion.words.isEmpty())
        expansion = spellings(word, false);
    if (expansion.words.isEmpty() && open)
        expansion = spellings(word, true);
    return expansion.words.isEmpty() ? std::nullopt : std::optional(expansion);
}

}  // namespace guide
