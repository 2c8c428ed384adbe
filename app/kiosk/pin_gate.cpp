// SPDX-License-Identifier: Apache-2.0
#include "pin_gate.h"

#include "pin.h"

#include <QRegularExpression>

#include <algorithm>

namespace kiosk {

namespace {

using std::chrono::seconds;

const QString kTriesFile = QStringLiteral("pin-tries");
constexpr int kFree = 2;  ///< wrong tries without a delay
constexpr seconds kFirst{30};
constexpr seconds kLongest{15 * 60};
/// As many that the delay is the longest: 30 s, doubled five times, is more.
constexpr int kAll = kFree + 6;

seconds delayAfter(int wrong)
{
    if (wrong <= kFree)
        return seconds(0);
    const int doubled = std::min(wrong, kAll) - kFree - 1;
    return std::min(kLongest, kFirst * (1 << doubled));
}

}  // namespace

PinGate::PinGate(QString pinFile, const host::StateFolder &state, const host::Clock &clock,
                 QString bootId)
    : m_pinFile(std::move(pinFile))
    , m_state(state)
    , m_clock(clock)
    , m_bootId(std::move(bootId))
{
    // What could not be read is replaced, or the delay would begin anew with each start.
    if (const auto kept = read())
        m_tries = *kept;
    else
        keep({kAll, now()});
}

host::BootMoment PinGate::now() const
{
    return {m_bootId, m_clock.now()};
}

std::optional<PinGate::Tries> PinGate::read() const
{
    const auto data = m_state.read(kTriesFile);
    if (!data)
        return std::nullopt;
    if (!*data)
        return Tries{};
    static const QRegularExpression form(
        QStringLiteral("\\Awrong ([0-9]{1,9})\nlast ([^\n]+)\n\\z"));
    const auto match = form.match(QString::fromUtf8(**data));
    Tries tries;
    tries.wrong = match.captured(1).toInt();
    if (!match.hasMatch() || tries.wrong < 1 || !host::fromText(match.captured(2), tries.last))
        return std::nullopt;
    return tries;
}

void PinGate::keep(const Tries &tries)
{
    m_tries = tries;
    // Where nothing can be kept, m_tries still counts. Staff must be able to leave even then, and
    // the folder's own fault has been told.
    (void)m_state.write(kTriesFile, QStringLiteral("wrong %1\nlast %2\n")
                                        .arg(QString::number(tries.wrong), host::toText(tries.last))
                                        .toUtf8());
}

int PinGate::secondsToWait() const
{
    using std::chrono::milliseconds;
    const milliseconds left = delayAfter(m_tries.wrong) - host::atLeastSince(m_tries.last, now());
    return left.count() <= 0 ? 0 : static_cast<int>(std::chrono::ceil<seconds>(left).count());
}

PinGate::Answer PinGate::check(QString pin)
{
    auto hash = readPinHash(m_pinFile);
    if (!hash || secondsToWait() > 0) {
        wipe(pin);
        return hash ? Answer::Wait : Answer::NoPin;
    }
    keep({std::min(m_tries.wrong + 1, kAll), now()});
    if (!isPin(std::move(pin), *hash))
        return Answer::Wrong;
    m_tries = {};
    // A file that cannot be removed costs staff a delay and no more.
    (void)forget(m_state);
    return Answer::Right;
}

guide::Result<void> PinGate::forget(const host::StateFolder &state)
{
    return state.remove(kTriesFile);
}

}  // namespace kiosk
