// SPDX-License-Identifier: Apache-2.0
#include "clock.h"

#include <windows.h>

namespace host {

std::chrono::milliseconds BootClock::now() const
{
    return std::chrono::milliseconds(GetTickCount64());  // with time asleep
}

/// Windows names no start of the computer: a later time tells (atLeastSince).
QString systemBootId()
{
    return {};
}

}  // namespace host
