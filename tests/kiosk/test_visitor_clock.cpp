// SPDX-License-Identifier: Apache-2.0
// Whether somebody is there, by a clock that the test turns (KIOSK-1, 2, 3, 5, FAULT-17, 18).
#include "support/test_program.h"

#include "kiosk/visitor_clock.h"

#include <QTest>

using kiosk::Input;
using kiosk::VisitorClock;
using Phase = kiosk::VisitorClock::Phase;
using std::chrono::seconds;

namespace {

constexpr kiosk::Times kTimes{seconds(120), seconds(20), seconds(1800)};

Input press(int x)
{
    return {Input::Kind::Press, 0, {x, 100}};
}

}  // namespace

class TestVisitorClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsWarned();
    void theWarningComesInTime();
    void itLastsAtLeastTwentySeconds();
    void whatIsDoneStartsAnew();
    void itCanBePutOffAsOftenAsWanted();
    void theSameOverAndOverIsNobody_data();
    void theSameOverAndOverIsNobody();
    void whatIsStuckWakesNobody();
    void somebodyWhoReadsLongIsSomebody();
    void aComputerThatSleptAsksNobody();
    void theCountIsWhatIsLeft_data();
    void theCountIsWhatIsLeft();
};

void TestVisitorClock::nobodyIsWarned()
{
    VisitorClock clock(kTimes);
    QVERIFY(!clock.next());
    QCOMPARE(clock.advance(seconds(100000)), Phase::Nobody);
    clock.act(press(1), seconds(100000));
    QCOMPARE(clock.phase(), Phase::Nobody);
}

void TestVisitorClock::theWarningComesInTime()
{
    VisitorClock clock(kTimes);
    clock.begin({}, seconds(50));
    QCOMPARE(*clock.next(), seconds(170));
    QCOMPARE(clock.advance(seconds(169)), Phase::Visit);
    QCOMPARE(clock.advance(seconds(170)), Phase::Warning);
}

void TestVisitorClock::itLastsAtLeastTwentySeconds()
{
    VisitorClock clock(kTimes);
    clock.begin({}, seconds(0));
    // Even where the timer came late.
    QCOMPARE(clock.advance(seconds(125)), Phase::Warning);
    QCOMPARE(*clock.next(), seconds(145));
    QCOMPARE(clock.advance(std::chrono::milliseconds(144999)), Phase::Warning);
    QCOMPARE(clock.advance(seconds(145)), Phase::Nobody);
    QVERIFY(!clock.next());
}

void TestVisitorClock::whatIsDoneStartsAnew()
{
    VisitorClock clock(kTimes);
    clock.begin({}, seconds(0));
    clock.act(press(1), seconds(100));
    QCOMPARE(*clock.next(), seconds(220));
    QCOMPARE(clock.advance(seconds(150)), Phase::Visit);
}

void TestVisitorClock::itCanBePutOffAsOftenAsWanted()
{
    VisitorClock clock(kTimes);
    clock.begin({}, seconds(0));
    int now = 0;
    for (int i = 0; i < 50; ++i) {
        now += 120;
        QCOMPARE(clock.advance(seconds(now)), Phase::Warning);
        now += 19;
        // Who answers by the same button each time is somebody who answers, for half an hour.
        clock.act(press(i % 2 * 300), seconds(now));
        QCOMPARE(clock.advance(seconds(now)), Phase::Visit);
    }
}

void TestVisitorClock::theSameOverAndOverIsNobody_data()
{
    QTest::addColumn<Input::Kind>("kind");
    QTest::newRow("KIOSK-5 a finger") << Input::Kind::Press;
    QTest::newRow("KIOSK-5 a key") << Input::Kind::Key;
    QTest::newRow("KIOSK-5 a wheel") << Input::Kind::Wheel;
}

void TestVisitorClock::theSameOverAndOverIsNobody()
{
    QFETCH(const Input::Kind, kind);
    VisitorClock clock(kTimes);
    clock.begin({}, seconds(0));
    int ended = -1;
    for (int now = 2; now < 40 * 60 && ended < 0; now += 2) {
        clock.act({kind, 7, {100 + now % 3, 100}}, seconds(now));
        if (clock.advance(seconds(now)) == Phase::Nobody)
            ended = now;
    }
    QCOMPARE(ended, 1802);
}

void TestVisitorClock::whatIsStuckWakesNobody()
{
    VisitorClock clock(kTimes);
    clock.begin(press(100), seconds(0));
    for (int now = 2; now < 1804; now += 2) {
        clock.act(press(100), seconds(now));
        clock.advance(seconds(now));
    }
    QCOMPARE(clock.phase(), Phase::Nobody);
    for (int now = 1804; now < 2000; now += 2)
        QVERIFY(!clock.begin(press(101), seconds(now)));
    // Somebody touches another place, or sees to what was stuck.
    VisitorClock other = clock;
    QVERIFY(other.begin(press(400), seconds(2000)));
    QVERIFY(clock.begin(press(101), seconds(2100)));
}

void TestVisitorClock::somebodyWhoReadsLongIsSomebody()
{
    VisitorClock clock(kTimes);
    clock.begin({}, seconds(0));
    for (int now = 60; now < 3 * 3600; now += 60) {
        clock.act(press(now % 600), seconds(now));
        QCOMPARE(clock.advance(seconds(now)), Phase::Visit);
    }
}

void TestVisitorClock::aComputerThatSleptAsksNobody()
{
    VisitorClock clock(kTimes);
    clock.begin({}, seconds(0));
    QCOMPARE(clock.advance(seconds(8 * 3600)), Phase::Nobody);
    clock.begin({}, seconds(0));
    QCOMPARE(clock.advance(seconds(120)), Phase::Warning);
    QCOMPARE(clock.advance(seconds(8 * 3600)), Phase::Nobody);
}

void TestVisitorClock::theCountIsWhatIsLeft_data()
{
    QTest::addColumn<int>("after");
    QTest::addColumn<int>("left");
    QTest::newRow("at once") << 0 << 20;
    QTest::newRow("a moment later") << 1 << 20;
    QTest::newRow("a second later") << 1000 << 19;
    QTest::newRow("at last") << 19001 << 1;
    QTest::newRow("over") << 20000 << 0;
    QTest::newRow("late") << 90000 << 0;
}

void TestVisitorClock::theCountIsWhatIsLeft()
{
    QFETCH(const int, after);
    QFETCH(const int, left);
    VisitorClock clock(kTimes);
    clock.begin({}, seconds(0));
    QCOMPARE(clock.secondsLeft(seconds(0)), 0);
    clock.advance(seconds(120));
    QCOMPARE(clock.secondsLeft(seconds(120) + std::chrono::milliseconds(after)), left);
}

GUIDE_PLAIN_TEST(TestVisitorClock)
#include "test_visitor_clock.moc"
