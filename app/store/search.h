// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "statement.h"
#include "store.h"

#include "guide/search.h"

#include <QHash>

#include <optional>
#include <vector>

namespace store {

/// A typed word that the guide knows, and how much it says: rare words say more.
struct Term {
    guide::Expansion expansion;
    double idf = 0;
};

/// What was typed, ready to be looked up. Terms are in falling worth.
struct Query {
    QList<Term> terms;
    double totalIdf = 0;         ///< of all terms
    QHash<QString, int> termOf;  ///< which term a word of the index stands for
    QString wording;             ///< all words as typed, folded, with one space around each
    QSet<QString> words;         ///< each of them
};

/// Terms that a query may have; of longer texts the words that say most are kept.
inline constexpr int kMaxTerms = 8;

/// `entries` is how many entries the language has.
Query makeQuery(const QString &typed, const guide::Vocabulary &vocabulary,
                const QSet<QString> &skip, int entries);

/// An entry of the index that holds some of the terms.
struct Candidate {
    int id = 0;
    double score = 0;  ///< 0 to 1
    bool named =
        false;  ///< its title or synonyms hold a significant word that was typed, not guessed
};

/// What one entry gains by each term, added up.
class Candidates {
public:
    /// Where a term was found. A title or a synonym says what an entry is about; its text says
    /// much.
    enum class Field { Name, Text };

    void add(int id, Field field, double confidence);
    /// Both fields of a term have been added.
    void endTerm(const Term &term, double totalIdf);

    /// The best, emergencies apart, so that no crowd of others displaces them.
    /// @param isUrgent tells an emergency by its id
    [[nodiscard]] std::vector<Candidate> best(std::size_t most,
                                              const std::function<bool(int)> &isUrgent) const;

private:
    struct Gain {
        double name = 0;
        double text = 0;
    };

    QHash<int, Gain> m_gains;  ///< of the term being added
    QHash<int, Candidate> m_found;
};

/// How much of the query the best of these phrases, given as folded words, says, 0 to 1, among
/// those whose significant words were all typed. 0 when there is none.
double phraseCoverage(const QList<QStringList> &phrases, const Query &query,
                      const QSet<QString> &skip);

/// Whether the query means one of these phrases: all its significant words were typed, one of them
/// at least without a mistake. Of "cannot talk" one word tells something, and alone says something
/// else, so of such a phrase all words must have been typed.
bool isMeant(const QList<QStringList> &phrases, const Query &query, const QSet<QString> &skip);

/// Whether one of these phrases holds what was typed word for word, when that is more than a word.
bool saysVerbatim(const QList<QStringList> &phrases, const Query &query);

/// Finds what answers a text, in one language. Synchronous: the work is bounded by counts, of
/// letters, words, index rows and entries read, so the same text gives the same hits on every
/// machine, and no clock cuts it short.
class Search {
public:
    static guide::Result<Search> prepare(const Store &store, const QString &language);

    /// The best first; emergencies that the text names before everything else. Empty when nothing
    /// fits. Any text may be given; the store is checked to be the one that was opened.
    guide::Result<QList<guide::Hit>> find(const QString &typed);

private:
    /// One row of search_entry.
    struct Entry {
        QString kind;
        QString ref;
        QString page;
        QString title;
        QString body;
        QList<QStringList> phrases;  ///< title and synonyms, as folded words
    };
    /// Where an emergency stands that the text says, and one that it only touches.
    enum class Place { First, Middle, Last };
    struct Ranked {
        Candidate candidate;
        Entry entry;
        Place place = Place::Middle;
    };

    Search(Store store, Statement match, Statement entry);

    guide::Result<void> readRules(const QString &language);
    guide::Result<void> readVocabulary(const QString &language);
    guide::Result<void> readEntries(const QString &language);
    guide::Result<Candidates> collect(const Query &query);
    guide::Result<void> look(const QString &match, Candidates::Field field, double confidence,
                             Candidates &into);
    guide::Result<Entry> entryOf(int id);
    guide::Result<QList<Ranked>> rank(const Query &query);
    guide::Result<void> addTogether(const QStringList &said, QList<Ranked> &ranked);
    [[nodiscard]] guide::Hit hitOf(const Ranked &ranked, const QSet<QString> &words) const;
    [[nodiscard]] bool isEmergency(int id) const;

    Store m_store;  ///< outlives the statements
    Statement m_match;
    Statement m_entry;
    guide::SearchRules m_rules;
    guide::Vocabulary m_vocabulary;
    QHash<int, guide::Urgency> m_urgency;  ///< of the entries that are symptoms
    QHash<QString, int> m_entryOf;         ///< their entries, by id
    guide::SymptomGuide m_symptoms;        ///< what they mean together
    int m_first = 0;
    int m_last = -1;
};

}  // namespace store
