// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "content_copy.h"
#include "translation.h"

#include "support/test_program.h"

#include <QTest>

/// The content that is shipped, against the table of evidence. Ids and values stand here once more,
/// so that a slip in facts.yaml cannot pass unseen.
class TestShippedContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void evidenceIsThere_data();
    void evidenceIsThere();
    void evidenceIsStated_data() { evidenceIsThere_data(); }
    void evidenceIsStated();
    void everyFactIsStated();
    void values_data();
    void values();
    void resultsSayWhatWasCounted_data();
    void resultsSayWhatWasCounted();
    void phoneNumbersAreThoseOfTheEvidence();
    void urgency_data();
    void urgency();
    void suggestionsAreFew();
    void reviewIsAwaited();

private:
    ContentCopy m_copy;
    content::Model m_model;
    QMap<QString, QSet<QString>> m_stated;  ///< language → facts that it states
};

void TestShippedContent::initTestCase()
{
    QVERIFY(m_copy.isValid());
    content::Problems problems;
    m_model = m_copy.load(problems);
    content::checkTranslations(ContentCopy::shipped(), m_model, problems);
    QVERIFY2(problems.all().isEmpty(), describe(problems));
    QCOMPARE(m_model.languages.size(), 2);
    for (const content::Language &language : std::as_const(m_model.languages)) {
        content::forEachText(language, [&](const content::Text &text) {
            const QString file = text.place.file.section(QLatin1Char('/'), 1);
            if (file != "facts.yaml") {
                for (const QString &fact : text.facts)
                    m_stated[language.code].insert(fact);
            }
        });
    }
}

void TestShippedContent::evidenceIsThere_data()
{
    QTest::addColumn<QString>("id");
    const QString ids =
        "E-N E-COUNTRIES E-ARMS E-WEEKS E-DESIGN E-ART E-TREATED"
        " E-END-DAILY E-END-ALT E-END-PLACEBO E-END-DAILY-DIFF E-END-ALT-DIFF"
        " E-LBM-DAILY E-LBM-ALT E-LBM-PLACEBO E-LBM-DAILY-DIFF E-LBM-ALT-DIFF"
        " E-WT-DAILY E-WT-ALT E-WT-PLACEBO E-WT-DAILY-DIFF E-WT-ALT-DIFF"
        " E-SUBSET E-SIGNIF E-END-P E-W24 E-CONTINUE E-BACRI E-MOYLE E-LIMITS"
        " R-REDUCED-DAILY R-REDUCED-ALT R-STOPPED-DAILY R-STOPPED-ALT R-WHY R-COURSE"
        " W-WHAT W-FOR W-TWO W-ART W-WASTING W-FAT W-STOP W-FACE W-HIVMEDS"
        " C-ILL C-CANCER C-ALLERGY C-EYES C-HIV C-TUMOR C-SUGAR C-IH C-FLUID C-CARPAL C-SKIN"
        " C-PANCREAS C-PREG C-COMMON C-INJECT C-NOTALL C-REPORT"
        " H-TRAIN H-SITES H-SHARE H-STORE H-MISSED H-DOSE"
        " X-PHONE X-WHO X-WHAT X-ENROLL X-COPAY X-PAP X-LIMITS";
    for (const QString &id : ids.split(QLatin1Char(' ')))
        QTest::newRow(qPrintable(id)) << id;
}

void TestShippedContent::evidenceIsThere()
{
    QFETCH(QString, id);
    const content::Fact *fact = m_model.fact(id);
    QVERIFY(fact != nullptr);
    QVERIFY(!fact->sources.isEmpty());
    for (const content::Language &language : std::as_const(m_model.languages)) {
        const QList<content::Text> sentence = language.words.value("facts." + id);
        QCOMPARE(sentence.size(), 1);
        QVERIFY(!sentence.first().plain.isEmpty());
    }
}

void TestShippedContent::evidenceIsStated()
{
    QFETCH(QString, id);
    for (const QString language : {"en", "es"})
        QVERIFY2(
            m_stated[language].contains(id),
            qPrintable("no page and no short text outside facts.yaml cites it in " + language));
}

void TestShippedContent::everyFactIsStated()
{
    for (const content::Fact &fact : std::as_const(m_model.facts)) {
        for (const content::Language &language : std::as_const(m_model.languages))
            QVERIFY2(m_stated[language.code].contains(fact.id),
                     qPrintable(fact.id + " in " + language.code));
    }
}

void TestShippedContent::values_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QList<double>>("values");
    const auto add = [](const char *id, const char *unit, const QList<double> &values) {
        QTest::newRow(id) << QString(unit) << values;
    };
    add("E-N", "people", {757});
    add("E-COUNTRIES", "countries", {8});
    add("E-ARMS", "arms", {3});
    add("E-WEEKS", "weeks", {12, 24, 48});
    add("E-TREATED", "people", {510});
    add("E-END-DAILY", "percent", {9.1});
    add("E-END-ALT", "percent", {8.9});
    add("E-END-PLACEBO", "percent", {-0.2});
    add("E-END-DAILY-DIFF", "percent", {9.3});
    add("E-END-ALT-DIFF", "percent", {9.1});
    add("E-LBM-DAILY", "lb", {11.5});
    add("E-LBM-ALT", "lb", {7.3});
    add("E-LBM-PLACEBO", "lb", {1.4});
    add("E-LBM-DAILY-DIFF", "lb", {10.1});
    add("E-LBM-ALT-DIFF", "lb", {5.9});
    add("E-WT-DAILY", "lb", {6.5});
    add("E-WT-ALT", "lb", {4.9});
    add("E-WT-PLACEBO", "lb", {1.6});
    add("E-WT-DAILY-DIFF", "lb", {4.9});
    add("E-WT-ALT-DIFF", "lb", {3.3});
    add("E-SUBSET", "percent", {80});
    add("E-END-P", "probability", {0.01});
    add("E-CONTINUE", "people", {646, 548});
    add("E-MOYLE", "kJ", {2.4, 2.6, 2.9});
    add("E-MOYLE", "kg", {2.2, 2.9, 3.3, 5.2});
    add("E-MOYLE", "people", {555});
    add("R-REDUCED-DAILY", "percent", {23});
    add("R-REDUCED-ALT", "percent", {11});
    add("R-STOPPED-DAILY", "percent", {10.3});
    add("R-STOPPED-ALT", "percent", {6.6});
    add("W-WASTING", "percent", {10});
    add("C-ILL", "percent", {42, 19});
    add("C-IH", "weeks", {8});
    add("C-COMMON", "percent", {5});
    add("H-STORE", "degF", {59, 86, 36, 46});
    add("H-STORE", "degC", {15, 30, 2, 8});
    add("H-STORE", "days", {14});
    add("X-COPAY", "dollars", {0});
}

void TestShippedContent::values()
{
    QFETCH(QString, unit);
    QFETCH(QList<double>, values);
    const content::Fact *fact = m_model.fact(QTest::currentDataTag());
    QVERIFY(fact != nullptr);
    QList<double> held;
    for (const content::FactNumber &number : fact->numbers) {
        if (number.unit == unit)
            held.append(number.value);
    }
    QCOMPARE(held, values);
}

void TestShippedContent::resultsSayWhatWasCounted_data()
{
    QTest::addColumn<QString>("statistic");
    QTest::addColumn<QString>("population");
    for (const char *arm : {"DAILY", "ALT", "PLACEBO"}) {
        QTest::addRow("E-END-%s", arm) << "mean"
                                       << "not-stated";
        QTest::addRow("E-LBM-%s", arm) << "median"
                                       << "completers";
        QTest::addRow("E-WT-%s", arm) << "median"
                                      << "completers";
    }
}

void TestShippedContent::resultsSayWhatWasCounted()
{
    QFETCH(QString, statistic);
    QFETCH(QString, population);
    const content::Fact *fact = m_model.fact(QTest::currentDataTag());
    QVERIFY(fact != nullptr);
    QCOMPARE(fact->statistic, statistic);
    QCOMPARE(fact->population, population);
    QCOMPARE(fact->weeks, 12);
    QCOMPARE(fact->sources, QStringList{"S-PATIENT"});
}

void TestShippedContent::phoneNumbersAreThoseOfTheEvidence()
{
    const content::Fact *line = m_model.fact(m_model.lineFact);
    QVERIFY(line != nullptr && line->phone && line->hours);
    QCOMPARE(line->id, QString("X-PHONE"));
    QCOMPARE(line->phone->digits, QString("1-877-714-2947"));
    QCOMPARE(line->phone->letters, QString("1-877-714-AXIS"));
    QCOMPARE(line->hours->zone, QByteArray("America/New_York"));
    QCOMPARE(line->hours->days, QList<int>({1, 2, 3, 4, 5}));
    QCOMPARE(line->hours->opens, QTime(8, 0));
    QCOMPARE(line->hours->closes, QTime(20, 0));
    const content::Fact *report = m_model.fact("C-REPORT");
    QVERIFY(report != nullptr);
    QCOMPARE(report->phrases,
             QStringList({"1-800-FDA-1088", "1-800-332-1088", "www.fda.gov/medwatch"}));
}

void TestShippedContent::urgency_data()
{
    QTest::addColumn<QStringList>("symptoms");
    QTest::newRow("emergency") << QStringList{
        "breathing",    "swollen-face", "hives",     "allergy-two",     "faint",
        "chest",        "stroke",       "confused",  "hard-to-wake",    "sight-change",
        "two-together", "belly-pain",   "sugar-two", "headache-sudden", "belly-vomiting",
        "breath-fast",  "blood-vomited"};
    QTest::newRow("today") << QStringList{
        "headache",  "vomiting",       "cannot-eat",   "belly-tender", "thirsty",
        "urine",     "tired-thirsty",  "thinking",     "heartbeat",    "itching",
        "hand-numb", "hand-pain",      "swelling-bad", "pain-bad",     "tired-extreme",
        "lump",      "mole",           "cancer-back",  "shot-worse",   "too-much",
        "pregnant",  "breast-feeding", "hiv-missed",   "hospital",     "not-sure"};
    QTest::newRow("next-visit") << QStringList{"swelling-mild", "achy",     "tingling",
                                               "skin-feelings", "nausea",   "tired",
                                               "breast-men",    "shot-mild"};
}

/// A later change may make the guide more cautious, never less.
void TestShippedContent::urgency()
{
    QFETCH(QStringList, symptoms);
    const QStringList order{"emergency", "today", "next-visit"};
    for (const QString &id : symptoms) {
        const auto found = std::find_if(m_model.symptoms.begin(), m_model.symptoms.end(),
                                        [&](const content::Symptom &s) { return s.id == id; });
        QVERIFY2(found != m_model.symptoms.end(), qPrintable(id));
        QVERIFY2(order.indexOf(found->level) >= 0, qPrintable(id));
        QVERIFY2(order.indexOf(found->level) <= order.indexOf(QTest::currentDataTag()),
                 qPrintable(id + " became less urgent"));
    }
}

/// QPL-5. How many of them are shown first is the screen's business.
void TestShippedContent::suggestionsAreFew()
{
    QVERIFY(m_model.asks.size() > 5);
    QVERIFY(m_model.asks.size() <= 15);
}

/// Nobody has reviewed the text. Whoever brings the first signature changes this test too.
void TestShippedContent::reviewIsAwaited()
{
    QVERIFY(m_model.signatures.isEmpty());
}

GUIDE_CORE_TEST(TestShippedContent)
#include "test_shipped_content.moc"
