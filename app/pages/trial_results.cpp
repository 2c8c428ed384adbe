// SPDX-License-Identifier: Apache-2.0
#include "trial_results.h"

#include "outcome_figure.h"

#include "charts/bar_chart.h"
#include "charts/people_chart.h"
#include "guide/trial_check.h"
#include "look/button.h"

namespace pages {

namespace {

constexpr int kNarrowestOutcome = 330;
constexpr int kNarrowestPeople = 545;
const QString kDose = QStringLiteral("section:trial-results#dose-changes");

}  // namespace

TrialResults::TrialResults(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("trial-results"), context, parent)
{
    addOutcomes();
    addHarms();
    column()->addWidget(doors());
    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide);
    columns->addWidget(pointsCard());
    columns->addWidget(actionCard());
    addChecks(column());
    column()->addWidget(sourcesCard());
    column()->addStretch(1);
}

look::Card *TrialResults::figureCard(const QString &heading, const QString &target,
                                     const QString &fault)
{
    auto *card = new look::Card(theme());
    auto *title = new look::Heading({}, 2, theme());
    title->setContent(look::markedLink(target, heading), true);
    connect(title, &look::Text::linkActivated, this, &Screen::linkActivated);
    look::put(card->column(), title);
    if (!fault.isEmpty())
        look::put(card->column(),
                  new look::Text(tr("This result cannot be shown: its numbers do not fit together. "
                                    "Ask your care team about it. For staff: %1.")
                                     .arg(fault),
                                 look::TextRole::Body, theme()));
    return card;
}

void TrialResults::addOutcomes()
{
    look::ColumnsLayout *row = addColumns(column(), kNarrowestOutcome);
    row->setEvenRows(true);
    for (const guide::Outcome &source : context().content.trial.outcomes) {
        const QString target = QStringLiteral("outcome:") + source.id;
        const QString fault = guide::faultOf(source);
        look::Card *card = figureCard(source.name, target, fault);
        row->addWidget(card);
        if (!fault.isEmpty())
            continue;
        const auto small = [&](const QString &text) {
            auto *note = new look::Text(text, look::TextRole::Small, theme());
            note->setShade(look::Shade::Quiet);
            look::put(card->column(), note);
        };
        //: %1 "middle value (median)", %2 "pounds"
        small(tr("%n week(s): %1, %2", nullptr, source.weeks)
                  .arg(source.statisticName, source.unit.longName));
        auto *chart = new charts::BarChart(source, charts::FigureSize::Small, theme());
        connect(chart, &charts::MarkChart::markPressed, this,
                [this, target] { Q_EMIT linkActivated(target); });
        card->column()->addWidget(chart);
        small(source.population);
        card->column()->addStretch(1);
    }
}

void TrialResults::addHarms()
{
    look::ColumnsLayout *row = addColumns(column(), kNarrowestPeople);
    row->setEvenRows(true);
    for (const guide::Harm &harm : context().content.trial.harms) {
        const QString fault = guide::faultOf(harm);
        look::Card *card = figureCard(harm.heading, kDose, fault);
        row->addWidget(card);
        if (!fault.isEmpty())
            continue;
        auto *chart = new charts::PeopleChart(harm, charts::FigureSize::Small, theme());
        connect(chart, &charts::MarkChart::markPressed, this,
                [this] { Q_EMIT linkActivated(kDose); });
        card->column()->addWidget(chart);
        card->column()->addStretch(1);
    }
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
