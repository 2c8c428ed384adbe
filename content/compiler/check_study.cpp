// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "guide_content.h"

#include "guide/spoken_text.h"
#include "guide/trial.h"

#include <algorithm>
#include <cmath>

namespace content {

namespace {

class Study : public Check {
public:
    using Check::Check;

    void check()
    {
        for (const Fact &fact : m_model.facts) {
            if (fact.minus)
                difference(fact);
        }
        arms();
        for (const Outcome &outcome : m_model.outcomes)
            figure(outcome);
        for (const Harm &harm : m_model.harms)
            this->harm(harm);
        flow();
    }

private:
    void difference(const Fact &fact)
    {
        const Fact *first = m_model.fact(fact.minus->first);
        const Fact *second = m_model.fact(fact.minus->second);
        if (first == nullptr || second == nullptr) {
            error(fact.place, "the difference names a fact that does not exist",
                  "Use ids from facts.yaml");
            return;
        }
        if (fact.numbers.size() != 1 || first->numbers.size() != 1 || second->numbers.size() != 1) {
            error(fact.place, "a difference needs exactly one number in all three facts",
                  "Give each one number");
            return;
        }
        const double follows = first->numbers.first().value - second->numbers.first().value;
        if (std::fabs(follows - fact.numbers.first().value) > 0.05 + 1e-9 ||
            fact.numbers.first().unit != first->numbers.first().unit ||
            std::fabs(std::round(follows * 10) - fact.numbers.first().value * 10) > 1e-6) {
            error(fact.place,
                  QStringLiteral("the difference %1 does not follow: %2 minus %3 is %4")
                      .arg(fact.numbers.first().value)
                      .arg(first->numbers.first().value)
                      .arg(second->numbers.first().value)
                      .arg(follows, 0, 'f', 1),
                  "Correct the value or its unit");
        }
    }

    void arms()
    {
        const auto placebos = std::count_if(m_model.arms.begin(), m_model.arms.end(),
                                            [](const Arm &arm) { return arm.placebo; });
        if (!m_model.study.id.isEmpty() && placebos != 1)
            error(m_model.arms.isEmpty() ? m_model.study.place : m_model.arms.first().place,
                  "exactly one arm must be the placebo arm", "Mark it with “placebo: true”");
        cite(m_model.study.facts, m_model.study.place);
    }

    void source(const QString &source, const QString &figure, const Place &place)
    {
        if (!holds(m_model.sources, source))
            error(place, QStringLiteral("the figure “%1” has no source").arg(figure),
                  "Name the source that all its results come from");
    }

    void arms(const QStringList &named, const Place &place)
    {
        for (const QString &arm : named) {
            if (!holds(m_model.arms, arm))
                error(place, QStringLiteral("there is no arm “%1”").arg(arm),
                      "Use an id from “arms”");
        }
    }

    /// What the program would refuse to show is no figure. Asked last, where nothing more exact is
    /// known to be wrong.
    template <typename Figure> void showable(const Figure &figure, const Place &place)
    {
        const QString fault = guide::faultOf(figureOf(m_model, figure));
        if (!fault.isEmpty())
            error(place,
                  QStringLiteral("the guide would not show the figure “%1”: %2")
                      .arg(figure.id, fault),
                  "Correct it here, or the facts that it names");
    }

    void unit(const Outcome &outcome)
    {
        if (outcome.unit.isEmpty() || guide::isUnitOfResults(outcome.unit))
            return;
        QStringList units;
        for (const guide::KnownUnit &unit : guide::knownUnits()) {
            if (unit.ofResults)
                units.append(QLatin1String(unit.id));
        }
        error(outcome.place,
              QStringLiteral("no result can be told in the unit “%1”").arg(outcome.unit),
              QStringLiteral("Use one of: ") + units.join(QStringLiteral(", ")));
    }

    void figure(const Outcome &outcome)
    {
        const int before = m_problems.errorCount();
        source(outcome.source, outcome.id, outcome.place);
        unit(outcome);
        cite(outcome.facts, outcome.place);
        const Fact *reference = nullptr;
        for (const Arm &arm : m_model.arms) {
            const QString id = outcome.results.value(arm.id);
            const Fact *fact = m_model.fact(id);
            if (fact == nullptr) {
                error(outcome.place,
                      QStringLiteral("the figure “%1” has no result for the arm “%2”%3")
                          .arg(outcome.id, arm.id,
                               arm.placebo ? QStringLiteral(" (placebo)") : QString()),
                      "Every arm must be there, placebo included");
                continue;
            }
            resultFact(outcome, *fact);
            if (reference == nullptr)
                reference = fact;
            sameBasis(outcome, *reference, *fact);
            if (!arm.placebo)
                armDifference(outcome, arm.id, id);
            else if (outcome.differences.contains(arm.id))
                error(
                    outcome.place,
                    QStringLiteral("the figure “%1” compares placebo with itself").arg(outcome.id),
                    "Remove it from “differences”");
        }
        arms(outcome.results.keys() + outcome.differences.keys(), outcome.place);
        if (m_problems.errorCount() == before)
            showable(outcome, outcome.place);
    }

    /// Each arm has a count, or a fact that says that none was found (FDA-Q1, IPDAS-P3).
    void harm(const Harm &harm)
    {
        const int before = m_problems.errorCount();
        source(harm.source, harm.id, harm.place);
        cite(harm.facts + harm.missing.values(), harm.place);
        arms(harm.counts.keys() + harm.missing.keys(), harm.place);
        if (harm.counts.isEmpty())
            error(harm.place, QStringLiteral("the figure “%1” has no count").arg(harm.id),
                  "Name the fact of at least one arm under “counts”");
        for (const Arm &arm : m_model.arms) {
            if (harm.counts.contains(arm.id) == harm.missing.contains(arm.id))
                error(harm.place,
                      QStringLiteral("the figure “%1” needs a count for the arm “%2”, or the fact "
                                     "that none was found")
                          .arg(harm.id, arm.id),
                      "Name it under “counts” or under “missing”, not both");
        }
        for (const QString &id : harm.missing) {
            const Fact *fact = m_model.fact(id);
            if (fact != nullptr && fact->kind != QLatin1String("unknown"))
                error(harm.place, QStringLiteral("“%1” does not say what was not found").arg(id),
                      "Name a fact of the kind unknown");
        }
        for (const QString &id : harm.counts)
            count(harm, id);
        if (m_problems.errorCount() == before)
            showable(harm, harm.place);
    }

    void count(const Harm &harm, const QString &id)
    {
        const Fact *fact = m_model.fact(id);
        if (fact == nullptr) {
            error(harm.place, QStringLiteral("there is no fact “%1”").arg(id),
                  "Use an id from facts.yaml");
            return;
        }
        if (fact->numbers.size() != 1 || fact->numbers.first().unit != QLatin1String("percent") ||
            !guide::isPossibleCount(fact->numbers.first().value))
            error(
                fact->place,
                QStringLiteral("the count “%1” needs one number from 0 to 100 in percent").arg(id),
                "Give it one share of the people");
        if (!fact->sources.contains(harm.source))
            error(fact->place,
                  QStringLiteral("the count “%1” does not come from %2").arg(id, harm.source),
                  "A figure shows results of one source");
    }

    void flow()
    {
        if (m_model.stages.isEmpty())
            return;
        cite(m_model.flow.facts, m_model.flow.place);
        const auto parting = std::count_if(m_model.stages.begin(), m_model.stages.end(),
                                           [](const Stage &stage) { return stage.perArm; });
        if (parting != 1)
            error(m_model.flow.place, "the groups must part at exactly one stage",
                  "Mark it with “per_arm: true”");
        for (const Stage &stage : m_model.stages) {
            source(stage.source, stage.id, stage.place);
            cite(stage.facts, stage.place);
        }
    }

    void resultFact(const Outcome &outcome, const Fact &fact)
    {
        if (fact.numbers.size() != 1 || fact.numbers.first().unit != outcome.unit)
            error(
                fact.place,
                QStringLiteral("the result “%1” needs one number in %2").arg(fact.id, outcome.unit),
                "Give it one number with the unit of the figure");
        else if (!guide::isPossibleResult(fact.numbers.first().value))
            error(fact.place,
                  QStringLiteral("the result “%1” is out of any sensible range").arg(fact.id),
                  "Check the number against the source");
        if (fact.statistic.isEmpty() || fact.population.isEmpty() || fact.weeks < 1)
            error(
                fact.place,
                QStringLiteral("the result “%1” lacks statistic, population or weeks").arg(fact.id),
                "Say mean or median, who was counted, and after how many weeks");
        if (!fact.sources.contains(outcome.source))
            error(fact.place,
                  QStringLiteral("the result “%1” does not come from %2")
                      .arg(fact.id, outcome.source),
                  "A figure shows results of one source");
    }

    void sameBasis(const Outcome &outcome, const Fact &reference, const Fact &fact)
    {
        const auto compare = [&](const QString &what, bool equal) {
            if (!equal)
                error(fact.place,
                      QStringLiteral("the figure “%1” mixes %2: %3 and %4")
                          .arg(outcome.id, what, reference.id, fact.id),
                      "Results on one axis must be of one kind");
        };
        compare("mean and median", reference.statistic == fact.statistic);
        compare("groups of people", reference.population == fact.population);
        compare("weeks", reference.weeks == fact.weeks);
    }

    void armDifference(const Outcome &outcome, const QString &arm, const QString &resultId)
    {
        const Fact *fact = m_model.fact(outcome.differences.value(arm));
        const auto placebo = std::find_if(m_model.arms.begin(), m_model.arms.end(),
                                          [](const Arm &a) { return a.placebo; });
        if (placebo == m_model.arms.end())
            return;
        const std::pair<QString, QString> needed{resultId, outcome.results.value(placebo->id)};
        if (fact == nullptr || fact->minus != std::optional(needed))
            error(outcome.place,
                  QStringLiteral("the difference of “%1” from placebo is missing for “%2”")
                      .arg(arm, outcome.id),
                  QStringLiteral("Name a fact derived as minus [%1, %2]")
                      .arg(needed.first, needed.second));
    }
};

}  // namespace

void checkStudy(const Model &model, Problems &problems)
{
    Study(model, problems).check();
}

}  // namespace content
