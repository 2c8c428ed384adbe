// SPDX-License-Identifier: Apache-2.0
// What the shipped guide answers to a person's own words in Spanish, as they are typed: with
// accents, without, and misspelled.
#include "opened_store.h"
#include "search_tables.h"

#include "support/test_program.h"

#include "store/search.h"

#include <QSet>

using guide::Hit;

namespace {

const QString kSpanishPhrases = QStringLiteral("search_phrases_es.tsv");

/// As on a keyboard without accents.
QString withoutAccents(const QString &text)
{
    QString plain;
    for (const QChar letter : text.normalized(QString::NormalizationForm_D)) {
        if (letter.category() != QChar::Mark_NonSpacing)
            plain += letter;
    }
    return plain;
}

}  // namespace

class TestSearchSpanish : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void phrasesAreEnough();
    void personsWordsFindTheirAnswer_data() { rows(); }
    void personsWordsFindTheirAnswer();
    void accentsMakeNoDifference_data() { rows(); }
    void accentsMakeNoDifference();
    void capitalsMakeNoDifference();
    void titlesAreFoundWithoutAccents();
    void emergenciesComeFirst_data();
    void emergenciesComeFirst();
    void notEverythingIsAnEmergency_data();
    void notEverythingIsAnEmergency();
    void hitsAreInSpanish();
    void wordsOfTheOtherLanguageAreNot();
    void nothingToFind_data();
    void nothingToFind();

private:
    static void rows();
    QList<Hit> find(const QString &typed) const;

    std::optional<store::Store> m_store;
    mutable std::optional<store::Search> m_search;
};

void TestSearchSpanish::initTestCase()
{
    auto opened = store::Store::openFile(QStringLiteral(GUIDE_STORE_FILE), store::Trust::builtIn());
    QVERIFY(opened.has_value());
    m_store = *opened;
    auto search = store::Search::prepare(*m_store, "es");
    QVERIFY2(search.has_value(), search ? "" : qPrintable(search.error().what));
    m_search.emplace(std::move(*search));
}

QList<Hit> TestSearchSpanish::find(const QString &typed) const
{
    auto hits = m_search->find(typed);
    if (!hits)
        qFatal("%s", qPrintable(hits.error().what));
    return *hits;
}

void TestSearchSpanish::phrasesAreEnough()
{
    QVERIFY(fixtures::tableOf(kSpanishPhrases).size() >= 100);
    QSet<QString> answers;
    for (const QStringList &phrase : fixtures::tableOf(kSpanishPhrases))
        answers.insert(phrase.at(1));
    QVERIFY(answers.size() >= 40);
}

void TestSearchSpanish::rows()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("target");
    int row = 0;
    for (const QStringList &phrase : fixtures::tableOf(kSpanishPhrases))
        QTest::addRow("%d %s", ++row, qPrintable(phrase.at(0))) << phrase.at(0) << phrase.at(1);
}

void TestSearchSpanish::personsWordsFindTheirAnswer()
{
    QFETCH(QString, typed);
    QFETCH(QString, target);
    const QStringList found = fixtures::targetsOf(find(typed));
    QVERIFY2(found.mid(0, 3).contains(target),
             qPrintable(target + " is not in " + found.join(' ')));
}

void TestSearchSpanish::accentsMakeNoDifference()
{
    QFETCH(QString, typed);
    const QStringList found = fixtures::targetsOf(find(typed));
    QCOMPARE(fixtures::targetsOf(find(withoutAccents(typed))), found);
    // An accent in two signs is the same accent.
    QCOMPARE(fixtures::targetsOf(find(typed.normalized(QString::NormalizationForm_D))), found);
}

void TestSearchSpanish::capitalsMakeNoDifference()
{
    for (const QStringList &phrase : fixtures::tableOf(kSpanishPhrases))
        QCOMPARE(fixtures::targetsOf(find(phrase.at(0).toUpper())),
                 fixtures::targetsOf(find(phrase.at(0))));
}

void TestSearchSpanish::titlesAreFoundWithoutAccents()
{
    auto entries = store::Statement::prepare(
        m_store->database(), "SELECT title, kind FROM search_entry WHERE lang = 'es'");
    QVERIFY(entries.has_value());
    int asked = 0;
    while (entries->next().value_or(false)) {
        const QString title = entries->text("title").value_or(QString());
        if (entries->text("kind").value_or(QString()) == "summary")
            continue;
        const QList<Hit> hits = find(withoutAccents(title));
        QVERIFY2(std::any_of(hits.begin(), hits.end(),
                             [&](const Hit &hit) { return hit.title == title; }),
                 qPrintable(title));
        ++asked;
    }
    QVERIFY(asked > 150);
}

void TestSearchSpanish::emergenciesComeFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("target");
    const auto add = [](const QString &typed, const QString &target) {
        QTest::newRow(qPrintable(typed)) << typed << target;
    };
    add("dificultad para respirar", "symptom:breathing");
    add("me puse la inyección en la pierna y ahora no puedo respirar", "symptom:breathing");
    add("no puedo respirr", "symptom:breathing");
    add("me duele la cabeza y veo borroso", "symptom:two-together");
    add("la cuenta es muy cara y tengo la lengua hinchada", "symptom:swollen-face");
    add("difícil de desp", "symptom:hard-to-wake");
    add("anafilaxia", "symptom:breathing");
}

void TestSearchSpanish::emergenciesComeFirst()
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

void TestSearchSpanish::notEverythingIsAnEmergency_data()
{
    QTest::addColumn<QString>("typed");
    for (const QString typed :
         {"cómo guardar", "el seguro dijo que no", "serostim", "qué es", "axis center", "mediana",
          "se me olvidó la inyección", "me aprietan los anillos"})
        QTest::newRow(qPrintable(typed)) << typed;
}

void TestSearchSpanish::notEverythingIsAnEmergency()
{
    QFETCH(QString, typed);
    const QList<Hit> hits = find(typed);
    QVERIFY(!hits.isEmpty());
    QVERIFY2(hits.first().urgency != guide::Urgency::Emergency, qPrintable(hits.first().title));
}

void TestSearchSpanish::hitsAreInSpanish()
{
    const QList<Hit> hits = find("nauseas");
    const auto nausea = std::find_if(hits.begin(), hits.end(),
                                     [](const Hit &hit) { return hit.target == "symptom:nausea"; });
    QVERIFY(nausea != hits.end());
    QCOMPARE(nausea->page, "side-effects");
    // What was typed without its accent is marked where it stands with it.
    QString marked;
    for (const guide::Run &run : nausea->titleMarks)
        marked += nausea->title.mid(run.start, run.length);
    for (const guide::Run &run : nausea->snippetMarks)
        marked += nausea->snippet.mid(run.start, run.length);
    QVERIFY2(marked.contains("áusea"), qPrintable(marked));
}

void TestSearchSpanish::wordsOfTheOtherLanguageAreNot()
{
    auto english = store::Search::prepare(*m_store, "en");
    QVERIFY(english.has_value());
    QSet<QString> titles;
    const QList<Hit> found = english->find("headache").value();
    for (const Hit &hit : found)
        titles.insert(hit.title);
    QVERIFY(!titles.isEmpty());
    for (const QString typed : {"headache", "dolor de cabeza", "swelling"}) {
        for (const Hit &hit : find(typed))
            QVERIFY2(!titles.contains(hit.title), qPrintable(hit.title));
    }
}

void TestSearchSpanish::nothingToFind_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << "";
    QTest::newRow("signs") << "¿¡?!";
    QTest::newRow("strange") << "xyzzyq";
    QTest::newRow("a lone accent") << QString(QChar(0x0301));
}

void TestSearchSpanish::nothingToFind()
{
    QFETCH(QString, typed);
    QVERIFY(find(typed).isEmpty());
}

GUIDE_CORE_TEST(TestSearchSpanish)
#include "test_search_spanish.moc"
