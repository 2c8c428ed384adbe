// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "table.h"
#include "trial.h"
#include "weight_unit.h"

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
/// (`faultOf`) keep a row that says so.
FactBox factBox(const Trial &trial, WeightUnit unit);

}  // namespace guide
