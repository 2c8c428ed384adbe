// SPDX-License-Identifier: Apache-2.0
#include "trial_results.h"

#include "charts/bar_chart.h"
#include "look/button.h"

#include <QAccessible>
#include <QButtonGroup>

namespace pages {

namespace {

using Kind = guide::Section::Kind;

look::Text *quiet(const look::Theme &theme)
{
    auto *text = new look::Text({}, look::TextRole::Small, theme);
    text->setShade(look::Shade::Quiet);
    return text;
}

}  // namespace

TrialResults::TrialResults(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("trial-results"), context, parent)
{
    look::ColumnsLayout *columns = addColumns(column(), kNarrowestSide, {3, 2});
    columns->setFirstWhenStacked(1);
    columns->addWidget(figureCard());
    auto *side = new look::Stack(theme());
    side->column()->addWidget(pointsCard());
    side->column()->addWidget(sourcesCard());
    side->column()->addStretch(1);
    columns->addWidget(side);
    addCards(page().ofKind(Kind::Card) + page().ofKind(Kind::Unknown));
    column()->addWidget(actionCard());
    column()->addStretch(1);
    showOutcome(0);
}

void TrialResults::addSwitch(QVBoxLayout *into)
{
    auto *row = new QWidget;
    row->setAccessibleName(tr("Which result to show"));
    auto *line = new look::WrapLayout(row);
    line->setSpacing(theme().gap(8));
    m_switch = new QButtonGroup(this);
    const QList<guide::Outcome> &outcomes = context().content.trial.outcomes;
    for (int i = 0; i < outcomes.size(); ++i) {
        auto *chip = new look::Button(outcomes.at(i).name, look::ButtonKind::Chip, theme());
        m_switch->addButton(chip, i);
        line->addWidget(chip);
    }
    connect(m_switch, &QButtonGroup::idClicked, this, &TrialResults::showOutcome);
    into->addWidget(row);
}

QWidget *TrialResults::figureCard()
{
    auto *card = new look::Card(theme());
    QVBoxLayout *into = card->column();
    if (context().content.trial.outcomes.isEmpty())
        return card;
    addSwitch(into);
    m_heading = new look::Heading({}, 2, theme());
    m_statement = new look::Text({}, look::TextRole::Body, theme());
    m_measure = new look::Text({}, look::TextRole::Subheading, theme());
    m_howToRead = quiet(theme());
    m_chart = new charts::BarChart(context().content.trial.outcomes.first(), theme());
    m_meaning = new look::Text({}, look::TextRole::Body, theme());
    m_statistic = quiet(theme());
    m_population = quiet(theme());
    auto *spread = quiet(theme());
    spread->setContent(context().content.trial.spread);
    m_source = quiet(theme());
    for (look::Text *text : {static_cast<look::Text *>(m_heading), m_measure, m_howToRead})
        look::put(into, text);
    into->addWidget(m_chart);
    for (look::Text *text : {m_statistic, m_population, spread, m_source, m_statement, m_meaning})
        look::put(into, text);
    into->addStretch(1);
    return card;
}

void TrialResults::showOutcome(int index)
{
    const QList<guide::Outcome> &outcomes = context().content.trial.outcomes;
    if (index < 0 || index >= outcomes.size())
        return;
    const guide::Outcome &outcome = outcomes.at(index);
    m_switch->button(index)->setChecked(true);
    m_heading->setContent(outcome.heading);
    m_statement->setContent(outcome.statement);
    //: %1 "middle value (median)", %2 number of weeks, %3 "pounds"
    m_measure->setContent(tr("Change after %n week(s), %1, in %2", nullptr, outcome.weeks)
                              .arg(outcome.statisticName, outcome.unit.longName));
    m_howToRead->setContent(outcome.howToRead);
    m_chart->setOutcome(outcome);
    m_meaning->setContent(outcome.definition + QLatin1Char(' ') + outcome.meaning);
    m_statistic->setContent(outcome.statisticMeaning);
    m_population->setContent(outcome.population);
    m_source->setContent(tr("Source: %1").arg(outcome.sourceTitle));
    QAccessibleEvent event(m_heading, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void TrialResults::open(const QString &id)
{
    const QList<guide::Outcome> &outcomes = context().content.trial.outcomes;
    for (int i = 0; i < outcomes.size(); ++i) {
        if (outcomes.at(i).id == id)
            showOutcome(i);
    }
}

}  // namespace pages
