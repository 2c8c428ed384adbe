// SPDX-License-Identifier: Apache-2.0
// The program that speaks, played by small scripts: well, missing, hanging, dying, talking
// nonsense.
#include "support/test_program.h"

#include "shell/devices.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

const shell::SpokenVoice::Patience kPatient{60'000, 60'000, 0, 60'000};
const shell::SpokenVoice::Patience kShort{300, 300, 0, 60'000};

/// A script of that text, and what it writes down.
class Script {
public:
    explicit Script(const QString &text)
    {
        QFile file(program());
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(("#!/bin/sh\ncd " + m_folder.path() + "\necho $$ >> pids\n" + text + "\n")
                           .toUtf8()) < 0 ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            qFatal("%s", qPrintable(file.errorString()));
    }
    [[nodiscard]] QString program() const { return m_folder.filePath("voice"); }
    [[nodiscard]] QStringList lines(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly)
                   ? QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts)
                   : QStringList();
    }
    [[nodiscard]] int runs() const { return static_cast<int>(lines("pids").size()); }
    [[nodiscard]] bool isAlive() const
    {
        return runs() > 0 && QDir("/proc/" + lines("pids").last()).exists();
    }

private:
    QTemporaryDir m_folder;
};

/// Says everything at once.
const char *const kGood = "while read -r what id rest; do\n"
                          "  echo \"$what $id $rest\" >> orders\n"
                          "  [ $what = say ] && echo started $id && echo finished $id\n"
                          "done";

/// All that a voice has told.
class Told {
public:
    explicit Told(output::Voice &voice)
        : m_started(&voice, &output::Voice::started)
        , m_finished(&voice, &output::Voice::finished)
    {
        QObject::connect(
            &voice, &output::Voice::failed, &m_context,
            [this](const guide::Error &error) { errors.append(error.what + ' ' + error.remedy); });
    }
    [[nodiscard]] auto starts() const { return m_started.count(); }
    [[nodiscard]] auto ends() const { return m_finished.count(); }

    QStringList errors;

private:
    QObject m_context;
    QSignalSpy m_started;
    QSignalSpy m_finished;
};

}  // namespace

class TestSpokenVoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOverTheText();
    void startsNothingUnasked();
    void isQuietOnceStopped();
    void tellsOfTheLastTextOnly();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void startsAnewAfterAFailure();
    void endsWhatIsNotNeeded();
    void endsWithTheGuide();
};

void TestSpokenVoice::handsOverTheText()
{
    const Script script(kGood);
    shell::SpokenVoice voice(script.program(), kPatient);
    const Told told(voice);
    const QString text = QString::fromUtf8("¿Qué? \"say\" 'stop'\nquit $(id) %1");
    voice.say(text, "es", -0.2);
    QTRY_COMPARE(told.ends(), 1);
    QCOMPARE(told.starts(), 1);
    QCOMPARE(told.errors, QStringList());
    // One line, whatever the text holds, and never on a command line.
    QCOMPARE(script.lines("orders"),
             QStringList{"say 1 es -0.20 1.00 " + QString::fromLatin1(text.toUtf8().toBase64())});
    voice.say("Again.", "en", 0.5);
    QTRY_COMPARE(told.ends(), 2);
    QCOMPARE(script.runs(), 1);
}

void TestSpokenVoice::startsNothingUnasked()
{
    const Script script(kGood);
    shell::SpokenVoice voice(script.program(), kPatient);
    const Told told(voice);
    voice.stop();
    QTest::qWait(50);
    QCOMPARE(script.runs(), 0);
    QCOMPARE(told.errors, QStringList());
}

void TestSpokenVoice::isQuietOnceStopped()
{
    const Script script("while read -r what id rest; do echo $what >> orders;\n"
                        "[ $what = say ] && echo started $id\n"
                        "[ $what = stop ] && echo finished 1 && echo failed 1 engine; done");
    shell::SpokenVoice voice(script.program(), kPatient);
    const Told told(voice);
    voice.say("One.", "en", 0);
    QTRY_COMPARE(told.starts(), 1);
    voice.stop();
    QTRY_COMPARE(script.lines("orders"), (QStringList{"say", "stop"}));
    voice.say("Two.", "en", 0);
    QTRY_COMPARE(told.starts(), 2);
    QCOMPARE(told.ends(), 0);
    QCOMPARE(told.errors, QStringList());
}

void TestSpokenVoice::tellsOfTheLastTextOnly()
{
    // Tells of the first text once the second has come.
    const Script script("read -r a; read -r b; echo started 1; echo finished 1; echo started 2; "
                        "echo finished 2; exec sleep 60");
    shell::SpokenVoice voice(script.program(), kPatient);
    const Told told(voice);
    voice.say("One.", "en", 0);
    voice.say("Two.", "en", 0);
    QTRY_COMPARE(told.ends(), 1);
    QTest::qWait(20);
    QCOMPARE(told.starts(), 1);
    QCOMPARE(told.ends(), 1);
}

void TestSpokenVoice::saysWhatWentWrong_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("error");
    const QString silent = "The voice of this computer does not answer. Press Play to try again.";
    const QString broken = "The voice of this computer does not work. See if other programs can "
                           "speak, then press Play to try again.";
    const QString dead = "The voice of this computer has stopped working. Press Play to try again.";
    QTest::newRow("missing") << ""
                             << "The part of this program that speaks is missing. Install the "
                                "guide again.";
    QTest::newRow("hangs at once") << "exec sleep 60" << silent;
    QTest::newRow("hangs in a sentence") << "echo started 1; exec sleep 60" << silent;
    QTest::newRow("takes no orders") << "exec <&-; exec sleep 60" << silent;
    QTest::newRow("ends") << "read -r a; exit 0" << dead;
    QTest::newRow("dies") << "read -r a; kill -9 $$" << dead;
    QTest::newRow("dies in a sentence") << "read -r a; echo started 1; kill -9 $$" << dead;
    QTest::newRow("nonsense") << "echo Segmentation fault; exec sleep 60" << broken;
    QTest::newRow("nonsense without end") << "exec tr '\\0' x < /dev/zero" << broken;
    QTest::newRow("empty lines") << "echo; exec sleep 60" << broken;
    QTest::newRow("engine fails") << "read -r a; echo failed 1 engine; exec sleep 60" << broken;
    QTest::newRow("no engine")
        << "read -r a; echo failed 1 no-engine; exec sleep 60"
        << "This computer has no program that speaks. Ask who looks after it to install a speech "
           "engine, such as espeak-ng with Speech Dispatcher.";
    QTest::newRow("no voice")
        << "read -r a; echo failed 1 no-voice; exec sleep 60"
        << "This computer has no voice for this language. Ask who looks after it to install one, "
           "such as espeak-ng.";
}

void TestSpokenVoice::saysWhatWentWrong()
{
    QFETCH(const QString, script);
    QFETCH(const QString, error);
    const Script program(script);
    const bool hangs = error.contains("does not answer");
    shell::SpokenVoice voice(script.isEmpty() ? "/nowhere/voice" : program.program(),
                             hangs ? kShort : kPatient);
    const Told told(voice);
    voice.say("The study had 757 people.", "en", 0);
    QTRY_COMPARE(told.errors, QStringList{error});
    QCOMPARE(told.ends(), 0);
    QTRY_VERIFY(!program.isAlive());
    // It is told once.
    QTest::qWait(50);
    QCOMPARE(told.errors.size(), 1);
}

void TestSpokenVoice::startsAnewAfterAFailure()
{
    const Script script("if [ $(wc -l < pids) = 1 ]; then read -r a; exit 1; fi\n" +
                        QString(kGood));
    shell::SpokenVoice voice(script.program(), kPatient);
    const Told told(voice);
    voice.say("One.", "en", 0);
    QTRY_COMPARE(told.errors.size(), 1);
    voice.say("Two.", "en", 0);
    QTRY_COMPARE(told.ends(), 1);
    QCOMPARE(told.errors.size(), 1);
    QCOMPARE(script.runs(), 2);
}

void TestSpokenVoice::endsWhatIsNotNeeded()
{
    const Script script(kGood);
    shell::SpokenVoice::Patience patience = kPatient;
    patience.idle = 50;
    shell::SpokenVoice voice(script.program(), patience);
    const Told told(voice);
    voice.say("One.", "en", 0);
    QTRY_COMPARE(told.ends(), 1);
    QVERIFY(script.runs() == 1);
    QTRY_VERIFY(!script.isAlive());
    QCOMPARE(told.errors, QStringList());
    voice.say("Two.", "en", 0);
    QTRY_COMPARE(told.ends(), 2);
}

void TestSpokenVoice::endsWithTheGuide()
{
    const Script script("exec sleep 60");
    auto voice = std::make_unique<shell::SpokenVoice>(script.program(), kPatient);
    voice->say("One.", "en", 0);
    QTRY_COMPARE(script.runs(), 1);
    QVERIFY(script.isAlive());
    voice.reset();
    QVERIFY(!script.isAlive());
}

GUIDE_CORE_TEST(TestSpokenVoice)
#include "test_spoken_voice.moc"
