// SPDX-License-Identifier: Apache-2.0
#include "figures.h"

#include "guide/units.h"

namespace content {

namespace {

double numberOf(const Model &model, const QString &id)
{
    const Fact *fact = model.fact(id);
    return fact == nullptr || fact->numbers.isEmpty() ? 0 : fact->numbers.first().value;
}

guide::Arm armOf(const Arm &arm)
{
    return {arm.id, arm.id, {}, arm.placebo};
}

guide::Unit unitOf(const QString &id)
{
    if (!guide::isUnitOfResults(id))
        return {id, {}, {}};
    const QString key = QStringLiteral("{trial.units.%1.%2}").arg(id);
    return {id, key.arg("short"), key.arg("long"), key.arg("gap")};
}

}  // namespace

guide::Outcome figureOf(const Model &model, const Outcome &outcome)
{
    guide::Outcome figure;
    figure.id = outcome.id;
    figure.unit = unitOf(outcome.unit);
    figure.axis = {outcome.axis.from, outcome.axis.to, outcome.axis.step};
    figure.statistic = guide::Statistic::Unknown;
    for (const Arm &arm : model.arms) {
        const QString id = outcome.results.value(arm.id);
        guide::ArmResult result{armOf(arm), numberOf(model, id), std::nullopt};
        if (outcome.differences.contains(arm.id))
            result.difference = numberOf(model, outcome.differences.value(arm.id));
        if (!id.isEmpty())
            figure.results.append(result);
        if (const Fact *fact = model.fact(id)) {
            figure.statistic = guide::statisticOf(fact->statistic);
            figure.population = fact->population;
            figure.weeks = fact->weeks;
        }
    }
    return figure;
}

guide::Harm figureOf(const Model &model, const Harm &harm)
{
    guide::Harm figure;
    figure.id = harm.id;
    for (const Arm &arm : model.arms) {
        guide::ArmCount count{armOf(arm), std::nullopt, false};
        if (harm.counts.contains(arm.id))
            count.outOf100 = numberOf(model, harm.counts.value(arm.id));
        figure.counts.append(count);
    }
    return figure;
}

}  // namespace content
