// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "kiosk/pin.h"
#include "shell/kiosk_tasks.h"
#include "shell/options.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

namespace {

struct Outcome {
    int code = -1;
    QString out;
    QString err;
};

struct PinFolder {
    QTemporaryDir folder;
    host::StateFolder state{folder.path()};
    QString pinFile = folder.filePath("etc/pin");

    [[nodiscard]] bool verifyPin(const char *pin) const
    {
        const auto hash = kiosk::readPinHash(pinFile);
        return hash && kiosk::verifyPin(QString::fromLatin1(pin), *hash);
    }
};

/// With this on standard input, which is no terminal.
Outcome piped(const PinFolder &place, const QString &pinFile, const QByteArray &input)
{
    int ends[2];
    if (pipe(ends) != 0 || write(ends[1], input.constData(), static_cast<size_t>(input.size())) < 0)
        qFatal("no pipe");
    close(ends[1]);
    Outcome outcome;
    QTextStream out(&outcome.out);
    QTextStream err(&outcome.err);
    outcome.code = shell::setPin(pinFile, place.state, ends[0], out, err);
    close(ends[0]);
    return outcome;
}

QByteArray readUntil(int terminal, const QByteArray &end)
{
    QByteArray all;
    QElapsedTimer timer;
    timer.start();
    while (!all.endsWith(end) && !timer.hasExpired(20'000)) {
        char text[256];
        const ssize_t size = read(terminal, text, sizeof text);
        if (size > 0)
            all.append(text, size);
        else if (errno != EAGAIN)
            break;
        else
            usleep(2000);
    }
    return all;
}

/// At a terminal, where each answer is typed when a question has come. All that is shown is in
/// `out`.
Outcome typed(const PinFolder &place, const QByteArrayList &answers)
{
    int outer = -1;
    int inner = -1;
    if (openpty(&outer, &inner, nullptr, nullptr, nullptr) != 0)
        qFatal("no terminal");
    const pid_t child = fork();
    if (child == 0) {
        QFile shown;
        if (!shown.open(inner, QIODevice::WriteOnly | QIODevice::Unbuffered))
            _exit(99);
        QTextStream out(&shown);
        QTextStream err(&shown);
        const int code = shell::setPin(place.pinFile, place.state, inner, out, err);
        err.flush();
        out.flush();
        termios after{};
        tcgetattr(inner, &after);
        _exit((after.c_lflag & ECHO) && (after.c_lflag & ISIG) ? code : 98);
    }
    close(inner);
    fcntl(outer, F_SETFL, O_NONBLOCK);
    Outcome outcome;
    for (const QByteArray &answer : answers) {
        outcome.out += QString::fromUtf8(readUntil(outer, ": "));
        if (write(outer, answer.constData(), static_cast<size_t>(answer.size())) != answer.size())
            qFatal("cannot type");
    }
    outcome.out += QString::fromUtf8(readUntil(outer, "\xFF"));
    int status = 0;
    waitpid(child, &status, 0);
    close(outer);
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return outcome;
}

}  // namespace

class TestSetPin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesALine_data();
    void takesALine();
    void asksTwiceWithoutShowingIt();
    void refusesAtATerminal_data();
    void refusesAtATerminal();
    void saysWhoMay();
    void makesWrongTriesGood();
};

void TestSetPin::takesALine_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("error");  // empty: it is set
    QTest::newRow("a line") << QByteArray("271828\n") << "";
    QTest::newRow("without an end") << QByteArray("271828") << "";
    QTest::newRow("of Windows") << QByteArray("271828\r\n") << "";
    QTest::newRow("more lines") << QByteArray("271828\n999999\n") << "";
    QTest::newRow("nothing") << QByteArray("") << "too short";
    QTest::newRow("empty line") << QByteArray("\n271828\n") << "too short";
    QTest::newRow("too short") << QByteArray("27182\n") << "too short";
    QTest::newRow("too long") << QByteArray("2718281828459\n") << "too long";
    QTest::newRow("much too long") << QByteArray(100'00, '7') << "too long";
    QTest::newRow("easy") << QByteArray("123456\n") << "easy to guess";
    QTest::newRow("letters") << QByteArray("secret\n") << "digits only";
    QTest::newRow("noughts") << QByteArray(8, '\0') << "digits only";
}

void TestSetPin::takesALine()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QString, error);
    const PinFolder place;
    const Outcome outcome = piped(place, place.pinFile, input);
    QCOMPARE(place.verifyPin("271828"), error.isEmpty());
    QCOMPARE(outcome.code, error.isEmpty() ? shell::ExitOk : shell::ExitCheckFailed);
    QCOMPARE(outcome.err.isEmpty(), error.isEmpty());
    QVERIFY(error.isEmpty() || outcome.err.count('\n') == 1);
    QVERIFY2(outcome.err.contains(error), qPrintable(outcome.err));
    QVERIFY(!(outcome.out + outcome.err).contains("271828"));
    QCOMPARE(QFile::exists(place.pinFile), error.isEmpty());
}

void TestSetPin::asksTwiceWithoutShowingIt()
{
    const PinFolder place;
    const Outcome outcome = typed(place, {"271828\n", "271828\n"});
    QCOMPARE(outcome.code, 0);
    QVERIFY(place.verifyPin("271828"));
    QVERIFY2(outcome.out.contains("New PIN") && outcome.out.contains("once more"),
             qPrintable(outcome.out));
    QVERIFY2(!outcome.out.contains("27"), qPrintable(outcome.out));
}

void TestSetPin::refusesAtATerminal_data()
{
    QTest::addColumn<QByteArrayList>("answers");
    QTest::addColumn<QString>("error");
    QTest::newRow("not the same") << QByteArrayList{"271828\n", "271829\n"} << "not the same";
    QTest::newRow("too short") << QByteArrayList{"2718\n"} << "too short";
    QTest::newRow("the end of input") << QByteArrayList{"\x04"} << "too short";
    QTest::newRow("the end of input at the second")
        << QByteArrayList{"271828\n", "\x04"} << "not the same";
    QTest::newRow("stopped by Ctrl+C") << QByteArrayList{"271\x03\n"} << "digits only";
}

void TestSetPin::refusesAtATerminal()
{
    QFETCH(const QByteArrayList, answers);
    QFETCH(const QString, error);
    const PinFolder place;
    const Outcome outcome = typed(place, answers);
    QCOMPARE(outcome.code, int(shell::ExitCheckFailed));
    QVERIFY2(outcome.out.contains(error), qPrintable(outcome.out));
    QVERIFY2(!outcome.out.contains("271"), qPrintable(outcome.out));
    QVERIFY(!QFile::exists(place.pinFile));
}

void TestSetPin::saysWhoMay()
{
    const PinFolder place;
    const Outcome outcome = piped(place, "/proc/self/nowhere/pin", "271828\n");
    QCOMPARE(outcome.code, int(shell::ExitCheckFailed));
    QCOMPARE(outcome.err.count('\n'), 1);
    QVERIFY2(outcome.err.contains("/proc/self/nowhere/pin"), qPrintable(outcome.err));
    // Nobody but root may write there.
    if (geteuid() != 0) {
        const Outcome ordinary = piped(place, "/etc/serostim-guide-test/pin", "271828\n");
        QVERIFY2(ordinary.err.contains("root"), qPrintable(ordinary.err));
    }
}

void TestSetPin::makesWrongTriesGood()
{
    const PinFolder place;
    const host::BootClock clock;
    QCOMPARE(piped(place, place.pinFile, "271828\n").code, 0);
    kiosk::PinGate gate(place.pinFile, place.state, clock);
    for (int i = 0; i < 3; ++i)
        QVERIFY(gate.check("000001") == kiosk::PinGate::Answer::Wrong);
    QVERIFY(kiosk::PinGate(place.pinFile, place.state, clock).secondsToWait() > 0);
    QCOMPARE(piped(place, place.pinFile, "314159\n").code, 0);
    kiosk::PinGate after(place.pinFile, place.state, clock);
    QCOMPARE(after.secondsToWait(), 0);
    QVERIFY(after.check("314159") == kiosk::PinGate::Answer::Right);
    QCOMPARE(QDir(place.folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

GUIDE_CORE_TEST(TestSetPin)
#include "test_set_pin.moc"
