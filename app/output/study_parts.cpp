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
const QStringList kChartWidths{"22%", "38%", "14%", "26%"};

QStringList chartHeader(const guide::Table &table, const QString &name)
{
    return {SheetText::bold(table.corner), SheetText::bold(name),
            SheetText::bold(table.columns.value(0)), SheetText::bold(table.columns.value(1))};
}

/// Groups down; bar, change and gap across, all on one axis.
QList<QStringList> chartRows(SheetText &text, const guide::Outcome &told)
{
    const guide::Table table = guide::outcomeTable(told);
    QList<QStringList> rows;
    for (qsizetype i = 0; i < told.results.size(); ++i) {
        const guide::Table::Row &row = table.rows.at(i);
        rows.append({SheetText::bold(row.header),
                     text.inlinePicture(barPicture(told, told.results.at(i))),
                     SheetText::plain(row.cells.value(0)), SheetText::plain(row.cells.value(1))});
    }
    //: %1 "pounds"
    rows.append({{},
                 text.inlinePicture(axisPicture(told)),
                 SheetText::plain(PaperWords::tr("in %1").arg(told.unit.longName)),
                 {}});
    text.cite(told.facts);
    return rows;
}

}  // namespace

void addCharts(SheetText &text, const guide::Content &content, guide::WeightUnit unit)
{
    const QList<guide::Outcome> &outcomes = content.trial.outcomes;
    QList<QStringList> rows{chartHeader(guide::outcomeTable(outcomes.constFirst()), {})};
    for (const guide::Outcome &outcome : outcomes) {
        rows.append({SheetText::bold(outcome.heading)});
        if (guide::faultOf(outcome).isEmpty())
            rows += chartRows(text, guide::told(outcome, unit, content.trial.kilograms));
        else
            rows.append({SheetText::plain(faultyWords())});
    }
    text.grid(rows, kChartWidths);
}

void addOutcome(SheetText &text, const guide::Content &content, const guide::Outcome &outcome,
                guide::WeightUnit unit)
{
    text.heading(3, outcome.heading);
    if (!guide::faultOf(outcome).isEmpty()) {
        text.paragraph(faultyWords());
        return;
    }
    const guide::Outcome told = guide::told(outcome, unit, content.trial.kilograms);
    text.marked(told.richStatement());
    text.paragraph(told.howToRead);
    const QList<QStringList> header{chartHeader(guide::outcomeTable(told), told.name)};
    text.grid(header + chartRows(text, told), kChartWidths);
    // What average and median mean, and who worked out the gaps, is noted once, at the fact box.
    text.small(guide::outcomeTable(told).notes.join(QLatin1Char(' ')));
    text.paragraph(told.definition + QLatin1Char(' ') + told.meaning);
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
    QList<QStringList> rows{
        {SheetText::bold(table.corner), SheetText::bold(PaperWords::tr("Out of 100 people")),
         SheetText::bold(table.columns.value(0)), SheetText::bold(table.columns.value(1))}};
    for (qsizetype i = 0; i < harm.counts.size(); ++i) {
        const guide::Table::Row &row = table.rows.at(i);
        const bool known = harm.counts.at(i).outOf100.has_value();
        rows.append({SheetText::bold(row.header),
                     known ? text.inlinePicture(peoplePicture(harm.counts.at(i)))
                           : SheetText::plain(harm.missing),
                     SheetText::plain(row.cells.value(0)), SheetText::plain(row.cells.value(1))});
    }
    text.grid(rows, {QStringLiteral("19%"), QStringLiteral("43%"), QStringLiteral("19%"),
                     QStringLiteral("19%")});
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
