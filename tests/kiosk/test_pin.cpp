// SPDX-License-Identifier: Apache-2.0
#include "fake_clock.h"

#include "support/test_program.h"

#include "host/files.h"
#include "kiosk/pin.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <dlfcn.h>
#include <functional>
#include <grp.h>
#include <sys/stat.h>

using fixtures::FakeClock;
using kiosk::PinGate;
using Answer = kiosk::PinGate::Answer;
using namespace std::chrono_literals;

namespace {

/// Called at the moment when a PIN is looked at.
std::function<void()> g_looking;

/// A kiosk with a PIN, as long as nothing else is said.
struct PinPlace {
    QTemporaryDir folder;
    host::StateFolder state{folder.path()};
    FakeClock clock;
    QString pinFile = folder.filePath("etc/pin");
    QString boot = "boot-1";

    PinPlace()
    {
        // Hashing takes long on purpose: once is enough.
        static const QByteArray hash = [this] {
            if (!kiosk::writePin(pinFile, "271828"))
                qFatal("cannot set a PIN");
            return **host::readSmallFile(pinFile);
        }();
        if (!QDir().mkpath(folder.filePath("etc")) || !host::writeDurably(pinFile, hash))
            qFatal("cannot set a PIN");
    }

    [[nodiscard]] PinGate gate() const { return {pinFile, state, clock, boot}; }
    [[nodiscard]] QStringList kept() const { return QDir(folder.path()).entryList(QDir::Files); }
};

}  // namespace

// In the place of libsodium's, for this program.
extern "C" int crypto_pwhash_str_verify(const char *hash, const char *text, unsigned long long size)
{
    using Verify = int (*)(const char *, const char *, unsigned long long);
    static const auto real = reinterpret_cast<Verify>(dlsym(RTLD_NEXT, "crypto_pwhash_str_verify"));
    if (g_looking)
        g_looking();
    return real(hash, text, size);
}

class TestPin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { g_looking = {}; }
    void refusesWeakPins_data();
    void refusesWeakPins();
    void keepsAHashOnly();
    void newPinTakesThePlaceOfTheOld();
    void cannotBeWritten();
    void noPin_data();
    void noPin();
    void rightAndWrong();
    void delaysGrowAndSurviveRestarts();
    void waitsOverARestartOfTheComputer();
    void killSavesNoTry();
    void spoiltTriesCountAsTheLongestDelay_data();
    void spoiltTriesCountAsTheLongestDelay();
    void countsWithoutAFolder();
};

void TestPin::refusesWeakPins_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("fine");
    const auto row = [](const char *pin, bool fine) {
        QTest::addRow("KIOSK-22 %s", pin) << pin << fine;
    };
    row("271828", true);
    row("314159265358", true);
    row("111112", true);
    row("", false);
    row("27182", false);
    row("3141592653589", false);
    row("000000", false);
    row("777777777", false);
    row("123456", false);
    row("654321", false);
    row("0123456789", false);
    row("789012", false);
    row("210987", false);
    row("27182a", false);
    row("27182 8", false);
    row("-27182", false);
    row("٢٧١٨٢٨", false);
}

void TestPin::refusesWeakPins()
{
    QFETCH(const QString, pin);
    QFETCH(const bool, fine);
    const auto may = kiosk::validatePin(pin);
    QCOMPARE(may.has_value(), fine);
    QVERIFY(fine || (!may.error().what.isEmpty() && !may.error().remedy.isEmpty()));
    if (fine)
        return;
    const QTemporaryDir folder;
    QVERIFY(!kiosk::writePin(folder.filePath("pin"), pin));
    QVERIFY(!QFile::exists(folder.filePath("pin")));
}

void TestPin::keepsAHashOnly()
{
    const QTemporaryDir folder;
    const QString pinFile = folder.filePath("etc/pin");
    const mode_t mask = umask(077);
    const auto written = kiosk::writePin(pinFile, "271828");
    umask(mask);
    QVERIFY(written.has_value());
    QFile file(pinFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(!text.contains("271828"));
    // Argon2id, with memory that an old kiosk can spare.
    QVERIFY2(text.startsWith("$argon2id$v=19$m=65536,t=2,p=1$"), text.constData());
    struct stat about {};
    QCOMPARE(stat(QFile::encodeName(pinFile).constData(), &about), 0);
    QCOMPARE(about.st_mode & 0777U, getgrnam("serostim-guide") ? 0640U : 0600U);
    // The system file stands beside it.
    QCOMPARE(stat(QFile::encodeName(folder.filePath("etc")).constData(), &about), 0);
    QCOMPARE(about.st_mode & 0777U, 0755U);
    QCOMPARE(QDir(folder.filePath("etc")).entryList(QDir::Files | QDir::Hidden),
             QStringList{"pin"});
}

void TestPin::newPinTakesThePlaceOfTheOld()
{
    const PinPlace place;
    QVERIFY(kiosk::writePin(place.pinFile, "141421").has_value());
    PinGate gate = place.gate();
    QVERIFY(gate.check("271828") == Answer::Wrong);
    QVERIFY(gate.check("141421") == Answer::Right);
}

void TestPin::cannotBeWritten()
{
    const auto written = kiosk::writePin("/proc/self/pin", "271828");
    QVERIFY(!written);
    QCOMPARE(written.error().where, "/proc/self/pin");
}

void TestPin::noPin_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("KIOSK-26 missing") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("plain") << QByteArray("271828\n");
    QTest::newRow("other hash") << QByteArray("$6$salt$hash\n");
    QTest::newRow("noughts") << QByteArray(97, '\0');
    QTest::newRow("too long") << "$argon2id$" + QByteArray(500, 'x');
}

void TestPin::noPin()
{
    QFETCH(const QByteArray, text);
    const PinPlace place;
    QVERIFY(QFile::remove(place.pinFile));
    if (!text.isNull())
        QVERIFY(host::writeDurably(place.pinFile, text).has_value());
    PinGate gate = place.gate();
    for (const char *pin : {"271828", "", "000000"})
        QVERIFY(gate.check(pin) == Answer::NoPin);
    QCOMPARE(gate.secondsToWait(), 0);
    QCOMPARE(place.kept(), QStringList());
    QVERIFY(kiosk::readPinHash(place.pinFile).error().remedy.contains("--set-pin"));
}

void TestPin::rightAndWrong()
{
    const PinPlace place;
    PinGate gate = place.gate();
    QVERIFY(gate.check("271828") == Answer::Right);
    QVERIFY(gate.check("") == Answer::Wrong);
    QVERIFY(gate.check("2718281") == Answer::Wrong);
    QCOMPARE(gate.secondsToWait(), 0);
    QVERIFY(gate.check("271828") == Answer::Right);
    QCOMPARE(place.kept(), QStringList());
    // The right one made earlier wrong ones good.
    QVERIFY(gate.check("1") == Answer::Wrong && gate.check("1") == Answer::Wrong);
    QCOMPARE(gate.secondsToWait(), 0);
}

void TestPin::delaysGrowAndSurviveRestarts()
{
    PinPlace place;
    for (const int delay : {0, 0, 30, 60, 120, 240, 480, 900, 900}) {
        PinGate gate = place.gate();
        QVERIFY(gate.check("000001") == Answer::Wrong);
        QCOMPARE(gate.secondsToWait(), delay);
        QCOMPARE(place.gate().secondsToWait(), delay);  // killed, and started again
        if (delay == 0)
            continue;
        place.clock.goOn(std::chrono::seconds(delay) - 1ms);
        QCOMPARE(gate.secondsToWait(), 1);
        QVERIFY(gate.check("271828") == Answer::Wait);
        QVERIFY(place.gate().check("271828") == Answer::Wait);
        place.clock.goOn(1ms);
        QCOMPARE(gate.secondsToWait(), 0);
    }
    place.clock.goOn(900s);
    QVERIFY(place.gate().check("271828") == Answer::Right);
    QCOMPARE(place.gate().secondsToWait(), 0);
}

/// FAULT-17: no wall clock is asked; after another start of the computer the delay runs from there.
void TestPin::waitsOverARestartOfTheComputer()
{
    PinPlace place;
    place.clock.set(10h);
    PinGate gate = place.gate();
    for (int i = 0; i < 4; ++i) {
        QVERIFY(gate.check("000001") == Answer::Wrong);
        place.clock.goOn(std::chrono::seconds(gate.secondsToWait()));
    }
    place.boot = "boot-2";
    place.clock.set(20s);
    QCOMPARE(place.gate().secondsToWait(), 40);
    QVERIFY(place.gate().check("271828") == Answer::Wait);
    place.clock.goOn(39s);
    QCOMPARE(place.gate().secondsToWait(), 1);
    place.clock.goOn(1s);
    QVERIFY(place.gate().check("271828") == Answer::Right);
    // A computer that does not name its starts.
    place.boot = "";
    place.clock.set(10h);
    for (int i = 0; i < 3; ++i)
        QVERIFY(place.gate().check("000001") == Answer::Wrong);
    place.clock.set(5s);
    QCOMPARE(place.gate().secondsToWait(), 25);
}

/// FAULT-13: at the moment when a PIN is looked at, the try is kept already.
void TestPin::killSavesNoTry()
{
    const PinPlace place;
    for (const int delay : {0, 0, 30}) {
        bool looked = false;
        g_looking = [&] {
            looked = true;
            QCOMPARE(place.gate().secondsToWait(), delay);
            QCOMPARE(place.kept(), QStringList{"pin-tries"});
        };
        QVERIFY(place.gate().check("000001") == Answer::Wrong);
        QVERIFY(looked);
    }
    g_looking = [] { QFAIL("looked at while one has to wait"); };
    QVERIFY(place.gate().check("271828") == Answer::Wait);
}

void TestPin::spoiltTriesCountAsTheLongestDelay_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("noughts") << QByteArray(40, '\0');
    const QByteArray fine = R"({"version":1,"wrong":3,"last":{"boot":"boot-1","up":1}})";
    const auto with = [&](const char *what, const char *by) {
        return QByteArray(fine).replace(what, by);
    };
    QTest::newRow("cut") << fine.chopped(5);
    QTest::newRow("lines of 0.1.0") << QByteArray("wrong 3\nlast boot-1 36000\n");
    QTest::newRow("a later version") << with("\"version\":1", "\"version\":2");
    QTest::newRow("none wrong") << with("\"wrong\":3", "\"wrong\":0");
    QTest::newRow("less than none") << with("\"wrong\":3", "\"wrong\":-5");
    QTest::newRow("too large a number") << with("\"wrong\":3", "\"wrong\":99999999999");
    QTest::newRow("no time") << with(",\"up\":1", "");
    QTest::newRow("time before all") << with("\"up\":1", "\"up\":-1");
    QTest::newRow("time after all") << with("\"up\":1", "\"up\":99999999999999999999");
    QTest::newRow("larger than it may be") << QByteArray(100'000, 'x');
}

void TestPin::spoiltTriesCountAsTheLongestDelay()
{
    QFETCH(const QByteArray, text);
    PinPlace place;
    QVERIFY(host::writeDurably(place.state.path() + "/pin-tries", text).has_value());
    QCOMPARE(place.gate().secondsToWait(), 900);
    place.clock.goOn(100s);
    QCOMPARE(place.gate().secondsToWait(), 800);  // it does not begin anew
    QVERIFY(place.gate().check("271828") == Answer::Wait);
    place.clock.goOn(800s);
    QVERIFY(place.gate().check("271828") == Answer::Right);
    QCOMPARE(place.gate().secondsToWait(), 0);
}

void TestPin::countsWithoutAFolder()
{
    const PinPlace place;
    const host::StateFolder nothing("/nowhere/at/all");
    PinGate gate(place.pinFile, nothing, place.clock, "boot");
    for (int i = 0; i < 3; ++i)
        QVERIFY(gate.check("000001") == Answer::Wrong);
    QCOMPARE(gate.secondsToWait(), 30);
    QVERIFY(gate.check("271828") == Answer::Wait);
}

GUIDE_CORE_TEST(TestPin)
#include "test_pin.moc"
