// SPDX-License-Identifier: Apache-2.0
#include "triage.h"

#include "lists.h"

#include <algorithm>

namespace guide {

namespace {

bool isMet(const Combination &combination, const QStringList &picked)
{
    const auto signs = std::count_if(
        combination.signs.begin(), combination.signs.end(), [&](const QStringList &sign) {
            return std::any_of(sign.begin(), sign.end(),
                               [&](const QString &id) { return picked.contains(id); });
        });
    return signs >= 2 || picked.contains(combination.card);
}

/// The ids that are shown: a combination's card stands in for its less urgent signs. Their own
/// cards speak of the sign by itself, which is no longer so.
QStringList shownOf(const SymptomGuide &guide, const QStringList &picked,
                    const QList<Combination> &met)
{
    QStringList shown = picked;
    for (const Combination &combination : met)
        addOnce(shown, combination.card);
    for (const Combination &combination : met) {
        const Symptom *card = guide.symptom(combination.card);
        for (const QStringList &sign : combination.signs) {
            for (const QString &id : sign) {
                const Symptom *symptom = guide.symptom(id);
                if (card != nullptr && symptom != nullptr && symptom->urgency > card->urgency)
                    shown.removeAll(id);
            }
        }
    }
    return shown;
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
    QList<Combination> met;
    for (const Combination &combination : guide.combinations) {
        if (!isMet(combination, picked))
            continue;
        met.append(combination);
        verdict.together.append(combination.id);
    }
    const QStringList shown = shownOf(guide, picked, met);
    for (const Symptom &symptom : guide.inArea({})) {
        const bool shows = shown.contains(symptom.id);
        // What a sign rests on stays behind the verdict, also where another card stands in for it.
        if (!shows && !picked.contains(symptom.id))
            continue;
        for (const QString &fact : symptom.facts)
            addOnce(verdict.facts, fact);
        if (!shows)
            continue;
        if (verdict.cards.isEmpty() || verdict.cards.last().urgency != symptom.urgency)
            verdict.cards.append({symptom.urgency, {}, {}, {}});
        Verdict::Card &card = verdict.cards.last();
        card.symptoms.append(symptom);
        addOnce(card.whys, symptom.why);
        addOnce(card.tell, symptom.tell);
    }
    return verdict;
}

Urgency urgencyAmong(const SymptomGuide &guide, const Verdict &verdict, const Symptom &pick)
{
    Urgency urgency = pick.urgency;
    for (const Combination &combination : guide.combinations) {
        const bool isPart =
            std::any_of(combination.signs.begin(), combination.signs.end(),
                        [&](const QStringList &sign) { return sign.contains(pick.id); });
        const Symptom *card = guide.symptom(combination.card);
        if (isPart && card != nullptr && verdict.together.contains(combination.id))
            urgency = std::min(urgency, card->urgency);
    }
    return urgency;
}

}  // namespace guide
