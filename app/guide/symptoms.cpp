// SPDX-License-Identifier: Apache-2.0
#include "symptoms.h"

#include <algorithm>

namespace guide {

const UrgencyLevel &SymptomGuide::level(Urgency urgency) const
{
    const auto found = std::find_if(levels.begin(), levels.end(), [&](const UrgencyLevel &level) {
        return level.urgency == urgency;
    });
    Q_ASSERT(found != levels.end());
    return *found;
}

const Symptom *SymptomGuide::symptom(const QString &id) const
{
    const auto found = std::find_if(symptoms.begin(), symptoms.end(),
                                    [&](const Symptom &symptom) { return symptom.id == id; });
    return found == symptoms.end() ? nullptr : &*found;
}

const Symptom *SymptomGuide::withSign(const QString &sign) const
{
    const auto found = std::find_if(symptoms.begin(), symptoms.end(), [&](const Symptom &symptom) {
        return symptom.signs.contains(sign);
    });
    return found == symptoms.end() ? nullptr : &*found;
}

QList<Symptom> SymptomGuide::inArea(const QString &area) const
{
    QList<Symptom> found;
    for (const Symptom &symptom : symptoms) {
        if (area.isEmpty() || symptom.areas.contains(area))
            found.append(symptom);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Symptom &a, const Symptom &b) { return a.urgency < b.urgency; });
    return found;
}

}  // namespace guide
