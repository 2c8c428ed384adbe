// SPDX-License-Identifier: Apache-2.0
#include "drawings.h"
#include "parts.h"

#include "guide/table.h"
#include "guide/text.h"
#include "guide/trial.h"

namespace output {

namespace {

/// A figure that must not be shown says so: left out, it would not be missed.
QString faultyWords()
{
    return PaperWords::tr("These numbers cannot be shown. Ask your care team.");
}

/// How wide groups, bars, changes and gaps are.
const QList<int> kChartWidths{22, 38, 14, 26};

Row chartHeader(const SheetText &text, const guide::Table &table, const QString &name)
{
    return {{text.bold(table.corner), text.bold(name), text.bold(table.columns.value(0)),
             text.bold(table.columns.value(1))}};
}

/// Groups down; bar, change and gap across, all on one axis.
QList<Row> chartRows(SheetText &text, const guide::Outcome &shown)
{
    const guide::Table table = guide::outcomeTable(shown);
    QList<Row> rows;
    for (qsizetype i = 0; i < shown.results.size(); ++i) {
        const guide::Table::Row &row = table.rows.at(i);
        rows.append(
            Row{{text.bold(row.header), text.inlinePicture(barPicture(shown, shown.results.at(i))),
                 text.plain(row.cells.value(0)), text.plain(row.cells.value(1))}});
    }
    //: %1 "pounds"
    const QString unit = PaperWords::tr("in %1").arg(shown.unit.longName);
    rows.append(Row{{Line(), text.inlinePicture(axisPicture(shown)), text.plain(unit), Line()}});
    text.cite(shown.facts);
    return rows;
}

}  // namespace

void addCharts(SheetText &text, const guide::Content &content, guide::WeightUnit unit)
{
    const QList<guide::Outcome> &outcomes = content.trial.outcomes;
    QList<Row> rows{chartHeader(text, guide::outcomeTable(outcomes.constFirst()), {})};
    for (const guide::Outcome &outcome : outcomes) {
        rows.append(Row{{text.bold(outcome.heading)}, true});
        if (guide::faultOf(outcome).isEmpty())
            rows += chartRows(text, guide::inUnit(outcome, unit, content.trial.kilograms));
        else
            rows.append(Row{{text.plain(faultyWords())}});
    }
    text.grid(content.trial.factBox.benefitsMeasure, rows, kChartWidths);
}

void addOutcome(SheetText &text, const guide::Content &content, const guide::Outcome &outcome,
                guide::WeightUnit unit)
{
    text.heading(3, outcome.heading);
    if (!guide::faultOf(outcome).isEmpty()) {
        text.paragraph(faultyWords());
        return;
    }
    const guide::Outcome shown = guide::inUnit(outcome, unit, content.trial.kilograms);
    text.marked(shown.richStatement());
    text.paragraph(shown.howToRead);
    const guide::Table table = guide::outcomeTable(shown);
    text.grid(table.name, QList<Row>{chartHeader(text, table, shown.name)} + chartRows(text, shown),
              kChartWidths);
    // What average and median mean, and who worked out the gaps, is noted once, at the fact box.
    text.small(table.notes.join(QLatin1Char(' ')));
    text.paragraph(shown.definition + QLatin1Char(' ') + shown.meaning);
}

void addHarm(SheetText &text, const guide::Content &content, const guide::Harm &harm)
{
    text.heading(3, harm.heading);
    if (!guide::faultOf(harm).isEmpty()) {
        text.paragraph(faultyWords());
        return;
    }
    text.paragraph(harm.howToRead);
    const guide::Table table = guide::harmTable(harm, content.trial.factBox.notFound);
    //: the head of a column of pictures
    QList<Row> rows{Row{{text.bold(table.corner), text.bold(PaperWords::tr("Out of 100 people")),
                         text.bold(table.columns.value(0)), text.bold(table.columns.value(1))}}};
    for (qsizetype i = 0; i < harm.counts.size(); ++i) {
        const guide::Table::Row &row = table.rows.at(i);
        const guide::ArmCount &count = harm.counts.at(i);
        const QString amount =
            guide::countInWords(count, guide::Side::Did, guide::Precision::AsGiven);
        const QString about = guide::filled(harm.did, {{QStringLiteral("count"), amount}});
        rows.append(Row{{text.bold(row.header),
                         count.outOf100 ? text.inlinePicture(peoplePicture(count, about))
                                        : text.plain(harm.missing),
                         text.plain(row.cells.value(0)), text.plain(row.cells.value(1))}});
    }
    text.grid(table.name, rows, {19, 43, 19, 19});
    text.cite(harm.facts);
    text.notes(table.notes);
}

void addRisks(SheetText &text, const guide::Content &content)
{
    for (const guide::Note &risk : content.trial.factBox.risksInWords) {
        QStringList items;
        for (const guide::Run &run : guide::sentencesOf(risk.text))
            items.append(risk.text.mid(run.start, run.length));
        if (items.size() <= 2) {
            text.named(risk.name, risk.text);
            continue;
        }
        text.heading(4, risk.name);
        text.columns(items, 2);
        text.cite(content.citations.value(risk.text));
    }
}

void citeStudy(SheetText &text, const guide::Content &content)
{
    for (const guide::Outcome &outcome : content.trial.outcomes)
        text.cite(outcome.facts + content.citations.value(outcome.population));
    for (const guide::Harm &harm : content.trial.harms)
        text.cite(harm.facts);
}

void addFactBox(SheetText &text, const guide::Content &content, guide::WeightUnit unit,
                RisksInWords words)
{
    guide::FactBox box = guide::factBox(content.trial, unit);
    citeStudy(text, content);
    text.heading(words == RisksInWords::InTheTable ? 1 : 3, box.heading);
    text.paragraph(box.lead);
    if (words == RisksInWords::BelowTheTable)
        box.table.rows.resize(box.table.rows.size() - content.trial.factBox.risksInWords.size());
    text.table(box.table, 28);
    if (words == RisksInWords::BelowTheTable)
        addRisks(text, content);
    text.notes(box.notes);
    text.heading(3, box.unknownHeading);
    text.list(box.unknowns);
}

}  // namespace output
