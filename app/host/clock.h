// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>

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

/// A moment that no wall clock bends: which start of the computer, and how long after it.
struct BootMoment {
    QString boot;
    std::chrono::milliseconds up{};

    bool operator==(const BootMoment &) const = default;

    [[nodiscard]] QJsonObject toJson() const;
    /// @return none when the value is no moment
    static std::optional<BootMoment> fromJson(const QJsonValue &value);
};

/// A name that the system gives to this start of the computer; empty where it has none.
QString systemBootId();

/// How long ago that was at the very least. Within the same start of the computer this is exact;
/// after another start it is the time since then, for all before is not known.
std::chrono::milliseconds atLeastSince(const BootMoment &then, const BootMoment &now);

}  // namespace host
