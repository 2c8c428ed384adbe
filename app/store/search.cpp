// SPDX-License-Identifier: Apache-2.0
#include "search.h"

#include "row_reader.h"
#include "rule_reader.h"

#include "guide/triage.h"

#include <algorithm>

namespace store {

namespace {

/// Index rows read for one word in one field. In a store that is larger, a word in more entries
/// than this only ranks what rarer words of the same text have found.
constexpr int kMostRows = 400;
/// Entries read to be ranked by what they say, and hits given back.
constexpr std::size_t kMostRead = 40;
constexpr int kMostHits = 24;

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

std::optional<guide::Urgency> urgencyNamed(const QString &level)
{
    static const QHash<QString, guide::Urgency> levels{{"emergency", guide::Urgency::Emergency},
                                                       {"today", guide::Urgency::Today},
                                                       {"next-visit", guide::Urgency::NextVisit}};
    const auto found = levels.constFind(level);
    return found == levels.constEnd() ? std::nullopt : std::optional(*found);
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
    auto match = Statement::prepare(store.database(), QString::fromLatin1(kMatchSql));
    if (!match)
        return tl::unexpected(match.error());
    auto entry = Statement::prepare(store.database(), QString::fromLatin1(kEntrySql));
    if (!entry)
        return tl::unexpected(entry.error());
    Search search(store, std::move(*match), std::move(*entry));
    for (const auto read : {&Search::readRules, &Search::readVocabulary, &Search::readExtent}) {
        if (const auto done = (search.*read)(language); !done)
            return tl::unexpected(done.error());
    }
    if (const auto same = store.checkUnchanged(); !same)
        return tl::unexpected(same.error());
    return search;
}

guide::Result<void> Search::readRules(const QString &language)
{
    RowReader rows(m_store.database(), language);
    rows.each("SELECT kind, word FROM search_rule WHERE lang = :lang", [&](Row &row) {
        const QString word = row.text("word");
        if (row.text("kind") == QLatin1String("skip"))
            m_rules.skip.insert(word);
        else
            m_rules.endings.append(word);
    });
    return rows.error() ? guide::Result<void>(tl::unexpected(*rows.error()))
                        : guide::Result<void>();
}

guide::Result<void> Search::readVocabulary(const QString &language)
{
    RowReader rows(m_store.database(), language);
    std::vector<guide::Vocabulary::Known> words;
    rows.each("SELECT word, entries FROM search_word WHERE lang = :lang ORDER BY word",
              [&](Row &row) {
                  words.push_back({row.text("word"), row.integer("entries")});
              });
    if (rows.error())
        return tl::unexpected(*rows.error());
    // SQLite orders by bytes of UTF-8, which differs for the rarest of letters.
    std::sort(words.begin(), words.end(),
              [](const auto &a, const auto &b) { return a.word < b.word; });
    m_vocabulary = guide::Vocabulary(words, m_rules.endings);
    return {};
}

guide::Result<void> Search::readExtent(const QString &language)
{
    RowReader rows(m_store.database(), language);
    rows.each("SELECT MIN(id) AS first, MAX(id) AS last FROM search_entry WHERE lang = :lang",
              [&](Row &row) {
                  m_first = row.integer("first");
                  m_last = row.integer("last");
              });
    const auto signs = readSigns(rows);
    rows.each("SELECT search_entry.id AS id, ref, level FROM search_entry JOIN symptom"
              " ON symptom.id = ref WHERE lang = :lang AND kind = 'symptom'",
              [&](Row &row) {
                  const auto urgency = urgencyNamed(row.text("level"));
                  if (!urgency)
                      return rows.fail(Store::tr("a symptom has no level that is known"));
                  guide::Symptom symptom;
                  symptom.id = row.text("ref");
                  symptom.urgency = *urgency;
                  symptom.signs = signs.value(symptom.id);
                  m_urgency.insert(row.integer("id"), *urgency);
                  m_entryOf.insert(symptom.id, row.integer("id"));
                  m_symptoms.symptoms.append(symptom);
              });
    store::readRules(rows, m_symptoms);
    rows.each("SELECT value FROM meta WHERE key = 'unsure_symptom'",
              [&](Row &row) { m_symptoms.unsure = row.text("value"); });
    return rows.error() ? guide::Result<void>(tl::unexpected(*rows.error()))
                        : guide::Result<void>();
}

bool Search::isEmergency(int id) const
{
    return m_urgency.value(id, guide::Urgency::NextVisit) == guide::Urgency::Emergency;
}

guide::Result<void> Search::look(const QString &match, Candidates::Field field, double trust,
                                 Candidates &into)
{
    m_match.rewind();
    m_match.bind(QStringLiteral("match"), match);
    m_match.bind(QStringLiteral("first"), m_first);
    m_match.bind(QStringLiteral("last"), m_last);
    m_match.bind(QStringLiteral("most"), kMostRows);
    for (;;) {
        const auto row = m_match.next();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return {};
        const auto id = m_match.integer("id");
        if (!id)
            return tl::unexpected(id.error());
        into.add(*id, field, trust);
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
            QString match = QLatin1String(columns) + anyOf(term.reading.words);
            if (term.reading.entries > kMostRows && !rarer.isEmpty())
                match += QStringLiteral(" AND ") + anyOf(rarer);
            if (const auto done = look(match, field, term.reading.trust, candidates); !done)
                return tl::unexpected(done.error());
        }
        candidates.endTerm(term, query.worth);
        rarer += term.reading.words;
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
         candidates->best(kMostRead, [this](int id) { return isEmergency(id); })) {
        auto entry = entryOf(candidate.id);
        if (!entry)
            return tl::unexpected(entry.error());
        const bool meant =
            m_urgency.contains(candidate.id) && isMeant(entry->phrases, query, m_rules.skip);
        if (meant)
            said.append(entry->ref);
        if (isEmergency(candidate.id) && !meant && !candidate.named)
            continue;
        candidate.score = (candidate.score + saidBy(entry->phrases, query, m_rules.skip) +
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
    ranked.resize(std::min<qsizetype>(ranked.size(), kMostHits));
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
