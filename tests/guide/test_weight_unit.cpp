// SPDX-License-Identifier: Apache-2.0
#include "guide/trial.h"

#include "study_samples.h"
#include "support/evidence.h"
#include "support/test_program.h"

#include <QLocale>
#include <QTest>

#include <cmath>

using guide::WeightUnit;

namespace {

guide::Outcome inKilograms(const guide::Outcome &outcome)
{
    return guide::inUnit(outcome, WeightUnit::Kilograms, samples::kilograms());
}

/// A number as a reader meets it: one decimal.
double shown(double value)
{
    return QLocale::c().toString(value, 'f', 1).toDouble();
}

/// Where a value stands between the ends of the axis.
double place(const guide::Outcome &outcome, double value)
{
    return (value - outcome.axis.from) / (outcome.axis.to - outcome.axis.from);
}

}  // namespace

class TestWeightUnit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void poundsBecomeKilogramsExactly();
    void noMarkMoves();
    void stepsAreRound_data();
    void stepsAreRound();
    void whatIsNotInPoundsStays();
    void tellingTwiceChangesNothingMore();
    void shippedNumbersAddUp_data();
    void shippedNumbersAddUp();
};

void TestWeightUnit::poundsBecomeKilogramsExactly()
{
    const guide::Outcome pounds = samples::weight();
    const guide::Outcome other = inKilograms(pounds);
    QVERIFY(other.converted && !pounds.converted);
    QCOMPARE(other.unit.id, QString("kg"));
    QCOMPARE(other.unit.longName, QString("kilograms"));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(other.results.at(i).value, pounds.results.at(i).value * 0.45359237);
        QCOMPARE(other.results.at(i).difference.has_value(), i < 2);
        if (i < 2)
            QCOMPARE(*other.results.at(i).difference,
                     *pounds.results.at(i).difference * 0.45359237);
    }
    QCOMPARE(guide::faultOf(other), QString());
    // What it is about and who was counted is the same.
    QCOMPARE(other.heading, pounds.heading);
    QCOMPARE(other.population, pounds.population);
    QCOMPARE(other.weeks, pounds.weeks);
}

/// RISK-25: the bars are as long as before, and zero is where it was.
void TestWeightUnit::noMarkMoves()
{
    guide::Outcome pounds = samples::weight();
    for (const double from : {0.0, -4.0}) {
        pounds.axis.from = from;
        const guide::Outcome other = inKilograms(pounds);
        QCOMPARE(place(other, 0) + 1, place(pounds, 0) + 1);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(place(other, other.results.at(i).value),
                     place(pounds, pounds.results.at(i).value));
        if (from == 0)
            QCOMPARE(other.axis.from, 0.0);
    }
}

void TestWeightUnit::stepsAreRound_data()
{
    QTest::addColumn<double>("pounds");
    QTest::addColumn<double>("kilograms");
    QTest::newRow("1 lb") << 1.0 << 0.5;
    QTest::newRow("2 lb") << 2.0 << 1.0;
    QTest::newRow("5 lb") << 5.0 << 2.0;
    QTest::newRow("10 lb") << 10.0 << 5.0;
    QTest::newRow("20 lb") << 20.0 << 10.0;
    QTest::newRow("half a pound") << 0.5 << 0.2;
    QTest::newRow("no step") << 0.0 << 0.0;
}

void TestWeightUnit::stepsAreRound()
{
    QFETCH(const double, pounds);
    guide::Outcome outcome = samples::weight();
    outcome.axis.step = pounds;
    QTEST(inKilograms(outcome).axis.step, "kilograms");
}

void TestWeightUnit::whatIsNotInPoundsStays()
{
    const guide::Outcome percent = samples::endurance();
    const guide::Outcome same = inKilograms(percent);
    QVERIFY(!guide::hasWeight(percent) && !same.converted);
    QCOMPARE(same.unit.id, percent.unit.id);
    QCOMPARE(same.plainStatement(), percent.plainStatement());
    QCOMPARE(same.axis.to, percent.axis.to);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(same.results.at(i).value, percent.results.at(i).value);
}

void TestWeightUnit::tellingTwiceChangesNothingMore()
{
    const guide::Outcome pounds = samples::weight();
    QVERIFY(guide::hasWeight(pounds));
    const guide::Outcome once = inKilograms(pounds);
    const guide::Outcome twice = inKilograms(once);
    QVERIFY(guide::hasWeight(once));
    QCOMPARE(twice.plainStatement(), once.plainStatement());
    QCOMPARE(twice.axis.to, once.axis.to);
    QVERIFY(twice.converted);
    const guide::Outcome stays = guide::inUnit(pounds, WeightUnit::Pounds, samples::kilograms());
    QCOMPARE(stays.plainStatement(), pounds.plainStatement());
    QVERIFY(!stays.converted);
}

void TestWeightUnit::shippedNumbersAddUp_data()
{
    QTest::addColumn<QString>("stem");
    QTest::addColumn<QString>("arm");
    for (const char *stem : {"E-LBM", "E-WT"}) {
        for (const char *arm : {"DAILY", "ALT"})
            QTest::addRow("RISK-12 %s-%s", stem, arm) << QString(stem) << QString(arm);
    }
}

/// No reader meets kilograms whose rounded difference is not that of the rounded results.
void TestWeightUnit::shippedNumbersAddUp()
{
    QFETCH(const QString, stem);
    QFETCH(const QString, arm);
    const support::Evidence evidence;
    const double value = evidence.number(stem + '-' + arm);
    const double placebo = evidence.number(stem + "-PLACEBO");
    const double gap = evidence.number(stem + '-' + arm + "-DIFF");
    for (const double factor : {1.0, guide::kKilogramsPerPound})
        QCOMPARE(shown(shown(value * factor) - shown(placebo * factor)), shown(gap * factor));
}

GUIDE_CORE_TEST(TestWeightUnit)
#include "test_weight_unit.moc"
