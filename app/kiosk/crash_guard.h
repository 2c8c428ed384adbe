// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/clock.h"
#include "host/state_folder.h"

#include <QList>

namespace kiosk {

/// How to start, after what happened to the last runs.
enum class Start {
    Normal,
    Safe,      ///< content of the factory, default settings, no voice
    AskStaff,  ///< a plain page with crashCode(), and nothing else
};

/// Short, for a plain page and the telephone; the manual page says what it means.
QString crashCode();

/// Remembers runs that did not end by themselves (KIOSK-31): after three deaths within five minutes
/// the next start is a safe one, after three more it asks for staff. A run of ten minutes, one that
/// ended cleanly, and a restart of the computer make all well again.
///
/// Each start is kept before anything else is done, so that a kill at any moment is one death and
/// not none. Time is measured since the start of the computer: a clock that is set changes nothing.
/// A run that was cut by the computer going down is no death of the program: switching it off and
/// on is what people do first, and it must not be what keeps a kiosk from working.
class CrashGuard {
public:
    CrashGuard(const host::StateFolder &state, const host::Clock &clock,
               QString bootId = host::systemBootId());

    /// Call it first of all. A memory that cannot be read makes a safe start, for something went
    /// wrong there; a folder that cannot be written to a normal one, and the error for staff.
    struct StartDecision {
        Start start = Start::Normal;
        guide::Result<void> kept;
    };
    [[nodiscard]] StartDecision start();

    /// This run ends as it should: the next one is normal.
    [[nodiscard]] guide::Result<void> end() const;

    /// Staff say that all is well, or this run has lasted ten minutes: forgets what was before it.
    [[nodiscard]] guide::Result<void> forget() const;

    /// The same from outside, where no run is going on.
    static guide::Result<void> forgetAll(const host::StateFolder &state);

private:
    struct Memory {
        Start level = Start::Normal;
        host::BootMoment started;         ///< the run that is going on, or did not end
        QList<host::BootMoment> crashes;  ///< at this level, the oldest first

        [[nodiscard]] QJsonObject toJson() const;
        static std::optional<Memory> fromJson(const QJsonObject &state);
    };

    [[nodiscard]] host::BootMoment now() const { return {m_bootId, m_clock.now()}; }
    [[nodiscard]] static Memory afterCrash(const Memory &before, const host::BootMoment &now);

    const host::StateFolder &m_state;
    const host::Clock &m_clock;
    QString m_bootId;
};

}  // namespace kiosk
