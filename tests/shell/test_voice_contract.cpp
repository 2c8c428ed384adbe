// SPDX-License-Identifier: Apache-2.0
// What output::Voice promises, asked of everything that is one: the program that speaks, the voice
// of a kiosk, also in its quiet hours, and what stands in for a voice in the other tests.
#include "support/guide_window.h"
#include "support/programs.h"
#include "support/test_program.h"

#include "shell/devices.h"
#include "shell/kiosk.h"

#include <QSignalSpy>
#include <QTest>

namespace {

class TestedVoice {
public:
    TestedVoice() = default;
    virtual ~TestedVoice() = default;
    Q_DISABLE_COPY_MOVE(TestedVoice)

    virtual output::Voice &voice() = 0;
    /// Whether it says nothing but why it does not speak.
    [[nodiscard]] virtual bool refuses() const { return false; }
};

class StandInVoice : public TestedVoice {
public:
    output::Voice &voice() override { return m_voice; }

private:
    support::AnsweringVoice m_voice;
};

class VoiceProgram : public TestedVoice {
public:
    VoiceProgram()
    {
        m_programs.add("voice",
                       "while read -r what id rest; do [ $what = say ] && echo started $id; "
                       "done");
    }
    output::Voice &voice() override { return m_voice; }

private:
    support::Programs m_programs;
    shell::SpokenVoice m_voice{m_programs.folder() + "/voice"};
};

class MissingVoiceProgram : public TestedVoice {
public:
    output::Voice &voice() override { return m_voice; }
    [[nodiscard]] bool refuses() const override { return true; }

private:
    shell::SpokenVoice m_voice{"/nowhere/voice"};
};

class VoiceOfAKiosk : public TestedVoice {
public:
    output::Voice &voice() override { return m_voice; }

private:
    support::AnsweringVoice m_inner;
    shell::KioskVoice m_voice{m_inner, kiosk::Config()};
};

kiosk::Config quietNow()
{
    const QTime now = QTime::currentTime();
    kiosk::Config config;
    config.quietHours = kiosk::DayPart{now.addSecs(-3600), now.addSecs(3600)};
    return config;
}

class QuietHours : public TestedVoice {
public:
    output::Voice &voice() override { return m_voice; }
    [[nodiscard]] bool refuses() const override { return true; }

private:
    support::AnsweringVoice m_inner;
    shell::KioskVoice m_voice{m_inner, quietNow()};
};

using MakeVoice = std::function<std::unique_ptr<TestedVoice>()>;

template <typename T> std::unique_ptr<TestedVoice> makeVoice()
{
    return std::make_unique<T>();
}

}  // namespace

class TestVoiceContract : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();
    void answersLater();
    void tellsNothingOfWhatIsStopped();
    void tellsOfTheLastTextOnly();

private:
    [[nodiscard]] output::Voice &voice() const { return m_tested->voice(); }
    /// How often it was told what became of a text.
    [[nodiscard]] int answers() const { return static_cast<int>(m_started->size()) + m_failed; }

    std::unique_ptr<TestedVoice> m_tested;
    std::unique_ptr<QSignalSpy> m_started;
    int m_failed = 0;
};

void TestVoiceContract::initTestCase_data()
{
    QTest::addColumn<MakeVoice>("make");
    QTest::newRow("stand-in") << MakeVoice(makeVoice<StandInVoice>);
    QTest::newRow("program") << MakeVoice(makeVoice<VoiceProgram>);
    QTest::newRow("program that is missing") << MakeVoice(makeVoice<MissingVoiceProgram>);
    QTest::newRow("of a kiosk") << MakeVoice(makeVoice<VoiceOfAKiosk>);
    QTest::newRow("quiet hours") << MakeVoice(makeVoice<QuietHours>);
}

void TestVoiceContract::init()
{
    QFETCH_GLOBAL(const MakeVoice, make);
    m_tested = make();
    m_started = std::make_unique<QSignalSpy>(&voice(), &output::Voice::started);
    m_failed = 0;
    connect(&voice(), &output::Voice::failed, this, [this](const guide::Error &error) {
        QVERIFY(!error.what.isEmpty());
        ++m_failed;
    });
}

void TestVoiceContract::cleanup()
{
    m_started.reset();
    m_tested.reset();
}

void TestVoiceContract::answersLater()
{
    for (int text = 1; text <= 2; ++text) {
        voice().say("One.", "en", 0);
        QCOMPARE(answers(), text - 1);
        QTRY_COMPARE(answers(), text);
        QCOMPARE(m_failed, m_tested->refuses() ? text : 0);
    }
}

void TestVoiceContract::tellsNothingOfWhatIsStopped()
{
    voice().say("One.", "en", 0);
    voice().stop();
    QTest::qWait(100);
    QCOMPARE(answers(), 0);
}

void TestVoiceContract::tellsOfTheLastTextOnly()
{
    voice().say("One.", "en", 0);
    voice().say("Two.", "en", 0);
    QTRY_COMPARE(answers(), 1);
    QTest::qWait(100);
    QCOMPARE(answers(), 1);
}

GUIDE_TEST(TestVoiceContract)
#include "test_voice_contract.moc"
