// SPDX-License-Identifier: Apache-2.0
#include "trial_reader.h"

#include "store.h"

#include "guide/units.h"

#include <algorithm>
#include <limits>

namespace store {

namespace {

/// Values by outcome (or harm) and arm.
QString pair(const QString &figure, const QString &arm)
{
    return figure + QLatin1Char('/') + arm;
}

class TrialReader {
public:
    TrialReader(RowReader &rows, const QList<guide::Source> &sources)
        : m_rows(rows)
        , m_sources(sources)
    {
    }

    guide::Trial read()
    {
        int treatments = 0;
        m_rows.each("SELECT id, placebo FROM arm ORDER BY position", [&](Row &row) {
            const QString key = QStringLiteral("trial.arms.") + row.text("id");
            const bool placebo = row.integer("placebo") != 0;
            m_arms.append({row.text("id"), word(key + ".name"), word(key + ".note"), placebo,
                           placebo ? 0 : treatments++});
        });
        m_trial.spread = word("trial.spread");
        m_trial.gapNote = word("trial.gap_note");
        m_trial.converted = word("trial.converted");
        m_trial.kilograms = unit("kg");
        outcomes();
        harms();
        flow();
        factBox();
        return std::move(m_trial);
    }

private:
    QString word(const QString &key) { return m_rows.word(key).plain; }

    guide::Unit unit(const QString &id)
    {
        const QString key = QStringLiteral("trial.units.") + id;
        return {id, word(key + ".short"), word(key + ".long"), word(key + ".gap")};
    }

    QString sourceTitle(const QString &id)
    {
        const auto found = std::find_if(m_sources.begin(), m_sources.end(),
                                        [&](const guide::Source &s) { return s.id == id; });
        if (found != m_sources.end())
            return found->title;
        m_rows.fail(Store::tr("the source “%1” is missing").arg(id));
        return {};
    }

    void outcomes()
    {
        QHash<QString, double> results;
        QHash<QString, double> differences;
        QHash<QString, QStringList> facts;
        const auto collect = [&facts](QHash<QString, double> &into) {
            return [&](Row &row) {
                const QString outcome = row.text("outcome_id");
                into.insert(pair(outcome, row.text("arm_id")), row.number("value"));
                facts[outcome].append(row.text("fact_id"));
            };
        };
        m_rows.each("SELECT outcome_id, arm_id, value, fact_id FROM result", collect(results));
        m_rows.each("SELECT outcome_id, arm_id, value, fact_id FROM difference",
                    collect(differences));
        m_rows.each(
            "SELECT id, unit, statistic, population, weeks, source_id, axis_from, axis_to, "
            "axis_step FROM outcome ORDER BY position",
            [&](Row &row) {
                guide::Outcome outcome = outcomeOf(row);
                outcome.facts = facts.value(outcome.id);
                for (const guide::Arm &arm : qAsConst(m_arms)) {
                    const QString key = pair(outcome.id, arm.id);
                    const auto gap = differences.constFind(key);
                    outcome.results.append(
                        {arm, results.value(key, std::numeric_limits<double>::quiet_NaN()),
                         gap == differences.constEnd() ? std::nullopt : std::optional(*gap)});
                }
                m_trial.outcomes.append(outcome);
            });
    }

    guide::Outcome outcomeOf(Row &row)
    {
        guide::Outcome outcome;
        outcome.id = row.text("id");
        const QString key = QStringLiteral("trial.outcomes.") + outcome.id;
        outcome.name = word(key + ".name");
        outcome.heading = word(key + ".heading");
        outcome.definition = word(key + ".definition");
        outcome.howToRead = word(key + ".how_to_read");
        const guide::RichText statement = m_rows.word(key + ".statement");
        outcome.statement = statement.plain;
        outcome.statementHtml = statement.html;
        outcome.meaning = word(key + ".meaning");
        const QString statistic = row.text("statistic");
        outcome.statistic = guide::statisticOf(statistic);
        if (outcome.statistic != guide::Statistic::Unknown) {
            outcome.statisticName = word("trial.statistics." + statistic + ".name");
            outcome.statisticMeaning = word("trial.statistics." + statistic + ".meaning");
        }
        outcome.population = word("trial.populations." + row.text("population"));
        outcome.weeks = row.integer("weeks");
        outcome.unit.id = row.text("unit");
        if (guide::isUnitOfResults(outcome.unit.id))
            outcome.unit = unit(outcome.unit.id);
        outcome.axis = {row.number("axis_from"), row.number("axis_to"), row.number("axis_step")};
        outcome.sourceTitle = sourceTitle(row.text("source_id"));
        return outcome;
    }

    void harms()
    {
        QHash<QString, std::pair<double, bool>> counts;
        QHash<QString, QStringList> facts;
        m_rows.each("SELECT harm_id, arm_id, value, about, fact_id FROM harm_count", [&](Row &row) {
            const QString harm = row.text("harm_id");
            counts.insert(pair(harm, row.text("arm_id")),
                          {row.number("value"), row.integer("about") != 0});
            facts[harm].append(row.text("fact_id"));
        });
        m_rows.each("SELECT id, source_id FROM harm ORDER BY position", [&](Row &row) {
            const QString id = row.text("id");
            const QString key = QStringLiteral("trial.harms.") + id;
            guide::Harm harm{id,
                             word(key + ".name"),
                             word(key + ".heading"),
                             word(key + ".how_to_read"),
                             word(key + ".did"),
                             word(key + ".did_not"),
                             word(key + ".missing"),
                             word(key + ".basis"),
                             sourceTitle(row.text("source_id")),
                             {},
                             facts.value(id)};
            for (const guide::Arm &arm : qAsConst(m_arms)) {
                const auto count = counts.constFind(pair(id, arm.id));
                if (count == counts.constEnd())
                    harm.counts.append({arm, std::nullopt, false});
                else
                    harm.counts.append({arm, count->first, count->second});
            }
            m_trial.harms.append(harm);
        });
    }

    void flow()
    {
        m_trial.flow.heading = word("trial.flow.heading");
        m_trial.flow.howToRead = word("trial.flow.how_to_read");
        m_trial.flow.arms = m_arms;
        m_rows.each("SELECT id, source_id, per_arm FROM stage ORDER BY position", [&](Row &row) {
            const QString key = QStringLiteral("trial.flow.stages.") + row.text("id");
            const QString source = sourceTitle(row.text("source_id"));
            if (!m_trial.flow.sourceTitles.contains(source))
                m_trial.flow.sourceTitles.append(source);
            m_trial.flow.stages.append({row.text("id"), word(key + ".when"), word(key + ".amount"),
                                        word(key + ".text"), row.integer("per_arm") != 0});
        });
    }

    void factBox()
    {
        const QString key = QStringLiteral("trial.fact_box.");
        guide::FactBoxWords &box = m_trial.factBox;
        box.heading = word(key + "heading");
        box.lead = word(key + "lead");
        box.report = word(key + "report");
        box.benefits = word(key + "benefits");
        box.benefitsMeasure = word(key + "benefits_measure");
        box.risks = word(key + "risks");
        box.risksMeasure = word(key + "risks_measure");
        box.unknown = word(key + "unknown");
        box.notFound = word(key + "not_found");
        m_rows.each("SELECT kind, id FROM fact_box_note ORDER BY kind, position", [&](Row &row) {
            const QString id = row.text("id");
            if (row.text("kind") == QLatin1String("risk"))
                box.risksInWords.append({id, word(key + "risks_in_words." + id + ".name"),
                                         word(key + "risks_in_words." + id + ".text")});
            else
                box.unknowns.append(word(key + "unknowns." + id));
        });
    }

    RowReader &m_rows;
    const QList<guide::Source> &m_sources;
    QList<guide::Arm> m_arms;
    guide::Trial m_trial;
};

}  // namespace

guide::Trial readTrial(RowReader &rows, const QList<guide::Source> &sources)
{
    return TrialReader(rows, sources).read();
}

}  // namespace store
