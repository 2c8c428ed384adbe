// SPDX-License-Identifier: Apache-2.0
#include "symptoms.h"

#include "text.h"

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

namespace {

bool isMet(const Rule &rule, const QStringList &signs)
{
    return std::count_if(rule.groups.begin(), rule.groups.end(), [&](const QStringList &group) {
               return std::any_of(group.begin(), group.end(),
                                  [&](const QString &sign) { return signs.contains(sign); });
           }) >= 2;
}

/// How urgent what a rule makes of a symptom is, where all of the symptom is part of that rule.
std::optional<Urgency> raisedBy(const SymptomGuide &guide, const Rule &rule, const Symptom &symptom)
{
    const Symptom *made = guide.withSign(rule.makes);
    const bool isPart =
        std::all_of(symptom.signs.begin(), symptom.signs.end(), [&](const QString &sign) {
            return std::any_of(rule.groups.begin(), rule.groups.end(),
                               [&](const QStringList &group) { return group.contains(sign); });
        });
    if (made == nullptr || !isPart || made->urgency >= symptom.urgency)
        return {};
    return made->urgency;
}

}  // namespace

std::optional<Urgency> Verdict::level() const
{
    return cards.isEmpty() ? std::nullopt : std::optional(cards.first().urgency);
}

Verdict judge(const SymptomGuide &guide, const QStringList &picks)
{
    QStringList picked;
    for (const QString &id : picks)
        addOnce(picked, guide.symptom(id) != nullptr ? id : guide.unsure);
    Verdict verdict;
    QStringList signs;
    for (const Symptom &symptom : guide.symptoms) {
        if (picked.contains(symptom.id))
            signs += symptom.signs;
    }
    // What one rule makes may be part of another.
    QStringList shown = picked;
    for (bool more = true; more;) {
        more = false;
        for (const Rule &rule : guide.rules) {
            if (verdict.rules.contains(rule.id) ||
                !(signs.contains(rule.makes) || isMet(rule, signs)))
                continue;
            more = true;
            verdict.rules.append(rule.id);
            signs.append(rule.makes);
            if (const Symptom *made = guide.withSign(rule.makes))
                addOnce(shown, made->id);
        }
    }
    // The card of a sign speaks of it by itself, which is no longer so where a rule is met.
    for (const QString &id : picked) {
        if (urgencyAmong(guide, verdict, *guide.symptom(id)) < guide.symptom(id)->urgency)
            shown.removeAll(id);
    }
    for (const Symptom &symptom : guide.symptoms) {
        // What a sign rests on stays behind the verdict, also where another card stands in for it.
        if (!shown.contains(symptom.id) && !picked.contains(symptom.id))
            continue;
        for (const QString &fact : symptom.facts)
            addOnce(verdict.facts, fact);
    }
    for (const Urgency urgency : {Urgency::Emergency, Urgency::Today, Urgency::NextVisit}) {
        Verdict::Card card{urgency, {}, {}, {}};
        for (const Symptom &symptom : guide.symptoms) {
            if (symptom.urgency != urgency || !shown.contains(symptom.id))
                continue;
            card.symptoms.append(symptom);
            addOnce(card.whys, symptom.why);
            addOnce(card.tell, symptom.tell);
        }
        if (!card.symptoms.isEmpty())
            verdict.cards.append(card);
    }
    return verdict;
}

Urgency urgencyAmong(const SymptomGuide &guide, const Verdict &verdict, const Symptom &pick)
{
    Urgency urgency = pick.urgency;
    for (const Rule &rule : guide.rules) {
        if (verdict.rules.contains(rule.id))
            urgency = std::min(urgency, raisedBy(guide, rule, pick).value_or(urgency));
    }
    return urgency;
}

}  // namespace guide
