// SPDX-License-Identifier: Apache-2.0
#include "speaker.h"

#include <QLocale>
#include <QTextToSpeech>
#include <QTimer>
#include <QVoice>

#include <algorithm>
#include <utility>

namespace voice {

namespace {

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

class QtSpeaker : public Speaker {
public:
    QtSpeaker();

    void say(const Order &order) override;
    void stop() override;

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

QtSpeaker::QtSpeaker()
{
    m_quiet.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, this, &QtSpeaker::begin);
}

bool QtSpeaker::choose(const QString &language)
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
        connect(m_engine.get(), &QTextToSpeech::stateChanged, this, &QtSpeaker::follow);
        return true;
    }
    fail(broken                ? QStringLiteral("engine")
         : engines().isEmpty() ? QStringLiteral("no-engine")
                               : QStringLiteral("no-voice"));
    return false;
}

void QtSpeaker::say(const Order &order)
{
    stop();
    m_order = order;
    if (choose(order.language) && !m_quiet.isActive())
        begin();
}

void QtSpeaker::begin()
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
void QtSpeaker::stop()
{
    m_order = {};
    if (!m_ordered)
        return;
    m_ordered = false;
    m_quiet.start(m_started ? kToEnd : kUnstarted);
    m_engine->stop();
}

void QtSpeaker::follow(QTextToSpeech::State state)
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

void QtSpeaker::fail(const QString &reason)
{
    report("failed", std::exchange(m_order, {}).id, reason);
}

}  // namespace

std::unique_ptr<Speaker> makeSpeaker()
{
    return std::make_unique<QtSpeaker>();
}

}  // namespace voice
