// SPDX-License-Identifier: Apache-2.0
#include "search_rank.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace store {

namespace {

constexpr double kNameShare = 0.8;  // of a term's worth; the rest is for the text
constexpr std::size_t kMostEmergencies = 16;
/// The worth of a word in one of six entries. What more of them hold, such as the medicine's name,
/// names no symptom.
constexpr double kTelling = 1.95;

/// A text that goes on after its last word, or ends in it without a sign that it is whole.
bool endsOpen(const QString &typed)
{
    // An accent may be a sign of its own.
    return !typed.isEmpty() && (typed.back().isLetterOrNumber() || typed.back().isMark());
}

QString spaced(const QStringList &words)
{
    return QLatin1Char(' ') + words.join(QLatin1Char(' ')) + QLatin1Char(' ');
}

/// The terms that all telling words of a phrase stand for; none where one was not typed.
QSet<int> termsOf(const QStringList &words, const Query &query, const QSet<QString> &skip)
{
    QSet<int> terms;
    for (const QString &word : words) {
        if (skip.contains(word))
            continue;
        const auto term = query.termOf.constFind(word);
        if (term == query.termOf.constEnd())
            return {};
        terms.insert(*term);
    }
    return terms;
}

}  // namespace

Query makeQuery(const QString &typed, const guide::Vocabulary &vocabulary,
                const QSet<QString> &skip, int entries)
{
    // Cleaning takes the space at the end away, which says that the last word is whole.
    const bool open = endsOpen(typed.left(guide::kLongestQuery));
    // "6mg" is a number and a unit.
    static const QRegularExpression unit(QStringLiteral("(?<=[0-9])(?=[[:alpha:]])"));
    const QStringList words =
        guide::foldedWords(guide::cleaned(typed).replace(unit, QStringLiteral(" ")));
    Query query;
    query.words = {words.begin(), words.end()};
    if (words.size() > 1)
        query.wording = spaced(words).chopped(open ? 1 : 0);
    for (const QString &word : guide::tellingWords(words, skip)) {
        const auto reading = vocabulary.read(word, open && word == words.last());
        if (!reading)
            continue;
        Term term{*reading, 0};
        const double holders = std::min(reading->entries, entries);
        term.worth = std::log(1 + entries / (holders + 0.5));
        query.terms.append(term);
    }
    std::stable_sort(query.terms.begin(), query.terms.end(),
                     [](const Term &a, const Term &b) { return a.worth > b.worth; });
    query.terms.resize(std::min<qsizetype>(query.terms.size(), kMostTerms));
    for (int i = 0; i < query.terms.size(); ++i) {
        query.worth += query.terms.at(i).worth;
        for (const QString &word : query.terms.at(i).reading.words) {
            if (!query.termOf.contains(word))
                query.termOf.insert(word, i);
        }
    }
    return query;
}

void Candidates::add(int id, Field field, double trust)
{
    Gain &gain = m_gains[id];
    double &kept = field == Field::Name ? gain.name : gain.text;
    kept = std::max(kept, trust);
}

void Candidates::endTerm(const Term &term, double allWorth)
{
    const double share = term.worth / allWorth;
    const bool telling = term.worth >= kTelling && !term.reading.guessed;
    for (auto gain = m_gains.cbegin(); gain != m_gains.cend(); ++gain) {
        Candidate &found = m_found[gain.key()];
        found.id = gain.key();
        found.score += share * (kNameShare * gain->name + (1 - kNameShare) * gain->text);
        found.named = found.named || (telling && gain->name > 0);
    }
    m_gains.clear();
}

std::vector<Candidate> Candidates::best(std::size_t most,
                                        const std::function<bool(int)> &isUrgent) const
{
    std::vector<Candidate> urgent;
    std::vector<Candidate> others;
    for (const Candidate &found : m_found)
        (isUrgent(found.id) ? urgent : others).push_back(found);
    const auto cut = [](std::vector<Candidate> &candidates, std::size_t size) {
        const auto end =
            candidates.begin() + static_cast<std::ptrdiff_t>(std::min(candidates.size(), size));
        std::partial_sort(candidates.begin(), end, candidates.end(),
                          [](const Candidate &a, const Candidate &b) {
                              return a.score != b.score ? a.score > b.score : a.id < b.id;
                          });
        candidates.erase(end, candidates.end());
    };
    cut(urgent, kMostEmergencies);
    cut(others, most);
    urgent.insert(urgent.end(), others.begin(), others.end());
    return urgent;
}

double saidBy(const QList<QStringList> &phrases, const Query &query, const QSet<QString> &skip)
{
    double most = 0;
    for (const QStringList &phrase : phrases) {
        double worth = 0;
        for (const int term : termsOf(phrase, query, skip))
            worth += query.terms.at(term).worth;
        most = std::max(most, worth / query.worth);
    }
    return most;
}

bool isMeant(const QList<QStringList> &phrases, const Query &query, const QSet<QString> &skip)
{
    return std::any_of(phrases.begin(), phrases.end(), [&](const QStringList &words) {
        const QSet<int> terms = termsOf(words, query, skip);
        const bool known =
            terms.isEmpty() || std::any_of(terms.begin(), terms.end(), [&](int term) {
                return !query.terms.at(term).reading.guessed;
            });
        const auto isTyped = [&](const QString &word) {
            return query.words.contains(word) || query.termOf.contains(word);
        };
        return known && (terms.size() > 1 || std::all_of(words.begin(), words.end(), isTyped));
    });
}

bool saysVerbatim(const QList<QStringList> &phrases, const Query &query)
{
    return !query.wording.isEmpty() &&
           std::any_of(phrases.begin(), phrases.end(), [&](const QStringList &phrase) {
               return spaced(phrase).contains(query.wording);
           });
}

}  // namespace store
