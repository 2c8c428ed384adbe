// SPDX-License-Identifier: Apache-2.0
#include "update_place.h"

#include "support/test_program.h"

#include "shell/tasks.h"
#include "shell/updates.h"

#include "store_fixtures.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextStream>

#include <cstdio>
#include <memory>

using fixtures::UpdatePlace;
using shell::Updates;

/// Newer content beside a running guide.
class TestUpdates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesFromTheInbox();
    void seesThePackageComing();
    void tellsWhatIsRefused();
    void showsAfterTheNextStart();
    void goesBack();
    void tellsThatTheFolderIsInUse();
    void lastsAfterAVisit();
    void frameNeverWaits();
    void oneAfterTheOther();
    void commandTakes();
    void checkTells();

private:
    [[nodiscard]] std::unique_ptr<Updates> updates();
    void putIntoInbox(int number);

    std::unique_ptr<UpdatePlace> m_place;
    std::unique_ptr<QTemporaryDir> m_inbox;
    update::HealthCheck m_isHealthy;
};

void TestUpdates::init()
{
    m_place = std::make_unique<UpdatePlace>();
    m_inbox = std::make_unique<QTemporaryDir>();
    m_isHealthy = m_place->isHealthy;
}

std::unique_ptr<Updates> TestUpdates::updates()
{
    return std::make_unique<Updates>(
        Updates::Places{m_place->folder(), m_inbox->filePath("content")},
        QList{m_place->a.key, m_place->b.key}, m_place->program,
        [this](const update::Content &content) { return m_isHealthy(content); }, m_place->clock);
}

void TestUpdates::putIntoInbox(int number)
{
    const QString file = m_place->bring(number, m_place->a);
    QDir().mkpath(m_inbox->filePath("content"));
    for (const char *end : {"", ".minisig"}) {
        const QString name = QLatin1String(update::kPackName) + QLatin1String(end);
        // As a package's files come: beside the old ones, then in their place.
        const QString place = m_inbox->filePath("content/" + name);
        fixtures::put(place + ".dpkg-new", fixtures::bytesOf(file + end));
        QVERIFY(std::rename(qPrintable(place + ".dpkg-new"), qPrintable(place)) == 0);
    }
}

void TestUpdates::takesFromTheInbox()
{
    putIntoInbox(6);
    const auto updates = this->updates();
    QVERIFY(updates->first("en").has_value());
    QSignalSpy taken(updates.get(), &Updates::taken);
    updates->watch();
    QVERIFY(taken.wait(20'000));
    QVERIFY(updates->canShow());
    const auto shown = updates->show("es");
    QVERIFY(shown.has_value());
    QCOMPARE(shown->content.edition.number, 6);
    QCOMPARE(shown->language, "es");
    QVERIFY(!updates->canShow());
    QVERIFY2(updates->statusLines().constFirst().contains("6"), "UPD-20");
}

/// The folder itself comes with the package, and so does each newer one (UPD-18).
void TestUpdates::seesThePackageComing()
{
    const auto updates = this->updates();
    QVERIFY(updates->first("en").has_value());
    updates->watch();
    QSignalSpy taken(updates.get(), &Updates::taken);
    putIntoInbox(6);
    QVERIFY(taken.wait(20'000));
    QCOMPARE(updates->show("en")->content.edition.number, 6);
    putIntoInbox(7);
    QVERIFY(taken.wait(20'000));
    QCOMPARE(updates->show("en")->content.edition.number, 7);
}

void TestUpdates::tellsWhatIsRefused()
{
    const auto updates = this->updates();
    QVERIFY(updates->first("en").has_value());
    QSignalSpy refused(updates.get(), &Updates::refused);
    updates->take("/nowhere/at/all");
    QVERIFY(refused.wait(20'000));
    QCOMPARE(refused.constFirst().at(1).toBool(), true);
    QVERIFY(!updates->canShow());
    QVERIFY(updates->statusLines().constLast().contains("/nowhere/at/all"));
}

void TestUpdates::showsAfterTheNextStart()
{
    {
        const auto updates = this->updates();
        QCOMPARE(updates->first("en")->content.edition.number, store::builtInNumber());
        QSignalSpy taken(updates.get(), &Updates::taken);
        updates->take(m_place->bring(6, m_place->a));
        QVERIFY(taken.wait(20'000));
        updates->noteEnd();
    }
    const auto again = updates();
    QCOMPARE(again->first("en")->content.edition.number, 6);
    QVERIFY(again->faults().isEmpty());
}

void TestUpdates::goesBack()
{
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    const auto updates = this->updates();
    QCOMPARE(updates->first("en")->content.edition.number, 6);
    QCOMPARE(updates->goBack("en")->content.edition.number, store::builtInNumber());
    QVERIFY(!updates->goBack("en").has_value());
}

/// Of a program that was stopped, such as "--update": the guide starts with what it has.
void TestUpdates::tellsThatTheFolderIsInUse()
{
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    const auto held = host::FileLock::waitFor(m_place->folder(), m_place->lockLimit);
    QVERIFY(held && *held);
    const auto updates = this->updates();
    QCOMPARE(updates->first("en")->content.edition.number, 6);
    QCOMPARE(updates->faults().size(), 1);
    const QString told = updates->statusLines().constLast();
    QVERIFY2(told.contains("in use") && told.contains(m_place->folder()), qPrintable(told));
    updates->noteEnd();
    QCOMPARE(updates->faults().size(), 2);
}

void TestUpdates::lastsAfterAVisit()
{
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    for (int death = 0; death < 4; ++death) {
        const auto updates = this->updates();
        QCOMPARE(updates->first("en")->content.edition.number, 6);
        QVERIFY(!updates->wentBack());
        updates->noteGood();
    }
    QCOMPARE(m_place->take(m_place->bring(7, m_place->a)), QString());
    int shown = 7;
    for (int death = 0; death < 3; ++death)
        shown = updates()->first("en")->content.edition.number;
    QVERIFY2(shown == 6, "UPD-13");
}

/// UPD-21: the window answers while a large pack is taken in.
void TestUpdates::frameNeverWaits()
{
    m_isHealthy = [](const update::Content &) {
        QTest::qSleep(1500);
        return guide::Result<void>();
    };
    const auto updates = this->updates();
    QVERIFY(updates->first("en").has_value());
    const QString file = m_place->bring(6, m_place->a);
    QSignalSpy taken(updates.get(), &Updates::taken);
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
    timer.start(20);
    updates->take(file);
    QVERIFY(taken.wait(20'000));
    QVERIFY2(ticks >= 10, qPrintable(QString::number(ticks)));
}

void TestUpdates::oneAfterTheOther()
{
    const auto updates = this->updates();
    QVERIFY(updates->first("en").has_value());
    QSignalSpy refused(updates.get(), &Updates::refused);
    QSignalSpy taken(updates.get(), &Updates::taken);
    updates->take(m_place->bring(6, m_place->a));
    updates->take(m_place->bring(7, m_place->a));
    QCOMPARE(refused.size(), 1);
    QVERIFY(taken.wait(20'000));
    QCOMPARE(updates->show("en")->content.edition.number, 6);
}

void TestUpdates::commandTakes()
{
    QString said;
    QString wrong;
    QTextStream out(&said);
    QTextStream err(&wrong);
    update::PackStore packs = m_place->packs();
    const QString file = m_place->bring(6, m_place->a);
    QCOMPARE(shell::takeUpdate(packs, file, m_place->isHealthy, out, err), 0);
    QVERIFY(said.contains("2030.6"));
    QCOMPARE(shell::takeUpdate(packs, file, m_place->isHealthy, out, err), 1);
    QVERIFY(wrong.contains("already"));
    QCOMPARE(m_place->start(), 6);
}

void TestUpdates::checkTells()
{
    const auto told = [](const update::PackStore &packs, bool fine) {
        QString text;
        QTextStream out(&text);
        return shell::checkUpdates(packs, out) == fine ? text : QString();
    };
    QVERIFY(told(m_place->packs(QList<pack::PublicKey>{}), true).contains("none are built in"));
    QVERIFY(told(m_place->packs(), true).contains("the program's own"));
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    QVERIFY(told(m_place->packs(), true).contains("number 6"));
    fixtures::put(m_place->path("current"), "rubbish");
    QVERIFY(told(m_place->packs(), false).contains("FAILED"));
}

GUIDE_CORE_TEST(TestUpdates)
#include "test_updates.moc"
