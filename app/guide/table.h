// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "counts.h"
#include "trial.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace guide {

/// A small table of texts, ready to be shown, printed, spoken or copied.
struct Table {
    struct Row {
        QString header;
        QStringList cells;  ///< one a column; the last of fewer runs over the columns that are left
        bool opens = false;  ///< the row names a part of the table, which starts here
    };

    QString name;
    QString corner;       ///< what the row headers are, such as "Group"
    QStringList columns;  ///< headers
    QList<Row> rows;
    QStringList notes = {};  ///< what the numbers mean nothing without: who was counted, the source

    /// With its name and notes, as text that a spreadsheet or an e-mail takes: columns parted by
    /// tabs, rows by line ends.
    [[nodiscard]] QString asText() const
    {
        QStringList lines{name, (QStringList{corner} + columns).join(QLatin1Char('\t'))};
        for (const Row &row : rows)
            lines.append((QStringList{row.header} + row.cells).join(QLatin1Char('\t')));
        return (lines + notes).join(QLatin1Char('\n')) + QLatin1Char('\n');
    }
};

}  // namespace guide

/// The figures of the study as tables, from the same objects that the drawings and sentences take
/// (FDA-Q12).
namespace guide {

/// "Source: …." or "Sources: …; …."
QString sourceLine(const QStringList &titles);

/// Groups down; change and gap to placebo across.
Table outcomeTable(const Outcome &outcome);

/// Groups down; how many of 100 had it and how many did not across.
Table harmTable(const Harm &harm, const QString &notFound);

/// Stages down; how many and what happened across.
Table flowTable(const Flow &flow);

/// Benefits and risks in one table, and what is not known.
struct FactBox {
    QString heading;
    QString lead;
    Table table;        ///< two parts with the same columns: benefits, then risks
    QStringList notes;  ///< who was counted, what mean and median are
    QString unknownHeading;
    QStringList unknowns;
};

/// Outcomes down, arms and their gaps to placebo across (RISK-23). Figures that must not be shown
/// (`faultOf`) keep a row that says so. Paper gives people as the sources do: it cannot be asked
/// for more.
FactBox factBox(const Trial &trial, WeightUnit unit, Precision people = Precision::AsGiven);

}  // namespace guide
