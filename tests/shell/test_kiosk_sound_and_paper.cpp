// SPDX-License-Identifier: Apache-2.0
// What a kiosk says aloud and prints: who is asked first, how loud, when, where, and how much.
#include "support/kiosk_place.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QSignalSpy>
#include <QTest>

using support::KioskPlace;

namespace {

kiosk::Config with(kiosk::Sound sound)
{
    kiosk::Config config = support::generousConfig();
    config.sound = sound;
    return config;
}

bool tells(KioskPlace &place, const QString &words)
{
    return support::allNames(&place.window()).join('\n').contains(words);
}

}  // namespace

class TestKioskSoundAndPaper : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsHeardUnlessSet();
    void itAsksBeforeItIsHeard_data();
    void itAsksBeforeItIsHeard();
    void itIsMadeLouderAndBack();
    void quietHoursAreQuiet();
    void onlyTheSetPrinterPrints();
    void limitsAreTold();
    void aFaultIsToldToStaff();
    void aFaultUsesNothingUp();
};

void TestKioskSoundAndPaper::nothingIsHeardUnlessSet()
{
    KioskPlace place(with(kiosk::Sound::Off));
    QVERIFY(place.show({1920, 1080}));
    place.wake();
    QVERIFY(support::control(&place.window(), "Listen to this page") == nullptr);
    place.key(Qt::Key_F8);
    place.key(Qt::Key_Space);
    QVERIFY(place.voice().said.isEmpty());
}

void TestKioskSoundAndPaper::itAsksBeforeItIsHeard_data()
{
    QTest::addColumn<kiosk::Sound>("sound");
    QTest::addColumn<QString>("words");
    QTest::newRow("KIOSK-39 a loudspeaker") << kiosk::Sound::Speaker << "People near you";
    QTest::newRow("KIOSK-39 headphones") << kiosk::Sound::Headphones << "Put on the headphones";
}

void TestKioskSoundAndPaper::itAsksBeforeItIsHeard()
{
    QFETCH(const kiosk::Sound, sound);
    QFETCH(const QString, words);
    KioskPlace place(with(sound));
    QVERIFY(place.show({1920, 1080}));
    for (int visitor = 0; visitor < 2; ++visitor) {
        place.wake();
        QVERIFY(place.press("Listen to this page"));
        QVERIFY(place.press("Play"));
        QVERIFY(tells(place, words));
        QVERIFY(!place.voice().speaks);
        QVERIFY(place.press("Play"));
        QVERIFY(place.voice().speaks);
        QVERIFY(place.press("Pause"));
        // Who agreed once is not asked again.
        QVERIFY(place.press("Play"));
        QVERIFY(place.voice().speaks);
        place.window().hideNow();
        support::settle();
        QVERIFY(!place.voice().speaks);
    }
}

void TestKioskSoundAndPaper::itIsMadeLouderAndBack()
{
    KioskPlace place(with(kiosk::Sound::Speaker));
    QVERIFY(place.show({1920, 1080}));
    place.wake();
    QVERIFY(place.press("Listen to this page"));
    QVERIFY(place.press("Louder"));
    QVERIFY(tells(place, "Volume: 80 percent"));
    for (int i = 0; i < 5; ++i)
        QVERIFY(place.press("Louder"));
    QVERIFY(tells(place, "Volume: 100 percent"));
    QVERIFY(place.press("Play"));
    QVERIFY(place.press("Play"));
    QCOMPARE(place.voice().volume(), 1.0);
    // Never silent: that is what Pause is for.
    for (int i = 0; i < 9; ++i)
        QVERIFY(place.press("Quieter"));
    QVERIFY(place.voice().volume() > 0.1);
    QVERIFY(place.voice().speaks);
    // KIOSK-20, EN-5.1.3.13
    place.window().hideNow();
    support::settle();
    QCOMPARE(place.kioskVoice().volume(), 0.6);
}

void TestKioskSoundAndPaper::quietHoursAreQuiet()
{
    kiosk::Config config = with(kiosk::Sound::Speaker);
    const QTime now = QTime::currentTime();
    config.quietHours = kiosk::DayPart{now.addSecs(-3600), now.addSecs(3600)};
    KioskPlace place(config);
    QVERIFY(place.show({1920, 1080}));
    place.wake();
    QVERIFY(place.press("Listen to this page"));
    QVERIFY(place.press("Play"));
    QVERIFY(place.press("Play"));
    QVERIFY(tells(place, "It is quiet time here now."));
    QVERIFY(place.voice().said.isEmpty());
}

void TestKioskSoundAndPaper::onlyTheSetPrinterPrints()
{
    // KIOSK-36
    KioskPlace place(support::generousConfig());
    place.printer().names = QStringList{"Kitchen", "Hall"};
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("print:support");
    support::settle();
    QVERIFY(place.press("Print"));
    QTRY_COMPARE(place.printer().printer, "Hall");
    QTRY_VERIFY(tells(place, "Sent to Hall."));
    QVERIFY(!tells(place, "Kitchen"));
    QVERIFY(support::control(&place.window(), "Save as PDF") == nullptr);
    // Without one there is nothing to press.
    KioskPlace bare;
    QVERIFY(bare.show());
    bare.wake();
    bare.guide().guide().open("print:support");
    support::settle();
    QVERIFY(tells(bare, "Nothing can be printed or saved here."));
}

void TestKioskSoundAndPaper::limitsAreTold()
{
    kiosk::Config config = support::generousConfig();
    config.pagesAJob = 1;
    KioskPlace place(config);
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("print:support");
    support::settle();
    QVERIFY(place.press("Handout"));
    QVERIFY(place.press("Print"));
    QTRY_VERIFY(tells(place, "1 can be printed here"));
    QVERIFY(place.printer().pdf.isEmpty());
}

void TestKioskSoundAndPaper::aFaultIsToldToStaff()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.printer().answer = tl::unexpected(guide::Error{"jammed", "Hall", "Save as PDF instead."});
    place.wake();
    place.guide().guide().open("print:support");
    support::settle();
    QVERIFY(place.press("Print"));
    QTRY_VERIFY(tells(place, "The printer here does not work now. Please ask the staff."));
    QVERIFY(!tells(place, "Save as PDF"));
    QCOMPARE(place.log().entries().constLast().event, kiosk::Event::PrinterFault);
}

void TestKioskSoundAndPaper::aFaultUsesNothingUp()
{
    kiosk::Config config = support::generousConfig();
    config.jobsAVisit = 1;
    KioskPlace place(config);
    QVERIFY(place.show());
    place.printer().answer = tl::unexpected(guide::Error{"jammed", "Hall", "Save as PDF instead."});
    place.wake();
    place.guide().guide().open("print:support");
    support::settle();
    for (int print = 0; print < 3; ++print) {
        place.printer().pdf.clear();
        QVERIFY(place.press("Print"));
        QTRY_VERIFY(!place.printer().pdf.isEmpty());
        QTRY_VERIFY(tells(place, "The printer here does not work now. Please ask the staff."));
    }
    // Staff have seen to it.
    place.printer().answer = {};
    QVERIFY(place.press("Print"));
    QTRY_VERIFY(tells(place, "Sent to Hall."));
    QVERIFY(place.press("Print"));
    QTRY_VERIFY(tells(place, "You have printed all that one person can print here."));
}

GUIDE_TEST(TestKioskSoundAndPaper)
#include "test_kiosk_sound_and_paper.moc"
