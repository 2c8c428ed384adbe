// SPDX-License-Identifier: Apache-2.0
// The rules over picks, on the shipped table: every symptom, every pair, every combination of
// three, against a plain statement of the rules that shares nothing with the program.
#include "guide/symptoms.h"
#include "support/evidence.h"
#include "support/test_program.h"

#include <QRandomGenerator>
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
        symptom.signs = support::texts(row["signs"]);
        const support::CardMeaning meaning = support::meaningOf(file, row);
        symptom.urgency = static_cast<Urgency>(kLevels.indexOf(meaning.level));
        symptom.facts = meaning.facts;
        symptom.card = support::text(word["card"]);
        symptom.why = support::text(word["why"]);
        symptom.tell = support::text(word["tell"]);
        guide.symptoms.append(symptom);
    }
    for (const YAML::Node &row : file["rules"]) {
        guide::Rule rule{support::text(row["id"]), support::text(row["makes"]), {}};
        for (const YAML::Node &group : row["groups"])
            rule.groups.append(support::texts(group));
        guide.rules.append(rule);
    }
    return guide;
}

/// The rules as section U of the evidence states them, in the plainest form.
int plainLevel(const SymptomGuide &guide, const QStringList &picks)
{
    int highest = 2;
    QSet<QString> signs;
    for (const Symptom &symptom : guide.symptoms) {
        if (!picks.contains(symptom.id))
            continue;
        highest = std::min(highest, static_cast<int>(symptom.urgency));
        signs.unite({symptom.signs.begin(), symptom.signs.end()});
    }
    const auto has = [&](std::initializer_list<const char *> any) {
        return std::any_of(any.begin(), any.end(),
                           [&](const char *sign) { return signs.contains(QLatin1String(sign)); });
    };
    const int skull =
        int(has({"headache"})) + int(has({"sight-change"})) + int(has({"nausea", "vomiting"}));
    const bool sugar = has({"thirsty", "urine", "tired-with-thirst"});
    if (skull >= 2 || (has({"headache"}) && has({"thinking"})) ||
        (has({"skin-allergy", "hives-all-over"}) &&
         has({"vomiting", "belly", "faint", "heartbeat"})) ||
        (has({"belly"}) && has({"vomiting"})) ||
        (sugar && has({"thinking", "nausea", "vomiting", "belly", "breath-fast"})))
        return 0;
    return has({"tired"}) && sugar ? std::min(highest, 1) : highest;
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
        if (!shown.contains(symptom.id) && verdict.rules.isEmpty())
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
    void anotherPickNeverLowersTheLevel();
    void everyRuleComesThroughEveryCard();
    void orderOfPicksDoesNotMatter();
    void anUnknownPickMeansUnsure();

private:
    const SymptomGuide m_guide = shipped();
};

void TestTriage::nothingPickedSaysNothing()
{
    const Verdict verdict = judge(m_guide, {});
    QVERIFY(verdict.cards.isEmpty() && verdict.facts.isEmpty() && verdict.rules.isEmpty());
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
    QTest::newRow("headache and trouble concentrating")
        << List{"headache", "thinking"} << List{"two-together"};
    QTest::newRow("itching and vomiting") << List{"itching", "vomiting"} << List{"allergy-two"};
    QTest::newRow("itching and a fast heartbeat")
        << List{"itching", "heartbeat"} << List{"allergy-two"};
    QTest::newRow("tender belly and vomiting")
        << List{"belly-tender", "vomiting"} << List{"belly-vomiting"};
    QTest::newRow("thirst and trouble thinking")
        << List{"thirsty", "thinking"} << List{"sugar-two"};
    QTest::newRow("more urine and nausea") << List{"urine", "nausea"} << List{"sugar-two"};
    QTest::newRow("a card that names thirst counts as thirst")
        << List{"tired-thirsty", "thinking"} << List{"sugar-two", "tired-thirsty"};
    QTest::newRow("a card that names vomiting counts as vomiting")
        << List{"blood-vomited", "belly-tender"} << List{"belly-vomiting", "blood-vomited"};
    QTest::newRow("tired and thirsty")
        << List{"tired", "thirsty"} << List{"thirsty", "tired-thirsty"};
    QTest::newRow("tired and more urine")
        << List{"tired", "urine"} << List{"urine", "tired-thirsty"};
    QTest::newRow("tired alone") << List{"tired"} << List{"tired"};
    QTest::newRow("two rules at once")
        << List{"headache", "nausea", "thirsty", "thinking"} << List{"two-together", "sugar-two"};
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

void TestTriage::anotherPickNeverLowersTheLevel()
{
    // Pairs and threes are held against the rules above, which only ever add; larger sets here.
    QRandomGenerator random(20261127);
    const auto &all = m_guide.symptoms;
    for (int set = 0; set < 100'000; ++set) {
        QStringList picks;
        for (int size = 1 + random.bounded(7); size > 0; --size)
            picks.append(all.at(random.bounded(int(all.size()))).id);
        const Urgency before = *judge(m_guide, picks).level();
        picks.append(all.at(random.bounded(int(all.size()))).id);
        const Urgency after = *judge(m_guide, picks).level();
        QVERIFY2(after <= before, qPrintable(picks.join(", ")));
        QCOMPARE(static_cast<int>(after), plainLevel(m_guide, picks));
    }
}

void TestTriage::everyRuleComesThroughEveryCard()
{
    for (const guide::Rule &rule : m_guide.rules) {
        const Urgency made = m_guide.withSign(rule.makes)->urgency;
        int ways = 0;
        for (const Symptom &one : m_guide.symptoms) {
            for (const Symptom &other : m_guide.symptoms) {
                const auto carries = [](const Symptom &card, const QStringList &group) {
                    return std::any_of(group.begin(), group.end(), [&](const QString &sign) {
                        return card.signs.contains(sign);
                    });
                };
                for (int a = 0; a < rule.groups.size(); ++a) {
                    for (int b = 0; b < rule.groups.size(); ++b) {
                        if (a == b || !carries(one, rule.groups.at(a)) ||
                            !carries(other, rule.groups.at(b)))
                            continue;
                        ++ways;
                        const Verdict verdict = judge(m_guide, {one.id, other.id});
                        QVERIFY2(verdict.rules.contains(rule.id) && *verdict.level() <= made,
                                 qPrintable(rule.id + ": " + one.id + ", " + other.id));
                    }
                }
            }
        }
        QVERIFY2(ways > 0, qPrintable(rule.id));
    }
}

void TestTriage::orderOfPicksDoesNotMatter()
{
    QStringList picks{"achy", "thirsty", "hives", "nausea", "headache"};
    const Verdict first = judge(m_guide, picks);
    std::reverse(picks.begin(), picks.end());
    const Verdict second = judge(m_guide, picks + picks);
    QCOMPARE(second.facts, first.facts);
    QCOMPARE(second.rules, first.rules);
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
