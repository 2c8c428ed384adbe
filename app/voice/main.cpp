// SPDX-License-Identifier: Apache-2.0
// Speaks for the guide, in a process of its own: an engine that hangs or crashes takes nothing with
// it but this. Orders come on standard input, a line each:
//     say ID LANGUAGE RATE VOLUME TEXT    the text in base64, the rate from -1 to 1, the volume
//                                         from 0 to 1
//     stop
//     quit
// and what becomes of them is told on standard output, a line each:
//     started ID | finished ID | failed ID REASON    REASON is "no-engine",
//                                                    "no-voice" (for that language) or "engine"
//                                                    (it does not work)
// What is to be said stands neither on the command line nor in a file.
#include <QCoreApplication>
#include <QLocale>
#include <QTextToSpeech>
#include <QTimer>
#include <QVoice>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <memory>
#include <string>
#include <thread>
#include <utility>

namespace {

void report(const char *what, const QString &id, const QString &reason = {})
{
    std::fprintf(stdout, "%s %s%s%s\n", what, qPrintable(id), reason.isEmpty() ? "" : " ",
                 qPrintable(reason));
    std::fflush(stdout);
}

/// How well a voice's country fits: Spanish is read to people in the US.
int rankOf(const QLocale &locale)
{
    static const QList<QLocale::Territory> nearest{QLocale::UnitedStates, QLocale::LatinAmerica,
                                                   QLocale::Mexico};
    const auto rank = nearest.indexOf(locale.territory());
    return static_cast<int>(rank < 0 ? nearest.size() : rank);
}

/// The engine's voice for a language; of language "C" where it has none.
QLocale localeFor(const QTextToSpeech &engine, const QString &language)
{
    const QLocale::Language wanted = QLocale(language).language();
    QList<QLocale> locales = engine.availableLocales();
    locales.removeIf([&](const QLocale &locale) { return locale.language() != wanted; });
    const auto best =
        std::min_element(locales.begin(), locales.end(),
                         [](const QLocale &a, const QLocale &b) { return rankOf(a) < rankOf(b); });
    return best == locales.end() ? QLocale::c() : *best;
}

/// A locale may hold voices of other countries: Qt takes espeak-ng's "English (Caribbean)", which
/// comes first, for one of the United States. Variants of a voice have a plus in their name.
void chooseVoice(QTextToSpeech &engine)
{
    const auto rank = [](const QVoice &voice) {
        return (voice.name().contains(QLatin1Char('+')) ? 2 : 0) +
               (voice.name().contains(QLatin1String("America)")) ? 0 : 1);
    };
    const QList<QVoice> voices = engine.availableVoices();
    const auto best =
        std::min_element(voices.begin(), voices.end(),
                         [&](const QVoice &a, const QVoice &b) { return rank(a) < rank(b); });
    if (best != voices.end())
        engine.setVoice(*best);
}

/// Engines that speak. "mock" is for Qt's own tests and makes no sound.
QStringList engines()
{
    QStringList names = QTextToSpeech::availableEngines();
    names.removeAll(QStringLiteral("mock"));
    return names;
}

/// How long an engine that is told to stop may take to say that it has, in milliseconds; and one
/// that had not told of a start, which may say nothing.
constexpr int kToEnd = 1000;
constexpr int kUnstarted = 150;

/// What is to be said, and how.
struct Order {
    QString id;
    QString language;   ///< "en", "es"
    double rate = 0;    ///< -1 to 1, 0 as the engine speaks by itself
    double volume = 1;  ///< 0 to 1
    QString text;
};

/// Speaks one text at a time with the first engine of the system that has a voice for its language.
class Speaker : public QObject {
public:
    Speaker();

    /// Says a text, and nothing more of the one before.
    void say(const Order &order);
    /// Says nothing more; of the text of the moment nothing is told either.
    void stop();

private:
    /// Finds an engine with a voice for the language, or tells why there is none.
    bool choose(const QString &language);
    void begin();
    void follow(QTextToSpeech::State state);
    void fail(const QString &reason);

    std::unique_ptr<QTextToSpeech> m_engine;
    QString m_language;      ///< of the engine's voice
    Order m_order;           ///< of the moment, or that begins once the engine is quiet
    bool m_ordered = false;  ///< the engine has been told the order
    bool m_started = false;  ///< the engine speaks
    QTimer m_quiet;          ///< runs while the engine has been stopped and may still speak
};

Speaker::Speaker()
{
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &Speaker::begin);
}

bool Speaker::choose(const QString &language)
{
    if (m_engine != nullptr && m_language == language)
        return true;
    m_engine.reset();
    m_quiet.stop();
    bool broken = false;
    for (const QString &name : engines()) {
        auto engine = std::make_unique<QTextToSpeech>(name);
        if (engine->state() == QTextToSpeech::Error) {
            broken = true;
            continue;
        }
        const QLocale locale = localeFor(*engine, language);
        if (locale == QLocale::c())
            continue;
        engine->setLocale(locale);
        chooseVoice(*engine);
        m_engine = std::move(engine);
        m_language = language;
        connect(m_engine.get(), &QTextToSpeech::stateChanged, this, &Speaker::follow);
        return true;
    }
    fail(broken                ? QStringLiteral("engine")
         : engines().isEmpty() ? QStringLiteral("no-engine")
                               : QStringLiteral("no-voice"));
    return false;
}

void Speaker::say(const Order &order)
{
    stop();
    m_order = order;
    if (choose(order.language) && !m_quiet.isActive())
        begin();
}

void Speaker::begin()
{
    if (m_order.id.isEmpty())
        return;
    m_ordered = true;
    m_engine->setRate(std::clamp(m_order.rate, -1.0, 1.0));
    m_engine->setVolume(std::clamp(m_order.volume, 0.0, 1.0));
    m_engine->say(m_order.text);
}

/// What an engine still tells of a text that has been stopped would be taken for news of the next
/// one: that waits until the engine is quiet.
void Speaker::stop()
{
    m_order = {};
    if (!m_ordered)
        return;
    m_ordered = false;
    m_quiet.start(m_started ? kToEnd : kUnstarted);
    m_engine->stop();
}

void Speaker::follow(QTextToSpeech::State state)
{
    const bool ended = state == QTextToSpeech::Ready && m_started;
    m_started = state == QTextToSpeech::Speaking;
    if (!m_ordered) {
        if (ended && m_quiet.isActive()) {
            m_quiet.stop();
            begin();
        }
        return;
    }
    if (state == QTextToSpeech::Error) {
        m_ordered = false;
        fail(QStringLiteral("engine"));
    } else if (m_started) {
        report("started", m_order.id);
    } else if (ended) {
        m_ordered = false;
        report("finished", std::exchange(m_order, {}).id);
    }
}

void Speaker::fail(const QString &reason)
{
    report("failed", std::exchange(m_order, {}).id, reason);
}

void obey(Speaker &speaker, const QByteArray &line)
{
    const QList<QByteArray> words = line.trimmed().split(' ');
    if (words.first() == "say" && words.size() == 6)
        speaker.say({QString::fromLatin1(words.at(1)), QString::fromLatin1(words.at(2)),
                     words.at(3).toDouble(), words.at(4).toDouble(),
                     QString::fromUtf8(QByteArray::fromBase64(words.at(5)))});
    else if (words.first() == "stop")
        speaker.stop();
    else if (words.first() == "quit")
        QCoreApplication::quit();
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    Speaker speaker;
    // A thread that waits for lines, because Qt's notifiers know no pipes on Windows. The guide's
    // end closes the pipe, and this program goes with it.
    std::thread orders([&speaker] {
        std::string line;
        while (line != "quit" && std::getline(std::cin, line)) {
            const QByteArray order = QByteArray::fromStdString(line);
            QMetaObject::invokeMethod(&speaker, [&speaker, order] { obey(speaker, order); });
        }
        QMetaObject::invokeMethod(&speaker, [] { QCoreApplication::quit(); });
    });
    const int code = QCoreApplication::exec();
    orders.join();
    return code;
}
