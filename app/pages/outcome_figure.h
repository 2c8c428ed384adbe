// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "look/kept.h"

namespace charts {
class BarChart;
}

namespace look {
class Button;
class ChoiceRow;
class DataTable;
}  // namespace look

namespace pages {

class KeepButton;

/// One outcome of the study at a time, in words, as a chart or as a table, with everything that a
/// result must say about itself. All three views read the same guide::Outcome.
class OutcomeFigure : public look::Card, public look::Kept {
    Q_OBJECT

public:
    explicit OutcomeFigure(const Context &context, QWidget *parent = nullptr);

    /// Shows the outcome of that id; an unknown id changes nothing.
    void open(const QString &id);

    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;

private:
    void addSwitches();
    void addTexts();
    void addKeepChoice();
    [[nodiscard]] QWidget *chartView();
    [[nodiscard]] QWidget *tableView();
    void chooseOutcome(int index);
    void chooseView(ResultView view);
    /// Tells everything anew. A change that the reader asked for is announced, once.
    void tell(bool byReader);
    void tellFault(const QString &fault);
    void tellNotes(const guide::Outcome &outcome);
    void showView(const guide::Outcome &outcome);
    void showKeepChoice();
    look::Text *addText(look::TextRole role, look::Shade shade = look::Shade::Ink);

    Context m_context;
    int m_outcome = 0;
    ResultView m_view;
    look::ChoiceRow *m_outcomeRow = nullptr;
    look::ChoiceRow *m_viewRow = nullptr;
    look::ChoiceRow *m_unitRow = nullptr;
    look::Heading *m_heading = nullptr;
    look::Text *m_fault = nullptr;
    QWidget *m_figure = nullptr;  ///< all below the heading, gone while there is a fault
    QVBoxLayout *m_into = nullptr;
    look::Text *m_measure = nullptr;
    look::Text *m_statement = nullptr;
    QVBoxLayout *m_views = nullptr;
    QWidget *m_chartView = nullptr;
    look::Text *m_howToRead = nullptr;
    charts::BarChart *m_chart = nullptr;
    QWidget *m_tableView = nullptr;
    look::DataTable *m_table = nullptr;
    look::Text *m_meaning = nullptr;
    look::Text *m_definition = nullptr;
    look::Text *m_forecast = nullptr;
    look::Text *m_statistic = nullptr;
    look::Text *m_population = nullptr;
    look::Text *m_gapNote = nullptr;
    look::Text *m_spread = nullptr;
    look::Text *m_converted = nullptr;
    look::Text *m_source = nullptr;
    KeepButton *m_forVisit = nullptr;
    look::Button *m_keep = nullptr;
    look::Text *m_kept = nullptr;
};

}  // namespace pages
