// SPDX-License-Identifier: Apache-2.0
#include "fake_clock.h"

#include "support/test_program.h"

#include "host/files.h"
#include "kiosk/crash_guard.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using fixtures::FakeClock;
using kiosk::CrashGuard;
using kiosk::Start;
using namespace std::chrono_literals;

namespace {

/// How long a run lasted, and how it ended.
struct Run {
    enum class End { Dead, Clean, PowerCut, Forgotten };

    std::chrono::seconds lasted;
    End end = End::Dead;
};
using Runs = QList<Run>;

QChar letterOf(Start start)
{
    return QStringLiteral("NSA").at(static_cast<int>(start));
}

Runs deaths(int count, std::chrono::seconds lasted)
{
    return Runs(count, Run{lasted});
}

}  // namespace

Q_DECLARE_METATYPE(Runs)

class TestCrashGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsAfterWhatHappened_data();
    void startsAfterWhatHappened();
    void keepsTheStartBeforeAnythingElse();
    void brokenMemoryMakesASafeStart_data();
    void brokenMemoryMakesASafeStart();
    void memoryThatCannotBeReadMakesASafeStart();
    void worksWithoutAFolder();
    void killedAtAnyMoment();
    void hasAShortCode();
};

void TestCrashGuard::startsAfterWhatHappened_data()
{
    QTest::addColumn<Runs>("runs");
    QTest::addColumn<QString>("starts");
    const auto row = [](const char *name, const Runs &runs, const char *starts) {
        QTest::addRow("KIOSK-31 %s", name) << runs << starts;
    };
    const Run clean{1s, Run::End::Clean};
    const Run cut{1s, Run::End::PowerCut};
    const Run forgotten{1s, Run::End::Forgotten};
    row("all is well", {clean, clean, clean}, "NNNN");
    row("two deaths", deaths(2, 1s), "NNN");
    row("three deaths", deaths(3, 1s), "NNNS");
    row("five deaths", deaths(5, 1s), "NNNSSS");
    row("six deaths", deaths(6, 1s), "NNNSSSA");
    row("dies on and on", deaths(12, 0s), "NNNSSSAAAAAAA");
    // With two seconds to the next start, deaths are 149 s and 152 s apart: the first and the third
    // 298 s or 304 s.
    row("three within five minutes", deaths(3, 147s), "NNNS");
    row("three in a little more", deaths(3, 150s), "NNNN");
    row("every five minutes", deaths(6, 300s), "NNNNNNN");
    row("a clean end between", deaths(2, 1s) + Runs{clean} + deaths(2, 1s), "NNNNNN");
    row("a long run between", deaths(2, 1s) + deaths(1, 11min) + deaths(2, 1s), "NNNNNS");
    row("a safe run that ends cleanly", deaths(3, 1s) + Runs{clean}, "NNNSN");
    row("a safe run of less than ten minutes", deaths(3, 1s) + deaths(1, 9min), "NNNSS");
    row("a safe run of ten minutes", deaths(3, 1s) + deaths(1, 10min + 1s), "NNNSN");
    row("staff were asked, ten minutes", deaths(6, 1s) + deaths(1, 11min), "NNNSSSAN");
    row("staff forgot it in a safe run", deaths(3, 1s) + Runs{forgotten}, "NNNSN");
    row("and it dies again", deaths(3, 1s) + Runs{forgotten} + deaths(2, 1s), "NNNSNNS");
    row("power cuts are no deaths", Runs(9, cut), "NNNNNNNNNN");
    row("a power cut after two deaths", deaths(2, 1s) + Runs{cut} + deaths(2, 1s), "NNNNNN");
    row("switched off and on while asking", deaths(6, 1s) + Runs{cut}, "NNNSSSAN");
}

void TestCrashGuard::startsAfterWhatHappened()
{
    QFETCH(const Runs, runs);
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    FakeClock clock;
    QString boot = "boot-1";
    QString starts;
    for (const Run &run : runs) {
        CrashGuard memory(state, clock, boot);
        const auto told = memory.start();
        QVERIFY(told.kept.has_value());
        starts += letterOf(told.start);
        clock.goOn(run.lasted);
        if (run.end == Run::End::Clean)
            QVERIFY(memory.end().has_value());
        if (run.end == Run::End::Forgotten)
            QVERIFY(memory.forget().has_value());
        clock.goOn(2s);
        if (run.end == Run::End::PowerCut) {
            boot += '+';
            clock.set(20s);
        }
    }
    starts += letterOf(CrashGuard(state, clock, boot).start().start);
    QTEST(starts, "starts");
}

void TestCrashGuard::keepsTheStartBeforeAnythingElse()
{
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    const FakeClock clock;
    CrashGuard memory(state, clock, "boot");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    QVERIFY(memory.start().start == Start::Normal);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    QVERIFY(memory.end().has_value());
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
}

void TestCrashGuard::brokenMemoryMakesASafeStart_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) {
        QTest::addRow("KIOSK-31 %s", name) << text;
    };
    row("empty", "");
    row("noughts", QByteArray(64, '\0'));
    const QByteArray fine = R"({"version":1,"level":0,"started":{"boot":"b","up":1},"crashes":[]})";
    const auto with = [&](const char *what, const char *by) {
        return QByteArray(fine).replace(what, by);
    };
    row("cut", fine.chopped(5));
    row("lines of 0.1.0", "level 0\nstarted boot 1\n");
    row("a later version", with("\"version\":1", "\"version\":2"));
    row("level that is none", with("\"level\":0", "\"level\":3"));
    row("level below all", with("\"level\":0", "\"level\":-1"));
    row("half a level", with("\"level\":0", "\"level\":0.5"));
    row("level of letters", with("\"level\":0", "\"level\":\"x\""));
    row("no time", with(",\"up\":1", ""));
    row("time below all", with("\"up\":1", "\"up\":-1"));
    row("crash that is none", with("[]", "[1]"));
    row("other words", with("started", "ended"));
    row("too many crashes", with("[]", R"([{"boot":"b","up":1},{"boot":"b","up":1},
        {"boot":"b","up":1},{"boot":"b","up":1},{"boot":"b","up":1}])"));
    row("other kind of file", "\x7F"
                              "ELF\x02\n\n\n");
}

void TestCrashGuard::brokenMemoryMakesASafeStart()
{
    QFETCH(const QByteArray, text);
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    const FakeClock clock;
    CrashGuard memory(state, clock, "boot");
    QVERIFY(memory.start().start == Start::Normal);
    const QString file = folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst());
    QVERIFY(host::writeDurably(file, text).has_value());
    const auto told = CrashGuard(state, clock, "boot").start();
    QVERIFY(told.start == Start::Safe && told.kept);
    // And what is kept now is whole: it dies on.
    QVERIFY(CrashGuard(state, clock, "boot").start().start == Start::Safe);
    QVERIFY(CrashGuard(state, clock, "boot").start().start == Start::Safe);
    QVERIFY(CrashGuard(state, clock, "boot").start().start == Start::AskStaff);
}

void TestCrashGuard::memoryThatCannotBeReadMakesASafeStart()
{
    const QTemporaryDir folder;
    const host::StateFolder state(folder.path());
    const FakeClock clock;
    QVERIFY(CrashGuard(state, clock, "boot").start().start == Start::Normal);
    const QString file = folder.filePath(QDir(folder.path()).entryList(QDir::Files).constFirst());
    QVERIFY(QFile::resize(file, 100'000));
    QVERIFY(CrashGuard(state, clock, "boot").start().start == Start::Safe);
}

void TestCrashGuard::worksWithoutAFolder()
{
    const host::StateFolder state("/nowhere/at/all");
    const FakeClock clock;
    for (int run = 0; run < 9; ++run) {
        const auto told = CrashGuard(state, clock, "boot").start();
        QVERIFY(told.start == Start::Normal);
        QVERIFY(!told.kept);
        QCOMPARE(told.kept.error().where, "/nowhere/at/all");
    }
}

/// FAULT-13: a start that is killed counts as one death at most, and never breaks the memory.
void TestCrashGuard::killedAtAnyMoment()
{
    QRandomGenerator random(31);
    const FakeClock clock;
    for (int round = 0; round < 60; ++round) {
        const QTemporaryDir folder;
        const host::StateFolder state(folder.path());
        QVERIFY(CrashGuard(state, clock, "boot").start().start == Start::Normal);
        const pid_t child = fork();
        if (child == 0) {
            (void)CrashGuard(state, clock, "boot").start();
            pause();
        }
        usleep(random.bounded(3000U));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        QVERIFY(CrashGuard(state, clock, "boot").start().start == Start::Normal);
        QString next;
        for (int run = 0; run < 2; ++run)
            next += letterOf(CrashGuard(state, clock, "boot").start().start);
        QVERIFY2(next == "SS" || next == "NS", qPrintable(next));
    }
}

void TestCrashGuard::hasAShortCode()
{
    QVERIFY(kiosk::crashCode().size() >= 2 && kiosk::crashCode().size() <= 5);
}

GUIDE_CORE_TEST(TestCrashGuard)
#include "test_crash_guard.moc"
