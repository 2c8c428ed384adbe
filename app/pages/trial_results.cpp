// SPDX-License-Identifier: Apache-2.0
#include "cards.h"
#include "screens.h"

#include "keep_button.h"

#include "charts/bar_chart.h"
#include "charts/people_chart.h"
#include "charts/study_flow.h"
#include "guide/table.h"
#include "guide/text.h"
#include "guide/trial.h"
#include "look/accessibility.h"
#include "look/data_table.h"

#include <QCoreApplication>

#include <functional>

namespace pages {

namespace {

constexpr int kColumnGap = 14;
constexpr int kNarrowestOutcome = 330;
constexpr int kNarrowestPeople = 545;
constexpr int kNarrowestView = 520;
constexpr int kNarrowestHarm = 500;
constexpr int kNarrowestStudy = 440;
const QString kDose = QStringLiteral("section:trial-results#dose-changes");

/// A drawing with the same numbers as a table behind a switch (CHART-9).
class PictureOrTable : public look::Column {
    Q_DECLARE_TR_FUNCTIONS(pages::PictureOrTable)

public:
    /// Adds an empty table, and below it a button that copies all of it.
    static auto addTable(look::ThemedLayout *into, const look::Theme &theme)
    {
        auto *table = into->add(new look::DataTable(theme));
        auto *copy = into->addButton(tr("Copy this table"), look::ButtonKind::Quiet);
        connect(copy, &QPushButton::clicked, table, &look::DataTable::copyAll);
        return table;
    }

    /// The table is built when it is first asked for. `id` tells this one from the others.
    PictureOrTable(const QString &what, const QString &id, QWidget *picture,
                   const std::function<guide::Table()> &table, const Context &context)
        : look::Column(context.theme)
    {
        column()->setSpacing(context.theme.touchSpacing(context.theme.gap(12)));
        auto *choice = new look::ChoiceRow(what, {tr("Picture"), tr("Table")}, context.theme);
        auto *view = new look::Column(context.theme);
        for (QWidget *part : std::initializer_list<QWidget *>{choice, picture, view})
            column()->addWidget(part);
        QSet<QString> &open = context.session.door.open;
        const auto show = [=, &theme = context.theme](bool asTable) {
            if (asTable && view->column()->count() == 0)
                addTable(view->column(), theme)->setTable(table());
            picture->setVisible(!asTable);
            view->setVisible(asTable);
        };
        choice->setChosen(open.contains(id) ? 1 : 0);
        show(open.contains(id));
        connect(choice, &look::ChoiceRow::choose, this, [=, &open](int index) {
            if (index == 1)
                open.insert(id);
            else
                open.remove(id);
            show(index == 1);
        });
    }
};

class ResultsRow : public look::Column {
    Q_DECLARE_TR_FUNCTIONS(pages::ResultsRow)

public:
    explicit ResultsRow(const Context &context)
        : look::Column(context.theme)
        , m_context(context)
    {
        column()->setSpacing(context.theme.touchSpacing(context.theme.gap(12)));
        column()->addText(
            tr("Dashed line: the placebo group (no medicine in it). Each dot: one person in 100."),
            look::TextRole::Small);
        addOutcomes();
        addHarms();
    }

    /// What stands in place of a figure whose numbers are at fault.
    static QString faultText(const QString &fault)
    {
        return tr("This result cannot be shown: its numbers do not fit together. Ask your care "
                  "team about it. For staff: %1.")
            .arg(fault);
    }

private:
    void addOutcomes()
    {
        look::ColumnsLayout *row = addRow(kNarrowestOutcome);
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
            card->column()->addNote(measure);
            addFigure(new charts::BarChart(source, charts::FigureSize::Small, m_context.theme),
                      target, card);
            card->column()->addNote(source.population);
            card->column()->addStretch(1);
        }
    }

    void addHarms()
    {
        look::ColumnsLayout *row = addRow(kNarrowestPeople);
        for (const guide::Harm &harm : m_context.content.trial.harms) {
            const QString fault = guide::faultOf(harm);
            look::Card *card = figureCard(harm.heading, kDose, fault);
            row->addWidget(card);
            if (!fault.isEmpty())
                continue;
            addFigure(new charts::PeopleChart(harm, charts::FigureSize::Small, m_context.theme),
                      kDose, card);
            card->column()->addStretch(1);
        }
    }

    /// A row of cards of that width at least.
    look::ColumnsLayout *addRow(int narrowest)
    {
        look::ColumnsLayout *row = column()->addColumns(narrowest, {}, kColumnGap);
        row->setEvenRows(true);
        return row;
    }

    /// A card whose heading opens `target`, with a fault in place of a figure where there is one.
    look::Card *figureCard(const QString &heading, const QString &target, const QString &fault)
    {
        look::Card *card = headedCard({}, m_context.theme);
        auto *title = card->findChild<look::Heading *>();
        title->setContent(look::markedLink(target, heading), true);
        followLinks(title);
        if (!fault.isEmpty())
            card->column()->addText(faultText(fault));
        return card;
    }

    /// Adds a figure that opens `target`, too.
    static void addFigure(charts::MarkChart *figure, const QString &target, look::Card *into)
    {
        connect(figure, &charts::MarkChart::markPressed, figure,
                [=] { openTarget(figure, target); });
        into->column()->addWidget(figure);
    }

    Context m_context;
};

/// Gives its function a place in the translation file.
struct StudyCardWords {
    Q_DECLARE_TR_FUNCTIONS(pages::StudyCard)
};

class HarmsCard : public look::Card {
    Q_DECLARE_TR_FUNCTIONS(pages::HarmsCard)

public:
    HarmsCard(const guide::Section &section, const Context &context)
        : look::Card(context.theme)
        , m_context(context)
    {
        column()->addHeading(section.heading, 2);
        look::ColumnsLayout *pictures = column()->addColumns(kNarrowestHarm, {}, 26);
        for (const guide::Harm &harm : context.content.trial.harms)
            addHarm(harm, pictures->addColumn());
        look::ColumnsLayout *below = column()->addColumns(kNarrowestHarm, {}, 26);
        addNotes(below->addColumn());
        below->addWidget(makeProse(section.blocks, context));
        column()->addStretch(1);
    }

private:
    void addHarm(const guide::Harm &harm, look::ThemedLayout *into)
    {
        into->addHeading(harm.heading, 3);
        if (const QString fault = guide::faultOf(harm); !fault.isEmpty()) {
            into->addText(ResultsRow::faultText(fault));
            return;
        }
        into->addNote(harm.howToRead);
        auto *chart = new charts::PeopleChart(harm, charts::FigureSize::Large, m_context.theme);
        m_charts.append(chart);
        const QString notFound = m_context.content.trial.factBox.notFound;
        into->addWidget(new PictureOrTable(
            tr("How to show: %1").arg(harm.name), harm.id, chart,
            [harm, notFound] { return guide::harmTable(harm, notFound); }, m_context));
        into->addStretch(1);
    }

    void addNotes(look::ThemedLayout *into)
    {
        if (!m_charts.isEmpty()) {
            m_exact = new look::Button({}, look::ButtonKind::Quiet, m_context.theme);
            connect(m_exact, &QPushButton::clicked, this,
                    [this] { showExact(!m_context.session.door.isExact); });
            into->addWidget(m_exact, 0, Qt::AlignLeft);
            m_rounding = into->addNote({});
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
            into->addNote(text);
        into->addStretch(1);
    }

    /// More precision only on request (RISK-8).
    void showExact(bool exact)
    {
        m_context.session.door.isExact = exact;
        for (charts::PeopleChart *chart : qAsConst(m_charts))
            chart->setExact(exact);
        m_exact->setText(exact ? tr("Show whole people") : tr("Show the exact numbers"));
        m_rounding->setContent(
            exact ? tr("How many had it: the numbers of the source. How many did not: worked out "
                       "by us. The pictures can only show whole people.")
                  : tr("In the pictures, numbers are rounded to whole people, so that both parts "
                       "always make 100."));
    }

    Context m_context;
    QList<charts::PeopleChart *> m_charts;
    look::Button *m_exact = nullptr;
    look::Text *m_rounding = nullptr;
};

/// What the study found, in one view. Everything else is behind its door.
class TrialResults : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::TrialResults)

public:
    explicit TrialResults(const Context &context)
        : Screen(QStringLiteral("trial-results"), context)
    {
        column()->addWidget(new ResultsRow(context));
        column()->addWidget(doors());
        look::ColumnsLayout *columns = column()->addColumns(kNarrowestSide);
        columns->addWidget(firstCard(guide::Section::Kind::Points));
        columns->addWidget(firstCard(guide::Section::Kind::Action));
        addChecks(column());
        column()->addWidget(sourcesCard());
        column()->addStretch(1);
    }
};

/// One outcome of the study at a time, as a chart or as a table, and beside it everything that a
/// result must say about itself in words (RISK-27).
class OutcomeScreen : public Screen {
    Q_DECLARE_TR_FUNCTIONS(pages::OutcomeScreen)

public:
    OutcomeScreen(const QString &outcome, const Context &context)
        : Screen(QStringLiteral("trial-results"), context, tr("One result, large"))
        , m_whole(new look::Column(theme()))
    {
        setTarget(QStringLiteral("outcome:") + outcome);
        m_whole->column()->setSpacing(theme().touchSpacing(theme().gap(12)));
        const QString &chosen = context.session.door.outcome;
        const QList<guide::Outcome> &outcomes = context.content.trial.outcomes;
        for (int i = 0; i < outcomes.size(); ++i) {
            if (outcomes.at(i).id == (chosen.isEmpty() ? outcome : chosen))
                m_outcome = i;
        }
        addSwitches();
        column()->addWidget(m_whole);
        column()->addStretch(1);
        connect(&context.session, &guide::Session::weightUnitChanged, this, &OutcomeScreen::change);
        showOutcome();
    }

private:
    void addSwitches()
    {
        QStringList names;
        for (const guide::Outcome &outcome : context().content.trial.outcomes)
            names.append(outcome.name);
        look::WrapLayout *line = m_whole->column()->addWrapRow(14);
        m_outcomeRow = new look::ChoiceRow(tr("Which result to show"), names, theme());
        m_viewRow = new look::ChoiceRow(tr("How to show it"), {tr("Chart"), tr("Table")}, theme());
        m_unitRow = new look::ChoiceRow(tr("Unit of weight"), {tr("lb"), tr("kg")}, theme());
        for (look::ChoiceRow *row : {m_outcomeRow, m_viewRow, m_unitRow})
            line->addWidget(row);
        connect(m_outcomeRow, &look::ChoiceRow::choose, this, [this](int index) {
            m_outcome = index;
            context().session.door.outcome = context().content.trial.outcomes.at(index).id;
            change();
        });
        connect(m_viewRow, &look::ChoiceRow::choose, this, [this](int index) {
            context().session.door.asTable = index == 1;
            change();
        });
        connect(m_unitRow, &look::ChoiceRow::choose, this, [this](int index) {
            context().session.setWeightUnit(static_cast<guide::WeightUnit>(index));
        });
    }

    /// What the reader asked for is announced, once.
    void change()
    {
        showOutcome();
        look::announce(message());
    }

    /// Builds all below the switches anew.
    void showOutcome()
    {
        const guide::Trial &trial = context().content.trial;
        const guide::Outcome &source = trial.outcomes.at(m_outcome);
        const guide::WeightUnit unit = context().session.weightUnit();
        m_outcomeRow->setChosen(m_outcome);
        m_viewRow->setChosen(context().session.door.asTable ? 1 : 0);
        m_unitRow->setChosen(static_cast<int>(unit));
        const QString fault = guide::faultOf(source);
        // A heading without its figure would claim a result.
        message()->setContent(fault.isEmpty() ? source.heading : source.name);
        m_unitRow->setVisible(fault.isEmpty() && guide::hasWeight(source));
        delete m_figure;
        m_figure = m_whole->column()->add(new look::Column(theme()));
        if (fault.isEmpty()) {
            const guide::Outcome outcome = guide::inUnit(source, unit, trial.kilograms);
            look::ColumnsLayout *columns = m_figure->column()->addColumns(kNarrowestView, {3, 2});
            columns->addWidget(viewCard(outcome));
            addTexts(outcome, columns->addColumn());
        } else {
            m_figure->column()->addText(ResultsRow::faultText(fault));
        }
        m_figure->show();
        look::layOutNow(m_figure);
    }

    QWidget *viewCard(const guide::Outcome &outcome) const
    {
        auto *card = new look::Card(theme());
        //: %1 "middle value (median)", %2 "pounds"
        const QString measure = tr("Change after %n week(s), %1, in %2", nullptr, outcome.weeks)
                                    .arg(outcome.statisticName, outcome.unit.longName);
        card->column()->addText(measure, look::TextRole::Subheading);
        // Who was counted is read before any result (RISK-18).
        card->column()->addText(outcome.population);
        if (context().session.door.asTable) {
            auto *view = card->column()->add(new look::Column(theme()));
            PictureOrTable::addTable(view->column(), theme())
                ->setTable(guide::outcomeTable(outcome));
        } else {
            card->column()->addNote(outcome.howToRead);
            card->column()->add(new charts::BarChart(outcome, charts::FigureSize::Large, theme()));
        }
        card->column()->addStretch(1);
        return card;
    }

    void addTexts(const guide::Outcome &outcome, look::ThemedLayout *into) const
    {
        const guide::Trial &trial = context().content.trial;
        const guide::RichText statement = outcome.richStatement();
        const bool isMarked = !statement.html.isEmpty();
        into->addText({}, look::TextRole::Lead)
            ->setContent(isMarked ? statement.html : statement.plain, isMarked);
        for (const QString &text :
             {outcome.meaning, outcome.definition, context().content.frame.forecast}) {
            if (!text.isEmpty())
                into->addText(text);
        }
        into->add(new KeepButton(context(), QStringLiteral("outcome:") + outcome.id),
                  Qt::AlignLeft);
        const QString day = guide::dateInWords(context().content.edition.released);
        for (const QString &text :
             {outcome.statisticMeaning, trial.gapNote, trial.spread,
              outcome.converted ? trial.converted : QString(),
              tr("%1 This text is dated %2.").arg(guide::sourceLine({outcome.sourceTitle}), day)}) {
            if (!text.isEmpty())
                into->addNote(text);
        }
        into->addStretch(1);
    }

    int m_outcome = 0;
    look::Column *m_whole;
    look::ChoiceRow *m_outcomeRow = nullptr;
    look::ChoiceRow *m_viewRow = nullptr;
    look::ChoiceRow *m_unitRow = nullptr;
    look::Column *m_figure = nullptr;  ///< all below the switches
};

}  // namespace

Screen *makeTrialResults(const Context &context)
{
    return new TrialResults(context);
}

Screen *makeOutcome(const QString &outcome, const Context &context)
{
    return new OutcomeScreen(outcome, context);
}

look::Column *makeResultsRow(const Context &context)
{
    return new ResultsRow(context);
}

QWidget *makeStudyCard(const guide::Section &section, const Context &context)
{
    const guide::Flow &flow = context.content.trial.flow;
    look::Card *card = headedCard(section.heading, context.theme);
    look::ColumnsLayout *columns = card->column()->addColumns(kNarrowestStudy, {}, 26);
    columns->addWidget(makeProse(section.blocks, context));
    if (!flow.stages.isEmpty()) {
        look::ThemedLayout *side = columns->addColumn();
        side->addHeading(flow.heading, 3);
        side->addNote(flow.howToRead);
        side->addWidget(new PictureOrTable(
            StudyCardWords::tr("How to show the study"), QStringLiteral("flow"),
            new charts::StudyFlow(flow, context.theme), [flow] { return guide::flowTable(flow); },
            context));
        side->addNote(guide::sourceLine(flow.sourceTitles));
    }
    card->column()->addStretch(1);
    return card;
}

look::Card *makeHarmsCard(const guide::Section &section, const Context &context)
{
    return new HarmsCard(section, context);
}

}  // namespace pages
