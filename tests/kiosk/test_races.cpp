// SPDX-License-Identifier: Apache-2.0
// Two things at the same moment: whoever comes next meets a guide that nobody has used, and a visit
// that has begun goes on (ESC-27, PRIV-12, FAULT-18, FAULT-33).
#include "support/kiosk_state.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QApplication>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QTest>

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;
using support::KioskPlace;
using Phase = kiosk::VisitorClock::Phase;

namespace {

/// A touch that comes before anything that was put off until later.
void touchAtOnce(KioskPlace &place)
{
    QWidget *cover = place.window().overlay();
    const QPointF middle = cover->rect().center();
    for (const QEvent::Type type : {QEvent::MouseButtonPress, QEvent::MouseButtonRelease}) {
        QMouseEvent event(type, middle, middle, middle, Qt::LeftButton,
                          type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(cover, &event);
    }
}

}  // namespace

class TestRaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNextOneTouchesAtOnce();
    void aTouchWakesTheComputer();
    void staffComesDuringTheWarning();
    void theTimeIsOverAtAnyMoment();
    void anyOrderOfDeedsLeavesAWorkingKiosk_data();
    void anyOrderOfDeedsLeavesAWorkingKiosk();
};

void TestRaces::theNextOneTouchesAtOnce()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.wake();
    const QStringList fresh = support::stateOf(place);
    place.visit().setNotes("mine");
    place.guide().guide().open("page:support");
    place.window().hideNow();
    touchAtOnce(place);
    QCOMPARE(place.window().phase(), Phase::Visit);
    QVERIFY(place.visit().isEmpty());
    support::settle();
    // What was put off does not end the new visit.
    QCOMPARE(place.window().phase(), Phase::Visit);
    QVERIFY(place.window().overlay() == nullptr);
    const QStringList found = support::differences(fresh, support::stateOf(place));
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    place.pass(seconds(120));
    QVERIFY(place.window().overlay() != nullptr);
}

void TestRaces::aTouchWakesTheComputer()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.wake();
    place.visit().setNotes("mine");
    place.clock().time += hours(8);
    QTest::mouseClick(place.window().windowHandle(), Qt::LeftButton, {}, {640, 300});
    support::settle();
    QVERIFY(place.visit().isEmpty());
}

void TestRaces::staffComesDuringTheWarning()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.wake();
    place.visit().setNotes("mine");
    place.pass(seconds(120));
    place.window().askForPin();
    support::settle();
    QVERIFY(place.window().overlay() != nullptr);
    // The time goes on below the number pad.
    place.pass(seconds(20));
    QCOMPARE(place.window().phase(), Phase::Nobody);
    QVERIFY(place.visit().isEmpty());
    QVERIFY(place.window().overlay() != nullptr);
}

/// The clock is turned by every step from before the warning until after the end, with a touch
/// there.
void TestRaces::theTimeIsOverAtAnyMoment()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    for (int step = 119'900; step <= 140'100; step += 900) {
        place.wake();
        QCOMPARE(place.window().phase(), Phase::Visit);
        place.visit().setNotes("mine");
        place.clock().time += milliseconds(step);
        QTest::mouseClick(place.window().windowHandle(), Qt::LeftButton, {}, {640, 300});
        support::settle();
        // Either the visit goes on as it was, or nothing of it is left.
        const bool covered = place.window().overlay() != nullptr;
        QCOMPARE(place.window().phase() == Phase::Nobody, covered);
        QVERIFY(!covered || place.visit().isEmpty());
        place.window().hideNow();
        support::settle();
        QVERIFY(place.visit().isEmpty());
    }
}

void TestRaces::anyOrderOfDeedsLeavesAWorkingKiosk_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 5; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRaces::anyOrderOfDeedsLeavesAWorkingKiosk()
{
    QFETCH(const quint32, seed);
    QRandomGenerator chance(seed);
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    const QStringList start = support::stateOf(place);
    const QList<std::function<void()>> deeds{
        [&] { place.window().hideNow(); },
        [&] { place.window().startOver(); },
        [&] { place.window().askForPin(); },
        [&] { place.window().openStaffMenu(); },
        [&] { place.pass(seconds(120)); },
        [&] { place.pass(seconds(20)); },
        [&] { place.guide().setLanguage(place.guide().language() == "en" ? "es" : "en"); },
        [&] { place.visit().setNotes("mine"); },
        [&] {
            if (place.window().overlay() != nullptr)
                touchAtOnce(place);
        },
        [&] { place.guide().startCounselling(); },
        [&] { place.key(Qt::Key_3, Qt::AltModifier); },
        [&] { place.key(Qt::Key_Escape); }};
    for (int i = 0; i < 20; ++i) {
        deeds.at(chance.bounded(int(deeds.size())))();
        if (chance.bounded(2) == 0)
            QCoreApplication::processEvents();
    }
    place.window().hideNow();
    support::settle();
    QCOMPARE(place.window().phase(), Phase::Nobody);
    const QStringList found = support::differences(start, support::stateOf(place));
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    place.wake();
    QCOMPARE(place.window().phase(), Phase::Visit);
    QVERIFY(place.press("Trial results"));
    QCOMPARE(place.guide().guide().currentPage(), "trial-results");
}

GUIDE_TEST(TestRaces)
#include "test_races.moc"
