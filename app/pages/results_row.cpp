// SPDX-License-Identifier: Apache-2.0
#include "results_row.h"

#include "charts/bar_chart.h"
#include "charts/people_chart.h"
#include "guide/trial.h"
#include "look/columns.h"

namespace pages {

namespace {

constexpr int kGap = 14;
constexpr int kNarrowestOutcome = 330;
constexpr int kNarrowestPeople = 545;
const QString kDose = QStringLiteral("section:trial-results#dose-changes");

}  // namespace

ResultsRow::ResultsRow(const Context &context, QWidget *parent)
    : look::Stack(context.theme, parent)
    , m_context(context)
{
    column()->setSpacing(context.theme.apart(context.theme.gap(12)));
    auto *key = new look::Text(tr("Dashed line: the placebo group (no medicine in it). Each dot: "
                                  "one person in 100."),
                               look::TextRole::Small, context.theme);
    look::put(column(), key);
    addOutcomes();
    addHarms();
}

QString ResultsRow::told(const QString &fault)
{
    return tr("This result cannot be shown: its numbers do not fit together. Ask your care team "
              "about it. For staff: %1.")
        .arg(fault);
}

look::Card *ResultsRow::figureCard(const QString &heading, const QString &target,
                                   const QString &fault)
{
    auto *card = new look::Card(m_context.theme);
    auto *title = new look::Heading({}, 2, m_context.theme);
    title->setContent(look::markedLink(target, heading), true);
    connect(title, &look::Text::linkActivated, this, &ResultsRow::linkActivated);
    look::put(card->column(), title);
    if (!fault.isEmpty())
        look::put(card->column(),
                  new look::Text(told(fault), look::TextRole::Body, m_context.theme));
    return card;
}

void ResultsRow::addOutcomes()
{
    look::ColumnsLayout *row = look::addColumns(column(), kNarrowestOutcome, m_context.theme, kGap);
    row->setEvenRows(true);
    for (const guide::Outcome &source : m_context.content.trial.outcomes) {
        const QString target = QStringLiteral("outcome:") + source.id;
        const QString fault = guide::faultOf(source);
        look::Card *card = figureCard(source.name, target, fault);
        row->addWidget(card);
        if (!fault.isEmpty())
            continue;
        const auto small = [&](const QString &text) {
            auto *note = new look::Text(text, look::TextRole::Small, m_context.theme);
            note->setShade(look::Shade::Quiet);
            look::put(card->column(), note);
        };
        //: %1 "middle value (median)", %2 "pounds"
        small(tr("%n week(s): %1, %2", nullptr, source.weeks)
                  .arg(source.statisticName, source.unit.longName));
        auto *chart = new charts::BarChart(source, charts::FigureSize::Small, m_context.theme);
        connect(chart, &charts::MarkChart::markPressed, this,
                [this, target] { Q_EMIT linkActivated(target); });
        card->column()->addWidget(chart);
        small(source.population);
        card->column()->addStretch(1);
    }
}

void ResultsRow::addHarms()
{
    look::ColumnsLayout *row = look::addColumns(column(), kNarrowestPeople, m_context.theme, kGap);
    row->setEvenRows(true);
    for (const guide::Harm &harm : m_context.content.trial.harms) {
        const QString fault = guide::faultOf(harm);
        look::Card *card = figureCard(harm.heading, kDose, fault);
        row->addWidget(card);
        if (!fault.isEmpty())
            continue;
        auto *chart = new charts::PeopleChart(harm, charts::FigureSize::Small, m_context.theme);
        connect(chart, &charts::MarkChart::markPressed, this,
                [this] { Q_EMIT linkActivated(kDose); });
        card->column()->addWidget(chart);
        card->column()->addStretch(1);
    }
}

}  // namespace pages
