// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "kiosk/kiosk_process.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using kiosk::singleInstanceFolders;
using kiosk::takeSingleInstance;

class TestSingleInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesASecondOne();
    void isFreeAfterAKill();
    void takesTheNextFolder();
    void looksWhereTheSystemSays();
};

void TestSingleInstance::refusesASecondOne()
{
    const QTemporaryDir folder;
    {
        const auto first = takeSingleInstance({folder.path()});
        QVERIFY(first && *first);
        const auto second = takeSingleInstance({folder.path()});
        QVERIFY(!second);
        QVERIFY(second.error().where.startsWith(folder.path()));
        QVERIFY(!second.error().what.isEmpty() && !second.error().remedy.isEmpty());
        // The one that was refused took nothing away.
        QVERIFY(!takeSingleInstance({folder.path()}));
    }
    QVERIFY(takeSingleInstance({folder.path()}).has_value());
}

/// KIOSK-33: also while it is held by a process that is killed, at once.
void TestSingleInstance::isFreeAfterAKill()
{
    const QTemporaryDir folder;
    for (int round = 0; round < 5; ++round) {
        int ready[2];
        QCOMPARE(pipe(ready), 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto held = takeSingleInstance({folder.path()});
            const char answer = held && *held ? 'y' : 'n';
            if (write(ready[1], &answer, 1) == 1)
                pause();
            _exit(1);
        }
        char answer = 0;
        QCOMPARE(read(ready[0], &answer, 1), 1);
        QCOMPARE(answer, 'y');
        QVERIFY(!takeSingleInstance({folder.path()}));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        close(ready[0]);
        close(ready[1]);
        const auto again = takeSingleInstance({folder.path()});
        QVERIFY(again && *again);
    }
}

void TestSingleInstance::takesTheNextFolder()
{
    const QTemporaryDir folder;
    const auto first = takeSingleInstance({"/nowhere/at/all", "/proc/self", folder.path()});
    QVERIFY(first && *first);
    QVERIFY(!takeSingleInstance({folder.path()}));
    // A link in its place leads nowhere.
    const QTemporaryDir other;
    const QString elsewhere = other.filePath("elsewhere");
    QVERIFY(QFile::link(elsewhere, other.filePath("serostim-guide.lock")));
    const auto unguarded = takeSingleInstance({other.path()});
    QVERIFY(unguarded && !*unguarded);
    QVERIFY(!QFile::exists(elsewhere));
    QVERIFY(*takeSingleInstance({}) == nullptr);
}

void TestSingleInstance::looksWhereTheSystemSays()
{
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    qputenv("XDG_RUNTIME_DIR", "/run/user/7");
    QCOMPARE(singleInstanceFolders("/state"), (QStringList{"/run/user/7", "/state"}));
    qunsetenv("XDG_RUNTIME_DIR");
    QCOMPARE(singleInstanceFolders("/state"), QStringList{"/state"});
    QCOMPARE(singleInstanceFolders(""), QStringList());
    qputenv("XDG_RUNTIME_DIR", before);
}

GUIDE_CORE_TEST(TestSingleInstance)
#include "test_single_instance.moc"
