// SPDX-License-Identifier: Apache-2.0
#include "kiosk_voice.h"

namespace shell {

KioskVoice::KioskVoice(output::Voice &voice, const kiosk::Config &config)
    : m_voice(voice)
    , m_usualVolume(config.volume / 100.0)
    , m_quietHours(config.quietHours)
{
    connect(&voice, &output::Voice::started, this, &output::Voice::started);
    connect(&voice, &output::Voice::finished, this, &output::Voice::finished);
    connect(&voice, &output::Voice::failed, this, &output::Voice::failed);
    setVolume(m_usualVolume);
    m_refusal.setSingleShot(true);
    connect(&m_refusal, &QTimer::timeout, this, [this] {
        Q_EMIT failed({tr("It is quiet time here now."),
                       {},
                       tr("This screen can read aloud again from %1.")
                           .arg(QLocale().toString(m_quietHours->until, QLocale::ShortFormat))});
    });
}

void KioskVoice::say(const QString &text, const QString &language, double rate)
{
    if (m_quietHours && m_quietHours->contains(QTime::currentTime())) {
        stop();
        m_refusal.start(0);  // whoever asked expects no answer before this returns
        return;
    }
    m_refusal.stop();
    m_voice.setVolume(volume());
    m_voice.say(text, language, rate);
}

void KioskVoice::stop()
{
    m_refusal.stop();
    m_voice.stop();
}

void KioskVoice::endVisit()
{
    stop();
    setVolume(m_usualVolume);
}

}  // namespace shell
