// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"
#include "host/clock.h"
#include "host/state_folder.h"

#include <QString>

namespace kiosk {

/// Where the administrator's PIN stands, as a hash.
QString systemPinFile();

constexpr int kShortestPin = 6;
constexpr int kMaxPinLength = 12;

/// Whether a PIN may be set: 6 to 12 digits, and neither one digit all along nor digits in a row
/// such as 123456 or 987654.
guide::Result<void> validatePin(const QString &pin);

/// Hashes a PIN and puts it into the file, which the group `serostim-guide` may read where there is
/// one, and nobody else but its owner. Makes the file's folder where there is none. Move the PIN
/// in: it is wiped from memory.
guide::Result<void> writePin(const QString &file, QString pin);

/// @return the hash; an error when there is no PIN or it cannot be used
guide::Result<QByteArray> readPinHash(const QString &file);

/// Compares in constant time. Move the PIN in: it is wiped from memory.
bool verifyPin(QString pin, const QByteArray &hash);

/// Overwrites a text that others do not share, then empties it.
void wipe(QString &text);
void wipe(QByteArray &text);

/// Asks for the PIN, and slows guessing down: after the third wrong try in a row the next one has
/// to wait 30 seconds, then 60, 120, 240 …, and 15 minutes at most; never for ever.
///
/// Each try is kept before it is looked at, so that cutting the power or killing the program saves
/// nobody a wrong one. Waiting is measured by the time since the computer was started, together
/// with the name of that start, and never by the wall clock: setting that back or forward neither
/// helps nor locks. How long the computer was off is not known then; after another start the whole
/// delay runs again from that start on, but no longer.
///
/// A kept try that cannot be read counts as the longest delay from then on, once. Where nothing can
/// be kept, tries are counted until the program ends.
class PinGate {
public:
    enum class Answer {
        Right,
        Wrong,
        Wait,   ///< not looked at; see secondsToWait()
        NoPin,  ///< none is set, or it cannot be used
    };

    PinGate(QString pinFile, const host::StateFolder &state, const host::Clock &clock,
            QString bootId = host::systemBootId());

    /// Move the PIN in: it is wiped from memory. Takes a good part of a second.
    [[nodiscard]] Answer check(QString pin);

    /// Until the next try is looked at; 0: now.
    [[nodiscard]] int secondsToWait() const;

    /// Forgets wrong tries for good; so does the right PIN, and setting a new one.
    static guide::Result<void> resetAttempts(const host::StateFolder &state);

private:
    struct Tries {
        int wrong = 0;
        host::BootMoment last;
    };

    [[nodiscard]] host::BootMoment now() const;
    /// @return none when what is kept cannot be read
    [[nodiscard]] std::optional<Tries> read() const;
    void keep(const Tries &tries);

    QString m_pinFile;
    const host::StateFolder &m_state;
    const host::Clock &m_clock;
    QString m_bootId;
    Tries m_tries;
};

}  // namespace kiosk
