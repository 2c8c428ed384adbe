// SPDX-License-Identifier: Apache-2.0
// The voice as it is shipped: our program, Speech Dispatcher and espeak-ng. Speech Dispatcher runs
// for the test alone, with folders of its own, and its sound goes to a file by way of ALSA, so that
// neither a sound card nor a service of the computer is needed. What was said is read from there.
#include "support/test_program.h"

#include "shell/devices.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

constexpr int kPatience = 60'000;

bool write(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size();
}

}  // namespace

class TestRealVoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void speaks_data();
    void speaks();
    void speaksEachLanguageByItsOwnVoice();
    void speaksSlowerWhenAsked();
    void stopsAndGoesOn();
    void hasNoVoiceForEveryLanguage();
    void saysWhenNothingAnswers();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Says a text and gives back the sound of it; empty when it was not heard.
    [[nodiscard]] QByteArray soundOf(const QString &text, const QString &language, double rate = 0);

    [[nodiscard]] QByteArray heardSince(qint64 before) const;

    QTemporaryDir m_folder;
    QProcess m_service;
    QStringList m_errors;
};

void TestRealVoice::initTestCase()
{
    // Sockets have short names.
    QVERIFY2(path("socket").size() < 100, qPrintable(m_folder.path()));
    QVERIFY(write(path("speechd.conf"),
                  "LogLevel 5\nAudioOutputMethod \"alsa\"\nAudioALSADevice \"written\"\n"
                  "AddModule \"espeak-ng\" \"sd_espeak-ng\" \"espeak-ng.conf\"\n"
                  "DefaultModule espeak-ng\n"));
    QVERIFY(write(path("asound.conf"),
                  QStringLiteral("pcm.written { type file slave.pcm \"quiet\" file \"|cat >> "
                                 "%1\" format raw }\npcm.quiet { type null }\n")
                      .arg(path("sound"))));
    qputenv("ALSA_CONFIG_PATH", path("asound.conf").toLocal8Bit());
    qputenv("SPEECHD_ADDRESS", ("unix_socket:" + path("socket")).toLocal8Bit());
    m_service.start("speech-dispatcher", {"-s", "-C", m_folder.path(), "-S", path("socket"), "-P",
                                          path("pid"), "-L", m_folder.path(), "-t", "0"});
    QVERIFY2(m_service.waitForStarted(),
             "speech-dispatcher is needed; installer/packages.sh names the packages");
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path("socket")), kPatience);
}

void TestRealVoice::cleanupTestCase()
{
    m_service.terminate();
    QVERIFY(m_service.waitForFinished());
}

/// What has been heard since the sound was so long. It is written a little later than it is spoken.
QByteArray TestRealVoice::heardSince(qint64 before) const
{
    qint64 size = -1;
    while (size != QFileInfo(path("sound")).size()) {
        size = QFileInfo(path("sound")).size();
        QTest::qWait(200);
    }
    QFile file(path("sound"));
    return file.open(QIODevice::ReadOnly) && file.seek(before) ? file.readAll() : QByteArray();
}

QByteArray TestRealVoice::soundOf(const QString &text, const QString &language, double rate)
{
    const qint64 before = QFileInfo(path("sound")).size();
    shell::SpokenVoice voice(GUIDE_VOICE, {kPatience, kPatience, 250, kPatience});
    m_errors.clear();
    connect(&voice, &output::Voice::failed, this,
            [this](const guide::Error &error) { m_errors.append(error.what); });
    const QSignalSpy started(&voice, &output::Voice::started);
    const QSignalSpy finished(&voice, &output::Voice::finished);
    voice.say(text, language, rate);
    const bool ended =
        QTest::qWaitFor([&] { return finished.count() > 0 || !m_errors.isEmpty(); }, kPatience);
    const bool well = ended && started.count() == 1 && finished.count() == 1 && m_errors.isEmpty();
    return well ? heardSince(before) : QByteArray();
}

void TestRealVoice::speaks_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::newRow("English") << "en"
                             << "People who took it gained 11.5 pounds.";
    QTest::newRow("Spanish") << "es"
                             << "Las personas ganaron 11.5 libras.";
}

void TestRealVoice::speaks()
{
    QFETCH(const QString, language);
    QFETCH(const QString, text);
    const QByteArray sound = soundOf(text, language);
    QVERIFY2(!sound.isEmpty(), qPrintable(m_errors.join(' ')));
    // Speech, not silence: most of it is no zero.
    QVERIFY2(sound.count('\0') < sound.size() / 2, qPrintable(QString::number(sound.size())));
    const QByteArray half = soundOf(text.section(" ", 0, 1), language);
    QVERIFY(!half.isEmpty());
    QVERIFY(half.size() < sound.size());
}

void TestRealVoice::speaksEachLanguageByItsOwnVoice()
{
    // What our program asked the service for, as the service wrote it down (EN-5.1.3.14).
    const auto voices = [this] {
        QFile file(path("speech-dispatcher.log"));
        QStringList found;
        static const QRegularExpression set("SYNTHESIS_VOICE ([^\\r\\n|]+)");
        if (!file.open(QIODevice::ReadOnly))
            return found;
        for (auto each = set.globalMatch(QString::fromUtf8(file.readAll())); each.hasNext();)
            found.append(each.next().captured(1));
        return found;
    };
    QVERIFY(!soundOf("757 animal 911", "en").isEmpty());
    QVERIFY(!voices().isEmpty());
    QCOMPARE(voices().last(), "English (America)");
    QVERIFY(!soundOf("757 animal 911", "es").isEmpty());
    QCOMPARE(voices().last(), "Spanish (Latin America)");
}

void TestRealVoice::speaksSlowerWhenAsked()
{
    const QString text = "Keep taking your medicine.";
    const auto usual = soundOf(text, "en", 0).size();
    QVERIFY(usual > 0);
    QVERIFY(soundOf(text, "en", -0.6).size() > usual);
    QVERIFY(soundOf(text, "en", 0.4).size() < usual);
}

void TestRealVoice::stopsAndGoesOn()
{
    shell::SpokenVoice voice(GUIDE_VOICE, {kPatience, kPatience, 250, kPatience});
    QSignalSpy started(&voice, &output::Voice::started);
    QSignalSpy finished(&voice, &output::Voice::finished);
    const QSignalSpy failed(&voice, &output::Voice::failed);
    for (int round = 0; round < 3; ++round) {
        voice.say(QString("This is a long text that goes on. ").repeated(20), "en", 0);
        if (round == 0)
            QVERIFY(started.wait(kPatience));
        voice.stop();
    }
    voice.say("Short.", "en", 0);
    QVERIFY(finished.wait(kPatience));
    QTest::qWait(300);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(started.count(), 2);
    QCOMPARE(failed.count(), 0);
}

void TestRealVoice::hasNoVoiceForEveryLanguage()
{
    // Akan is not among the voices of espeak-ng.
    QVERIFY(soundOf("Text.", "ak").isEmpty());
    QCOMPARE(m_errors, QStringList{"This computer has no voice for this language."});
}

void TestRealVoice::saysWhenNothingAnswers()
{
    const QByteArray before = qgetenv("SPEECHD_ADDRESS");
    qputenv("SPEECHD_ADDRESS", ("unix_socket:" + path("nobody")).toLocal8Bit());
    QVERIFY(soundOf("Text.", "en").isEmpty());
    qputenv("SPEECHD_ADDRESS", before);
    QCOMPARE(m_errors, QStringList{"The voice of this computer does not work."});
}

GUIDE_CORE_TEST(TestRealVoice)
#include "test_real_voice.moc"
