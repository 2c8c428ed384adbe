// SPDX-License-Identifier: Apache-2.0
// What a frightened person types reaches its level, and what is harmless is not answered in red.
#include "opened_store.h"
#include "search_tables.h"

#include "support/test_program.h"

#include "store/search.h"

using guide::Hit;
using guide::Urgency;

namespace {

const QStringList kLevels{"emergency", "today", "next-visit"};

}  // namespace

class TestUrgentPhrases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tablesAreEnough();
    void dangerousPhrasesReachTheirLevel_data();
    void dangerousPhrasesReachTheirLevel();
    void nearlyAllPhrasesReachTheirLevel();
    void harmlessPhrasesAreNotRed_data();
    void harmlessPhrasesAreNotRed();
    void nearlyAllHarmlessPhrasesFindTheirPlace();

private:
    QList<Hit> find(const QString &language, const QString &typed);

    std::optional<store::Store> m_store;
    std::map<QString, store::Search> m_search;
};

void TestUrgentPhrases::initTestCase()
{
    auto opened = store::Store::openFile(QStringLiteral(GUIDE_STORE_FILE), store::Trust::builtIn());
    QVERIFY(opened.has_value());
    m_store = *opened;
    for (const QString language : {"en", "es"}) {
        auto search = store::Search::prepare(*m_store, language);
        QVERIFY2(search.has_value(), search ? "" : qPrintable(search.error().what));
        m_search.emplace(language, std::move(*search));
    }
}

QList<Hit> TestUrgentPhrases::find(const QString &language, const QString &typed)
{
    auto hits = m_search.at(language).find(typed);
    if (!hits)
        qFatal("%s", qPrintable(hits.error().what));
    return *hits;
}

void TestUrgentPhrases::tablesAreEnough()
{
    QVERIFY(fixtures::tableOf("urgent_phrases.en.tsv").size() >= 150);
    QVERIFY(fixtures::tableOf("urgent_phrases.es.tsv").size() >= 100);
    QVERIFY(fixtures::tableOf("harmless_phrases.en.tsv").size() +
                fixtures::tableOf("harmless_phrases.es.tsv").size() >=
            120);
}

void TestUrgentPhrases::dangerousPhrasesReachTheirLevel_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    int number = 0;
    for (const QString language : {"en", "es"}) {
        for (const QStringList &row : fixtures::tableOf("urgent_phrases." + language + ".tsv")) {
            if (row.at(0) == kLevels.first())
                QTest::addRow("%d %s", ++number, qPrintable(row.at(2))) << language << row.at(2);
        }
    }
}

void TestUrgentPhrases::dangerousPhrasesReachTheirLevel()
{
    QFETCH(const QString, language);
    QFETCH(const QString, typed);
    const QList<Hit> hits = find(language, typed);
    QVERIFY2(!hits.isEmpty() && hits.first().urgency == Urgency::Emergency,
             qPrintable(fixtures::targetsOf(hits.mid(0, 5)).join(' ')));
}

/// What leads, or comes soon, is at least as urgent as the table says.
void TestUrgentPhrases::nearlyAllPhrasesReachTheirLevel()
{
    int all = 0;
    QStringList missed;
    for (const QString language : {"en", "es"}) {
        for (const QStringList &row : fixtures::tableOf("urgent_phrases." + language + ".tsv")) {
            ++all;
            const auto level = static_cast<Urgency>(kLevels.indexOf(row.at(0)));
            const QList<Hit> hits = find(language, row.at(2)).mid(0, 3);
            if (std::none_of(hits.begin(), hits.end(),
                             [&](const Hit &hit) { return hit.urgency && *hit.urgency <= level; }))
                missed.append(row.at(2) + " (" + row.at(1) +
                              "): " + fixtures::targetsOf(hits).join(' '));
        }
    }
    QVERIFY2(100 * missed.size() <= 3 * all, qPrintable(missed.join('\n')));
}

void TestUrgentPhrases::harmlessPhrasesAreNotRed_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("typed");
    int number = 0;
    for (const QString language : {"en", "es"}) {
        for (const QStringList &row : fixtures::tableOf("harmless_phrases." + language + ".tsv"))
            QTest::addRow("%d %s", ++number, qPrintable(row.at(1))) << language << row.at(1);
    }
}

/// Red stands neither first nor alone: what is below other answers is a word in common.
void TestUrgentPhrases::harmlessPhrasesAreNotRed()
{
    QFETCH(const QString, language);
    QFETCH(const QString, typed);
    const QList<Hit> hits = find(language, typed);
    QVERIFY2(hits.isEmpty() || hits.first().urgency != Urgency::Emergency,
             qPrintable(fixtures::targetsOf(hits.mid(0, 5)).join(' ')));
}

void TestUrgentPhrases::nearlyAllHarmlessPhrasesFindTheirPlace()
{
    int all = 0;
    QStringList missed;
    for (const QString language : {"en", "es"}) {
        for (const QStringList &row : fixtures::tableOf("harmless_phrases." + language + ".tsv")) {
            if (row.at(0) == QLatin1String("-"))
                continue;
            ++all;
            const QStringList found = fixtures::targetsOf(find(language, row.at(1))).mid(0, 3);
            if (!found.contains(row.at(0)))
                missed.append(row.at(1) + " (" + row.at(0) + "): " + found.join(' '));
        }
    }
    QVERIFY2(all >= 60 && 100 * missed.size() <= 3 * all, qPrintable(missed.join('\n')));
}

GUIDE_CORE_TEST(TestUrgentPhrases)
#include "test_urgent_phrases.moc"
