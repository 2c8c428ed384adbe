// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/trial.h"

#include "study_samples.h"

#include <QLocale>
#include <QTest>

using guide::Unit;

class TestTrial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void changeIsPrintedAndSpoken_data();
    void changeIsPrintedAndSpoken();
    void differenceIsPrintedAndSpoken_data();
    void differenceIsPrintedAndSpoken();
    void wordsOfTheLanguageAreSpoken();
    void numbersFollowTheReadersLanguage();
    void placesAreFilled_data();
    void placesAreFilled();
    void aStatementTellsItsNumbers();
};

void TestTrial::changeIsPrintedAndSpoken_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<bool>("percent");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("spoken");

    // The sign is U+2212, not a hyphen; pounds keep to their number by U+00A0.
    QTest::newRow("CHART-32 pounds up") << 11.5 << false << "+11.5\u00a0lb"
                                        << "plus 11.5 pounds";
    QTest::newRow("CHART-32 pounds down") << -2.5 << false << "−2.5\u00a0lb"
                                          << "minus 2.5 pounds";
    QTest::newRow("CHART-32 percent up") << 8.0 << true << "+8.0%"
                                         << "plus 8.0 percent";
    QTest::newRow("CHART-32 percent down") << -0.2 << true << "−0.2%"
                                           << "minus 0.2 percent";
    QTest::newRow("zero has no sign") << 0.0 << false << "0.0\u00a0lb"
                                      << "0.0 pounds";
    QTest::newRow("minus zero") << -0.0 << true << "0.0%"
                                << "0.0 percent";
    QTest::newRow("rounds to zero from below") << -0.04 << true << "0.0%"
                                               << "0.0 percent";
    QTest::newRow("rounds to zero from above") << 0.04 << true << "0.0%"
                                               << "0.0 percent";
    QTest::newRow("smallest change shown") << -0.1 << true << "−0.1%"
                                           << "minus 0.1 percent";
    QTest::newRow("rounded up") << 0.96 << true << "+1.0%"
                                << "plus 1.0 percent";
    QTest::newRow("large") << 1234.5 << false << "+1,234.5\u00a0lb"
                           << "plus 1,234.5 pounds";
}

void TestTrial::changeIsPrintedAndSpoken()
{
    QFETCH(const double, value);
    QFETCH(const bool, percent);
    const Unit unit = percent ? Unit{"percent", "%", "percent"} : Unit{"lb", "lb", "pounds"};
    QTEST(guide::printedChange(value, unit), "printed");
    QTEST(guide::spokenChange(value, unit, "plus", "minus"), "spoken");
}

void TestTrial::differenceIsPrintedAndSpoken_data()
{
    QTest::addColumn<double>("difference");
    QTest::addColumn<QStringList>("unit");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("spoken");

    const QStringList pounds{"lb", "lb", "pounds", "pounds"};
    const QStringList percent{"percent", "%", "percent", "percentage points"};
    QTest::newRow("CHART-32 pounds") << 10.1 << pounds << "10.1\u00a0lb"
                                     << "10.1 pounds";
    QTest::newRow("CHART-32 pounds less") << -10.1 << pounds << "10.1\u00a0lb"
                                          << "10.1 pounds";
    QTest::newRow("CHART-32 percent") << 9.3 << percent << "9.3 percentage points"
                                      << "9.3 percentage points";
    QTest::newRow("no name of its own")
        << 5.0 << QStringList{"kg", "kg", "kilograms", ""} << "5.0\u00a0kg"
        << "5.0 kilograms";
}

void TestTrial::differenceIsPrintedAndSpoken()
{
    QFETCH(const double, difference);
    QFETCH(const QStringList, unit);
    const Unit told{unit.at(0), unit.at(1), unit.at(2), unit.at(3)};
    QTEST(guide::printedGap(difference, told), "printed");
    QTEST(guide::spokenGap(difference, told), "spoken");
}

void TestTrial::wordsOfTheLanguageAreSpoken()
{
    const Unit libras{"lb", "lb", "libras"};
    QCOMPARE(guide::spokenChange(11.5, libras, "más", "menos"), QString("más 11.5 libras"));
    QCOMPARE(guide::spokenChange(-2.5, libras, "más", "menos"), QString("menos 2.5 libras"));
    // A word that looks like a place marker stays a word.
    QCOMPARE(guide::spokenChange(1, {"percent", "%", "%1 percent"}, "%3 plus", "minus"),
             QString("%3 plus 1.0 %1 percent"));
}

void TestTrial::numbersFollowTheReadersLanguage()
{
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
    QCOMPARE(guide::printedChange(11.5, {"lb", "lb", "libras"}), QString("+11,5\u00a0lb"));
}

void TestTrial::placesAreFilled_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("whole");
    QTest::newRow("no place") << "Nothing here."
                              << "Nothing here.";
    QTest::newRow("one") << "Up {a}."
                         << "Up 11.5 pounds.";
    QTest::newRow("twice, side by side") << "{a}{a}"
                                         << "11.5 pounds11.5 pounds";
    QTest::newRow("first and last") << "{a} and {b}"
                                    << "11.5 pounds and {a}";
    QTest::newRow("place without a value") << "{c} and {a}"
                                           << "{c} and 11.5 pounds";
    QTest::newRow("never closed") << "{a} and {b"
                                  << "11.5 pounds and {b";
    QTest::newRow("closed only") << "b} and {a}"
                                 << "b} and 11.5 pounds";
    QTest::newRow("empty") << "{}"
                           << "{}";
    QTest::newRow("nothing") << ""
                             << "";
}

/// A value that looks like a place stays as it is.
void TestTrial::placesAreFilled()
{
    QFETCH(const QString, text);
    QTEST(guide::filled(text, {{"a", "11.5 pounds"}, {"b", "{a}"}}), "whole");
}

/// RISK-12: a change without sign, since the sentence says up or down, and the gap in its own unit.
void TestTrial::aStatementTellsItsNumbers()
{
    const guide::Outcome percent = samples::endurance();
    QCOMPARE(percent.figures(), (QHash<QString, QString>{{"daily", "9.1%"},
                                                         {"daily-gap", "9.3 percentage points"},
                                                         {"alternate", "8.9%"},
                                                         {"alternate-gap", "9.1 percentage points"},
                                                         {"placebo", "0.2%"}}));
    guide::Outcome pounds = samples::weight();
    const QString told = "Up 6.5 pounds, 1.6 pounds with placebo: a gap of 4.9 pounds.";
    QCOMPARE(pounds.plainStatement(), told);
    QCOMPARE(pounds.richStatement().html, QString());
    pounds.statementHtml = "Up <b>{daily}</b>.";
    QCOMPARE(pounds.richStatement().html, QString("Up <b>6.5 pounds</b>."));
    QCOMPARE(pounds.richStatement().plain, told);
    pounds.unit.longName = "pounds & <b>more\"";
    QCOMPARE(pounds.richStatement().html,
             QString("Up <b>6.5 pounds &amp; &lt;b&gt;more&quot;</b>."));
    QVERIFY(guide::Outcome().figures().isEmpty());
}

GUIDE_CORE_TEST(TestTrial)
#include "test_trial.moc"
