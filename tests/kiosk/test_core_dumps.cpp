// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "kiosk/kiosk_process.h"

#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

class TestCoreDumps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesNoDump();
    void holdsForProcessesBegunByIt();
};

/// PRIV-7
void TestCoreDumps::leavesNoDump()
{
    const pid_t child = fork();
    if (child == 0) {
        const bool done = kiosk::forbidCoreDumps().has_value();
        const bool again = kiosk::forbidCoreDumps().has_value();
        if (!done || !again || prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0)
            _exit(1);
        std::signal(SIGABRT, SIG_DFL);
        abort();
    }
    int status = 0;
    waitpid(child, &status, 0);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGABRT);
    QVERIFY(!WCOREDUMP(status));
}

void TestCoreDumps::holdsForProcessesBegunByIt()
{
    const pid_t child = fork();
    if (child == 0) {
        if (!kiosk::forbidCoreDumps())
            _exit(1);
        execl("/bin/sh", "sh", "-c", "grep -Eq '^Max core file size +0 +0 ' /proc/self/limits",
              nullptr);
        _exit(2);
    }
    int status = 0;
    waitpid(child, &status, 0);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 0);
}

GUIDE_CORE_TEST(TestCoreDumps)
#include "test_core_dumps.moc"
