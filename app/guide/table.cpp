// SPDX-License-Identifier: Apache-2.0
#include "table.h"

#include "text.h"
#include "trial.h"

#include <QCoreApplication>

#include <algorithm>

namespace guide {

namespace {

struct FigureTablesWords {
    Q_DECLARE_TR_FUNCTIONS(FigureTables)
};

/// A difference with its sign, so that a group below placebo never reads as one above it.
QString signedGap(double difference, const Unit &unit)
{
    return (difference < 0 ? QStringLiteral("−") : QStringLiteral("+")) +
           printedGap(difference, unit);
}

/// A row of a figure that must not be shown: left out, it would not be missed.
Table::Row faultyRow(const QString &name)
{
    return {name, {FigureTablesWords::tr("cannot be shown: ask your care team")}};
}

QStringList factBoxColumns(const QList<Arm> &arms)
{
    QStringList columns;
    for (const Arm &arm : arms)
        columns.append(arm.name);
    for (const Arm &arm : arms) {
        if (!arm.placebo)
            columns.append(FigureTablesWords::tr("Gap: %1").arg(arm.name.toLower()));
    }
    return columns;
}

Table::Row outcomeRow(const Outcome &outcome)
{
    //: %1 "Weight", %2 "middle value (median)"
    Table::Row row{FigureTablesWords::tr("%1, %2").arg(outcome.name, outcome.statisticName), {}};
    for (const ArmResult &result : outcome.results)
        row.cells.append(printedChange(result.value, outcome.unit));
    for (const ArmResult &result : outcome.results) {
        if (result.difference)
            row.cells.append(signedGap(*result.difference, outcome.unit));
    }
    return row;
}

Table::Row harmRow(const Harm &harm, Precision precision, const QString &notFound)
{
    Table::Row row{harm.name, {}};
    for (const ArmCount &count : harm.counts)
        row.cells.append(count.outOf100 ? FigureTablesWords::tr("%1 out of 100")
                                              .arg(countInWords(count, Side::Did, precision))
                                        : notFound);
    // Gaps are in no source. The last cell runs over their columns.
    if (!row.cells.endsWith(notFound))
        row.cells.append(notFound);
    return row;
}

/// Who was counted, once for all outcomes that counted the same people (RISK-18).
QStringList populationNotes(const QList<Outcome> &outcomes)
{
    QStringList populations;
    QHash<QString, QStringList> names;
    for (const Outcome &outcome : outcomes) {
        addOnce(populations, outcome.population);
        names[outcome.population].append(outcome.name);
    }
    QStringList notes;
    for (const QString &population : qAsConst(populations))
        //: %1 "Lean body mass, Weight", %2 "Counted: only people who …"
        notes.append(FigureTablesWords::tr("%1. %2").arg(
            names.value(population).join(QStringLiteral(", ")), population));
    return notes;
}

}  // namespace

QString sourceLine(const QStringList &titles)
{
    return titles.size() == 1
               ? FigureTablesWords::tr("Source: %1.").arg(titles.first())
               : FigureTablesWords::tr("Sources: %1.").arg(titles.join(QStringLiteral("; ")));
}

Table outcomeTable(const Outcome &outcome)
{
    Table table{outcome.heading,
                FigureTablesWords::tr("Group"),
                {FigureTablesWords::tr("Change"), FigureTablesWords::tr("Gap to placebo")},
                {}};
    for (const ArmResult &result : outcome.results) {
        const QString gap = result.difference
                                ? signedGap(*result.difference, outcome.unit)
                                : FigureTablesWords::tr("the others are compared with this");
        table.rows.append({result.arm.name, {printedChange(result.value, outcome.unit), gap}});
    }
    //: %1 number of weeks, %2 "middle value (median)"
    table.notes = {FigureTablesWords::tr("Weeks: %1. Told as: %2.")
                       .arg(outcome.weeks)
                       .arg(outcome.statisticName),
                   outcome.population, sourceLine({outcome.sourceTitle})};
    return table;
}

Table harmTable(const Harm &harm, const QString &notFound)
{
    Table table{harm.heading,
                FigureTablesWords::tr("Group"),
                {harm.name, FigureTablesWords::tr("Did not")},
                {}};
    for (const ArmCount &count : harm.counts) {
        Table::Row row{count.arm.name, {}};
        for (const Side side : {Side::Did, Side::DidNot})
            row.cells.append(count.outOf100
                                 ? FigureTablesWords::tr("%1 out of 100")
                                       .arg(countInWords(count, side, Precision::AsGiven))
                                 : notFound);
        table.rows.append(row);
    }
    table.notes = {harm.basis, sourceLine({harm.sourceTitle})};
    return table;
}

Table flowTable(const Flow &flow)
{
    Table table{flow.heading,
                FigureTablesWords::tr("Step"),
                {FigureTablesWords::tr("How many"), FigureTablesWords::tr("What happened")},
                {}};
    for (const Stage &stage : flow.stages) {
        QString text = stage.text;
        if (stage.perArm) {
            QStringList arms;
            for (const Arm &arm : flow.arms)
                arms.append(FigureTablesWords::tr("%1 (%2)").arg(arm.name, arm.note));
            text = FigureTablesWords::tr("%1. %2").arg(arms.join(QStringLiteral(", ")), text);
        }
        table.rows.append({stage.when, {stage.amount, text}});
    }
    table.notes = {sourceLine(flow.sourceTitles)};
    return table;
}

FactBox factBox(const Trial &trial, WeightUnit unit, Precision people)
{
    const FactBoxWords &words = trial.factBox;
    FactBox box;
    box.heading = words.heading;
    box.lead = words.lead;
    box.unknownHeading = words.unknown;
    box.unknowns = words.unknowns;
    box.table = {words.heading,
                 FigureTablesWords::tr("What was measured"),
                 factBoxColumns(trial.flow.arms),
                 {}};
    box.table.rows.append({words.benefits, {words.benefitsMeasure}, true});
    QList<Outcome> shown;
    QStringList statistics;
    for (const Outcome &source : trial.outcomes) {
        if (!faultOf(source).isEmpty()) {
            box.table.rows.append(faultyRow(source.name));
            continue;
        }
        const Outcome outcome = inUnit(source, unit, trial.kilograms);
        shown.append(outcome);
        box.table.rows.append(outcomeRow(outcome));
        addOnce(statistics, outcome.statisticMeaning);
    }
    // Who was counted comes first: it is what results are most often misread for (RISK-18).
    box.notes = populationNotes(shown) + statistics;
    addOnce(box.notes, trial.gapNote);
    addOnce(box.notes, trial.spread);
    if (std::any_of(shown.begin(), shown.end(), [](const Outcome &o) { return o.converted; }))
        addOnce(box.notes, trial.converted);
    box.table.rows.append({words.risks, {words.risksMeasure}, true});
    for (const Harm &harm : trial.harms) {
        if (!faultOf(harm).isEmpty()) {
            box.table.rows.append(faultyRow(harm.name));
            continue;
        }
        box.table.rows.append(harmRow(harm, people, words.notFound));
        addOnce(box.notes, harm.basis);
    }
    for (const Note &note : words.risksInWords)
        box.table.rows.append({note.name, {note.text}});
    box.table.notes = box.notes;
    return box;
}

}  // namespace guide
