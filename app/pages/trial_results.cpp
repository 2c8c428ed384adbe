// SPDX-License-Identifier: Apache-2.0
#include "trial_results.h"

#include "keep_button.h"

#include "charts/bar_chart.h"
#include "charts/people_chart.h"
#include "charts/study_flow.h"
#include "guide/table.h"
#include "guide/text.h"
#include "guide/trial.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/data_table.h"

#include <QAccessible>

namespace pages {

namespace {

constexpr int kColumnGap = 14;
constexpr int kNarrowestOutcome = 330;
constexpr int kNarrowestPeople = 545;
constexpr int kNarrowestView = 520;
constexpr int kNarrowestHarm = 500;
constexpr int kNarrowestStudy = 440;
const QString kDose = QStringLiteral("section:trial-results#dose-changes");

look::Text *note(const QString &text, const look::Theme &theme)
{
    auto *label = new look::Text(text, look::TextRole::Small, theme);
    label->setShade(look::Shade::Quiet);
    return label;
}

/// A button that copies all of `table`.
void addCopyButton(const QString &label, look::DataTable *table, look::Column *into,
                   const look::Theme &theme)
{
    auto *copy = new look::Button(label, look::ButtonKind::Quiet, theme);
    QObject::connect(copy, &QPushButton::clicked, table, &look::DataTable::copyAll);
    into->column()->addWidget(copy, 0, Qt::AlignLeft);
}

}  // namespace

ResultsRow::ResultsRow(const Context &context, QWidget *parent)
    : look::Column(context.theme, parent)
    , m_context(context)
{
    column()->setSpacing(context.theme.touchSpacing(context.theme.gap(12)));
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
    look::addLeading(card->column(), title);
    if (!fault.isEmpty())
        look::addLeading(card->column(),
                         new look::Text(told(fault), look::TextRole::Body, m_context.theme));
    return card;
}

void ResultsRow::addOutcomes()
{
    look::ColumnsLayout *row =
        look::addColumns(column(), kNarrowestOutcome, m_context.theme, kColumnGap);
    row->setEvenRows(true);
    for (const guide::Outcome &source : m_context.content.trial.outcomes) {
        const QString target = QStringLiteral("outcome:") + source.id;
        const QString fault = guide::faultOf(source);
        look::Card *card = figureCard(source.name, target, fault);
        row->addWidget(card);
        if (!fault.isEmpty())
            continue;
        //: %1 "middle value (median)", %2 "pounds"
        const QString measure = tr("%n week(s): %1, %2", nullptr, source.weeks)
                                    .arg(source.statisticName, source.unit.longName);
        look::addLeading(card->column(), note(measure, m_context.theme));
        auto *chart = new charts::BarChart(source, charts::FigureSize::Small, m_context.theme);
        connect(chart, &charts::MarkChart::markPressed, this,
                [this, target] { Q_EMIT linkActivated(target); });
        card->column()->addWidget(chart);
        look::addLeading(card->column(), note(source.population, m_context.theme));
        card->column()->addStretch(1);
    }
}

void ResultsRow::addHarms()
{
    look::ColumnsLayout *row =
        look::addColumns(column(), kNarrowestPeople, m_context.theme, kColumnGap);
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

OutcomeFigure::OutcomeFigure(const QString &first, look::Heading *heading, const Context &context,
                             QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_heading(heading)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.touchSpacing(context.theme.gap(12)));
    const QString &chosen = context.session.door.outcome;
    const QList<guide::Outcome> &outcomes = context.content.trial.outcomes;
    for (int i = 0; i < outcomes.size(); ++i) {
        if (outcomes.at(i).id == (chosen.isEmpty() ? first : chosen))
            m_outcome = i;
    }
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
    connect(&context.session, &guide::Session::weightUnitChanged, this, [this] { update(true); });
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
    line->setSpacing(theme.touchSpacing(theme.gap(14)));
    m_outcomeRow = new look::ChoiceRow(tr("Which result to show"), names, theme);
    m_viewRow = new look::ChoiceRow(tr("How to show it"), {tr("Chart"), tr("Table")}, theme);
    m_unitRow = new look::ChoiceRow(tr("Unit of weight"), {tr("lb"), tr("kg")}, theme);
    for (look::ChoiceRow *row : {m_outcomeRow, m_viewRow, m_unitRow})
        line->addWidget(row);
    connect(m_outcomeRow, &look::ChoiceRow::choose, this, [this](int index) {
        m_outcome = index;
        m_context.session.door.outcome = m_context.content.trial.outcomes.at(index).id;
        update(true);
    });
    connect(m_viewRow, &look::ChoiceRow::choose, this, [this](int index) {
        m_context.session.door.asTable = index == 1;
        update(true);
    });
    connect(m_unitRow, &look::ChoiceRow::choose, this, [this](int index) {
        m_context.session.setWeightUnit(static_cast<guide::WeightUnit>(index));
    });
    m_column->addWidget(switches);
}

look::Text *OutcomeFigure::addText(QVBoxLayout *into, look::TextRole role, look::Shade shade)
{
    auto *text = new look::Text({}, role, m_context.theme);
    text->setShade(shade);
    look::addLeading(into, text);
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
    m_tableView = new look::Column(theme);
    m_table = new look::DataTable(theme);
    m_tableView->column()->addWidget(m_table);
    addCopyButton(tr("Copy this table"), m_table, m_tableView, theme);
    card->column()->addWidget(m_tableView);
    card->column()->addStretch(1);
}

void OutcomeFigure::addTexts(QLayout *into)
{
    auto *side = new look::Column(m_context.theme);
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

void OutcomeFigure::update(bool byReader)
{
    const guide::Trial &trial = m_context.content.trial;
    const guide::Outcome &source = trial.outcomes.at(m_outcome);
    const guide::WeightUnit unit = m_context.session.weightUnit();
    m_outcomeRow->setChosen(m_outcome);
    m_viewRow->setChosen(m_context.session.door.asTable ? 1 : 0);
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
        updateTexts(guide::inUnit(source, unit, trial.kilograms));
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
    m_howToRead->setVisible(!m_context.session.door.asTable);
    m_chart->setVisible(!m_context.session.door.asTable);
    m_tableView->setVisible(m_context.session.door.asTable);
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

PictureOrTable::PictureOrTable(const QString &what, const QString &id, QWidget *picture,
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
    m_column->setSpacing(context.theme.touchSpacing(context.theme.gap(12)));
    m_column->addWidget(m_switch);
    m_column->addWidget(m_picture);
    QSet<QString> &open = context.session.door.open;
    m_switch->setChosen(open.contains(id) ? 1 : 0);
    showTable(open.contains(id));
    connect(m_switch, &look::ChoiceRow::choose, this, [this, id, &open](int index) {
        if (index == 1)
            open.insert(id);
        else
            open.remove(id);
        showTable(index == 1);
    });
}

void PictureOrTable::showTable(bool table)
{
    if (table && m_tableView == nullptr) {
        auto *view = new look::Column(m_context.theme);
        m_tableView = view;
        m_table = new look::DataTable(m_context.theme);
        m_table->setTable(m_makeTable());
        view->column()->addWidget(m_table);
        addCopyButton(tr("Copy this table"), m_table, view, m_context.theme);
        m_column->insertWidget(m_column->indexOf(m_picture) + 1, view);
    }
    m_picture->setVisible(!table);
    if (m_tableView != nullptr)
        m_tableView->setVisible(table);
}

StudyCard::StudyCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
{
    const guide::Flow &flow = context.content.trial.flow;
    look::addLeading(column(), new look::Heading(section.heading, 2, context.theme));
    look::ColumnsLayout *columns = look::addColumns(column(), kNarrowestStudy, context.theme);
    auto *prose = new ProseView(section.blocks, context);
    connect(prose, &ProseView::linkActivated, this, &StudyCard::linkActivated);
    columns->addWidget(prose);
    if (!flow.stages.isEmpty()) {
        auto *side = new look::Column(context.theme);
        look::addLeading(side->column(), new look::Heading(flow.heading, 3, context.theme));
        look::addLeading(side->column(), note(flow.howToRead, context.theme));
        side->column()->addWidget(new PictureOrTable(
            tr("How to show the study"), QStringLiteral("flow"),
            new charts::StudyFlow(flow, context.theme), [flow] { return guide::flowTable(flow); },
            context));
        look::addLeading(side->column(), note(guide::sourceLine(flow.sourceTitles), context.theme));
        columns->addWidget(side);
    }
    column()->addStretch(1);
}

HarmsCard::HarmsCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
{
    look::addLeading(column(), new look::Heading(section.heading, 2, context.theme));
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

QWidget *HarmsCard::notes()
{
    auto *side = new look::Column(m_context.theme);
    if (!m_charts.isEmpty()) {
        m_exact = new look::Button({}, look::ButtonKind::Quiet, m_context.theme);
        connect(m_exact, &QPushButton::clicked, this,
                [this] { showExact(!m_context.session.door.isExact); });
        side->column()->addWidget(m_exact, 0, Qt::AlignLeft);
        m_rounding = note({}, m_context.theme);
        look::addLeading(side->column(), m_rounding);
        showExact(m_context.session.door.isExact);
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
        look::addLeading(side->column(), note(text, m_context.theme));
    side->column()->addStretch(1);
    return side;
}

QWidget *HarmsCard::harmPart(const guide::Harm &harm)
{
    auto *part = new look::Column(m_context.theme);
    look::addLeading(part->column(), new look::Heading(harm.heading, 3, m_context.theme));
    if (const QString fault = guide::faultOf(harm); !fault.isEmpty()) {
        look::addLeading(part->column(), new look::Text(ResultsRow::told(fault),
                                                        look::TextRole::Body, m_context.theme));
        return part;
    }
    look::addLeading(part->column(), note(harm.howToRead, m_context.theme));
    auto *chart = new charts::PeopleChart(harm, charts::FigureSize::Large, m_context.theme);
    m_charts.append(chart);
    const QString notFound = m_context.content.trial.factBox.notFound;
    part->column()->addWidget(new PictureOrTable(
        tr("How to show: %1").arg(harm.name), harm.id, chart,
        [harm, notFound] { return guide::harmTable(harm, notFound); }, m_context));
    part->column()->addStretch(1);
    return part;
}

/// More precision only on request (RISK-8).
void HarmsCard::showExact(bool exact)
{
    m_context.session.door.isExact = exact;
    for (charts::PeopleChart *chart : qAsConst(m_charts))
        chart->setExact(exact);
    m_exact->setText(exact ? tr("Show whole people") : tr("Show the exact numbers"));
    m_rounding->setContent(exact ? tr("How many had it: the numbers of the source. How many did "
                                      "not: worked out by us. The pictures can only "
                                      "show whole people.")
                                 : tr("In the pictures, numbers are rounded to whole people, "
                                      "so that both parts always make 100."));
}

TrialResults::TrialResults(const Context &context, QWidget *parent)
    : Screen(QStringLiteral("trial-results"), context, parent)
{
    auto *key = new look::Text(tr("Dashed line: the placebo group (no medicine in it). Each dot: "
                                  "one person in 100."),
                               look::TextRole::Small, context.theme);
    look::addLeading(column(), key);
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
{
    setTarget(QStringLiteral("outcome:") + outcome);
    column()->addWidget(new OutcomeFigure(outcome, message(), context));
    column()->addStretch(1);
}

}  // namespace pages
