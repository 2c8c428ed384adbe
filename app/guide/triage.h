// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "symptoms.h"

#include <optional>

namespace guide {

/// What the guide says to somebody who picked these symptoms.
struct Verdict {
    /// One level with everything on it.
    struct Card {
        Urgency urgency = Urgency::Today;
        QList<Symptom> symptoms;  ///< in the order of the guide
        QStringList whys;         ///< reasons, each once
        QStringList tell;         ///< what to tell the care team, each once
    };

    QList<Card> cards;  ///< one a level at most, most severe first (TRI-7, TRI-15)
    QStringList rules;  ///< ids of the rules that the picks meet
    QStringList facts;  ///< behind all of it, each once

    /// The highest level of all (TRI-11); none when nothing is picked.
    [[nodiscard]] std::optional<Urgency> level() const;
};

/// Judges picked symptoms by their levels and by the rules over their signs. The order of the picks
/// does not matter. An id that the guide does not know counts as "I am not sure", never as nothing.
Verdict judge(const SymptomGuide &guide, const QStringList &picks);

/// How soon to act on one of the picks behind a verdict: the level of what a rule makes of it, its
/// own where that is higher.
Urgency urgencyAmong(const SymptomGuide &guide, const Verdict &verdict, const Symptom &pick);

}  // namespace guide
