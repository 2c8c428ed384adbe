// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"
#include "screen.h"

#include "guide/table.h"

#include <functional>

namespace charts {
class BarChart;
class PeopleChart;
}  // namespace charts

namespace look {
class Button;
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
    explicit ResultsRow(const Context &context, QWidget *parent = nullptr);

    /// What stands in place of a figure whose numbers are at fault.
    static QString told(const QString &fault);

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    void addOutcomes();
    void addHarms();
    /// A card whose heading opens `target`, with a fault in place of a figure where there is one.
    [[nodiscard]] look::Card *figureCard(const QString &heading, const QString &target,
                                         const QString &fault);

    Context m_context;
};

/// One outcome of the study at a time, as a chart or as a table, and beside it everything that a
/// result must say about itself in words (RISK-27).
class OutcomeFigure : public QWidget {
    Q_OBJECT

public:
    /// `heading` is told the result of the moment; `first` is the id of that one.
    OutcomeFigure(const QString &first, look::Heading *heading, const Context &context,
                  QWidget *parent = nullptr);

private:
    void addSwitches();
    void addViews(QLayout *into);
    void addTexts(QLayout *into);
    /// Tells everything anew. A change that the reader asked for is announced, once.
    void update(bool byReader);
    void updateTexts(const guide::Outcome &outcome);
    look::Text *addText(QVBoxLayout *into, look::TextRole role,
                        look::Shade shade = look::Shade::Ink);

    Context m_context;
    look::Heading *m_heading;
    int m_outcome = 0;
    QVBoxLayout *m_column;
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

/// A drawing with the same numbers as a table behind a switch (CHART-9).
class PictureOrTable : public QWidget {
    Q_OBJECT

public:
    /// The table is built when it is first asked for. `id` tells this one from the others.
    PictureOrTable(const QString &what, const QString &id, QWidget *picture,
                   std::function<guide::Table()> table, const Context &context,
                   QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

private:
    void showTable(bool table);

    Context m_context;
    std::function<guide::Table()> m_makeTable;
    QVBoxLayout *m_column;
    look::ChoiceRow *m_switch;
    QWidget *m_picture;
    QWidget *m_tableView = nullptr;
    look::DataTable *m_table = nullptr;
};

/// How people went through the study, drawn, with the section's words beside it.
class StudyCard : public look::Card {
    Q_OBJECT

public:
    StudyCard(const guide::Section &section, const Context &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &target);
};

/// Doses lowered and stopped, 100 people a group, with the section's words below.
class HarmsCard : public look::Card {
    Q_OBJECT

public:
    HarmsCard(const guide::Section &section, const Context &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    [[nodiscard]] QWidget *harmPart(const guide::Harm &harm);
    [[nodiscard]] QWidget *notes();
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
    explicit TrialResults(const Context &context, QWidget *parent = nullptr);
};

/// One result, large.
class OutcomeScreen : public Screen {
    Q_OBJECT

public:
    /// The outcome must be known.
    OutcomeScreen(const QString &outcome, const Context &context, QWidget *parent = nullptr);
};

}  // namespace pages
