// SPDX-License-Identifier: Apache-2.0
#include "crash_guard.h"

#include "staff_records.h"

#include <QJsonArray>

#include <algorithm>

namespace kiosk {

namespace {

const QString kRunsFile = QStringLiteral("runs");
constexpr std::chrono::minutes kTogether{5};
constexpr std::chrono::minutes kLongRun{10};
constexpr qsizetype kCrashes = 3;
constexpr int kLevels = static_cast<int>(Start::AskStaff) + 1;

bool within(std::chrono::milliseconds span, const host::BootMoment &then,
            const host::BootMoment &now)
{
    return then.boot == now.boot && then.up <= now.up && now.up - then.up <= span;
}

}  // namespace

QString crashCode()
{
    return codeOf(Event::AskedForStaff);
}

CrashGuard::CrashGuard(const host::StateFolder &state, const host::Clock &clock, QString bootId)
    : m_state(state)
    , m_clock(clock)
    , m_bootId(std::move(bootId))
{
}

CrashGuard::StartDecision CrashGuard::start()
{
    Memory memory;
    const auto kept = m_state.read(kRunsFile);
    const auto before = kept && *kept ? Memory::fromJson(**kept) : std::nullopt;
    if (before)
        memory = afterCrash(*before, now());
    else if (!kept || *kept)
        memory.level = Start::Safe;
    memory.started = now();
    const auto written = m_state.write(kRunsFile, memory.toJson());
    // Without a memory there is no telling a first crash from a third one.
    return {written ? memory.level : Start::Normal, written};
}

CrashGuard::Memory CrashGuard::afterCrash(const Memory &before, const host::BootMoment &now)
{
    if (before.started.boot != now.boot)
        return {};
    Memory memory = within(kLongRun, before.started, now) ? before : Memory{};
    memory.crashes.append(now);
    memory.crashes.removeIf(
        [&](const host::BootMoment &crash) { return !within(kTogether, crash, now); });
    if (memory.crashes.size() < kCrashes)
        return memory;
    const int next = std::min(static_cast<int>(memory.level) + 1, kLevels - 1);
    return {static_cast<Start>(next), {}, {}};
}

QJsonObject CrashGuard::Memory::toJson() const
{
    QJsonArray all;
    for (const host::BootMoment &crash : crashes)
        all.append(crash.toJson());
    return {{"level", static_cast<int>(level)}, {"started", started.toJson()}, {"crashes", all}};
}

std::optional<CrashGuard::Memory> CrashGuard::Memory::fromJson(const QJsonObject &state)
{
    const auto level = host::wholeNumber(state["level"], 0, kLevels - 1);
    const auto started = host::BootMoment::fromJson(state["started"]);
    const QJsonArray all = state["crashes"].toArray();
    if (!level || !started || !state["crashes"].isArray() || all.size() > kCrashes)
        return std::nullopt;
    Memory memory{static_cast<Start>(*level), *started, {}};
    for (const auto value : all) {
        const auto crash = host::BootMoment::fromJson(value);
        if (!crash)
            return std::nullopt;
        memory.crashes.append(*crash);
    }
    return memory;
}

guide::Result<void> CrashGuard::end() const
{
    return forgetAll(m_state);
}

guide::Result<void> CrashGuard::forget() const
{
    return m_state.write(kRunsFile, Memory{Start::Normal, now(), {}}.toJson());
}

guide::Result<void> CrashGuard::forgetAll(const host::StateFolder &state)
{
    return state.remove(kRunsFile);
}

}  // namespace kiosk
