// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "clock.h"

#include <QString>

namespace host {

/// A moment that no wall clock bends: which start of the computer, and how long after it.
struct BootMoment {
    QString boot;
    std::chrono::milliseconds up{};

    bool operator==(const BootMoment &) const = default;
};

/// A name that the system gives to this start of the computer; empty where it has none.
QString systemBootId();

/// How long ago that was at the very least. Within the same start of the computer this is exact;
/// after another start it is the time since then, for all before is not known.
std::chrono::milliseconds atLeastSince(const BootMoment &then, const BootMoment &now);

/// As it stands in a file: one word, a space, milliseconds.
QString toText(const BootMoment &moment);
/// @return whether the text was a moment
bool fromText(const QString &text, BootMoment &moment);

}  // namespace host
