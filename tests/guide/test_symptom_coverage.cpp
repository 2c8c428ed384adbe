// SPDX-License-Identifier: Apache-2.0
// Every warning and reaction of the evidence is reachable as something a person would say (TRI-10).
#include "support/evidence.h"
#include "support/test_program.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace {

struct Written {
    QString id;
    QString level;
    QStringList facts;
    QStringList sayings;  ///< what it says, and the search words
};

QList<Written> writtenSymptoms()
{
    const YAML::Node words = support::contentFile("en/symptoms.yaml")["symptoms"];
    const YAML::Node file = support::contentFile("symptoms.yaml");
    QList<Written> symptoms;
    for (const YAML::Node &row : file["symptoms"]) {
        const YAML::Node word = words[row["id"].as<std::string>()];
        const support::CardMeaning meaning = support::meaningOf(file, row);
        symptoms.append({support::text(row["id"]), meaning.level, meaning.facts,
                         support::texts(word["also"]) + QStringList{support::text(word["say"])}});
    }
    return symptoms;
}

/// The words of a phrase that carry its meaning.
QSet<QString> wordsOf(const QString &phrase)
{
    static const QSet<QString> empty{"i",  "am",  "is",   "are", "a",    "my",   "in",   "the",
                                     "of", "and", "that", "it",  "have", "will", "more", "to"};
    static const QRegularExpression gaps("[^a-z0-9]+");
    const QStringList all = phrase.toLower().remove('\'').split(gaps, Qt::SkipEmptyParts);
    return QSet<QString>(all.begin(), all.end()) - empty;
}

/// Whether a symptom would be found by a phrase: two thirds of its words stand in one saying.
bool answers(const Written &symptom, const QString &phrase)
{
    const QSet<QString> wanted = wordsOf(phrase);
    return std::any_of(symptom.sayings.begin(), symptom.sayings.end(), [&](const QString &saying) {
        return 3 * (wordsOf(saying) & wanted).size() >= 2 * wanted.size();
    });
}

}  // namespace

class TestSymptomCoverage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleSayIsFound_data();
    void whatPeopleSayIsFound();
    void everyWarningIsReachable();
    void noSymptomIsAnOrphan();
    void nothingSoothesOrSteers();

private:
    const QList<Written> m_symptoms = writtenSymptoms();
};

void TestSymptomCoverage::whatPeopleSayIsFound_data()
{
    QTest::addColumn<QString>("phrase");
    QTest::addColumn<QString>("fact");
    QTest::addColumn<QString>("level");
    const auto row = [](const char *phrase, const char *fact, const char *level) {
        QTest::newRow(phrase) << QString(phrase) << QString(fact) << QString(level);
    };
    row("my face went numb", "G-STROKE", "emergency");
    row("chest feels tight", "G-EMERG", "emergency");
    row("passed out", "G-ALLERGY", "emergency");
    row("fruity breath", "G-KETO", "emergency");
    row("short of breath", "C-ALLERGY", "emergency");
    row("my face is swelling", "C-ALLERGY", "emergency");
    row("hives all over", "C-ALLERGY", "emergency");
    row("bad headache and blurry sight", "C-IH", "emergency");
    row("seeing double", "C-IH", "emergency");
    row("strong belly pain that will not stop", "C-PANCREAS", "emergency");
    row("thirsty and confused", "C-SUGAR", "emergency");
    row("hard to wake", "C-SUGAR", "emergency");
    row("I am thirsty all the time", "C-SUGAR", "today");
    row("peeing a lot", "C-SUGAR", "today");
    row("trouble thinking", "C-SUGAR", "today");
    row("new headache", "C-IH", "today");
    row("throwing up", "C-IH", "today");
    row("pins and needles in my fingers", "C-CARPAL", "today");
    row("swelling getting worse", "C-FLUID", "today");
    row("swollen all over", "C-COMMON", "today");
    row("a lump is growing", "C-TUMOR", "today");
    row("a mole has changed", "C-TUMOR", "today");
    row("my cancer came back", "C-CANCER", "today");
    row("my injection spot hurts more", "C-INJECT", "today");
    row("I am pregnant", "C-PREG", "today");
    row("I am breastfeeding", "C-PREG", "today");
    row("I stopped my HIV medicine", "C-HIV", "today");
    row("going to hospital for surgery", "C-ILL", "today");
    row("I am not sure", "C-NOTALL", "today");
    row("my rings are tight", "C-FLUID", "next-visit");
    row("joint pain", "C-COMMON", "next-visit");
    row("muscle pain", "C-COMMON", "next-visit");
    row("worn joints", "C-COMMON", "next-visit");
    row("bone pain", "C-COMMON", "next-visit");
    row("stiff in the morning", "C-COMMON", "next-visit");
    row("numb toes", "C-COMMON", "next-visit");
    row("my skin feels weird", "C-COMMON", "next-visit");
    row("queasy", "C-COMMON", "next-visit");
    row("so tired", "C-COMMON", "next-visit");
    row("man boobs", "C-COMMON", "next-visit");
    row("red spot from the needle", "C-INJECT", "next-visit");
    row("dent in my skin", "C-SKIN", "next-visit");
}

void TestSymptomCoverage::whatPeopleSayIsFound()
{
    QFETCH(const QString, phrase);
    QFETCH(const QString, fact);
    QFETCH(const QString, level);
    const bool found =
        std::any_of(m_symptoms.begin(), m_symptoms.end(), [&](const Written &symptom) {
            return symptom.level == level && symptom.facts.contains(fact) &&
                   answers(symptom, phrase);
        });
    QVERIFY2(found, qPrintable(phrase));
}

void TestSymptomCoverage::everyWarningIsReachable()
{
    // What nobody feels has no symptom: an eye disease that a doctor finds, what is in it, what to
    // tell, and where to report.
    const QStringList notFelt{"C-EYES", "C-REPORT", "C-LESS", "C-BENZYL",
                              "C-INGR", "C-TESTS",  "C-MEDS"};
    int warnings = 0;
    for (const YAML::Node &fact : support::contentFile("facts.yaml")) {
        const QString id = support::text(fact["id"]);
        if (!id.startsWith("C-") || notFelt.contains(id))
            continue;
        const bool reached =
            std::any_of(m_symptoms.begin(), m_symptoms.end(),
                        [&](const Written &symptom) { return symptom.facts.contains(id); });
        QVERIFY2(reached, qPrintable(id));
        ++warnings;
    }
    QVERIFY(warnings >= 14);
}

void TestSymptomCoverage::noSymptomIsAnOrphan()
{
    const QStringList levels{"emergency", "today", "next-visit"};
    QSet<QString> ids;
    for (const Written &symptom : m_symptoms) {
        QVERIFY2(levels.contains(symptom.level), qPrintable(symptom.id));  // TRI-1
        // Of Serostim, of emergencies in general, or of what the sources leave open.
        const bool warned =
            std::any_of(symptom.facts.begin(), symptom.facts.end(), [](const QString &fact) {
                return fact.startsWith("C-") || fact.startsWith("G-") || fact.startsWith("N-");
            });
        QVERIFY2(warned, qPrintable(symptom.id));
        QVERIFY2(symptom.sayings.size() >= 5, qPrintable(symptom.id));
        QVERIFY2(!ids.contains(symptom.id), qPrintable(symptom.id));
        ids.insert(symptom.id);
    }
}

void TestSymptomCoverage::nothingSoothesOrSteers()
{
    // TRI-12: never harmless, never a diagnosis, never a changed dose.
    static const QRegularExpression forbidden(
        "harmless|nothing to worry|do(es)? not matter|"
        "(it is|this is) (cancer|diabetes|pancreatitis)|"
        "you should stop|stop using|lower your dose|skip (a|your) dose|double",
        QRegularExpression::CaseInsensitiveOption);
    const YAML::Node file = support::contentFile("en/symptoms.yaml");
    QStringList said;
    for (const auto &symptom : file["symptoms"])
        said << support::text(symptom.second["why"]) << support::text(symptom.second["tell"]);
    for (const auto &level : file["levels"])
        said += support::texts(level.second["steps"]);
    QVERIFY(said.size() > 70);
    for (const QString &sentence : qAsConst(said))
        QVERIFY2(!forbidden.match(sentence).hasMatch(), qPrintable(sentence));
}

GUIDE_CORE_TEST(TestSymptomCoverage)
#include "test_symptom_coverage.moc"
