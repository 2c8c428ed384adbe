// SPDX-License-Identifier: Apache-2.0
#include "run_memory.h"

#include "staff_log.h"

#include <algorithm>

namespace kiosk {

namespace {

const QString kRunsFile = QStringLiteral("runs");
constexpr std::chrono::minutes kTogether{5};
constexpr std::chrono::minutes kLongRun{10};
constexpr qsizetype kDeaths = 3;
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

RunMemory::RunMemory(const host::StateFolder &state, const host::Clock &clock, QString bootId)
    : m_state(state)
    , m_clock(clock)
    , m_bootId(std::move(bootId))
{
}

RunMemory::Told RunMemory::start()
{
    Memory memory;
    const auto data = m_state.read(kRunsFile);
    Memory before;
    if (!data || (*data && !parse(**data, before)))
        memory.level = Start::Safe;
    else if (*data)
        memory = afterDeath(before, now());
    memory.started = now();
    const auto kept = m_state.write(kRunsFile, written(memory));
    // Without a memory there is no telling a first death from a third one.
    return {kept ? memory.level : Start::Normal, kept};
}

RunMemory::Memory RunMemory::afterDeath(const Memory &before, const host::BootMoment &now)
{
    if (before.started.boot != now.boot)
        return {};
    Memory memory = within(kLongRun, before.started, now) ? before : Memory{};
    memory.deaths.append(now);
    memory.deaths.removeIf(
        [&](const host::BootMoment &death) { return !within(kTogether, death, now); });
    if (memory.deaths.size() < kDeaths)
        return memory;
    const int next = std::min(static_cast<int>(memory.level) + 1, kLevels - 1);
    return {static_cast<Start>(next), {}, {}};
}

QByteArray RunMemory::written(const Memory &memory)
{
    QString text =
        QStringLiteral("level %1\nstarted %2\n")
            .arg(QString::number(static_cast<int>(memory.level)), host::toText(memory.started));
    for (const host::BootMoment &death : memory.deaths)
        text += QStringLiteral("died %1\n").arg(host::toText(death));
    return text.toUtf8();
}

bool RunMemory::parse(const QByteArray &data, Memory &memory)
{
    const QStringList lines = QString::fromUtf8(data).split(QLatin1Char('\n'));
    if (lines.size() < 3 || !lines.constLast().isEmpty() || lines.size() > kDeaths + 3)
        return false;
    const auto valueOf = [&](qsizetype line, QLatin1String key) {
        const QString &text = lines.at(line);
        return text.startsWith(key) ? text.mid(key.size()) : QString();
    };
    bool isNumber = false;
    const int level = valueOf(0, QLatin1String("level ")).toInt(&isNumber);
    if (!isNumber || level < 0 || level >= kLevels ||
        !host::fromText(valueOf(1, QLatin1String("started ")), memory.started))
        return false;
    memory.level = static_cast<Start>(level);
    for (qsizetype line = 2; line < lines.size() - 1; ++line) {
        host::BootMoment death;
        if (!host::fromText(valueOf(line, QLatin1String("died ")), death))
            return false;
        memory.deaths.append(death);
    }
    return true;
}

guide::Result<void> RunMemory::end() const
{
    return forgetAll(m_state);
}

guide::Result<void> RunMemory::forget() const
{
    return m_state.write(kRunsFile, written({Start::Normal, now(), {}}));
}

guide::Result<void> RunMemory::forgetAll(const host::StateFolder &state)
{
    return state.remove(kRunsFile);
}

}  // namespace kiosk
