// SPDX-License-Identifier: Apache-2.0
// What the shipped guide answers to a person's own words.
#include "opened_store.h"
#include "search_tables.h"

#include "support/test_program.h"

#include "store/search.h"

using guide::Hit;

namespace {

/// What is typed and the target that must be among the first three.
const QString kPhrases = QStringLiteral("search_phrases.tsv");

}  // namespace

class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void phrasesAreEnough();
    void personsWordsFindTheirAnswer_data();
    void personsWordsFindTheirAnswer();
    void everyLetterBringsAnAnswer();
    void emergenciesComeFirst_data();
    void emergenciesComeFirst();
    void notEverythingIsAnEmergency_data();
    void notEverythingIsAnEmergency();
    void accentsMakeNoDifference();
    void hitsSayWhatTheyAre();
    void everythingCanBeFound();
    void sameTextSameHits();
    void nothingToFind_data();
    void nothingToFind();
    void fileAndCopyFindTheSame();
    void unknownLanguageIsAnError();
    void damageIsAnErrorAndNotNothing_data();
    void damageIsAnErrorAndNotNothing();
    void changedFileIsAnError();

private:
    QList<Hit> find(const QString &typed);

    std::optional<store::Store> m_store;
    std::optional<store::Search> m_search;
};

void TestSearch::initTestCase()
{
    auto opened = store::Store::openFile(QStringLiteral(GUIDE_STORE_FILE), store::Trust::builtIn());
    QVERIFY(opened.has_value());
    m_store = *opened;
    auto search = store::Search::prepare(*m_store, "en");
    QVERIFY2(search.has_value(), search ? "" : qPrintable(search.error().what));
    m_search.emplace(std::move(*search));
}

QList<Hit> TestSearch::find(const QString &typed)
{
    auto hits = m_search->find(typed);
    if (!hits)
        qFatal("%s", qPrintable(hits.error().what));
    return *hits;
}

void TestSearch::phrasesAreEnough()
{
    QVERIFY(fixtures::tableOf(kPhrases).size() >= 60);
}

void TestSearch::personsWordsFindTheirAnswer_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("target");
    int row = 0;
    for (const QStringList &phrase : fixtures::tableOf(kPhrases))
        QTest::addRow("%d %s", ++row, qPrintable(phrase.at(0))) << phrase.at(0) << phrase.at(1);
}

void TestSearch::personsWordsFindTheirAnswer()
{
    QFETCH(QString, typed);
    QFETCH(QString, target);
    const QStringList found = fixtures::targetsOf(find(typed));
    QVERIFY2(found.mid(0, 3).contains(target),
             qPrintable(target + " is not in " + found.join(' ')));
}

void TestSearch::everyLetterBringsAnAnswer()
{
    // From the third letter on, a word of the guide is found before it is typed to its end.
    for (const QString word : {"headache", "insurance", "pregnant", "placebo", "swelling"}) {
        for (int letters = 3; letters <= word.size(); ++letters)
            QVERIFY2(!find(word.left(letters)).isEmpty(), qPrintable(word.left(letters)));
    }
}

void TestSearch::emergenciesComeFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("target");
    QTest::newRow("its title") << "trouble breathing"
                               << "symptom:breathing";
    QTest::newRow("its synonym") << "cant breathe"
                                 << "symptom:breathing";
    QTest::newRow("within a sentence about others")
        << "I took my shot in the thigh this morning and now I can't breathe"
        << "symptom:breathing";
    QTest::newRow("misspelled beside a word that is not") << "troble breathing"
                                                          << "symptom:breathing";
    QTest::newRow("beside cost") << "the bill is too expensive and my tongue is big"
                                 << "symptom:swollen-face";
    QTest::newRow("while typing") << "hard to wa"
                                  << "symptom:hard-to-wake";
    QTest::newRow("medical word") << "anaphylaxis"
                                  << "symptom:breathing";
}

void TestSearch::emergenciesComeFirst()
{
    QFETCH(QString, typed);
    QFETCH(QString, target);
    const QList<Hit> hits = find(typed);
    QVERIFY(!hits.isEmpty());
    QCOMPARE(hits.first().urgency, std::optional(guide::Urgency::Emergency));
    qsizetype leading = 0;
    while (leading < hits.size() && hits.at(leading).urgency == guide::Urgency::Emergency)
        ++leading;
    QVERIFY2(fixtures::targetsOf(hits.mid(0, leading)).contains(target),
             qPrintable(fixtures::targetsOf(hits).join(' ')));
}

void TestSearch::notEverythingIsAnEmergency_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString typed :
         {"how to store", "puffy hands", "insurance said no", "serostim", "the", "what is it",
          "axis center", "median", "forgot my shot", "my rings are tight"})
        QTest::newRow(qPrintable(typed)) << typed;
}

void TestSearch::notEverythingIsAnEmergency()
{
    QFETCH(QString, typed);
    const QList<Hit> hits = find(typed);
    QVERIFY(!hits.isEmpty());
    QVERIFY2(hits.first().urgency != guide::Urgency::Emergency, qPrintable(hits.first().title));
}

void TestSearch::accentsMakeNoDifference()
{
    QCOMPARE(fixtures::targetsOf(find(QString::fromUtf8("náuséa"))),
             fixtures::targetsOf(find("nausea")));
    QCOMPARE(fixtures::targetsOf(find("NAUSEA")), fixtures::targetsOf(find("nausea")));
    QCOMPARE(fixtures::targetsOf(find(QString::fromUtf8("püffy hànds"))),
             fixtures::targetsOf(find("puffy hands")));
}

void TestSearch::hitsSayWhatTheyAre()
{
    const QList<Hit> hits = find("headache");
    const auto headache = std::find_if(
        hits.begin(), hits.end(), [](const Hit &hit) { return hit.target == "symptom:headache"; });
    QVERIFY(headache != hits.end());
    QCOMPARE(headache->page, "side-effects");
    QCOMPARE(headache->title, "I have a headache that is new or will not go away");
    QCOMPARE(headache->urgency, std::optional(guide::Urgency::Today));
    QCOMPARE(headache->titleMarks.size(), 1);
    const guide::Run mark = headache->titleMarks.first();
    QCOMPARE(headache->title.mid(mark.start, mark.length), "headache");
    QVERIFY(!headache->snippetMarks.isEmpty());
    for (const guide::Run &run : headache->snippetMarks)
        QCOMPARE(headache->snippet.mid(run.start, run.length).toLower(), "headache");
    const QList<Hit> terms = find("median");
    QVERIFY(fixtures::targetsOf(terms).contains("term:median"));
}

void TestSearch::everythingCanBeFound()
{
    // Its own title brings every entry up among the first.
    auto entries = store::Statement::prepare(
        m_store->database(), "SELECT title, page_id, kind FROM search_entry WHERE lang = 'en'");
    QVERIFY(entries.has_value());
    int asked = 0;
    while (entries->next().value_or(false)) {
        const QString title = entries->text("title").value_or(QString());
        if (entries->text("kind").value_or(QString()) == "summary")
            continue;
        const QList<Hit> hits = find(title);
        QVERIFY2(std::any_of(hits.begin(), hits.end(),
                             [&](const Hit &hit) { return hit.title == title; }),
                 qPrintable(title));
        ++asked;
    }
    QVERIFY(asked > 150);
}

void TestSearch::sameTextSameHits()
{
    const QStringList before = fixtures::targetsOf(find("swelling"));
    find("something else entirely");
    QCOMPARE(fixtures::targetsOf(find("swelling")), before);
}

void TestSearch::nothingToFind_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << "";
    QTest::newRow("spaces") << "   ";
    QTest::newRow("signs") << "?!*\"";
    QTest::newRow("strange") << "xyzzyq";
    QTest::newRow("emoji") << QString::fromUtf8("😖😖");
}

void TestSearch::nothingToFind()
{
    QFETCH(QString, typed);
    QVERIFY(find(typed).isEmpty());
}

void TestSearch::fileAndCopyFindTheSame()
{
    const fixtures::OpenedStore copy(false);
    auto search = store::Search::prepare(*copy.opened, "en");
    QVERIFY(search.has_value());
    for (const QString typed : {"headache", "cost", "how to store"})
        QCOMPARE(fixtures::targetsOf(search->find(typed).value()),
                 fixtures::targetsOf(find(typed)));
}

void TestSearch::unknownLanguageIsAnError()
{
    QVERIFY(!store::Search::prepare(*m_store, "xx").has_value());
    QVERIFY(!store::Search::prepare(*m_store, "").has_value());
}

void TestSearch::damageIsAnErrorAndNotNothing_data()
{
    QTest::addColumn<QStringList>("sql");
    const auto loosely = [](const QString &table, const QString &sql) {
        return fixtures::loosened(table) + QStringList{sql};
    };
    QTest::newRow("a damaged index")
        << QStringList{"UPDATE search_index_data SET block = x'00' WHERE id > 10"};
    QTest::newRow("an entry without a title")
        << loosely("search_entry", "UPDATE search_entry SET title = NULL");
    QTest::newRow("an entry that is no text")
        << loosely("search_entry", "UPDATE search_entry SET body = x'00'");
    QTest::newRow("an entry of no symptom")
        << QStringList{"UPDATE search_entry SET ref = 'soon' WHERE kind = 'symptom'"};
    QTest::newRow("a symptom without an entry")
        << QStringList{"UPDATE search_entry SET kind = 'term' WHERE ref = 'headache'"};
    for (const QString table : {"search_entry", "search_word", "search_rule"})
        QTest::newRow(qPrintable(table + " lost a row"))
            << loosely(table, QString("DELETE FROM %1 WHERE rowid = (SELECT max(rowid) FROM %1 "
                                      "WHERE lang = 'en')")
                                  .arg(table));
    QTest::newRow("entries that nobody counted")
        << QStringList{"UPDATE language SET entries = 'many'"};
    QTest::newRow("a count that is none")
        << loosely("search_word", "UPDATE search_word SET entries = 'many'");
}

void TestSearch::damageIsAnErrorAndNotNothing()
{
    QFETCH(QStringList, sql);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::writeAltered(path, sql);
    auto opened = store::Store::openFile(path, fixtures::trustIn(path));
    if (!opened)
        return;  // refused before it could be searched
    auto search = store::Search::prepare(*opened, "en");
    if (!search)
        return;
    const auto hits = search->find("headache");
    QVERIFY2(!hits.has_value(), "the damage reads like an answer");
    QVERIFY(!hits.error().what.isEmpty() && !hits.error().remedy.isEmpty());
}

void TestSearch::changedFileIsAnError()
{
    const fixtures::OpenedStore store(true);
    auto search = store::Search::prepare(*store.opened, "en");
    QVERIFY(search.has_value());
    QVERIFY(search->find("headache").has_value());
    fixtures::write(store.path, fixtures::builtStore() + '\0');
    QVERIFY(!search->find("headache").has_value());
}

GUIDE_CORE_TEST(TestSearch)
#include "test_search.moc"
