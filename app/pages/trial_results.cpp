// SPDX-License-Identifier: Apache-2.0
#include "trial_results.h"

#include "outcome_figure.h"
#include "results_row.h"

namespace pages {

TrialResults::TrialResults(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("trial-results"), context, parent)
{
    auto *results = new ResultsRow(context);
    connect(results, &ResultsRow::linkActivated, this, &Screen::linkActivated);
    column()->addWidget(results);
    column()->addWidget(doors());
    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide);
    columns->addWidget(pointsCard());
    columns->addWidget(actionCard());
    addChecks(column());
    column()->addWidget(sourcesCard());
    column()->addStretch(1);
}

OutcomeScreen::OutcomeScreen(const QString &outcome, const Context &context, QWidget *parent)
    : Screen(QStringLiteral("trial-results"), context, parent, tr("One result, large"))
    , m_figure(new OutcomeFigure(message(), context))
{
    column()->addWidget(m_figure);
    column()->addStretch(1);
    open(outcome);
}

void OutcomeScreen::open(const QString &id)
{
    m_figure->open(id);
    setTarget(QStringLiteral("outcome:") + id);
}

}  // namespace pages
