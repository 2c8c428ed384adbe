// SPDX-License-Identifier: Apache-2.0
#include "outcome_figure.h"

#include "results_row.h"

#include "keep_button.h"

#include "charts/bar_chart.h"
#include "guide/table.h"
#include "guide/text.h"
#include "guide/trial.h"
#include "look/button.h"
#include "look/choice_row.h"
#include "look/columns.h"
#include "look/data_table.h"

#include <QAccessible>

namespace pages {

namespace {

constexpr int kNarrowestView = 520;

}  // namespace

OutcomeFigure::OutcomeFigure(look::Heading *heading, const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_heading(heading)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.apart(context.theme.gap(12)));
    if (context.content.trial.outcomes.isEmpty())
        return;
    addSwitches();
    m_fault = addText(m_column, look::TextRole::Body);
    m_figure = new QWidget;
    auto *inside = new QVBoxLayout(m_figure);
    inside->setContentsMargins(0, 0, 0, 0);
    look::ColumnsLayout *columns =
        look::addColumns(inside, kNarrowestView, context.theme, 14, {3, 2});
    addViews(columns);
    addTexts(columns);
    m_column->addWidget(m_figure);
    connect(&context.choices, &Choices::weightUnitChanged, this, [this] { update(true); });
    update(false);
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
    m_viewRow = new look::ChoiceRow(tr("How to show it"), {tr("Chart"), tr("Table")}, theme);
    m_unitRow = new look::ChoiceRow(tr("Unit of weight"), {tr("lb"), tr("kg")}, theme);
    for (look::ChoiceRow *row : {m_outcomeRow, m_viewRow, m_unitRow})
        line->addWidget(row);
    connect(m_outcomeRow, &look::ChoiceRow::choose, this, [this](int index) {
        m_outcome = index;
        update(true);
    });
    connect(m_viewRow, &look::ChoiceRow::choose, this, [this](int index) {
        m_asTable = index == 1;
        update(true);
    });
    connect(m_unitRow, &look::ChoiceRow::choose, this, [this](int index) {
        m_context.choices.setWeightUnit(static_cast<guide::WeightUnit>(index));
    });
    m_column->addWidget(switches);
}

look::Text *OutcomeFigure::addText(QVBoxLayout *into, look::TextRole role, look::Shade shade)
{
    auto *text = new look::Text({}, role, m_context.theme);
    text->setShade(shade);
    look::put(into, text);
    return text;
}

void OutcomeFigure::addViews(QLayout *into)
{
    using Role = look::TextRole;
    const look::Theme &theme = m_context.theme;
    auto *card = new look::Card(theme);
    into->addWidget(card);
    m_measure = addText(card->column(), Role::Subheading);
    // Who was counted is read before any result (RISK-18).
    m_population = addText(card->column(), Role::Body);
    m_howToRead = addText(card->column(), Role::Small, look::Shade::Quiet);
    m_chart = new charts::BarChart(m_context.content.trial.outcomes.first(),
                                   charts::FigureSize::Large, theme);
    card->column()->addWidget(m_chart);
    m_tableView = new look::Stack(theme);
    m_table = new look::DataTable(theme);
    m_tableView->column()->addWidget(m_table);
    auto *copy = new look::Button(tr("Copy this table"), look::ButtonKind::Quiet, theme);
    connect(copy, &QPushButton::clicked, m_table, &look::DataTable::copyAll);
    m_tableView->column()->addWidget(copy, 0, Qt::AlignLeft);
    card->column()->addWidget(m_tableView);
    card->column()->addStretch(1);
}

void OutcomeFigure::addTexts(QLayout *into)
{
    auto *side = new look::Stack(m_context.theme);
    into->addWidget(side);
    QVBoxLayout *column = side->column();
    m_statement = addText(column, look::TextRole::Lead);
    for (int i = 0; i < 3; ++i)
        m_words.append(addText(column, look::TextRole::Body));
    m_forVisit = new KeepButton(m_context);
    column->addWidget(m_forVisit, 0, Qt::AlignLeft);
    for (int i = 0; i < 5; ++i)
        m_notes.append(addText(column, look::TextRole::Small, look::Shade::Quiet));
    column->addStretch(1);
}

void OutcomeFigure::open(const QString &id)
{
    const QList<guide::Outcome> &outcomes = m_context.content.trial.outcomes;
    for (int i = 0; i < outcomes.size(); ++i) {
        if (outcomes.at(i).id == id) {
            m_outcome = i;
            update(true);
        }
    }
}

/// Which outcome, and whether as a table.
QVariant OutcomeFigure::kept() const
{
    return QVariantList{m_outcome, m_asTable};
}

void OutcomeFigure::takeUp(const QVariant &kept)
{
    const QVariantList parts = kept.toList();
    if (parts.size() != 2 || parts.at(0).toInt() >= m_context.content.trial.outcomes.size())
        return;
    m_outcome = parts.at(0).toInt();
    m_asTable = parts.at(1).toBool();
    update(false);
}

void OutcomeFigure::update(bool byReader)
{
    const guide::Trial &trial = m_context.content.trial;
    const guide::Outcome &source = trial.outcomes.at(m_outcome);
    const guide::WeightUnit unit = m_context.choices.weightUnit();
    m_outcomeRow->setChosen(m_outcome);
    m_viewRow->setChosen(m_asTable ? 1 : 0);
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
    if (fault.isEmpty())
        updateTexts(guide::told(source, unit, trial.kilograms));
    else
        m_fault->setContent(ResultsRow::told(fault));
    look::layOutNow(m_figure);
    if (announces) {
        QAccessibleEvent event(m_heading, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

void OutcomeFigure::updateTexts(const guide::Outcome &outcome)
{
    const guide::Trial &trial = m_context.content.trial;
    //: %1 "middle value (median)", %2 "pounds"
    m_measure->setContent(tr("Change after %n week(s), %1, in %2", nullptr, outcome.weeks)
                              .arg(outcome.statisticName, outcome.unit.longName));
    m_population->setContent(outcome.population);
    m_howToRead->setContent(outcome.howToRead);
    m_howToRead->setVisible(!m_asTable);
    m_chart->setVisible(!m_asTable);
    m_tableView->setVisible(m_asTable);
    m_chart->setOutcome(outcome);
    m_table->setTable(guide::outcomeTable(outcome));
    const guide::RichText statement = outcome.richStatement();
    m_statement->setContent(statement.html.isEmpty() ? statement.plain : statement.html,
                            !statement.html.isEmpty());
    const auto fill = [](const QList<look::Text *> &into, const QStringList &texts) {
        for (qsizetype i = 0; i < into.size(); ++i) {
            into.at(i)->setContent(texts.at(i));
            into.at(i)->setVisible(!texts.at(i).isEmpty());
        }
    };
    fill(m_words, {outcome.meaning, outcome.definition, m_context.content.frame.forecast});
    const QString day = guide::dateInWords(m_context.content.edition.released);
    fill(m_notes,
         {outcome.statisticMeaning, trial.gapNote, trial.spread,
          outcome.converted ? trial.converted : QString(),
          tr("%1 This text is dated %2.").arg(guide::sourceLine({outcome.sourceTitle}), day)});
}

}  // namespace pages
