// SPDX-License-Identifier: Apache-2.0
// One visitor, then the next: what is asked of whom, and when.
#include "support/kiosk_place.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "kiosk/overlays.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using kiosk::VisitorClock;
using std::chrono::minutes;
using std::chrono::seconds;
using support::KioskPlace;
using Phase = kiosk::VisitorClock::Phase;

namespace {

bool isInviting(KioskPlace &place)
{
    return qobject_cast<kiosk::AttractScreen *>(place.window().overlay()) != nullptr;
}

bool isWarning(KioskPlace &place)
{
    return qobject_cast<kiosk::IdleWarning *>(place.window().overlay()) != nullptr;
}

QPoint middleOf(KioskPlace &place, const QString &name)
{
    QWidget *control = support::control(&place.window(), name);
    return control == nullptr ? QPoint()
                              : control->mapTo(&place.window(), control->rect().center());
}

void touch(KioskPlace &place, QPoint at)
{
    QTest::mouseClick(place.window().windowHandle(), Qt::LeftButton, {}, at);
    support::settle();
}

}  // namespace

class TestKioskWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itInvitesInEveryLanguage();
    void theTouchThatWakesPressesNothing_data();
    void theTouchThatWakesPressesNothing();
    void aButtonStartsInItsLanguage_data();
    void aButtonStartsInItsLanguage();
    void aKeyWakesToo();
    void theWarningComesOnEveryPage_data();
    void theWarningComesOnEveryPage();
    void theWarningIsToldOnceAndCounts();
    void nothingShowsThrough();
    void aTouchGoesOnAndPressesNothing();
    void aKeyGoesOn();
    void iNeedMoreTimeGoesOn();
    void iAmDoneClears();
    void noAnswerClears();
    void tremblingIsNobody();
    void readingAloudIsNotCutOff();
    void aStuckTouchEndsTheVisit();
    void startOverIsThereOnEveryPage();
    void hideNowShowsTheNeutralScreen();
    void whatIsCoveredIsNotToldEither();
    void theNightIsBlack();
};

void TestKioskWindow::itInvitesInEveryLanguage()
{
    KioskPlace place;
    QVERIFY(place.show());
    QVERIFY(isInviting(place));
    const QString told = support::allNames(&place.window()).join(' ');
    for (const char *words : {"Learn about your medicine", "English: Touch to start",
                              "Conozca su medicamento", "Español: Toque para empezar"})
        QVERIFY2(told.contains(words), qPrintable(told));
    // KIOSK-10: it tells the room nothing about whoever goes there.
    for (const char *word : {"serostim", "hiv", "vih", "aids", "sida", "wasting", "somatropin",
                             "axis", "weight", "peso", "drug"})
        QVERIFY2(!told.contains(word, Qt::CaseInsensitive), word);
    QVERIFY(!place.window().windowTitle().contains("serostim", Qt::CaseInsensitive));
}

void TestKioskWindow::theTouchThatWakesPressesNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const QString name :
         {"Trial results", "A+ Larger text", "Hide now: clear everything", "Start over", "Español"})
        QTest::addRow("KIOSK-11 over %s", qPrintable(name)) << name;
}

void TestKioskWindow::theTouchThatWakesPressesNothing()
{
    QFETCH(const QString, name);
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    const QPoint there = middleOf(place, name);
    QVERIFY(!there.isNull());
    QVERIFY(place.press("Hide now: clear everything"));
    QVERIFY(isInviting(place));
    touch(place, there);
    QVERIFY(place.window().overlay() == nullptr);
    QCOMPARE(place.window().phase(), Phase::Visit);
    QCOMPARE(place.guide().guide().currentPage(), "start");
    QCOMPARE(place.theme().textPercent(), 140);
    QCOMPARE(place.guide().language(), "en");
}

void TestKioskWindow::aButtonStartsInItsLanguage_data()
{
    QTest::addColumn<QString>("first");
    for (const QString first : {"en", "es"})
        QTest::newRow(qPrintable(first)) << first;
}

void TestKioskWindow::aButtonStartsInItsLanguage()
{
    QFETCH(const QString, first);
    kiosk::Config config;
    config.language = first;
    KioskPlace place(config);
    QVERIFY(place.show());
    for (const auto &[name, language] :
         {std::pair("English: Touch to start", "en"), {"Español: Toque para empezar", "es"}}) {
        touch(place, middleOf(place, name));
        QVERIFY(place.window().overlay() == nullptr);
        QCOMPARE(place.guide().language(), language);
        QCOMPARE(place.guide().guide().currentPage(), "start");
        place.window().hideNow();
        support::settle();
        QCOMPARE(place.guide().language(), first);
    }
    // Beside them, in the one of the kiosk; with keys, too.
    touch(place, {5, 790});
    QCOMPARE(place.guide().language(), first);
    place.window().hideNow();
    support::settle();
    place.key(Qt::Key_Tab);
    place.key(Qt::Key_Return);
    QCOMPARE(place.guide().language(), first == "en" ? "es" : "en");
}

void TestKioskWindow::aKeyWakesToo()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(place.window().phase(), Phase::Visit);
    QCOMPARE(place.guide().guide().currentPage(), "start");
    // From here on keys work, though nothing has the focus yet.
    place.key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(place.guide().guide().currentPage(), "trial-results");
    place.key(Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != nullptr);
}

void TestKioskWindow::theWarningComesOnEveryPage_data()
{
    QTest::addColumn<QString>("page");
    for (const QString page : {"how-it-works", "trial-results", "side-effects", "support",
                               "questions", "safety", "about", "help", "my-visit", "print", "scan"})
        QTest::addRow("KIOSK-1 %s", qPrintable(page)) << page;
}

void TestKioskWindow::theWarningComesOnEveryPage()
{
    QFETCH(const QString, page);
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("page:" + page);
    support::settle();
    place.pass(seconds(119));
    QVERIFY(place.window().overlay() == nullptr);
    place.pass(seconds(1));
    QVERIFY(isWarning(place));
    place.pass(seconds(19));
    QVERIFY(isWarning(place));
    place.pass(seconds(1));
    QVERIFY(isInviting(place));
    QCOMPARE(place.guide().guide().currentPage(), "start");
}

void TestKioskWindow::theWarningIsToldOnceAndCounts()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.pass(seconds(120));
    const auto shown = [&] { return support::allNames(&place.window()); };
    QVERIFY(shown().contains("20"));
    QVERIFY(shown().contains("seconds left"));
    QVERIFY(place.window().overlay()->accessibleName().contains("Are you still there?"));
    place.pass(seconds(1));
    QVERIFY(shown().contains("19"));
    place.pass(seconds(18));
    QVERIFY(shown().contains("1"));
    QVERIFY(shown().contains("second left"));
    QVERIFY(support::control(&place.window(), "I need more time")->hasFocus());
}

void TestKioskWindow::nothingShowsThrough()
{
    // PRIV-11: the same picture, whatever is below it.
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    QImage first;
    for (const QString page : {"page:how-it-works", "page:side-effects"}) {
        place.wake();
        place.guide().guide().open(page);
        place.pass(seconds(120));
        QVERIFY(isWarning(place));
        const QImage seen = place.window().grab().toImage();
        if (first.isNull())
            first = seen;
        QVERIFY(seen == first);
        place.pass(seconds(20));
    }
}

void TestKioskWindow::aTouchGoesOnAndPressesNothing()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("page:questions");
    support::settle();
    for (int i = 0; i < 12; ++i) {
        // KIOSK-3: over a button, which is below the question.
        const QPoint there = middleOf(place, "Back");
        place.pass(seconds(120));
        QVERIFY(isWarning(place));
        touch(place, there);
        QVERIFY(place.window().overlay() == nullptr);
        QCOMPARE(place.guide().guide().currentPage(), "questions");
    }
}

void TestKioskWindow::aKeyGoesOn()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.pass(seconds(125));
    QVERIFY(isWarning(place));
    place.key(Qt::Key_3, Qt::AltModifier);
    QVERIFY(place.window().overlay() == nullptr);
    QCOMPARE(place.guide().guide().currentPage(), "start");
}

void TestKioskWindow::iNeedMoreTimeGoesOn()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("page:support");
    place.pass(seconds(120));
    QVERIFY(place.press("I need more time"));
    QVERIFY(place.window().overlay() == nullptr);
    QCOMPARE(place.guide().guide().currentPage(), "support");
    place.pass(seconds(119));
    QVERIFY(place.window().overlay() == nullptr);
}

void TestKioskWindow::iAmDoneClears()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.visit().addSymptom("sight");
    place.pass(seconds(120));
    QVERIFY(place.press("I am done"));
    QVERIFY(isInviting(place));
    QVERIFY(place.visit().isEmpty());
}

void TestKioskWindow::noAnswerClears()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.visit().setNotes("canary");
    QApplication::clipboard()->setText("canary");
    place.pass(seconds(120));
    place.pass(seconds(20));
    QVERIFY(isInviting(place));
    QVERIFY(place.visit().isEmpty());
    QVERIFY(QApplication::clipboard()->text().isEmpty());
    QCOMPARE(place.window().phase(), Phase::Nobody);
    place.pass(minutes(60));
    QVERIFY(isInviting(place));
}

void TestKioskWindow::tremblingIsNobody()
{
    // KIOSK-6
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    const auto move = [&](QPointF to) {
        QMouseEvent event(QEvent::MouseMove, to, to, to, Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(place.window().windowHandle(), &event);
    };
    const QPointF middle = place.window().rect().center();
    move(middle);
    for (int i = 0; i < 12; ++i) {
        place.pass(seconds(10));
        move(middle + QPointF(i % 2, 0));
    }
    QVERIFY(isWarning(place));
    // A hand that moves the mouse is somebody.
    touch(place, {600, 300});
    place.pass(seconds(60));
    move(middle + QPointF(200, 0));
    place.pass(seconds(100));
    QVERIFY(place.window().overlay() == nullptr);
}

void TestKioskWindow::readingAloudIsNotCutOff()
{
    // KIOSK-8
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.wake();
    place.key(Qt::Key_1, Qt::AltModifier);  // longer to read than the first screen
    place.key(Qt::Key_F8);
    place.key(Qt::Key_Space);
    QVERIFY(!place.voice().speaks);
    place.key(Qt::Key_Space);
    QVERIFY(place.voice().speaks);
    for (int i = 0; i < 5; ++i) {
        place.pass(seconds(100));
        QVERIFY(place.window().overlay() == nullptr);
        place.voice().finish();
    }
    QVERIFY(place.voice().speaks);
    place.pass(seconds(120));
    QVERIFY(isWarning(place));
    // PRIV-12: nobody hears the end of it.
    place.pass(seconds(20));
    QVERIFY(!place.voice().speaks);
}

void TestKioskWindow::aStuckTouchEndsTheVisit()
{
    // KIOSK-5, with a finger that never leaves its place for half an hour.
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    bool ended = false;
    for (int i = 0; i < 40 * 30 && !ended; ++i) {
        place.clock().time += seconds(2);
        QTest::mouseClick(place.window().windowHandle(), Qt::LeftButton, {}, {640, 420});
        ended = isInviting(place);
        QVERIFY(ended || place.window().phase() != Phase::Nobody);
    }
    QVERIFY(ended);
    QVERIFY(!place.log().entries().isEmpty());
    QCOMPARE(place.log().entries().constLast().event, kiosk::Event::LongestVisit);
}

void TestKioskWindow::startOverIsThereOnEveryPage()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.wake();
    for (const QString page : {"side-effects", "print", "help", "safety"}) {
        place.guide().guide().open("page:" + page);
        support::settle();
        place.theme().setTextPercent(150);
        support::settle();
        QVERIFY(support::control(&place.window(), "Hide now: clear everything") != nullptr);
        QVERIFY2(place.press("Start over"), qPrintable(page));
        QVERIFY(place.window().overlay() == nullptr);
        QCOMPARE(place.guide().guide().currentPage(), "start");
        QCOMPARE(place.theme().textPercent(), 140);
        QCOMPARE(place.window().phase(), Phase::Visit);
    }
}

void TestKioskWindow::hideNowShowsTheNeutralScreen()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("page:side-effects");
    support::settle();
    QWidget *hide = support::control(&place.window(), "Hide now: clear everything");
    QVERIFY(hide != nullptr);
    qobject_cast<QAbstractButton *>(hide)->click();
    // Before anything else is done.
    QVERIFY(isInviting(place));
    support::settle();
    QCOMPARE(place.guide().guide().currentPage(), "start");
}

void TestKioskWindow::whatIsCoveredIsNotToldEither()
{
    KioskPlace place;
    QVERIFY(place.show());
    QVERIFY(!support::allNames(&place.window()).contains("Trial results"));
    place.wake();
    QVERIFY(support::allNames(&place.window()).contains("Trial results"));
    place.pass(seconds(120));
    QVERIFY(!support::allNames(&place.window()).contains("Trial results"));
    // Neither can the focus go there.
    for (int i = 0; i < 5; ++i) {
        place.key(Qt::Key_Tab);
        QVERIFY(place.window().overlay() != nullptr);
        QVERIFY(place.window().overlay()->isAncestorOf(QApplication::focusWidget()));
    }
}

void TestKioskWindow::theNightIsBlack()
{
    // KIOSK-13: from now on for two hours, whatever the time of the day is.
    kiosk::Config config;
    const QTime now = QTime::currentTime();
    config.darkHours = kiosk::DayPart{now.addSecs(-3600), now.addSecs(3600)};
    KioskPlace place(config);
    QVERIFY(place.show());
    const QImage seen = place.window().grab().toImage();
    QCOMPARE(seen.pixelColor(seen.rect().center()), QColor(Qt::black));
    QCOMPARE(seen.pixelColor(3, 3), QColor(Qt::black));
    place.wake();
    QVERIFY(place.window().overlay() == nullptr);
    place.visit().clear();
}

GUIDE_TEST(TestKioskWindow)
#include "test_kiosk_window.moc"
