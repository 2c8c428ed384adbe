// SPDX-License-Identifier: Apache-2.0
#include "support/kiosk_place.h"
#include "support/seen.h"
#include "support/test_program.h"
#include "update_place.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using fixtures::UpdatePlace;
using shell::Updates;
using support::KioskPlace;

/// A kiosk takes newer content between two visitors, and never under the eyes of one (UPD-12).
class TestKioskUpdates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nobodyThere();
    void waitsForTheVisitorToGo();
    void lastsAfterOneVisit();
    void staffTakeTheStick();
    void staffAreToldWhatIsWrong();
    void staffGoBack();
    void staffSeeWhatIsShown();

private:
    [[nodiscard]] int shown() { return m_kiosk->guide().content().edition.number; }
    [[nodiscard]] bool isSaid(const QString &text)
    {
        return support::allNames(&m_kiosk->window()).join(QLatin1Char('\n')).contains(text);
    }
    void take(int number);
    void openMenu();

    std::unique_ptr<UpdatePlace> m_place;
    std::unique_ptr<Updates> m_updates;
    std::unique_ptr<KioskPlace> m_kiosk;
};

void TestKioskUpdates::init()
{
    m_place = std::make_unique<UpdatePlace>();
    m_updates =
        std::make_unique<Updates>(Updates::Places{m_place->folder(), {}}, QList{m_place->a.key},
                                  m_place->program, m_place->isHealthy, m_place->clock);
    QVERIFY(m_updates->first("en").has_value());
    m_kiosk = std::make_unique<KioskPlace>(support::generousConfig(), std::nullopt, m_updates.get(),
                                           m_place->from() + "/stick.sqlite");
    QVERIFY(m_kiosk->show());
}

void TestKioskUpdates::cleanup()
{
    m_kiosk.reset();
    m_updates.reset();
    m_place.reset();
}

void TestKioskUpdates::take(int number)
{
    QSignalSpy taken(m_updates.get(), &Updates::taken);
    m_updates->take(m_place->bring(number, m_place->a));
    QVERIFY(taken.wait(20'000));
    support::settle();
}

void TestKioskUpdates::openMenu()
{
    m_kiosk->window().openStaffMenu();
    support::settle();
}

void TestKioskUpdates::nobodyThere()
{
    take(6);
    QCOMPARE(shown(), 6);
    QVERIFY(m_kiosk->window().overlay() != nullptr);
    QCOMPARE(m_kiosk->log().entries().constLast().event, kiosk::Event::ContentTaken);
    m_kiosk->wake();
    QCOMPARE(shown(), 6);
    QVERIFY(m_kiosk->screen() != nullptr);
}

void TestKioskUpdates::waitsForTheVisitorToGo()
{
    m_kiosk->wake();
    m_kiosk->guide().guide().open("page:support");
    support::settle();
    const QWidget *before = m_kiosk->screen();
    take(6);
    QCOMPARE(shown(), store::builtInNumber());
    QCOMPARE(m_kiosk->screen(), before);
    m_kiosk->window().startOver();
    support::settle();
    QCOMPARE(shown(), 6);
}

void TestKioskUpdates::lastsAfterOneVisit()
{
    take(6);
    m_kiosk->wake();
    m_kiosk->window().hideNow();
    support::settle();
    // What dies now was not the content's fault.
    for (int death = 0; death < 4; ++death)
        QCOMPARE(m_place->start(), 6);
}

void TestKioskUpdates::staffTakeTheStick()
{
    const QString file = m_place->bring(6, m_place->a);
    QVERIFY(QFile::copy(file, m_place->from() + "/stick.sqlite"));
    QVERIFY(QFile::copy(file + ".minisig", m_place->from() + "/stick.sqlite.minisig"));
    openMenu();
    QSignalSpy taken(m_updates.get(), &Updates::taken);
    QVERIFY2(m_kiosk->press("Take newer content from the stick"), "UPD-17");
    QVERIFY(taken.size() == 1 || taken.wait(20'000));
    support::settle();
    QVERIFY(isSaid("Content 2030.6 was taken."));
    QCOMPARE(shown(), 6);
}

void TestKioskUpdates::staffAreToldWhatIsWrong()
{
    openMenu();
    QSignalSpy refused(m_updates.get(), &Updates::refused);
    QVERIFY(m_kiosk->press("Take newer content from the stick"));
    QVERIFY(refused.size() == 1 || refused.wait(20'000));
    support::settle();
    QVERIFY(isSaid("missing or cannot be read"));
    QCOMPARE(m_kiosk->log().entries().constLast().event, kiosk::Event::ContentRefused);
}

void TestKioskUpdates::staffGoBack()
{
    take(6);
    openMenu();
    QVERIFY(m_kiosk->press("Show the content before this one"));
    QCOMPARE(shown(), store::builtInNumber());
    QCOMPARE(m_kiosk->log().entries().constLast().event, kiosk::Event::ContentReturned);
    QVERIFY(m_kiosk->press("Show the content before this one"));
    QVERIFY(isSaid("There is no content before this one."));
}

void TestKioskUpdates::staffSeeWhatIsShown()
{
    take(6);
    openMenu();
    for (const QString &line :
         {QStringLiteral("Content number 6, signed with key %1").arg(pack::nameOf(m_place->a.key)),
          QStringLiteral("version 2030.6"), QStringLiteral("Signed by a clinician: 0 of "),
          QStringLiteral("Content 2030.6 was taken on")})
        QVERIFY2(isSaid(line), qPrintable("UPD-20 " + line));
}

GUIDE_TEST(TestKioskUpdates)
#include "test_kiosk_updates.moc"
