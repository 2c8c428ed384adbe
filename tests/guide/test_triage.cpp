// SPDX-License-Identifier: Apache-2.0
// The rules over picks, on the shipped table: every symptom, every pair, every combination of
// three, against a plain statement of the rules that shares nothing with the program.
#include "guide/triage.h"
#include "support/evidence.h"
#include "support/test_program.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using guide::Symptom;
using guide::SymptomGuide;
using guide::Urgency;
using guide::Verdict;

namespace {

const QStringList kLevels{"emergency", "today", "next-visit"};

/// The shipped table, read here by nothing of ours.
SymptomGuide shipped()
{
    SymptomGuide guide;
    const YAML::Node file = support::contentFile("symptoms.yaml");
    const YAML::Node words = support::contentFile("en/symptoms.yaml")["symptoms"];
    guide.unsure = support::text(file["unsure"]);
    for (const YAML::Node &row : file["symptoms"]) {
        const YAML::Node word = words[row["id"].as<std::string>()];
        Symptom symptom;
        symptom.id = support::text(row["id"]);
        symptom.urgency = static_cast<Urgency>(kLevels.indexOf(support::text(row["level"])));
        symptom.card = support::text(word["card"]);
        symptom.why = support::text(word["why"]);
        symptom.tell = support::text(word["tell"]);
        symptom.facts = support::texts(row["facts"]);
        guide.symptoms.append(symptom);
    }
    for (const YAML::Node &row : file["combinations"]) {
        guide::Combination combination{support::text(row["id"]), support::text(row["card"]), {}};
        for (const YAML::Node &sign : row["signs"])
            combination.signs.append(support::texts(sign["any"]));
        guide.combinations.append(combination);
    }
    return guide;
}

/// The rules as section U of the evidence states them, in the plainest form.
int plainLevel(const SymptomGuide &guide, const QStringList &picks)
{
    const auto has = [&](const char *id) { return picks.contains(QLatin1String(id)); };
    int highest = 2;
    for (const Symptom &symptom : guide.symptoms) {
        if (picks.contains(symptom.id))
            highest = std::min(highest, static_cast<int>(symptom.urgency));
    }
    const int skull =
        int(has("headache")) + int(has("sight-change")) + int(has("nausea") || has("vomiting"));
    if (skull >= 2 || (has("thirsty") && has("thinking")))
        highest = 0;
    return highest;
}

/// Empty when the verdict is what the rules ask for.
QString faultOf(const SymptomGuide &guide, const QStringList &picks, const Verdict &verdict)
{
    if (!verdict.level() || static_cast<int>(*verdict.level()) != plainLevel(guide, picks))
        return "the level is wrong";
    QStringList shown;
    int before = -1;
    for (const Verdict::Card &card : verdict.cards) {
        const int level = static_cast<int>(card.urgency);
        if (level <= before)
            return "the cards are not in order, or a level has two";
        before = level;
        if (card.symptoms.isEmpty() || card.whys.isEmpty() || card.tell.isEmpty())
            return "a card is not whole";
        for (const Symptom &symptom : card.symptoms) {
            if (symptom.urgency != card.urgency)
                return symptom.id + " stands on the card of another level";
            shown.append(symptom.id);
        }
    }
    if (QSet<QString>(shown.begin(), shown.end()).size() != shown.size())
        return "a symptom stands there twice";
    for (const Symptom &symptom : guide.symptoms) {
        if (!picks.contains(symptom.id))
            continue;
        // A pick is never dropped, unless a more urgent card stands in for it.
        if (!shown.contains(symptom.id) && verdict.together.isEmpty())
            return symptom.id + " is lost";
        // By itself in a list, a pick has the level that the cards give it.
        const Urgency told = guide::urgencyAmong(guide, verdict, symptom);
        const bool raised = told < symptom.urgency;
        if (shown.contains(symptom.id) == raised || told < *verdict.level() ||
            told > symptom.urgency)
            return symptom.id + " is told with another level than its card";
        for (const QString &fact : symptom.facts) {
            if (!verdict.facts.contains(fact))
                return fact + " is lost";
        }
    }
    return {};
}

}  // namespace

class TestTriage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingPickedSaysNothing();
    void everySymptomAlone();
    void everyPair();
    void everyThree();
    void together_data();
    void together();
    void orderOfPicksDoesNotMatter();
    void anUnknownPickMeansUnsure();

private:
    const SymptomGuide m_guide = shipped();
};

void TestTriage::nothingPickedSaysNothing()
{
    const Verdict verdict = judge(m_guide, {});
    QVERIFY(verdict.cards.isEmpty() && verdict.facts.isEmpty() && verdict.together.isEmpty());
    QVERIFY(!verdict.level().has_value());
}

void TestTriage::everySymptomAlone()
{
    QVERIFY(m_guide.symptoms.size() > 30);
    for (const Symptom &symptom : m_guide.symptoms) {
        const Verdict verdict = judge(m_guide, {symptom.id});
        QCOMPARE(verdict.cards.size(), 1);
        QCOMPARE(verdict.cards.first().urgency, symptom.urgency);
        QCOMPARE(verdict.cards.first().symptoms.size(), 1);
        QCOMPARE(verdict.cards.first().symptoms.first().id, symptom.id);
        QCOMPARE(verdict.cards.first().whys, QStringList{symptom.why});
        QCOMPARE(verdict.cards.first().tell, QStringList{symptom.tell});
        QCOMPARE(verdict.facts, symptom.facts);
    }
}

void TestTriage::everyPair()
{
    int pairs = 0;
    const auto &all = m_guide.symptoms;
    for (int a = 0; a < all.size(); ++a) {
        for (int b = a + 1; b < all.size(); ++b, ++pairs) {
            const QStringList picks{all.at(a).id, all.at(b).id};
            const QString fault = faultOf(m_guide, picks, judge(m_guide, picks));
            QVERIFY2(fault.isEmpty(), qPrintable(picks.join(", ") + ": " + fault));
        }
    }
    QCOMPARE(pairs, all.size() * (all.size() - 1) / 2);
}

void TestTriage::everyThree()
{
    int threes = 0;
    const auto &all = m_guide.symptoms;
    for (int a = 0; a < all.size(); ++a) {
        for (int b = a + 1; b < all.size(); ++b) {
            for (int c = b + 1; c < all.size(); ++c, ++threes) {
                const QStringList picks{all.at(c).id, all.at(a).id, all.at(b).id};
                const QString fault = faultOf(m_guide, picks, judge(m_guide, picks));
                QVERIFY2(fault.isEmpty(), qPrintable(picks.join(", ") + ": " + fault));
            }
        }
    }
    QCOMPARE(threes, all.size() * (all.size() - 1) * (all.size() - 2) / 6);
}

void TestTriage::together_data()
{
    QTest::addColumn<QStringList>("picks");
    QTest::addColumn<QStringList>("shown");  // ids on the cards, most severe first
    using List = QStringList;
    QTest::newRow("headache and sight")
        << List{"headache", "sight-change"} << List{"sight-change", "two-together"};
    QTest::newRow("headache and nausea") << List{"nausea", "headache"} << List{"two-together"};
    QTest::newRow("headache and vomiting") << List{"vomiting", "headache"} << List{"two-together"};
    QTest::newRow("nausea and vomiting are one sign")
        << List{"nausea", "vomiting"} << List{"vomiting", "nausea"};
    QTest::newRow("all of them") << List{"nausea", "vomiting", "headache", "sight-change"}
                                 << List{"sight-change", "two-together"};
    QTest::newRow("two by name, and one of them")
        << List{"two-together", "headache"} << List{"two-together"};
    QTest::newRow("a sign and something else")
        << List{"headache", "achy"} << List{"headache", "achy"};
    QTest::newRow("two signs and something else")
        << List{"headache", "nausea", "achy"} << List{"two-together", "achy"};
    QTest::newRow("thirst and trouble thinking")
        << List{"thirsty", "thinking"} << List{"thirsty-confused"};
    QTest::newRow("more urine and trouble thinking")
        << List{"urine", "thinking"} << List{"urine", "thinking"};
    QTest::newRow("tired and thirsty")
        << List{"tired", "thirsty"} << List{"thirsty", "tired-thirsty"};
    QTest::newRow("tired and more urine")
        << List{"tired", "urine"} << List{"urine", "tired-thirsty"};
    QTest::newRow("tired alone") << List{"tired"} << List{"tired"};
    QTest::newRow("two rules at once") << List{"headache", "vomiting", "thirsty", "thinking"}
                                       << List{"two-together", "thirsty-confused"};
}

void TestTriage::together()
{
    QFETCH(const QStringList, picks);
    QFETCH(const QStringList, shown);
    QStringList ids;
    const Verdict verdict = judge(m_guide, picks);
    for (const Verdict::Card &card : verdict.cards) {
        for (const Symptom &symptom : card.symptoms)
            ids.append(symptom.id);
    }
    QCOMPARE(ids, shown);
}

void TestTriage::orderOfPicksDoesNotMatter()
{
    QStringList picks{"achy", "thirsty", "hives", "nausea", "headache"};
    const Verdict first = judge(m_guide, picks);
    std::reverse(picks.begin(), picks.end());
    const Verdict second = judge(m_guide, picks + picks);
    QCOMPARE(second.facts, first.facts);
    QCOMPARE(second.together, first.together);
    QCOMPARE(second.cards.size(), first.cards.size());
    for (int i = 0; i < first.cards.size(); ++i)
        QCOMPARE(second.cards.at(i).tell, first.cards.at(i).tell);
}

void TestTriage::anUnknownPickMeansUnsure()
{
    for (const QStringList &picks :
         {QStringList{"my-left-ear"}, QStringList{"my-left-ear", "achy"}}) {
        const Verdict verdict = judge(m_guide, picks);
        QCOMPARE(*verdict.level(), Urgency::Today);
        QCOMPARE(verdict.cards.first().symptoms.first().id, m_guide.unsure);
    }
}

GUIDE_CORE_TEST(TestTriage)
#include "test_triage.moc"
