// SPDX-License-Identifier: Apache-2.0
#include "study_figures.h"

#include "results_row.h"

#include "charts/people_chart.h"
#include "charts/study_flow.h"
#include "guide/table.h"
#include "guide/trial.h"
#include "look/button.h"
#include "look/choice_row.h"
#include "look/columns.h"
#include "look/data_table.h"

namespace pages {

namespace {

constexpr int kNarrowestHarm = 500;
constexpr int kNarrowestStudy = 440;

look::Text *note(const QString &text, const look::Theme &theme)
{
    auto *label = new look::Text(text, look::TextRole::Small, theme);
    label->setShade(look::Shade::Quiet);
    return label;
}

}  // namespace

PictureOrTable::PictureOrTable(const QString &what, QWidget *picture,
                               std::function<guide::Table()> table, const Context &context,
                               QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_makeTable(std::move(table))
    , m_column(new QVBoxLayout(this))
    , m_switch(new look::ChoiceRow(what, {tr("Picture"), tr("Table")}, context.theme))
    , m_picture(picture)
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.apart(context.theme.gap(12)));
    m_column->addWidget(m_switch);
    m_column->addWidget(m_picture);
    m_switch->setChosen(0);
    connect(m_switch, &look::ChoiceRow::choose, this, [this](int index) { show(index == 1); });
}

void PictureOrTable::show(bool table)
{
    if (table && m_tableView == nullptr) {
        auto *view = new look::Stack(m_context.theme);
        m_tableView = view;
        m_table = new look::DataTable(m_context.theme);
        m_table->setTable(m_makeTable());
        view->column()->addWidget(m_table);
        auto *copy =
            new look::Button(tr("Copy this table"), look::ButtonKind::Quiet, m_context.theme);
        connect(copy, &QPushButton::clicked, m_table, &look::DataTable::copyAll);
        view->column()->addWidget(copy, 0, Qt::AlignLeft);
        m_column->insertWidget(m_column->indexOf(m_picture) + 1, view);
    }
    m_picture->setVisible(!table);
    if (m_tableView != nullptr)
        m_tableView->setVisible(table);
}

/// Whether the table is shown.
QVariant PictureOrTable::kept() const
{
    return m_switch->chosen() == 1;
}

void PictureOrTable::takeUp(const QVariant &kept)
{
    m_switch->setChosen(kept.toBool() ? 1 : 0);
    show(kept.toBool());
}

StudyCard::StudyCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
{
    const guide::Flow &flow = context.content.trial.flow;
    look::put(column(), new look::Heading(section.heading, 2, context.theme));
    look::ColumnsLayout *columns = look::addColumns(column(), kNarrowestStudy, context.theme);
    auto *prose = new ProseView(section.blocks, context);
    connect(prose, &ProseView::linkActivated, this, &StudyCard::linkActivated);
    columns->addWidget(prose);
    if (!flow.stages.isEmpty()) {
        auto *side = new look::Stack(context.theme);
        look::put(side->column(), new look::Heading(flow.heading, 3, context.theme));
        look::put(side->column(), note(flow.howToRead, context.theme));
        side->column()->addWidget(new PictureOrTable(
            tr("How to show the study"), new charts::StudyFlow(flow, context.theme),
            [flow] { return guide::flowTable(flow); }, context));
        look::put(side->column(), note(guide::sourceLine(flow.sourceTitles), context.theme));
        columns->addWidget(side);
    }
    column()->addStretch(1);
}

HarmsCard::HarmsCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
{
    look::put(column(), new look::Heading(section.heading, 2, context.theme));
    look::ColumnsLayout *pictures = look::addColumns(column(), kNarrowestHarm, context.theme);
    for (const guide::Harm &harm : context.content.trial.harms)
        pictures->addWidget(harmPart(harm));
    look::ColumnsLayout *below = look::addColumns(column(), kNarrowestHarm, context.theme);
    below->addWidget(notes());
    auto *prose = new ProseView(section.blocks, context);
    connect(prose, &ProseView::linkActivated, this, &HarmsCard::linkActivated);
    below->addWidget(prose);
    column()->addStretch(1);
}

/// Whether exact numbers are shown.
QVariant HarmsCard::kept() const
{
    return !m_charts.isEmpty() && m_charts.first()->isExact();
}

void HarmsCard::takeUp(const QVariant &kept)
{
    if (!m_charts.isEmpty())
        showExact(kept.toBool());
}

QWidget *HarmsCard::notes()
{
    auto *side = new look::Stack(m_context.theme);
    if (!m_charts.isEmpty()) {
        m_exact = new look::Button({}, look::ButtonKind::Quiet, m_context.theme);
        connect(m_exact, &QPushButton::clicked, this,
                [this] { showExact(!m_charts.first()->isExact()); });
        side->column()->addWidget(m_exact, 0, Qt::AlignLeft);
        m_rounding = note({}, m_context.theme);
        look::put(side->column(), m_rounding);
        showExact(false);
    }
    QStringList bases;
    QStringList sources;
    for (const guide::Harm &harm : m_context.content.trial.harms) {
        bases.append(harm.basis);
        sources.append(guide::sourceLine({harm.sourceTitle}));
    }
    bases.removeDuplicates();
    sources.removeDuplicates();
    for (const QString &text : bases + sources)
        look::put(side->column(), note(text, m_context.theme));
    side->column()->addStretch(1);
    return side;
}

QWidget *HarmsCard::harmPart(const guide::Harm &harm)
{
    auto *part = new look::Stack(m_context.theme);
    look::put(part->column(), new look::Heading(harm.heading, 3, m_context.theme));
    if (const QString fault = guide::faultOf(harm); !fault.isEmpty()) {
        look::put(part->column(),
                  new look::Text(ResultsRow::told(fault), look::TextRole::Body, m_context.theme));
        return part;
    }
    look::put(part->column(), note(harm.howToRead, m_context.theme));
    auto *chart = new charts::PeopleChart(harm, charts::FigureSize::Large, m_context.theme);
    m_charts.append(chart);
    const QString notFound = m_context.content.trial.factBox.notFound;
    part->column()->addWidget(new PictureOrTable(
        tr("How to show: %1").arg(harm.name), chart,
        [harm, notFound] { return guide::harmTable(harm, notFound); }, m_context));
    part->column()->addStretch(1);
    return part;
}

/// More precision only on request (RISK-8).
void HarmsCard::showExact(bool exact)
{
    for (charts::PeopleChart *chart : qAsConst(m_charts))
        chart->setExact(exact);
    m_exact->setText(exact ? tr("Show whole people") : tr("Show the exact numbers"));
    m_rounding->setContent(exact ? tr("How many had it: the numbers of the source. How many did "
                                      "not: worked out by us. The pictures can only "
                                      "show whole people.")
                                 : tr("In the pictures, numbers are rounded to whole people, "
                                      "so that both parts always make 100."));
}

}  // namespace pages
