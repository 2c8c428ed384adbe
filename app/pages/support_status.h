// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/support_hours.h"

#include <QString>

namespace pages {

/// Open or closed, in words.
struct StatusWords {
    bool known = false;
    bool open = false;
    QString state;   ///< "Open now"
    QString change;  ///< "until 8:00 PM Eastern Time (5:00 PM where you are)"
};

/// Words for the status at `now`; local times are told where `local` differs from the line's zone.
StatusWords describeStatus(const guide::SupportHours &hours, const QDateTime &now,
                           const QTimeZone &local);

}  // namespace pages
