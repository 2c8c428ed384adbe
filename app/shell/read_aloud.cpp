// SPDX-License-Identifier: Apache-2.0
#include "read_aloud.h"

#include "guide/spoken_text.h"

#include <algorithm>
#include <array>

namespace shell {

namespace {

/// From the slowest step on. Engines speak at about 170 words a minute by themselves; about 150 is
/// not rushed (PEMAT-U14), and is where we start.
constexpr std::array<double, 5> kRates{-0.6, -0.4, -0.2, 0.05, 0.3};

}  // namespace

ReadAloud::ReadAloud(output::Voice &voice, QString language, QObject *parent)
    : QObject(parent)
    , m_voice(voice)
    , m_language(std::move(language))
{
    connect(&voice, &output::Voice::started, this, [this] {
        if (m_state != State::Speaking)
            return;
        m_heard = true;
        Q_EMIT changed();
    });
    connect(&voice, &output::Voice::finished, this, [this] {
        if (m_state != State::Speaking)
            return;
        if (m_current + 1 < m_texts.size()) {
            say(m_current + 1);
            return;
        }
        m_current = -1;
        become(State::Idle);
        Q_EMIT ended();
    });
    connect(&voice, &output::Voice::failed, this, [this](const guide::Error &error) {
        if (m_state != State::Speaking)
            return;
        become(State::Paused);  // Play tries the same text again
        Q_EMIT failed(error);
    });
}

ReadAloud::~ReadAloud()
{
    if (m_state == State::Speaking)
        m_voice.stop();
}

void ReadAloud::play(const QStringList &texts, qsizetype from)
{
    if (m_state == State::Speaking)
        m_voice.stop();
    m_texts = texts;
    if (m_texts.isEmpty()) {
        stop();
        return;
    }
    m_heard = false;
    say(std::clamp<qsizetype>(from, 0, m_texts.size() - 1));
}

void ReadAloud::say(qsizetype index)
{
    m_current = index;
    become(State::Speaking);
    const double rate = kRates.at(static_cast<std::size_t>(m_speed - kSlowest));
    m_voice.say(guide::spokenText(m_texts.at(index), m_language), m_language, rate);
}

void ReadAloud::pause()
{
    if (m_state != State::Speaking)
        return;
    m_voice.stop();
    become(State::Paused);
}

void ReadAloud::again()
{
    if (m_current < 0)
        return;
    if (m_state == State::Speaking)
        m_voice.stop();
    say(m_current);
}

void ReadAloud::changeSpeed(int by)
{
    const int speed = std::clamp(m_speed + by, kSlowest, kFastest);
    if (speed == m_speed)
        return;
    m_speed = speed;
    if (m_state == State::Speaking)
        again();
    else
        Q_EMIT changed();
}

void ReadAloud::stop()
{
    if (m_state == State::Speaking)
        m_voice.stop();
    m_current = -1;
    m_texts.clear();
    become(State::Idle);
}

void ReadAloud::become(State state)
{
    m_state = state;
    if (state != State::Speaking)
        m_heard = false;
    Q_EMIT changed();
}

}  // namespace shell
