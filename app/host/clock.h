// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

/// What belongs to the computer that the guide runs on: its time, and files that outlast a power
/// cut.
namespace host {

/// Time that only goes on.
class Clock {
public:
    Clock() = default;
    virtual ~Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;

    /// Since some moment in the past. Neither a clock that is set nor a computer that sleeps bends
    /// it: time asleep counts.
    [[nodiscard]] virtual std::chrono::milliseconds now() const = 0;
};

/// The computer's own: since it was started.
class BootClock : public Clock {
public:
    [[nodiscard]] std::chrono::milliseconds now() const override;
};

}  // namespace host
