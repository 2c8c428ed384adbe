// SPDX-License-Identifier: Apache-2.0
#include "clock.h"

#include <windows.h>

namespace host {

namespace {

constexpr int kPerMillisecond = 10'000;  // of 100 ns

}  // namespace

std::chrono::milliseconds BootClock::now() const
{
    // Time asleep counts.
    ULONGLONG time = 0;
    QueryInterruptTime(&time);
    return std::chrono::milliseconds(time / kPerMillisecond);
}

/// Windows names no start of the computer: a later time tells (atLeastSince).
QString systemBootId()
{
    return {};
}

}  // namespace host
