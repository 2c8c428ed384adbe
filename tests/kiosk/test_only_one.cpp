// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "kiosk/only_one.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using kiosk::OnlyOne;

class TestOnlyOne : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesASecondOne();
    void isFreeAfterAKill();
    void takesTheNextFolder();
    void looksWhereTheSystemSays();
};

void TestOnlyOne::refusesASecondOne()
{
    const QTemporaryDir folder;
    {
        const auto first = OnlyOne::take({folder.path()});
        QVERIFY(first && first->guarded());
        const auto second = OnlyOne::take({folder.path()});
        QVERIFY(!second);
        QVERIFY(second.error().where.startsWith(folder.path()));
        QVERIFY(!second.error().what.isEmpty() && !second.error().remedy.isEmpty());
        // The one that was refused took nothing away.
        QVERIFY(!OnlyOne::take({folder.path()}));
    }
    QVERIFY(OnlyOne::take({folder.path()}).has_value());
}

/// KIOSK-33: also while it is held by a process that is killed, at once.
void TestOnlyOne::isFreeAfterAKill()
{
    const QTemporaryDir folder;
    for (int round = 0; round < 5; ++round) {
        int ready[2];
        QCOMPARE(pipe(ready), 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto held = OnlyOne::take({folder.path()});
            const char answer = held && held->guarded() ? 'y' : 'n';
            if (write(ready[1], &answer, 1) == 1)
                pause();
            _exit(1);
        }
        char answer = 0;
        QCOMPARE(read(ready[0], &answer, 1), 1);
        QCOMPARE(answer, 'y');
        QVERIFY(!OnlyOne::take({folder.path()}));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        close(ready[0]);
        close(ready[1]);
        const auto again = OnlyOne::take({folder.path()});
        QVERIFY(again && again->guarded());
    }
}

void TestOnlyOne::takesTheNextFolder()
{
    const QTemporaryDir folder;
    const auto first = OnlyOne::take({"/nowhere/at/all", "/proc/self", folder.path()});
    QVERIFY(first && first->guarded());
    QVERIFY(!OnlyOne::take({folder.path()}));
    // A link in its place leads nowhere.
    const QTemporaryDir other;
    const QString elsewhere = other.filePath("elsewhere");
    QVERIFY(QFile::link(elsewhere, other.filePath("serostim-guide.lock")));
    const auto unguarded = OnlyOne::take({other.path()});
    QVERIFY(unguarded && !unguarded->guarded());
    QVERIFY(!QFile::exists(elsewhere));
    QVERIFY(OnlyOne::take({})->guarded() == false);
}

void TestOnlyOne::looksWhereTheSystemSays()
{
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", "/run/user/7");
    QCOMPARE(OnlyOne::systemFolders("/state"), (QStringList{"/run/user/7", "/state"}));
    qunsetenv("XDG_RUNTIME_DIR");
    QCOMPARE(OnlyOne::systemFolders("/state"), QStringList{"/state"});
    QCOMPARE(OnlyOne::systemFolders(""), QStringList());
    qputenv("XDG_RUNTIME_DIR", before);
}

GUIDE_CORE_TEST(TestOnlyOne)
#include "test_only_one.moc"
