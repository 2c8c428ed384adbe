// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

namespace charts {
class BarChart;
class MarkChart;
class PeopleChart;
}  // namespace charts

namespace look {
class ChoiceRow;
class DataTable;
}  // namespace look

namespace pages {

class KeepButton;

/// All results of the study beside each other, and below them, as large, how many had to take less
/// or stop. Touching one asks for it large.
class ResultsRow : public look::Column {
    Q_OBJECT

public:
    explicit ResultsRow(const Context &context);

    /// What stands in place of a figure whose numbers are at fault.
    static QString faultText(const QString &fault);

private:
    void addOutcomes();
    void addHarms();
    /// A row of cards of that width at least.
    [[nodiscard]] look::ColumnsLayout *addRow(int narrowest);
    /// A card whose heading opens `target`, with a fault in place of a figure where there is one.
    [[nodiscard]] look::Card *figureCard(const QString &heading, const QString &target,
                                         const QString &fault);
    /// Adds a figure that opens `target`, too.
    static void addFigure(charts::MarkChart *figure, const QString &target, look::Card *into);

    Context m_context;
};

/// How people went through the study, drawn, with the section's words beside it.
class StudyCard : public look::Card {
    Q_OBJECT

public:
    StudyCard(const guide::Section &section, const Context &context);
};

/// Doses lowered and stopped, 100 people a group, with the section's words below.
class HarmsCard : public look::Card {
    Q_OBJECT

public:
    HarmsCard(const guide::Section &section, const Context &context);

private:
    void addHarm(const guide::Harm &harm, look::ThemedLayout *into);
    void addNotes(look::ThemedLayout *into);
    void showExact(bool exact);

    Context m_context;
    QList<charts::PeopleChart *> m_charts;
    look::Button *m_exact = nullptr;
    look::Text *m_rounding = nullptr;
};

/// What the study found, in one view. Everything else is behind its door.
class TrialResults : public Screen {
    Q_OBJECT

public:
    explicit TrialResults(const Context &context);
};

/// One outcome of the study at a time, as a chart or as a table, and beside it everything that a
/// result must say about itself in words (RISK-27).
class OutcomeScreen : public Screen {
    Q_OBJECT

public:
    /// Begins with the outcome of that id, which must be known.
    OutcomeScreen(const QString &outcome, const Context &context);

private:
    void addSwitches();
    void addViews(QLayout *into);
    void addTexts(look::ThemedLayout *into);
    /// Tells everything anew. A change that the reader asked for is announced, once.
    void showOutcome(bool byReader);
    void showTexts(const guide::Outcome &outcome);

    int m_outcome = 0;
    look::Column *m_whole;
    look::ChoiceRow *m_outcomeRow = nullptr;
    look::ChoiceRow *m_viewRow = nullptr;
    look::ChoiceRow *m_unitRow = nullptr;
    look::Text *m_fault = nullptr;
    QWidget *m_figure = nullptr;  ///< all below the switches, gone while there is a fault
    look::Text *m_measure = nullptr;
    look::Text *m_population = nullptr;
    look::Text *m_howToRead = nullptr;
    charts::BarChart *m_chart = nullptr;
    look::Column *m_tableView = nullptr;
    look::DataTable *m_table = nullptr;
    look::Text *m_statement = nullptr;
    QList<look::Text *> m_words;
    QList<look::Text *> m_notes;
    KeepButton *m_forVisit = nullptr;
};

}  // namespace pages
