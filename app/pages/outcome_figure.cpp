// SPDX-License-Identifier: Apache-2.0
#include "outcome_figure.h"

#include "keep_button.h"

#include "charts/bar_chart.h"
#include "guide/dates.h"
#include "guide/figure_tables.h"
#include "guide/trial_check.h"
#include "look/button.h"
#include "look/choice_row.h"
#include "look/columns.h"
#include "look/data_table.h"

#include <QAccessible>

namespace pages {

OutcomeFigure::OutcomeFigure(const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
    , m_view(context.choices.firstView())
{
    if (context.content.trial.outcomes.isEmpty())
        return;
    addSwitches();
    addTexts();
    addKeepChoice();
    column()->addStretch(1);
    connect(&context.choices, &Choices::weightUnitChanged, this, [this] { tell(true); });
    connect(&context.choices, &Choices::firstViewChanged, this, &OutcomeFigure::showKeepChoice);
    tell(false);
}

void OutcomeFigure::addSwitches()
{
    const look::Theme &theme = m_context.theme;
    QStringList names;
    for (const guide::Outcome &outcome : m_context.content.trial.outcomes)
        names.append(outcome.name);
    auto *switches = new QWidget;
    auto *line = new look::WrapLayout(switches);
    line->setSpacing(theme.apart(theme.gap(14)));
    m_outcomeRow = new look::ChoiceRow(tr("Which result to show"), names, theme);
    m_viewRow = new look::ChoiceRow(tr("How to show it"),
                                    {tr("In words"), tr("Chart"), tr("Table")}, theme);
    m_unitRow = new look::ChoiceRow(tr("Unit of weight"), {tr("lb"), tr("kg")}, theme);
    for (look::ChoiceRow *row : {m_outcomeRow, m_viewRow, m_unitRow})
        line->addWidget(row);
    connect(m_outcomeRow, &look::ChoiceRow::choose, this, &OutcomeFigure::chooseOutcome);
    connect(m_viewRow, &look::ChoiceRow::choose, this,
            [this](int index) { chooseView(static_cast<ResultView>(index)); });
    connect(m_unitRow, &look::ChoiceRow::choose, this, [this](int index) {
        m_context.choices.setWeightUnit(static_cast<guide::WeightUnit>(index));
    });
    column()->addWidget(switches);
}

look::Text *OutcomeFigure::addText(look::TextRole role, look::Shade shade)
{
    auto *text = new look::Text({}, role, m_context.theme);
    text->setShade(shade);
    look::put(m_into, text);
    return text;
}

void OutcomeFigure::addTexts()
{
    using Role = look::TextRole;
    m_heading = new look::Heading({}, 2, m_context.theme);
    look::put(column(), m_heading);
    m_fault = new look::Text({}, Role::Body, m_context.theme);
    look::put(column(), m_fault);
    auto *figure = new look::Stack(m_context.theme);
    m_figure = figure;
    m_into = figure->column();
    column()->addWidget(figure);
    m_measure = addText(Role::Subheading);
    m_population = addText(Role::Body);  // who was counted is read before any result (RISK-18)
    auto *views = new look::Stack(m_context.theme);
    m_views = views->column();
    m_into->addWidget(views);
    m_statement = addText(Role::Lead);
    m_meaning = addText(Role::Body);
    m_definition = addText(Role::Body);
    m_forecast = addText(Role::Body);
    for (look::Text **note : {&m_statistic, &m_gapNote, &m_spread, &m_converted, &m_source})
        *note = addText(Role::Small, look::Shade::Quiet);
}

void OutcomeFigure::addKeepChoice()
{
    m_forVisit = new KeepButton(m_context);
    m_into->addWidget(m_forVisit, 0, Qt::AlignLeft);
    m_keep = new look::Button(tr("Always start with this view"), look::ButtonKind::Quiet,
                              m_context.theme);
    connect(m_keep, &QPushButton::clicked, this,
            [this] { m_context.choices.setFirstView(m_view); });
    m_into->addWidget(m_keep, 0, Qt::AlignLeft);
    m_kept = addText(look::TextRole::Small, look::Shade::Quiet);
    m_kept->setContent(tr("Results start with this view."));
}

QWidget *OutcomeFigure::chartView()
{
    auto *view = new look::Stack(m_context.theme);
    m_howToRead = new look::Text({}, look::TextRole::Small, m_context.theme);
    m_howToRead->setShade(look::Shade::Quiet);
    look::put(view->column(), m_howToRead);
    m_chart = new charts::BarChart(m_context.content.trial.outcomes.first(), m_context.theme);
    view->column()->addWidget(m_chart);
    return view;
}

QWidget *OutcomeFigure::tableView()
{
    auto *view = new look::Stack(m_context.theme);
    m_table = new look::DataTable(m_context.theme);
    view->column()->addWidget(m_table);
    auto *copy = new look::Button(tr("Copy this table"), look::ButtonKind::Quiet, m_context.theme);
    connect(copy, &QPushButton::clicked, m_table, &look::DataTable::copyAll);
    view->column()->addWidget(copy, 0, Qt::AlignLeft);
    return view;
}

void OutcomeFigure::open(const QString &id)
{
    const QList<guide::Outcome> &outcomes = m_context.content.trial.outcomes;
    for (int i = 0; i < outcomes.size(); ++i) {
        if (outcomes.at(i).id == id)
            chooseOutcome(i);
    }
}

/// Which outcome, in which view.
QVariant OutcomeFigure::kept() const
{
    return QVariantList{m_outcome, static_cast<int>(m_view)};
}

void OutcomeFigure::takeUp(const QVariant &kept)
{
    const QVariantList parts = kept.toList();
    if (parts.size() != 2 || parts.at(0).toInt() >= m_context.content.trial.outcomes.size())
        return;
    m_outcome = parts.at(0).toInt();
    m_view = static_cast<ResultView>(parts.at(1).toInt());
    tell(false);
}

void OutcomeFigure::chooseOutcome(int index)
{
    m_outcome = index;
    tell(true);
}

void OutcomeFigure::chooseView(ResultView view)
{
    m_view = view;
    tell(true);
}

void OutcomeFigure::tell(bool byReader)
{
    const guide::Trial &trial = m_context.content.trial;
    const guide::Outcome &source = trial.outcomes.at(m_outcome);
    const guide::WeightUnit unit = m_context.choices.weightUnit();
    m_outcomeRow->setChosen(m_outcome);
    m_viewRow->setChosen(static_cast<int>(m_view));
    m_unitRow->setChosen(static_cast<int>(unit));
    const QString fault = guide::faultOf(source);
    // A heading without its figure would claim a result.
    const QString heading = fault.isEmpty() ? source.heading : source.name;
    // A heading that changes is announced by itself.
    const bool announces = byReader && m_heading->text() == heading;
    m_heading->setContent(heading);
    m_forVisit->setTarget(QStringLiteral("outcome:") + source.id);
    m_figure->setVisible(fault.isEmpty());
    m_fault->setVisible(!fault.isEmpty());
    m_unitRow->setVisible(fault.isEmpty() && guide::hasWeight(source));
    if (fault.isEmpty()) {
        const guide::Outcome outcome = guide::told(source, unit, trial.kilograms);
        //: %1 "middle value (median)", %2 "pounds"
        m_measure->setContent(tr("Change after %n week(s), %1, in %2", nullptr, outcome.weeks)
                                  .arg(outcome.statisticName, outcome.unit.longName));
        showView(outcome);
        tellNotes(outcome);
        showKeepChoice();
    } else {
        tellFault(fault);
    }
    look::layOutNow(m_figure);
    if (announces) {
        QAccessibleEvent event(m_heading, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void OutcomeFigure::tellFault(const QString &fault)
{
    m_fault->setContent(tr("This result cannot be shown: its numbers do not fit together. Ask "
                           "your care team about it. For staff: %1.")
                            .arg(fault));
}

void OutcomeFigure::showView(const guide::Outcome &outcome)
{
    const bool chart = m_view == ResultView::Chart;
    const bool table = m_view == ResultView::Table;
    // A view is built when it is first asked for.
    if (chart && m_chartView == nullptr)
        m_views->addWidget(m_chartView = chartView());
    if (table && m_tableView == nullptr)
        m_views->addWidget(m_tableView = tableView());
    if (m_chartView != nullptr)
        m_chartView->setVisible(chart);
    if (m_tableView != nullptr)
        m_tableView->setVisible(table);
    if (chart) {
        m_howToRead->setContent(outcome.howToRead);
        m_chart->setOutcome(outcome);
    }
    if (table)
        m_table->setTable(guide::outcomeTable(outcome));
    m_views->parentWidget()->setVisible(chart || table);
    const guide::RichText statement = outcome.richStatement();
    m_statement->setContent(statement.html.isEmpty() ? statement.plain : statement.html,
                            !statement.html.isEmpty());
}

void OutcomeFigure::tellNotes(const guide::Outcome &outcome)
{
    m_meaning->setContent(outcome.meaning);
    m_definition->setContent(outcome.definition);
    m_forecast->setContent(m_context.content.frame.forecast);
    m_statistic->setContent(outcome.statisticMeaning);
    m_population->setContent(outcome.population);
    m_gapNote->setContent(m_context.content.trial.gapNote);
    m_spread->setContent(m_context.content.trial.spread);
    m_converted->setContent(m_context.content.trial.converted);
    m_converted->setVisible(outcome.converted);
    const QString day = guide::dateInWords(m_context.content.edition.released);
    m_source->setContent(
        tr("%1 This text is dated %2.").arg(guide::sourceLine({outcome.sourceTitle}), day));
}

void OutcomeFigure::showKeepChoice()
{
    const bool kept = m_view == m_context.choices.firstView();
    m_keep->setVisible(!kept);
    m_kept->setVisible(kept && m_view != ResultView::Words);
}

}  // namespace pages
