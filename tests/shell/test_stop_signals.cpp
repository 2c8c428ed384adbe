// SPDX-License-Identifier: Apache-2.0
// A stop that the system asks for, and what it must not do to whatever it comes in between.
#include "support/test_program.h"

#include "shell/system.h"

#include <QTest>

#include <cerrno>
#include <csignal>

class TestStopSignals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsTheApplication_data();
    void endsTheApplication();
    void keepsErrno();
};

void TestStopSignals::endsTheApplication_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestStopSignals::endsTheApplication()
{
    QFETCH(const int, signal);
    const shell::StopSignals signals_;
    QCOMPARE(raise(signal), 0);
    QCOMPARE(QCoreApplication::exec(), 0);
}

void TestStopSignals::keepsErrno()
{
    const shell::StopSignals signals_;
    // By then the pipe that they write to is full.
    constexpr int kMany = 70'000;
    int changed = 0;
    for (int i = 0; i < kMany; ++i) {
        errno = ENOENT;
        raise(SIGTERM);
        changed += errno == ENOENT ? 0 : 1;
    }
    QCOMPARE(changed, 0);
}

GUIDE_CORE_TEST(TestStopSignals)
#include "test_stop_signals.moc"
