// SPDX-License-Identifier: Apache-2.0
#include "update_place.h"

#include "support/test_program.h"

#include "host/files.h"
#include "pack/signature.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <thread>

using fixtures::UpdatePlace;
using update::Asked;

/// Which content is shown, what comes after it, and what never comes back (kiosk-reliability 4.2).
class TestPackStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_place = std::make_unique<UpdatePlace>(); }
    void cleanup() { m_place.reset(); }

    void nothingYet();
    void newerIsShown();
    void olderIsRefused();
    void sameIsRefused();
    void builtInIsNewer();
    void fastForwardOfOneKey();
    void lostNumbers_data();
    void lostNumbers();
    void lostPointer_data();
    void lostPointer();
    void damagedContent_data();
    void damagedContent();
    void twoDeaths();
    void oneDeathIsNotTwo_data();
    void oneDeathIsNotTwo();
    void leftIsNotTakenByItself();
    void staffGoBack();
    void goesBackToTheProgram();
    void keepsTwo();
    void keysBeginWithZeros();
    void shortNamesOfAnEarlierProgram();
    void keysChange();
    void noKeys();
    void programTooOld_data();
    void programTooOld();
    void folderThatCannotBeWritten();
    void onlyOneChangesIt();
    void lockThatIsNeverGivenBack();
    void lockBeforeTheFirstContent();

private:
    std::unique_ptr<UpdatePlace> m_place;
};

void TestPackStore::nothingYet()
{
    QCOMPARE(m_place->start(), 0);
    QVERIFY(m_place->packs().start().faults.isEmpty());
    QCOMPARE(m_place->kept(), QStringList());
    QVERIFY(!m_place->packs().current()->has_value());
}

void TestPackStore::newerIsShown()
{
    QCOMPARE(m_place->take(m_place->bring(3, m_place->a)), QString());
    QCOMPARE(m_place->start(), 3);
    QCOMPARE(m_place->take(m_place->bring(4, m_place->a)), QString());
    QCOMPARE(m_place->start(), 4);
    const auto current = m_place->packs().current();
    QVERIFY(current && *current);
    QCOMPARE((*current)->manifest.version, "2030.4");
    QCOMPARE((*current)->digest, fixtures::digestOf(fixtures::bytesOf((*current)->file)));
}

void TestPackStore::olderIsRefused()
{
    const QString older = m_place->bring(3, m_place->a);
    QCOMPARE(m_place->take(m_place->bring(5, m_place->a)), QString());
    QVERIFY2(m_place->take(older).contains("older"), "UPD-7");
    QVERIFY(m_place->take(older, Asked::ByItself).contains("older"));
    QVERIFY(!update::isOffered(m_place->packs(), older, Asked::ByItself));
    QCOMPARE(m_place->start(), 5);
}

void TestPackStore::sameIsRefused()
{
    const QString file = m_place->bring(5, m_place->a);
    QVERIFY(update::isOffered(m_place->packs(), file, Asked::ByItself));
    QCOMPARE(m_place->take(file), QString());
    QVERIFY(m_place->take(file).contains("already"));
    QVERIFY(!update::isOffered(m_place->packs(), file, Asked::ByItself));
    QCOMPARE(m_place->start(), 5);
}

void TestPackStore::builtInIsNewer()
{
    QCOMPARE(m_place->take(m_place->bring(5, m_place->a)), QString());
    m_place->program.builtInNumber = 5;  // a newer program
    QCOMPARE(m_place->start(), 0);
    QVERIFY(m_place->packs().start().faults.isEmpty());
    QVERIFY(m_place->take(m_place->bring(5, m_place->b)).contains("as new"));
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    QCOMPARE(m_place->start(), 6);
}

void TestPackStore::fastForwardOfOneKey()
{
    QCOMPARE(m_place->take(m_place->bring(999'999'999, m_place->a)), QString());
    QVERIFY(!m_place->take(m_place->bring(6, m_place->a)).isEmpty());
    QVERIFY2(m_place->take(m_place->bring(6, m_place->b)).isEmpty(), "UPD-8");
    QCOMPARE(m_place->start(), 6);
    QVERIFY(!m_place->take(m_place->bring(5, m_place->b)).isEmpty());
}

void TestPackStore::lostNumbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("UPD-9 gone") << QByteArray();
    QTest::newRow("UPD-9 empty") << QByteArray("");
    QTest::newRow("UPD-9 garbled") << QByteArray("highest 0 x\n\xff");
    QTest::newRow("UPD-9 lines of 0.1.0") << QByteArray("highest 6 0023456789ABCDEF\n");
    QTest::newRow("UPD-9 huge") << QByteArray(100'000, 'x');
}

void TestPackStore::lostNumbers()
{
    QFETCH(const QByteArray, text);
    QCOMPARE(m_place->take(m_place->bring(4, m_place->a)), QString());
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    if (text.isNull())
        QVERIFY(QFile::remove(m_place->path("numbers")));
    else
        fixtures::put(m_place->path("numbers"), text);
    QVERIFY(!m_place->take(m_place->bring(5, m_place->a)).isEmpty());
    QCOMPARE(m_place->start(), 6);
    QCOMPARE(m_place->take(m_place->bring(7, m_place->a)), QString());
    QCOMPARE(m_place->start(), 7);
}

void TestPackStore::lostPointer_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("told");
    QTest::newRow("gone") << QByteArray() << false;
    QTest::newRow("empty") << QByteArray("") << true;
    QTest::newRow("garbled") << QByteArray("current 6\n") << true;
    QTest::newRow("lines of 0.1.0")
        << QByteArray("current 6 0023456789ABCDEF\nprevious built-in\ntrial no\ndeaths 0\n"
                      "running no\n")
        << true;
}

void TestPackStore::lostPointer()
{
    QFETCH(const QByteArray, text);
    const QString file = m_place->bring(6, m_place->a);
    QCOMPARE(m_place->take(file), QString());
    if (text.isNull())
        QVERIFY(QFile::remove(m_place->path("current")));
    else
        fixtures::put(m_place->path("current"), text);
    const auto start = m_place->packs().start();
    QVERIFY(!start.content);
    QTEST(!start.faults.isEmpty(), "told");
    QVERIFY(!m_place->take(m_place->bring(5, m_place->a)).isEmpty());
    QCOMPARE(m_place->take(file, Asked::ByItself), QString());
    QCOMPARE(m_place->start(), 6);
}

void TestPackStore::damagedContent_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<bool>("gone");
    QTest::newRow("store gone") << ".sqlite" << true;
    QTest::newRow("signature gone") << ".sqlite.minisig" << true;
    QTest::newRow("store altered") << ".sqlite" << false;
    QTest::newRow("signature altered") << ".sqlite.minisig" << false;
}

void TestPackStore::damagedContent()
{
    QFETCH(const QString, part);
    QFETCH(const bool, gone);
    QCOMPARE(m_place->take(m_place->bring(5, m_place->a)), QString());
    QVERIFY(m_place->packs().markHealthy().has_value());
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    const QString name =
        m_place->path(update::Version{6, pack::nameOf(m_place->a.key)}.fileName() + part);
    if (gone) {
        QVERIFY(QFile::remove(name));
    } else {
        QByteArray bytes = fixtures::bytesOf(name);
        bytes[bytes.size() / 2] = static_cast<char>(bytes.at(bytes.size() / 2) ^ 1);
        fixtures::put(name, bytes);
    }
    const auto start = m_place->packs().start();
    QVERIFY(start.content.has_value());
    QCOMPARE(start.content->version.number, 5);
    QCOMPARE(start.faults.size(), 1);
    QVERIFY(m_place->packs().start().faults.isEmpty());  // the pointer names what is fine
}

void TestPackStore::twoDeaths()
{
    QCOMPARE(m_place->take(m_place->bring(5, m_place->a)), QString());
    QCOMPARE(m_place->start(), 5);
    QVERIFY(m_place->packs().markHealthy().has_value());
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    QVERIFY(m_place->packs().markStarted().has_value());
    m_place->clock.goOn(std::chrono::minutes(1));
    QCOMPARE(m_place->start(), 6);  // it died once
    m_place->clock.goOn(std::chrono::minutes(1));
    const auto start = m_place->packs().start();
    QVERIFY2(start.wentBack, "UPD-13");
    QCOMPARE(start.content->version.number, 5);
    QCOMPARE(m_place->start(), 5);
}

void TestPackStore::oneDeathIsNotTwo_data()
{
    QTest::addColumn<QString>("between");
    for (const char *between : {"late", "another boot", "clean end", "good"})
        QTest::newRow(between) << between;
}

void TestPackStore::oneDeathIsNotTwo()
{
    QFETCH(const QString, between);
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    for (int run = 0; run < 5; ++run) {
        QCOMPARE(m_place->start(), 6);
        if (between == "late")
            m_place->clock.goOn(std::chrono::minutes(6));
        else if (between == "another boot")
            m_place->boot += "x";
        else if (between == "clean end")
            QVERIFY(m_place->packs().markStopped().has_value());
        else
            QVERIFY(m_place->packs().markHealthy().has_value());
    }
}

void TestPackStore::leftIsNotTakenByItself()
{
    const QString bad = m_place->bring(6, m_place->a);
    QCOMPARE(m_place->take(bad), QString());
    for (int run = 0; run < 3; ++run)
        (void)m_place->start();
    QCOMPARE(m_place->start(), 0);
    QVERIFY(!update::isOffered(m_place->packs(), bad, Asked::ByItself));
    QVERIFY(!m_place->take(bad, Asked::ByItself).isEmpty());
    QCOMPARE(m_place->take(bad, Asked::ByPerson), QString());
    QCOMPARE(m_place->start(), 6);
    QCOMPARE(m_place->take(m_place->bring(7, m_place->a), Asked::ByItself), QString());
    QCOMPARE(m_place->start(), 7);
}

void TestPackStore::staffGoBack()
{
    const QString six = m_place->bring(6, m_place->a);
    QCOMPARE(m_place->take(m_place->bring(5, m_place->a)), QString());
    QVERIFY(m_place->packs().markHealthy().has_value());
    QCOMPARE(m_place->take(six), QString());
    const auto before = m_place->packs().rollBack();
    QVERIFY2(before && *before, "UPD-7");
    QCOMPARE((*before)->version.number, 5);
    QCOMPARE(m_place->start(), 5);
    QVERIFY(!update::isOffered(m_place->packs(), six, Asked::ByItself));
    QVERIFY(update::isOffered(m_place->packs(), six, Asked::ByPerson));
}

void TestPackStore::goesBackToTheProgram()
{
    QVERIFY(!m_place->packs().rollBack().has_value());
    QCOMPARE(m_place->take(m_place->bring(5, m_place->a)), QString());
    const auto before = m_place->packs().rollBack();
    QVERIFY(before && !*before);
    QCOMPARE(m_place->start(), 0);
    QVERIFY(!m_place->packs().rollBack().has_value());
}

void TestPackStore::keepsTwo()
{
    for (int number = 2; number < 22; ++number) {
        QCOMPARE(m_place->take(m_place->bring(number, m_place->a)), QString());
        QVERIFY(m_place->packs().markHealthy().has_value());
    }
    const QString key = pack::nameOf(m_place->a.key);
    const QString before = update::Version{20, key}.fileName();
    const QString now = update::Version{21, key}.fileName();
    QCOMPARE(m_place->kept(), (QStringList{".lock", "current", "numbers", before + ".sqlite",
                                           before + ".sqlite.minisig", now + ".sqlite",
                                           now + ".sqlite.minisig"}));  // UPD-14
}

/// One key in 16 has such an id, and what it signed was never shown.
void TestPackStore::keysBeginWithZeros()
{
    QVERIFY(pack::nameOf(m_place->a.key).startsWith("0A"));
    QVERIFY(pack::nameOf(m_place->b.key).startsWith("00"));
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    QCOMPARE(m_place->start(), 6);
    QCOMPARE(m_place->take(m_place->bring(7, m_place->b)), QString());
    QCOMPARE(m_place->start(), 7);
    QVERIFY(m_place->packs().start().faults.isEmpty());
    QVERIFY(!m_place->take(m_place->bring(5, m_place->b)).isEmpty());
}

/// An earlier program left out the zeros, and then could not read what it had written.
void TestPackStore::shortNamesOfAnEarlierProgram()
{
    const QString file = m_place->bring(6, m_place->b);
    QCOMPARE(m_place->take(file), QString());
    const QString key = pack::nameOf(m_place->b.key);
    const QString shorter = key.mid(2);
    for (const char *name : {"current", "numbers"})
        fixtures::put(
            m_place->path(name),
            fixtures::bytesOf(m_place->path(name)).replace(key.toLatin1(), shorter.toLatin1()));
    for (const char *part : {".sqlite", ".sqlite.minisig"})
        QVERIFY(QFile::rename(m_place->path(update::Version{6, key}.fileName() + part),
                              m_place->path(update::Version{6, shorter}.fileName() + part)));
    const auto start = m_place->packs().start();
    QVERIFY(!start.content);
    QCOMPARE(start.faults.size(), 1);
    QCOMPARE(start.faults.constFirst().where, m_place->path("current"));
    QCOMPARE(m_place->take(file), QString());
    QCOMPARE(m_place->start(), 6);
    QVERIFY(m_place->packs().start().faults.isEmpty());
    QCOMPARE(m_place->kept().filter(shorter + ".sqlite").filter("-6-" + shorter), QStringList());
}

void TestPackStore::keysChange()
{
    const fixtures::KeyPair c = fixtures::makeKeys(m_place->from(), "c");
    const QString byA = m_place->bring(7, m_place->a);
    QCOMPARE(m_place->take(m_place->bring(5, m_place->a)), QString());
    QCOMPARE(m_place->take(m_place->bring(6, m_place->b)), QString());
    // A new program, with the keys B and C (UPD-22).
    const update::PackStore after = m_place->packs({m_place->b.key, c.key});
    update::PackStore again = after;
    QCOMPARE(again.start().content->version.number, 6);
    const auto refused = update::takeIn(after, byA, Asked::ByPerson, m_place->isHealthy);
    QVERIFY(!refused.has_value());
    const auto taken =
        update::takeIn(after, m_place->bring(8, c), Asked::ByPerson, m_place->isHealthy);
    QVERIFY(taken.has_value());
    // What A signed is no longer shown either.
    QVERIFY(m_place->packs().rollBack().has_value());
    QVERIFY(!again.start().content);
}

void TestPackStore::noKeys()
{
    update::PackStore packs = m_place->packs(QList<pack::PublicKey>{});
    QVERIFY(
        !update::takeIn(packs, m_place->bring(5, m_place->a), Asked::ByPerson, m_place->isHealthy)
             .has_value());
    QVERIFY(!packs.start().content);
}

void TestPackStore::programTooOld_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("UPD-10 newer program") << "program";
    QTest::newRow("UPD-10 newer schema") << "schema";
    QTest::newRow("UPD-10 older schema") << "older schema";
    QTest::newRow("UPD-10 language missing") << "language";
    QTest::newRow("UPD-10 wrong id") << "id";
}

void TestPackStore::programTooOld()
{
    QFETCH(const QString, what);
    pack::Manifest manifest = fixtures::builtManifest(5);
    if (what == "program")
        manifest.program = QVersionNumber(9, 0, 1);
    else if (what == "schema")
        manifest.schema += 1;
    else if (what == "older schema")
        manifest.schema -= 1;
    else if (what == "language")
        manifest.languages = QStringList{"en"};
    else
        manifest.id = "another-guide";
    const QString file = m_place->bring(manifest, m_place->a);
    QVERIFY(!m_place->take(file).isEmpty());
    QVERIFY(!update::isOffered(m_place->packs(), file, Asked::ByItself));
    QCOMPARE(m_place->start(), 0);
    QCOMPARE(m_place->take(m_place->bring(5, m_place->a)), QString());
}

void TestPackStore::folderThatCannotBeWritten()
{
    const update::PackStore nowhere("/proc/nowhere", {m_place->a.key}, m_place->program,
                                    m_place->clock, "b");
    const auto taken =
        update::takeIn(nowhere, m_place->bring(5, m_place->a), Asked::ByPerson, m_place->isHealthy);
    QVERIFY(!taken.has_value());
    QVERIFY(taken.error().where.contains("/proc/nowhere"));
    update::PackStore again = nowhere;
    QVERIFY(!again.start().content);
}

/// At home one process may show the guide while another one takes in newer content.
void TestPackStore::onlyOneChangesIt()
{
    QCOMPARE(m_place->take(m_place->bring(3, m_place->a)), QString());
    auto held = host::FileLock::waitFor(m_place->folder(), m_place->lockLimit);
    QVERIFY(held && *held);
    std::atomic<bool> done = false;
    std::thread other([&, packs = m_place->packs()]() mutable {
        const bool noted = packs.markHealthy().has_value();
        done = noted;
    });
    QTest::qSleep(100);
    const bool waited = !done;
    // What was written meanwhile is what the other one then reads.
    QFile::remove(m_place->path("current"));
    held->reset();
    other.join();
    QVERIFY(waited);
    QVERIFY(done);
    QVERIFY(!QFile::exists(m_place->path("current")));
}

/// Such as that of an update that was stopped, or whose disk does not answer.
void TestPackStore::lockThatIsNeverGivenBack()
{
    QCOMPARE(m_place->take(m_place->bring(5, m_place->a)), QString());
    QVERIFY(m_place->packs().markHealthy().has_value());
    QCOMPARE(m_place->take(m_place->bring(6, m_place->a)), QString());
    const QByteArray pointer = fixtures::bytesOf(m_place->path("current"));
    const auto taken = update::takeIn(m_place->packs(), m_place->bring(7, m_place->a),
                                      Asked::ByPerson, m_place->isHealthy);
    QVERIFY(taken.has_value());
    auto held = host::FileLock::waitFor(m_place->folder(), m_place->lockLimit);
    QVERIFY(held && *held);
    m_place->lockLimit = std::chrono::milliseconds(50);
    update::PackStore packs = m_place->packs();
    const update::PackStore::Start start = packs.start();
    QVERIFY(start.content.has_value());
    QCOMPARE(start.content->version.number, 6);
    QCOMPARE(start.faults.size(), 1);
    QCOMPARE(start.faults.constFirst().where, m_place->folder());
    QVERIFY(!start.faults.constFirst().remedy.isEmpty());
    QVERIFY(!packs.adopt(*taken).has_value());
    QVERIFY(!packs.markStarted().has_value());
    QVERIFY(!packs.markHealthy().has_value());
    QVERIFY(!packs.markStopped().has_value());
    QVERIFY(!packs.rollBack().has_value());
    QCOMPARE(fixtures::bytesOf(m_place->path("current")), pointer);
    held->reset();
    QVERIFY(packs.adopt(*taken).has_value());
    QCOMPARE(m_place->start(), 7);
}

void TestPackStore::lockBeforeTheFirstContent()
{
    const auto held = host::FileLock::waitFor(m_place->folder(), m_place->lockLimit);
    QVERIFY(held && *held);
    m_place->lockLimit = std::chrono::milliseconds(0);
    const update::PackStore::Start start = m_place->packs().start();
    QVERIFY(!start.content);
    QCOMPARE(start.faults.size(), 1);
}

GUIDE_CORE_TEST(TestPackStore)
#include "test_pack_store.moc"
