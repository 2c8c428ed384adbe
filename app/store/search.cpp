// SPDX-License-Identifier: Apache-2.0
#include "search.h"

#include "content_reader.h"

#include "guide/symptoms.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace store {

namespace {

constexpr double kNameShare = 0.8;  // of what a term gives; the rest is for the text
constexpr std::size_t kMaxEmergencies = 16;
/// The worth of a word in one of six entries. What more of them hold, such as the medicine's name,
/// names no symptom.
constexpr double kSignificantIdf = 1.95;

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

/// The terms that all significant words of a phrase stand for; none where one was not typed.
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
    const bool open = endsOpen(typed.left(guide::kMaxQueryLength));
    // "6mg" is a number and a unit.
    static const QRegularExpression unit(QStringLiteral("(?<=[0-9])(?=[[:alpha:]])"));
    const QStringList words =
        guide::foldedWords(guide::sanitized(typed).replace(unit, QStringLiteral(" ")));
    Query query;
    query.words = {words.begin(), words.end()};
    if (words.size() > 1)
        query.wording = spaced(words).chopped(open ? 1 : 0);
    for (const QString &word : guide::significantWords(words, skip)) {
        const auto expansion = vocabulary.expand(word, open && word == words.last());
        if (!expansion)
            continue;
        Term term{*expansion, 0};
        const double holders = std::min(expansion->entries, entries);
        term.idf = std::log(1 + entries / (holders + 0.5));
        query.terms.append(term);
    }
    std::stable_sort(query.terms.begin(), query.terms.end(),
                     [](const Term &a, const Term &b) { return a.idf > b.idf; });
    query.terms.resize(std::min<qsizetype>(query.terms.size(), kMaxTerms));
    for (int i = 0; i < query.terms.size(); ++i) {
        query.totalIdf += query.terms.at(i).idf;
        for (const QString &word : query.terms.at(i).expansion.words) {
            if (!query.termOf.contains(word))
                query.termOf.insert(word, i);
        }
    }
    return query;
}

void Candidates::add(int id, Field field, double confidence)
{
    Gain &gain = m_gains[id];
    double &kept = field == Field::Name ? gain.name : gain.text;
    kept = std::max(kept, confidence);
}

void Candidates::endTerm(const Term &term, double totalIdf)
{
    const double share = term.idf / totalIdf;
    const bool significant = term.idf >= kSignificantIdf && !term.expansion.guessed;
    for (auto gain = m_gains.cbegin(); gain != m_gains.cend(); ++gain) {
        Candidate &found = m_found[gain.key()];
        found.id = gain.key();
        found.score += share * (kNameShare * gain->name + (1 - kNameShare) * gain->text);
        found.named = found.named || (significant && gain->name > 0);
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
    cut(urgent, kMaxEmergencies);
    cut(others, most);
    urgent.insert(urgent.end(), others.begin(), others.end());
    return urgent;
}

double phraseCoverage(const QList<QStringList> &phrases, const Query &query,
                      const QSet<QString> &skip)
{
    double most = 0;
    for (const QStringList &phrase : phrases) {
        double idf = 0;
        for (const int term : termsOf(phrase, query, skip))
            idf += query.terms.at(term).idf;
        most = std::max(most, idf / query.totalIdf);
    }
    return most;
}

bool isMeant(const QList<QStringList> &phrases, const Query &query, const QSet<QString> &skip)
{
    return std::any_of(phrases.begin(), phrases.end(), [&](const QStringList &words) {
        const QSet<int> terms = termsOf(words, query, skip);
        const bool known =
            terms.isEmpty() || std::any_of(terms.begin(), terms.end(), [&](int term) {
                return !query.terms.at(term).expansion.guessed;
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

namespace {

/// Index rows read for one word in one field. In a store that is larger, a word in more entries
/// than this only ranks what rarer words of the same text have found.
constexpr int kMaxRows = 400;
/// Entries read to be ranked by what they say, and hits given back.
constexpr std::size_t kMaxRead = 40;
constexpr int kMaxHits = 24;

// Shares of a score of about 2 at best: found to give the answers of tests/data/search_phrases.tsv.
constexpr double kVerbatim = 0.2;       // for the very words, in their order
constexpr double kWorthShowing = 0.08;  // of the best score; what has less is noise

// Not FTS5's bm25(): for each query that counts every row that holds each word, which is linear in
// the store. The counts are in search_word, and rows are weighed in search_rank.
constexpr char kMatchSql[] = "SELECT rowid AS id FROM search_index WHERE search_index MATCH :match"
                             " AND rowid BETWEEN :first AND :last ORDER BY rowid LIMIT :most";
constexpr char kEntrySql[] =
    "SELECT kind, ref, page_id, title, body, words FROM search_entry WHERE id = :id";

/// What stands for itself before what sums up or lists other things.
double weightOf(const QString &kind)
{
    static const QHash<QString, double> weights{
        {"symptom", 1.0}, {"answer", 1.0}, {"programme", 1.0}, {"outcome", 0.95}, {"section", 0.9},
        {"line", 0.9},    {"term", 0.8},   {"ask", 0.6},       {"summary", 0.5}};
    return weights.value(kind, 0.5);
}

QString targetOf(const QString &kind, const QString &ref, const QString &page)
{
    static const QHash<QString, QString> targets{
        {"symptom", "symptom:"}, {"answer", "question:"},     {"term", "term:"},
        {"outcome", "outcome:"}, {"programme", "programme:"}, {"section", "section:"},
        {"summary", "section:"}};
    if (kind == QLatin1String("ask"))
        return QStringLiteral("door:questions#ask");
    const QString target = targets.value(kind);
    return target.isEmpty() ? QStringLiteral("page:") + page : target + ref;
}

/// The words of the index hold letters and digits only, and in quotes they are words to FTS5,
/// whatever they say.
QString anyOf(const QStringList &words)
{
    return QStringLiteral("(\"") + words.join(QStringLiteral("\" OR \"")) + QStringLiteral("\")");
}

}  // namespace

Search::Search(Store store, Statement match, Statement entry)
    : m_store(std::move(store))
    , m_match(std::move(match))
    , m_entry(std::move(entry))
{
}

guide::Result<Search> Search::prepare(const Store &store, const QString &language)
{
    auto content = readContent(store, language);
    if (!content)
        return tl::unexpected(content.error());
    const auto failed = [&](guide::Error error) {
        error.where = store.origin();
        return tl::unexpected(error);
    };
    auto match = Statement::prepare(store.database(), QString::fromLatin1(kMatchSql));
    if (!match)
        return failed(match.error());
    auto entry = Statement::prepare(store.database(), QString::fromLatin1(kEntrySql));
    if (!entry)
        return failed(entry.error());
    Search search(store, std::move(*match), std::move(*entry));
    search.m_symptoms = std::move(content->symptoms);
    for (const auto read : {&Search::readRules, &Search::readVocabulary, &Search::readEntries}) {
        if (const auto done = (search.*read)(language); !done)
            return failed(done.error());
    }
    if (const auto same = store.checkUnchanged(); !same)
        return tl::unexpected(same.error());
    return search;
}

guide::Result<void> Search::readRules(const QString &language)
{
    return forEachRow(m_store.database(), "SELECT kind, word FROM search_rule WHERE lang = :lang",
                      language, [&](Row &row) {
                          const QString word = row.text("word");
                          if (row.text("kind") == QLatin1String("skip"))
                              m_rules.skip.insert(word);
                          else
                              m_rules.endings.append(word);
                      });
}

guide::Result<void> Search::readVocabulary(const QString &language)
{
    std::vector<guide::Vocabulary::Known> words;
    const auto read =
        forEachRow(m_store.database(), "SELECT word, entries FROM search_word WHERE lang = :lang",
                   language, [&](Row &row) {
                       words.push_back({row.text("word"), row.integer("entries")});
                   });
    // SQLite orders by bytes of UTF-8, which differs for the rarest of letters.
    std::sort(words.begin(), words.end(),
              [](const auto &a, const auto &b) { return a.word < b.word; });
    m_vocabulary = guide::Vocabulary(words, m_rules.endings);
    return read;
}

/// Every symptom can be found, and what can be found is a symptom of the content. That no row of
/// another table was lost, the counts of the compiler say.
guide::Result<void> Search::readEntries(const QString &language)
{
    const QSqlDatabase database = m_store.database();
    bool isWhole = true;
    auto read =
        forEachRow(database,
                   "SELECT entries, words, rules,"
                   " (SELECT count(*) FROM search_entry WHERE lang = :lang) AS found_entries,"
                   " (SELECT count(*) FROM search_word WHERE lang = :lang) AS found_words,"
                   " (SELECT count(*) FROM search_rule WHERE lang = :lang) AS found_rules,"
                   " (SELECT min(id) FROM search_entry WHERE lang = :lang) AS first"
                   " FROM language WHERE code = :lang",
                   language, [&](Row &row) {
                       m_first = row.integer("first");
                       m_last = m_first + row.integer("entries") - 1;
                       isWhole = row.integer("entries") == row.integer("found_entries") &&
                                 row.integer("words") == row.integer("found_words") &&
                                 row.integer("rules") == row.integer("found_rules");
                   });
    if (read)
        read = forEachRow(
            database, "SELECT id, ref FROM search_entry WHERE lang = :lang AND kind = 'symptom'",
            language, [&](Row &row) {
                const guide::Symptom *symptom = m_symptoms.symptom(row.text("ref"));
                isWhole = isWhole && symptom != nullptr;
                if (symptom == nullptr)
                    return;
                m_urgency.insert(row.integer("id"), symptom->urgency);
                m_entryOf.insert(symptom->id, row.integer("id"));
            });
    if (read && (!isWhole || m_entryOf.size() != m_symptoms.symptoms.size()))
        return tl::unexpected(guide::Error{Store::tr("not all of it can be searched"),
                                           m_store.origin(),
                                           Store::tr("Install the guide again.")});
    return read;
}

bool Search::isEmergency(int id) const
{
    return m_urgency.value(id, guide::Urgency::NextVisit) == guide::Urgency::Emergency;
}

guide::Result<void> Search::look(const QString &match, Candidates::Field field, double confidence,
                                 Candidates &into)
{
    m_match.rewind();
    m_match.bind(QStringLiteral("match"), match);
    m_match.bind(QStringLiteral("first"), m_first);
    m_match.bind(QStringLiteral("last"), m_last);
    m_match.bind(QStringLiteral("most"), kMaxRows);
    for (;;) {
        const auto row = m_match.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        const auto id = m_match.integer("id");
        if (!id)
            return tl::unexpected(id.error());
        into.add(*id, field, confidence);
    }
}

guide::Result<Candidates> Search::collect(const Query &query)
{
    using Field = Candidates::Field;
    Candidates candidates;
    QStringList rarer;
    for (const Term &term : query.terms) {
        for (const auto &[field, columns] :
             {std::pair{Field::Name, "{title words} : "}, std::pair{Field::Text, "{body} : "}}) {
            QString match = QLatin1String(columns) + anyOf(term.expansion.words);
            if (term.expansion.entries > kMaxRows && !rarer.isEmpty())
                match += QStringLiteral(" AND ") + anyOf(rarer);
            if (const auto done = look(match, field, term.expansion.confidence, candidates); !done)
                return tl::unexpected(done.error());
        }
        candidates.endTerm(term, query.totalIdf);
        rarer += term.expansion.words;
    }
    return candidates;
}

guide::Result<Search::Entry> Search::entryOf(int id)
{
    m_entry.rewind();
    m_entry.bind(QStringLiteral("id"), id);
    const auto row = m_entry.next();
    if (!row)
        return tl::unexpected(row.error());
    Entry entry;
    for (const auto &[column, into] :
         {std::pair{"kind", &entry.kind}, std::pair{"ref", &entry.ref},
          std::pair{"page_id", &entry.page}, std::pair{"title", &entry.title},
          std::pair{"body", &entry.body}}) {
        auto text = m_entry.text(column);
        if (!text)
            return tl::unexpected(text.error());
        *into = std::move(*text);
    }
    const auto words = m_entry.text("words");
    if (!words)
        return tl::unexpected(words.error());
    entry.phrases.append(guide::foldedWords(entry.title));
    for (const QString &phrase : words->split(QStringLiteral(" · "), Qt::SkipEmptyParts))
        entry.phrases.append(guide::foldedWords(phrase));
    return entry;
}

/// What the symptoms that are said mean together: "itching and throwing up" is an emergency, too.
guide::Result<void> Search::addTogether(const QStringList &said, QList<Ranked> &ranked)
{
    const guide::Verdict verdict = guide::judge(m_symptoms, said);
    if (verdict.level() != guide::Urgency::Emergency)
        return {};
    for (const guide::Symptom &symptom : verdict.cards.first().symptoms) {
        const auto known = std::find_if(ranked.begin(), ranked.end(), [&](const Ranked &one) {
            return one.entry.kind == QLatin1String("symptom") && one.entry.ref == symptom.id;
        });
        if (known != ranked.end()) {
            known->place = Place::First;
            continue;
        }
        const int id = m_entryOf.value(symptom.id);
        auto entry = entryOf(id);
        if (!entry)
            return tl::unexpected(entry.error());
        ranked.append({{id, 0, false}, std::move(*entry), Place::First});
    }
    return {};
}

/// Emergencies come first when the text says all of one of their phrases, however long it is beside
/// that ("I took my shot and now I can't breathe"). One that is only named in part comes last, and
/// one that only a guess of spelling leads to not at all: what is red must be meant.
guide::Result<QList<Search::Ranked>> Search::rank(const Query &query)
{
    const auto candidates = collect(query);
    if (!candidates)
        return tl::unexpected(candidates.error());
    QList<Ranked> ranked;
    QStringList said;  // symptoms that the text says
    double best = 0;
    for (Candidate candidate :
         candidates->best(kMaxRead, [this](int id) { return isEmergency(id); })) {
        auto entry = entryOf(candidate.id);
        if (!entry)
            return tl::unexpected(entry.error());
        const bool meant =
            m_urgency.contains(candidate.id) && isMeant(entry->phrases, query, m_rules.skip);
        if (meant)
            said.append(entry->ref);
        if (isEmergency(candidate.id) && !meant && !candidate.named)
            continue;
        candidate.score = (candidate.score + phraseCoverage(entry->phrases, query, m_rules.skip) +
                           (saysVerbatim(entry->phrases, query) ? kVerbatim : 0)) *
                          weightOf(entry->kind);
        best = std::max(best, candidate.score);
        ranked.append({candidate, std::move(*entry),
                       !isEmergency(candidate.id) ? Place::Middle
                       : meant                    ? Place::First
                                                  : Place::Last});
    }
    if (const auto together = addTogether(said, ranked); !together)
        return tl::unexpected(together.error());
    ranked.removeIf([&](const Ranked &one) {
        return one.place != Place::First && one.candidate.score < kWorthShowing * best;
    });
    std::stable_sort(ranked.begin(), ranked.end(), [](const Ranked &a, const Ranked &b) {
        if (a.place != b.place)
            return a.place < b.place;
        if (a.candidate.score != b.candidate.score)
            return a.candidate.score > b.candidate.score;
        return a.candidate.id < b.candidate.id;
    });
    ranked.resize(std::min<qsizetype>(ranked.size(), kMaxHits));
    if (ranked.isEmpty() || ranked.first().place != Place::Last)
        return ranked;
    // Nothing but 911 signs that share a word with the text: unsure means call, and comes first.
    auto unsure = entryOf(m_entryOf.value(m_symptoms.unsure));
    if (!unsure)
        return tl::unexpected(unsure.error());
    ranked.prepend({{m_entryOf.value(m_symptoms.unsure), 0, false}, std::move(*unsure)});
    return ranked;
}

guide::Hit Search::hitOf(const Ranked &ranked, const QSet<QString> &words) const
{
    const Entry &entry = ranked.entry;
    const guide::Snippet snippet = guide::snippetOf(entry.body, words);
    guide::Hit hit{targetOf(entry.kind, entry.ref, entry.page),
                   entry.page,
                   entry.title,
                   guide::marksIn(entry.title, words),
                   snippet.text,
                   snippet.marks,
                   {}};
    const auto urgency = m_urgency.constFind(ranked.candidate.id);
    if (urgency != m_urgency.constEnd())
        hit.urgency = *urgency;
    return hit;
}

guide::Result<QList<guide::Hit>> Search::find(const QString &typed)
{
    const Query query =
        makeQuery(typed, m_vocabulary, m_rules.skip, std::max(m_last - m_first + 1, 1));
    QList<guide::Hit> hits;
    if (!query.terms.isEmpty()) {
        const auto ranked = rank(query);
        if (!ranked)
            return tl::unexpected(ranked.error());
        const QList<QString> words = query.termOf.keys();
        const QSet<QString> marked(words.begin(), words.end());
        for (const Ranked &one : *ranked)
            hits.append(hitOf(one, marked));
    }
    if (const auto same = m_store.checkUnchanged(); !same)
        return tl::unexpected(same.error());
    return hits;
}

}  // namespace store
