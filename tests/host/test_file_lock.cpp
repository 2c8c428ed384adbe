// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "host/files.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/time.h>
#include <thread>

using host::FileLock;
using std::chrono::milliseconds;

/// One process at a time, and nobody waits for ever.
class TestFileLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isGivenBack();
    void waitsForItsTurn();
    void givesUp_data();
    void givesUp();
    void givesUpAmongSignals();
    void noFolder();

private:
    QTemporaryDir m_folder;
};

void TestFileLock::isGivenBack()
{
    for (int i = 0; i < 2; ++i) {
        const auto lock = FileLock::waitFor(m_folder.path(), milliseconds(0));
        QVERIFY(lock && *lock);
    }
}

void TestFileLock::waitsForItsTurn()
{
    auto held = FileLock::waitFor(m_folder.path(), milliseconds(0));
    QVERIFY(held && *held);
    std::thread holder([&] {
        std::this_thread::sleep_for(milliseconds(100));
        held->reset();
    });
    const auto lock = FileLock::waitFor(m_folder.path(), std::chrono::minutes(1));
    holder.join();
    QVERIFY(lock && *lock);
}

void TestFileLock::givesUp_data()
{
    QTest::addColumn<int>("limit");
    QTest::newRow("at once") << 0;
    QTest::newRow("soon") << 60;
}

/// A process that was stopped keeps its lock.
void TestFileLock::givesUp()
{
    QFETCH(const int, limit);
    const auto held = FileLock::waitFor(m_folder.path(), milliseconds(0));
    QVERIFY(held && *held);
    const auto lock = FileLock::waitFor(m_folder.path(), milliseconds(limit));
    QVERIFY(!lock);
    QCOMPARE(lock.error().where, m_folder.path());
    QVERIFY2(lock.error().what.contains("in use"), qPrintable(lock.error().what));
    QVERIFY(!lock.error().remedy.isEmpty());
}

/// SIGTERM is one of those that the guide handles; none may make it wait on.
void TestFileLock::givesUpAmongSignals()
{
    struct sigaction ignore {};
    ignore.sa_handler = [](int) {};
    struct sigaction before {};
    QCOMPARE(sigaction(SIGALRM, &ignore, &before), 0);
    const itimerval often{{0, 2'000}, {0, 2'000}};
    QCOMPARE(setitimer(ITIMER_REAL, &often, nullptr), 0);
    const auto held = FileLock::waitFor(m_folder.path(), milliseconds(0));
    const auto lock = FileLock::waitFor(m_folder.path(), milliseconds(60));
    const itimerval never{};
    setitimer(ITIMER_REAL, &never, nullptr);
    sigaction(SIGALRM, &before, nullptr);
    QVERIFY(held && *held);
    QVERIFY(!lock);
}

void TestFileLock::noFolder()
{
    const auto lock = FileLock::waitFor(m_folder.filePath("nowhere"), milliseconds(0));
    QVERIFY(lock);
    QVERIFY(!*lock);
}

GUIDE_CORE_TEST(TestFileLock)
#include "test_file_lock.moc"
