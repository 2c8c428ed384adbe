// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/config.h"
#include "output/voice.h"

#include <QTimer>

namespace shell {

/// The voice of a kiosk: silent in the hours that its administrator set, and as loud for each
/// visitor as for the first one (KIOSK-13, KIOSK-39).
class KioskVoice : public output::Voice {
    Q_OBJECT

public:
    KioskVoice(output::Voice &voice, const kiosk::Config &config);

    void say(const QString &text, const QString &language, double rate) override;
    void stop() override;

    /// Is quiet, and back at its usual volume.
    void endVisit();

private:
    output::Voice &m_voice;
    QTimer m_refusal;  ///< of a text that came in quiet hours
    double m_usualVolume;
    std::optional<kiosk::DayPart> m_quietHours;
};

}  // namespace shell
