// SPDX-License-Identifier: Apache-2.0
// The way in for staff, and what they can do there (KIOSK-21 to 26).
#include "support/kiosk_place.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "kiosk/overlays.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using support::KioskPlace;

namespace {

bool isPad(KioskPlace &place)
{
    return qobject_cast<kiosk::PinPad *>(place.window().overlay()) != nullptr;
}

bool isMenu(KioskPlace &place)
{
    return qobject_cast<kiosk::StaffMenu *>(place.window().overlay()) != nullptr;
}

void typePin(KioskPlace &place, const QString &digits)
{
    for (const QChar digit : digits)
        QVERIFY(place.press(digit));
    QVERIFY(place.press("OK"));
}

/// Nothing that it starts has answered yet when this returns.
bool clickAlone(KioskPlace &place, const QString &name)
{
    auto *button = qobject_cast<QAbstractButton *>(support::control(&place.window(), name));
    if (button != nullptr)
        button->click();
    return button != nullptr;
}

void hold(KioskPlace &place, QPoint at, int milliseconds)
{
    QTest::mousePress(place.window().windowHandle(), Qt::LeftButton, {}, at);
    QTest::qWait(milliseconds);
    QTest::mouseRelease(place.window().windowHandle(), Qt::LeftButton, {}, at);
    support::settle();
}

}  // namespace

class TestStaff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCornerIsHeldLongEnough();
    void theHeldFingerPressesNothing();
    void thePadTellsNoDigit();
    void theRightNumberOpensTheMenu();
    void aWrongOneIsToldAndWaits();
    void withoutANumberItSaysSo();
    void thePadClosesByItself();
    void theMenuHasEverything();
    void aTalkStartsHereOnly();
    void leavingAndRestarting();
    void theTestPageIsToldOfOnceItIsKnown();
    void aMenuThatIsClosedIsToldNothing();
    void theSoundIsTested();
    void cleaningBringsTheStartScreenBack();
    void thePadWorksByKeys();
    void theReaderMakesWayForStaff();
};

void TestStaff::theCornerIsHeldLongEnough()
{
    kiosk::Config config;
    config.staffCorner = Qt::TopLeftCorner;
    KioskPlace place(config);
    QVERIFY(place.show());
    hold(place, {10, 10}, 300);
    QVERIFY(!isPad(place));
    QVERIFY(place.window().overlay() == nullptr);
    hold(place, {400, 300}, kiosk::KioskWindow::kHold + 200);
    QVERIFY(!isPad(place));
    hold(place, {10, 10}, kiosk::KioskWindow::kHold + 200);
    QVERIFY(isPad(place));
    // It was the visitor's finger, or nobody's: what was read is still there.
    QVERIFY(place.press("Close"));
    QVERIFY(place.window().overlay() == nullptr);
}

void TestStaff::theHeldFingerPressesNothing()
{
    kiosk::Config config;
    config.staffCorner = Qt::BottomRightCorner;
    KioskPlace place(config);
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("page:support");
    support::settle();
    QWidget *button = support::control(&place.window(), "Hide now: clear everything");
    QVERIFY(button != nullptr);
    const QPoint at = button->mapTo(&place.window(), button->rect().bottomRight() - QPoint(8, 8));
    hold(place, at, kiosk::KioskWindow::kHold + 200);
    QVERIFY(isPad(place));
    QVERIFY(place.press("Close"));
    QCOMPARE(place.guide().guide().currentPage(), "support");
}

void TestStaff::thePadTellsNoDigit()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.window().askForPin();
    support::settle();
    for (const QString digit : {"3", "1", "4"})
        QVERIFY(place.press(digit));
    const QStringList told = support::allNames(&place.window());
    QVERIFY(told.contains("3 digits typed"));
    QVERIFY(!told.join(' ').contains("314"));
    QVERIFY(place.press("Delete"));
    QVERIFY(support::allNames(&place.window()).contains("2 digits typed"));
    for (int i = 0; i < 30; ++i)
        QVERIFY(place.press("7"));
    QVERIFY(place.press("OK"));
    QCOMPARE(place.asked().constLast().size(), kiosk::PinPad::kMaxDigits);
}

void TestStaff::theRightNumberOpensTheMenu()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.window().askForPin();
    support::settle();
    typePin(place, "314159");
    QVERIFY(isMenu(place));
    QCOMPARE(place.log().entries().constLast().event, kiosk::Event::StaffEntered);
    QVERIFY(place.press("Back to the start screen"));
    QVERIFY(!isMenu(place));
    QCOMPARE(place.window().phase(), kiosk::VisitorClock::Phase::Nobody);
}

void TestStaff::aWrongOneIsToldAndWaits()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.window().askForPin();
    support::settle();
    typePin(place, "111111");
    QVERIFY(isPad(place));
    QVERIFY(support::allNames(&place.window()).contains("That is not the number. Try again."));
    place.secondsToWait = 30;
    for (const QString digits : {"111111", "314159"}) {
        typePin(place, digits);
        QVERIFY(support::allNames(&place.window()).contains("Wait 30 seconds, then try again."));
        QVERIFY(support::allNames(&place.window()).contains("0 digits typed"));
    }
}

void TestStaff::withoutANumberItSaysSo()
{
    look::Theme theme;
    kiosk::PinPad pad([](const QString &) { return kiosk::PinAnswer{false, 0, false}; }, theme);
    pad.resize(1280, 800);
    pad.show();
    support::settle();
    QVERIFY(support::press(&pad, "1"));
    QVERIFY(support::press(&pad, "OK"));
    QVERIFY(support::allNames(&pad).join(' ').contains("--set-pin"));
}

void TestStaff::thePadClosesByItself()
{
    // KIOSK-23; a shorter time stands in for the twenty seconds.
    look::Theme theme;
    kiosk::PinPad pad([](const QString &) { return kiosk::PinAnswer{}; }, theme, 400);
    pad.resize(1280, 800);
    pad.show();
    QSignalSpy closed(&pad, &kiosk::PinPad::closed);
    QTRY_COMPARE(closed.size(), 1);
    QCOMPARE(kiosk::PinPad::kPatience, 20'000);
}

void TestStaff::theMenuHasEverything()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.window().openStaffMenu();
    support::settle();
    for (const QString name : {"Back to the start screen", "Clean the screen", "Restart the guide",
                               "Leave the guide", "Print a test page", "Test the sound"})
        QVERIFY2(support::control(&place.window(), name) != nullptr, qPrintable(name));
    const QString told = support::allNames(&place.window()).join('\n');
    QVERIFY2(told.contains("Signed by a clinician: 0 of "), qPrintable(told));
    QVERIFY(told.contains("Content: "));
    // Without printer and sound there is nothing to test.
    KioskPlace bare;
    QVERIFY(bare.show());
    bare.window().openStaffMenu();
    support::settle();
    QVERIFY(support::control(&bare.window(), "Print a test page") == nullptr);
    QVERIFY(support::control(&bare.window(), "Test the sound") == nullptr);
}

void TestStaff::aTalkStartsHereOnly()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show({1920, 1080}));
    place.wake();
    place.guide().guide().open("page:help");
    support::settle();
    QVERIFY(support::control(&place.window(), "Start a talk") == nullptr);
    place.window().openStaffMenu();
    support::settle();
    QVERIFY(place.press("Start a talk with a patient"));
    QVERIFY(place.guide().isCounselling());
    QVERIFY(place.window().overlay() == nullptr);
    QCOMPARE(place.window().phase(), kiosk::VisitorClock::Phase::Visit);
    QVERIFY(place.theme().textPercent() >= 150);
    // People who talk are not asked every two minutes whether they are there.
    place.pass(std::chrono::minutes(9));
    QVERIFY(place.window().overlay() == nullptr);
    place.pass(std::chrono::minutes(1));
    QVERIFY(place.window().overlay() != nullptr);
    place.pass(std::chrono::seconds(20));
    QVERIFY(!place.guide().isCounselling());
    QCOMPARE(place.theme().textPercent(), 140);
    kiosk::Config config;
    config.counselling = false;
    KioskPlace without(config);
    QVERIFY(without.show());
    without.window().openStaffMenu();
    support::settle();
    QVERIFY(support::control(&without.window(), "Start a talk with a patient") == nullptr);
}

void TestStaff::leavingAndRestarting()
{
    KioskPlace place;
    QVERIFY(place.show());
    QSignalSpy ended(&place.kiosk(), &shell::Kiosk::ended);
    place.window().openStaffMenu();
    support::settle();
    QVERIFY(place.press("Leave the guide"));
    QVERIFY(place.press("Restart the guide"));
    QCOMPARE(ended.size(), 2);
    QCOMPARE(ended.at(0).at(0).value<shell::Kiosk::End>(), shell::Kiosk::End::Leave);
    QCOMPARE(ended.at(1).at(0).value<shell::Kiosk::End>(), shell::Kiosk::End::Restart);
}

void TestStaff::theTestPageIsToldOfOnceItIsKnown()
{
    kiosk::Config config = support::generousConfig();
    config.jobsAVisit = 1;
    KioskPlace place(config);
    QVERIFY(place.show());
    place.window().openStaffMenu();
    support::settle();
    const auto told = [&] { return support::allNames(&place.window()); };
    // As often as it takes: what staff print is no visitor's.
    for (int page = 0; page < 3; ++page) {
        const bool works = page != 1;
        const guide::Error error{"Out of paper.", "Hall", "Fill it."};
        place.printer().answer = works ? guide::Result<void>() : tl::unexpected(error);
        QVERIFY(clickAlone(place, "Print a test page"));
        QVERIFY(place.printer().pdf.startsWith("%PDF"));
        QCOMPARE(place.printer().printer, "Hall");
        QVERIFY(told().contains("Sending a test page to Hall…"));
        QTRY_VERIFY(told().contains(works ? "Hall took the test page." : "Out of paper. Fill it."));
        QVERIFY(!told().contains("Sending a test page to Hall…"));
    }
    QCOMPARE(place.log().entries().constLast().event, kiosk::Event::PrinterFault);
}

void TestStaff::aMenuThatIsClosedIsToldNothing()
{
    auto place = std::make_unique<KioskPlace>(support::generousConfig());
    QVERIFY(place->show());
    place->printer().answer = tl::unexpected(guide::Error{"Out of paper.", "Hall", "Fill it."});
    place->window().openStaffMenu();
    QVERIFY(clickAlone(*place, "Print a test page"));
    QVERIFY(clickAlone(*place, "Back to the start screen"));
    QTRY_COMPARE(place->log().entries().constLast().event, kiosk::Event::PrinterFault);
    QVERIFY(qobject_cast<kiosk::AttractScreen *>(place->window().overlay()) != nullptr);
    // Nor does a kiosk that has ended meanwhile.
    place->window().openStaffMenu();
    QVERIFY(clickAlone(*place, "Print a test page"));
    place.reset();
    QTest::qWait(20);
}

void TestStaff::theSoundIsTested()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.window().openStaffMenu();
    support::settle();
    QVERIFY(place.press("Test the sound"));
    QVERIFY(place.voice().speaks);
    place.voice().fail({"This computer has no program that speaks.", {}, "Install one."});
    QVERIFY(support::allNames(&place.window())
                .contains("This computer has no program that speaks. Install one."));
}

void TestStaff::cleaningBringsTheStartScreenBack()
{
    kiosk::Config config;
    config.cleaning = std::chrono::seconds(1);
    KioskPlace place(config);
    QVERIFY(place.show());
    place.window().openStaffMenu();
    support::settle();
    QVERIFY(place.press("Clean the screen"));
    QVERIFY(qobject_cast<kiosk::CleaningScreen *>(place.window().overlay()) != nullptr);
    QTRY_VERIFY(qobject_cast<kiosk::AttractScreen *>(place.window().overlay()) != nullptr);
    place.wake();
    QVERIFY(place.window().overlay() == nullptr);
    QVERIFY(place.press("Trial results"));
}

void TestStaff::thePadWorksByKeys()
{
    KioskPlace place;
    QVERIFY(place.show());
    QTest::keyClick(place.window().windowHandle(), Qt::Key_S,
                    Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    support::settle();
    QVERIFY(isPad(place));
    for (const char digit : QByteArray("31415"))
        QTest::keyClick(place.window().windowHandle(), digit);
    place.key(Qt::Key_Backspace);
    for (const char digit : QByteArray("59"))
        QTest::keyClick(place.window().windowHandle(), digit);
    place.key(Qt::Key_Return);
    QCOMPARE(place.asked(), QStringList{"314159"});
    QVERIFY(isMenu(place));
    place.key(Qt::Key_Escape);
    QVERIFY(!isMenu(place));
}

void TestStaff::theReaderMakesWayForStaff()
{
    // PRIV-12
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.visit().setNotes("mine");
    place.window().askForPin();
    support::settle();
    typePin(place, "314159");
    QVERIFY(isMenu(place));
    QVERIFY(place.visit().isEmpty());
}

GUIDE_TEST(TestStaff)
#include "test_staff.moc"
