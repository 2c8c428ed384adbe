// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/trial.h"

#include "study_samples.h"

#include <QTest>

#include <functional>
#include <limits>

namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kEndless = std::numeric_limits<double>::infinity();

using OutcomeChange = std::function<void(guide::Outcome &)>;
using HarmChange = std::function<void(guide::Harm &)>;

}  // namespace

Q_DECLARE_METATYPE(OutcomeChange)
Q_DECLARE_METATYPE(HarmChange)

/// What keeps a figure from being shown: each fault alone, on top of a sound figure.
class TestTrialCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void soundOutcomes_data();
    void soundOutcomes();
    void faultyOutcomes_data();
    void faultyOutcomes();
    void soundHarms_data();
    void soundHarms();
    void faultyHarms_data();
    void faultyHarms();
};

void TestTrialCheck::soundOutcomes_data()
{
    QTest::addColumn<OutcomeChange>("change");
    const auto row = [](const char *name, const OutcomeChange &change) {
        QTest::newRow(name) << change;
    };
    row("as it is", [](guide::Outcome &) {});
    row("a loss", [](guide::Outcome &o) { o = samples::endurance(); });
    row("mean", [](guide::Outcome &o) { o.statistic = guide::Statistic::Mean; });
    row("axis ends at a result", [](guide::Outcome &o) { o.axis = {0, 6.5, 2}; });
    row("all losses, axis ends at zero", [](guide::Outcome &o) {
        for (guide::ArmResult &result : o.results) {
            result.value = -result.value;
            if (result.difference)
                *result.difference = -*result.difference;
        }
        o.axis = {-12, 0, 2};
    });
    row("difference of rounded results", [](guide::Outcome &o) {
        o.results[0].difference = 4.95;  // half a last digit away
    });
    row("two groups", [](guide::Outcome &o) { o.results.removeAt(1); });
    row("twenty steps", [](guide::Outcome &o) { o.axis = {0, 20, 1}; });
}

void TestTrialCheck::soundOutcomes()
{
    QFETCH(const OutcomeChange, change);
    guide::Outcome outcome = samples::weight();
    change(outcome);
    QCOMPARE(guide::faultOf(outcome), QString());
}

void TestTrialCheck::faultyOutcomes_data()
{
    QTest::addColumn<OutcomeChange>("change");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QString &says, const OutcomeChange &change) {
        QTest::newRow(name) << change << says;
    };
    const QString placebo = "the placebo group is missing";
    row("FDA-Q1 no group", placebo, [](guide::Outcome &o) { o.results.clear(); });
    row("FDA-Q1 no placebo", placebo, [](guide::Outcome &o) { o.results.removeLast(); });
    row("FDA-Q1 placebo alone", placebo, [](guide::Outcome &o) { o.results = o.results.mid(2); });
    row("FDA-Q1 two placebo groups", placebo,
        [](guide::Outcome &o) { o.results[0].arm.placebo = true; });
    const QString absurd = "“Every day” is missing or not possible";
    for (const double value : {kNotANumber, kEndless, -kEndless, 100.1, -100.1, 1e300})
        row(qPrintable(QStringLiteral("result of %1").arg(value)), absurd,
            [value](guide::Outcome &o) { o.results[0].value = value; });
    row("placebo without result", "“Placebo” is missing or not possible",
        [](guide::Outcome &o) { o.results[2].value = kNotANumber; });
    row("RISK-16 no statistic", "averages or medians",
        [](guide::Outcome &o) { o.statistic = guide::Statistic::Unknown; });
    row("no unit", "its unit is not known", [](guide::Outcome &o) { o.unit = {}; });
    for (const int weeks : {0, -12})
        row(qPrintable(QStringLiteral("IPDAS-P4 %1 weeks").arg(weeks)), "how many weeks",
            [weeks](guide::Outcome &o) { o.weeks = weeks; });
    row("RISK-12 no difference", "a difference from placebo is missing",
        [](guide::Outcome &o) { o.results[1].difference.reset(); });
    const QString follows = "does not follow from its results";
    for (const double gap : {4.8, 5.0, -4.9, 0.0, kNotANumber, kEndless})
        row(qPrintable(QStringLiteral("difference of %1").arg(gap)), follows,
            [gap](guide::Outcome &o) { o.results[0].difference = gap; });
    row("placebo differs from itself", "placebo is compared with itself",
        [](guide::Outcome &o) { o.results[2].difference = 0; });
    const QString axis = "its axis does not hold zero and every result";
    const QList<guide::AxisRange> unusable{
        {1, 12, 2},           {-12, -1, 2},        {0, 6.4, 2},
        {2, 12, 2},           {12, 0, 2},          {0, 0, 2},
        {0, 12, 0},           {0, 12, -2},         {0, 12, 0.1},
        {kNotANumber, 12, 2}, {0, kNotANumber, 2}, {0, 12, kNotANumber},
        {0, kEndless, 2},     {-kEndless, 12, 2},  {-kEndless, kEndless, kEndless}};
    for (const guide::AxisRange &range : unusable)
        row(qPrintable(QStringLiteral("RISK-20 axis %1 to %2 by %3")
                           .arg(range.from)
                           .arg(range.to)
                           .arg(range.step)),
            axis, [range](guide::Outcome &o) { o.axis = range; });
}

void TestTrialCheck::faultyOutcomes()
{
    QFETCH(const OutcomeChange, change);
    QFETCH(const QString, says);
    guide::Outcome outcome = samples::weight();
    change(outcome);
    const QString fault = guide::faultOf(outcome);
    QVERIFY2(fault.contains(says), qPrintable(fault));
}

void TestTrialCheck::soundHarms_data()
{
    QTest::addColumn<HarmChange>("change");
    const auto row = [](const char *name, const HarmChange &change) {
        QTest::newRow(name) << change;
    };
    row("as it is", [](guide::Harm &) {});
    row("nobody and everybody", [](guide::Harm &h) {
        h.counts[0].outOf100 = 0;
        h.counts[1].outOf100 = 100;
    });
    row("placebo counted", [](guide::Harm &h) { h.counts[2].outOf100 = 1.5; });
}

void TestTrialCheck::soundHarms()
{
    QFETCH(const HarmChange, change);
    guide::Harm harm = samples::stopped();
    change(harm);
    QCOMPARE(guide::faultOf(harm), QString());
}

void TestTrialCheck::faultyHarms_data()
{
    QTest::addColumn<HarmChange>("change");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QString &says, const HarmChange &change) {
        QTest::newRow(name) << change << says;
    };
    const QString placebo = "the placebo group is missing";
    row("FDA-Q1 no group", placebo, [](guide::Harm &h) { h.counts.clear(); });
    row("FDA-Q1 no placebo", placebo, [](guide::Harm &h) { h.counts.removeLast(); });
    row("FDA-Q1 placebo alone", placebo, [](guide::Harm &h) { h.counts = h.counts.mid(2); });
    row("FDA-Q1 two placebo groups", placebo,
        [](guide::Harm &h) { h.counts[0].arm.placebo = true; });
    for (const double value : {-0.1, 100.1, kNotANumber, kEndless, -kEndless})
        row(qPrintable(QStringLiteral("count of %1").arg(value)),
            "“Every other day” is not one out of 100",
            [value](guide::Harm &h) { h.counts[1].outOf100 = value; });
}

void TestTrialCheck::faultyHarms()
{
    QFETCH(const HarmChange, change);
    QFETCH(const QString, says);
    guide::Harm harm = samples::stopped();
    change(harm);
    const QString fault = guide::faultOf(harm);
    QVERIFY2(fault.contains(says), qPrintable(fault));
}

GUIDE_CORE_TEST(TestTrialCheck)
#include "test_trial_check.moc"
