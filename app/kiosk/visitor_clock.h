// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>

#include <chrono>
#include <optional>

namespace kiosk {

/// How long things last on a kiosk.
struct Times {
    std::chrono::seconds idle{120};    ///< without anything done, until the visitor is asked
    std::chrono::seconds warning{20};  ///< to answer (WCAG 2.2.1 asks for 20 at least)
    std::chrono::seconds stuck{1800};  ///< of the same thing over and over, until nobody is there
};

/// Something that a visitor did, as far as it tells them from a stuck screen.
struct Input {
    enum class Kind { Key, Press, Wheel, Move, Other };
    Kind kind = Kind::Move;
    int code = 0;  ///< the key
    QPoint at;     ///< where on the screen, in device-independent pixels
};

/// Whether somebody stands at the kiosk. It knows no timer: who has one asks `next` when to call
/// `advance`. All moments are those of host::Clock.
class VisitorClock {
public:
    using Moment = std::chrono::milliseconds;

    enum class Phase {
        Nobody,   ///< the screen invites
        Visit,    ///< somebody reads
        Warning,  ///< somebody is asked whether they are still there
    };

    explicit VisitorClock(Times times);

    [[nodiscard]] Phase phase() const { return m_phase; }
    /// Whether the last visit ended because the same was done over and over.
    [[nodiscard]] bool isStuck() const { return m_stuck; }
    /// Somebody touched the screen that invites. @return false when that is what has been stuck and
    /// still is
    bool begin(const Input &input, Moment now);
    /// Staff begin a visit, which may be idle for so long.
    void serve(std::chrono::seconds idle, Moment now);
    void end();
    /// Something was done; that answers a warning, too.
    void act(const Input &input, Moment now);

    /// When `advance` has something to do; none while nobody is there.
    [[nodiscard]] std::optional<Moment> next() const;
    /// Warns, or ends the visit, where that is due. @return the phase from now on
    Phase advance(Moment now);
    /// Whole seconds until the end, while there is a warning; the last one lasts to its end.
    [[nodiscard]] int secondsLeft(Moment now) const;

private:
    [[nodiscard]] bool isSame(const Input &input) const;

    Times m_times;
    Phase m_phase = Phase::Nobody;
    Moment m_last{};     ///< when something was done
    Moment m_warned{};   ///< since when there is a warning
    Moment m_changed{};  ///< since when it has been the same thing
    Input m_input;
    std::chrono::seconds m_idle;  ///< of this visit
    bool m_stuck = false;         ///< the last visit ended because of that input
};

}  // namespace kiosk
