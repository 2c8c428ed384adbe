// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/counts.h"

#include "study_samples.h"

#include <QLocale>
#include <QTest>

#include <limits>

using guide::Precision;
using guide::Side;

namespace {

QString words(double outOf100, Side side, Precision precision, bool about = false)
{
    return guide::countInWords({samples::arms().first(), outOf100, about}, side, precision);
}

/// The number of "about 10" or "10"; none of "fewer than 1".
std::optional<double> numberOf(QString text)
{
    if (text.startsWith("fewer than ") || text.startsWith("more than "))
        return std::nullopt;
    return text.remove("about ").toDouble();
}

}  // namespace

class TestHarmWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void countsAreTold_data();
    void countsAreTold();
    void bothSidesAddUp_data();
    void bothSidesAddUp();
    void noCountSaysNothing();
    void numbersFollowTheReadersLanguage();
};

void TestHarmWords::countsAreTold_data()
{
    QTest::addColumn<double>("count");
    QTest::addColumn<bool>("about");
    QTest::addColumn<QStringList>("whole");
    QTest::addColumn<QStringList>("given");
    const auto row = [](const char *name, double count, bool about, const QStringList &whole,
                        const QStringList &given) {
        QTest::newRow(name) << count << about << whole << given;
    };
    row("RISK-11 whole already", 11, false, {"11", "89"}, {"11", "89"});
    row("rounded by the source", 23, true, {"about 23", "about 77"}, {"about 23", "about 77"});
    row("RISK-8 rounded here", 10.3, false, {"about 10", "about 90"}, {"10.3", "89.7"});
    row("rounded up here", 6.6, false, {"about 7", "about 93"}, {"6.6", "93.4"});
    row("finer than we tell", 6.63, false, {"about 7", "about 93"}, {"about 6.6", "about 93.4"});
    row("nobody", 0, false, {"0", "100"}, {"0", "100"});
    row("everybody", 100, false, {"100", "0"}, {"100", "0"});
    row("one", 1, false, {"1", "99"}, {"1", "99"});
    row("all but one", 99, false, {"99", "1"}, {"99", "1"});
    row("RISK-24 a half", 0.5, false, {"fewer than 1", "more than 99"}, {"0.5", "99.5"});
    row("RISK-24 a tenth", 0.1, false, {"fewer than 1", "more than 99"}, {"0.1", "99.9"});
    row("RISK-24 less than a tenth", 0.04, false, {"fewer than 1", "more than 99"},
        {"fewer than 0.1", "more than 99.9"});
    row("RISK-24 all but a tenth", 99.9, false, {"more than 99", "fewer than 1"}, {"99.9", "0.1"});
    row("RISK-24 all but less", 99.96, false, {"more than 99", "fewer than 1"},
        {"more than 99.9", "fewer than 0.1"});
    row("a half, and about", 49.5, true, {"about 50", "about 50"}, {"about 49.5", "about 50.5"});
}

void TestHarmWords::countsAreTold()
{
    QFETCH(const double, count);
    QFETCH(const bool, about);
    const auto both = [&](Precision precision) {
        return QStringList{words(count, Side::Did, precision, about),
                           words(count, Side::DidNot, precision, about)};
    };
    QTEST(both(Precision::WholePeople), "whole");
    QTEST(both(Precision::AsGiven), "given");
}

void TestHarmWords::bothSidesAddUp_data()
{
    QTest::addColumn<int>("precision");
    QTest::newRow("RISK-7 whole people") << static_cast<int>(Precision::WholePeople);
    QTest::newRow("RISK-7 as given") << static_cast<int>(Precision::AsGiven);
}

/// Every tenth from 0 to 100. Zero is told of nobody only, and 100 of everybody (RISK-24).
void TestHarmWords::bothSidesAddUp()
{
    QFETCH(const int, precision);
    const auto how = static_cast<Precision>(precision);
    for (int tenths = 0; tenths <= 1000; ++tenths) {
        const double count = tenths / 10.0;
        const QString did = words(count, Side::Did, how);
        const QString didNot = words(count, Side::DidNot, how);
        const QByteArray told = (did + " / " + didNot).toUtf8();
        QVERIFY2(!did.isEmpty() && !didNot.isEmpty(), told);
        QVERIFY2((did == "0") == (tenths == 0) && (did == "100") == (tenths == 1000), told);
        QVERIFY2((didNot == "100") == (tenths == 0) && (didNot == "0") == (tenths == 1000), told);
        const std::optional<double> first = numberOf(did);
        const std::optional<double> second = numberOf(didNot);
        QVERIFY2(first.has_value() == second.has_value(), told);
        if (first)
            QVERIFY2(qFuzzyCompare(*first + *second, 100), told);
        else
            QVERIFY2(how == Precision::WholePeople && (tenths < 10 || tenths > 990), told);
        // What is not as the source has it says so.
        const bool exact = first && qFuzzyCompare(*first + 1, count + 1);
        QVERIFY2(exact || !first || did.startsWith("about "), told);
        QVERIFY2(!exact || !did.startsWith("about "), told);
    }
}

void TestHarmWords::noCountSaysNothing()
{
    for (const Side side : {Side::Did, Side::DidNot}) {
        QCOMPARE(guide::countInWords({samples::arms().last(), {}}, side, Precision::AsGiven),
                 QString());
        for (const double count : {-1.0, 101.0, std::numeric_limits<double>::quiet_NaN()})
            QCOMPARE(words(count, side, Precision::WholePeople), QString());
    }
}

void TestHarmWords::numbersFollowTheReadersLanguage()
{
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
    QCOMPARE(words(10.3, Side::Did, Precision::AsGiven), QString("10,3"));
}

GUIDE_CORE_TEST(TestHarmWords)
#include "test_harm_words.moc"
