// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search_rank.h"
#include "statement.h"
#include "store.h"

#include "guide/search.h"

namespace store {

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
    guide::Result<void> readExtent(const QString &language);
    guide::Result<Candidates> collect(const Query &query);
    guide::Result<void> look(const QString &match, Candidates::Field field, double trust,
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
    guide::SymptomGuide m_symptoms;        ///< their signs, and the rules over these; no words
    int m_first = 0;
    int m_last = -1;
};

}  // namespace store
