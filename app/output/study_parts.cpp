// SPDX-License-Identifier: Apache-2.0
#include "drawings.h"
#include "parts.h"

#include "guide/figure_tables.h"
#include "guide/trial_check.h"

namespace output {

namespace {

/// A figure that must not be shown says so: left out, it would not be missed.
void addFaulty(SheetText &text)
{
    text.paragraph(PaperWords::tr("These numbers cannot be shown. Ask your care team."));
}

QString armName(const guide::Arm &arm)
{
    //: %1 "Every day", %2 "Serostim"
    return SheetText::bold(arm.name) + QStringLiteral("<br>") + SheetText::plain(arm.note);
}

}  // namespace

void addOutcome(SheetText &text, const guide::Content &content, const guide::Outcome &outcome,
                guide::WeightUnit unit)
{
    text.heading(3, outcome.heading);
    if (!guide::faultOf(outcome).isEmpty()) {
        addFaulty(text);
        return;
    }
    const guide::Outcome told = guide::told(outcome, unit, content.trial.kilograms);
    text.marked(told.richStatement());
    text.paragraph(told.howToRead);
    const guide::Table table = guide::outcomeTable(told);
    QList<QStringList> rows{{SheetText::bold(table.corner), SheetText::bold(told.name),
                             SheetText::bold(table.columns.value(0)),
                             SheetText::bold(table.columns.value(1))}};
    for (qsizetype i = 0; i < told.results.size(); ++i) {
        const guide::Table::Row &row = table.rows.at(i);
        rows.append({armName(told.results.at(i).arm),
                     text.inlinePicture(barPicture(told, told.results.at(i))),
                     SheetText::plain(row.cells.value(0)), SheetText::plain(row.cells.value(1))});
    }
    //: %1 "pounds"
    rows.append({{},
                 text.inlinePicture(axisPicture(told)),
                 SheetText::plain(PaperWords::tr("in %1").arg(told.unit.longName)),
                 {}});
    text.grid(rows, {QStringLiteral("19%"), QStringLiteral("43%"), QStringLiteral("15%"),
                     QStringLiteral("23%")});
    QStringList notes{told.definition, told.meaning, told.statisticMeaning};
    notes += table.notes;
    if (told.converted)
        notes.append(content.trial.converted);
    text.paragraph(notes.join(QLatin1Char(' ')));
}

void addHarm(SheetText &text, const guide::Content &content, const guide::Harm &harm)
{
    text.heading(3, harm.heading);
    if (!guide::faultOf(harm).isEmpty()) {
        addFaulty(text);
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
        rows.append({armName(harm.counts.at(i).arm),
                     known ? text.inlinePicture(peoplePicture(harm.counts.at(i)))
                           : SheetText::plain(harm.missing),
                     SheetText::plain(row.cells.value(0)), SheetText::plain(row.cells.value(1))});
    }
    text.grid(rows, {QStringLiteral("19%"), QStringLiteral("43%"), QStringLiteral("19%"),
                     QStringLiteral("19%")});
    text.paragraph(table.notes.join(QLatin1Char(' ')));
}

void addFactBox(SheetText &text, const guide::Content &content, guide::WeightUnit unit)
{
    const guide::FactBox box = guide::factBox(content.trial, unit);
    text.heading(3, box.heading);
    text.paragraph(box.lead);
    text.table(box.table);
    text.paragraph(box.notes.join(QLatin1Char(' ')));
    text.heading(3, box.unknownHeading);
    text.list(box.unknowns);
}

}  // namespace output
