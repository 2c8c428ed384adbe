// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/clock.h"

namespace fixtures {

/// Stands still until it is told to go on.
class FakeClock : public host::Clock {
public:
    explicit FakeClock(std::chrono::milliseconds now = std::chrono::hours(1))
        : m_now(now)
    {
    }

    [[nodiscard]] std::chrono::milliseconds now() const override { return m_now; }
    void goOn(std::chrono::milliseconds by) { m_now += by; }
    void set(std::chrono::milliseconds now) { m_now = now; }

private:
    std::chrono::milliseconds m_now;
};

}  // namespace fixtures
