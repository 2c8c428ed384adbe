// SPDX-License-Identifier: Apache-2.0
#include "fake_clock.h"

#include "support/test_program.h"

#include "kiosk/print_limits.h"

#include <QTest>

using kiosk::PrintLimits;
using namespace std::chrono_literals;

/// KIOSK-36
class TestPrintLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void limitsPages_data();
    void limitsPages();
    void limitsJobsOfAVisit();
    void limitsJobsOfAnHour();
    void countsWhatIsUnderWay();
    void canForbidAll();
};

namespace {

kiosk::Config limits(int pages, int visit, int hour)
{
    kiosk::Config config;
    config.pagesAJob = pages;
    config.jobsAVisit = visit;
    config.jobsAnHour = hour;
    return config;
}

void takeJob(PrintLimits &print)
{
    print.jobStarted();
    print.jobTaken();
}

}  // namespace

void TestPrintLimits::limitsPages_data()
{
    QTest::addColumn<int>("pages");
    QTest::addColumn<bool>("may");
    QTest::newRow("one") << 1 << true;
    QTest::newRow("as many as may be") << 4 << true;
    QTest::newRow("one more") << 5 << false;
    QTest::newRow("many more") << 1000 << false;
}

void TestPrintLimits::limitsPages()
{
    QFETCH(const int, pages);
    const fixtures::FakeClock clock;
    const PrintLimits print(limits(4, 3, 20), clock);
    const auto may = print.mayPrint(pages);
    QTEST(may.has_value(), "may");
    if (!may) {
        QVERIFY(may.error().what.contains(QString::number(pages)));
        QVERIFY(may.error().what.contains('4'));
        QVERIFY(!may.error().remedy.isEmpty());
    }
}

void TestPrintLimits::limitsJobsOfAVisit()
{
    fixtures::FakeClock clock;
    PrintLimits print(limits(4, 2, 20), clock);
    for (int visit = 0; visit < 3; ++visit) {
        for (int job = 0; job < 2; ++job) {
            QVERIFY(print.mayPrint(1).has_value());
            QVERIFY(print.mayPrint(1).has_value());  // asking alone counts nothing
            takeJob(print);
        }
        QVERIFY(!print.mayPrint(1));
        clock.goOn(2h);
        QVERIFY(!print.mayPrint(1));
        print.newVisit();
    }
}

void TestPrintLimits::limitsJobsOfAnHour()
{
    fixtures::FakeClock clock;
    PrintLimits print(limits(4, 20, 3), clock);
    for (int job = 0; job < 3; ++job) {
        QVERIFY(print.mayPrint(1).has_value());
        takeJob(print);
        print.newVisit();
        clock.goOn(10min);
    }
    QVERIFY(!print.mayPrint(1));
    clock.goOn(30min - 1ms);
    QVERIFY(!print.mayPrint(1));
    clock.goOn(1ms);  // an hour after the first
    QVERIFY(print.mayPrint(1).has_value());
    takeJob(print);
    QVERIFY(!print.mayPrint(1));
    clock.goOn(1h);
    for (int job = 0; job < 3; ++job) {
        QVERIFY(print.mayPrint(1).has_value());
        takeJob(print);
    }
}

void TestPrintLimits::countsWhatIsUnderWay()
{
    const fixtures::FakeClock clock;
    for (const kiosk::Config &config : {limits(4, 1, 20), limits(4, 20, 1)}) {
        PrintLimits print(config, clock);
        print.jobStarted();
        QVERIFY(!print.mayPrint(1));
        print.jobFailed();
        QVERIFY(print.mayPrint(1).has_value());
        print.jobStarted();
        print.newVisit();
        QVERIFY(print.mayPrint(1).has_value());
        takeJob(print);
        QVERIFY(!print.mayPrint(1));
    }
}

void TestPrintLimits::canForbidAll()
{
    const fixtures::FakeClock clock;
    const PrintLimits print(limits(4, 0, 20), clock);
    QVERIFY(!print.mayPrint(1));
}

GUIDE_CORE_TEST(TestPrintLimits)
#include "test_print_limits.moc"
