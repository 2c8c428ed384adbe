// SPDX-License-Identifier: Apache-2.0
#include "visitor_clock.h"

namespace kiosk {

namespace {

/// A finger that rests on the glass wanders less than this, in device-independent pixels.
constexpr int kSamePlace = 16;
/// What was stuck has been away for so long when somebody has seen to it.
constexpr std::chrono::seconds kComesLoose{30};

}  // namespace

VisitorClock::VisitorClock(Times times)
    : m_times(times)
    , m_idle(times.idle)
{
}

bool VisitorClock::begin(const Input &input, Moment now)
{
    if (m_stuck && isSame(input) && now - m_last < kComesLoose) {
        m_last = now;
        return false;
    }
    m_input = input;
    serve(m_times.idle, now);
    return true;
}

void VisitorClock::serve(std::chrono::seconds idle, Moment now)
{
    m_idle = idle;
    m_stuck = false;
    m_phase = Phase::Visit;
    m_last = now;
    m_changed = now;
}

void VisitorClock::end()
{
    m_phase = Phase::Nobody;
}

bool VisitorClock::isSame(const Input &input) const
{
    return input.kind == m_input.kind && input.code == m_input.code &&
           (input.at - m_input.at).manhattanLength() < kSamePlace;
}

void VisitorClock::act(const Input &input, Moment now)
{
    if (m_phase == Phase::Nobody)
        return;
    if (!isSame(input)) {
        m_changed = now;
        m_input = input;
    }
    m_phase = Phase::Visit;
    m_last = now;
}

std::optional<VisitorClock::Moment> VisitorClock::next() const
{
    if (m_phase == Phase::Nobody)
        return std::nullopt;
    if (m_phase == Phase::Warning)
        return m_warned + m_times.warning;
    return m_last + m_idle;
}

/// The same thing over and over is nobody: a stuck finger, a bag on the keys. That is found out
/// when it goes on, since it is what would keep the kiosk from being idle (KIOSK-5). A computer
/// that slept wakes up long after the end of any warning, and nobody is asked.
VisitorClock::Phase VisitorClock::advance(Moment now)
{
    if (m_phase == Phase::Nobody)
        return m_phase;
    const bool stuck = now - m_changed >= m_times.stuck && m_last > m_changed;
    const bool slept = now - m_last >= 2 * (m_idle + m_times.warning);
    if (stuck || (slept && m_phase == Phase::Visit)) {
        m_stuck = stuck;
        end();
    } else if (const auto due = next(); due && now >= *due) {
        if (m_phase == Phase::Warning) {
            end();
        } else {
            m_phase = Phase::Warning;
            m_warned = now;
        }
    }
    return m_phase;
}

int VisitorClock::secondsLeft(Moment now) const
{
    using namespace std::chrono;
    if (m_phase != Phase::Warning)
        return 0;
    const Moment left = m_warned + m_times.warning - now;
    return left <= Moment(0) ? 0 : static_cast<int>(ceil<seconds>(left).count());
}

}  // namespace kiosk
