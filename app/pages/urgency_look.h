// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/symptoms.h"
#include "look/text.h"

namespace pages {

/// How a level looks: icon, tone and text shade. The words come from the content (TRI-3).
struct UrgencyLook {
    QString icon;
    const look::Tone look::Tokens::*tone;
    look::Shade shade;
};

inline UrgencyLook lookOf(guide::Urgency urgency)
{
    switch (urgency) {
    case guide::Urgency::Emergency:
        return {QStringLiteral("emergency"), &look::Tokens::emergency, look::Shade::Emergency};
    case guide::Urgency::Today:
        return {QStringLiteral("today"), &look::Tokens::today, look::Shade::Today};
    case guide::Urgency::NextVisit:
        break;
    }
    return {QStringLiteral("next-visit"), &look::Tokens::nextVisit, look::Shade::NextVisit};
}

}  // namespace pages
