// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "look/kept.h"

namespace charts {
class BarChart;
}

namespace look {
class ChoiceRow;
class DataTable;
}  // namespace look

namespace pages {

class KeepButton;

/// One outcome of the study at a time, as a chart or as a table, and beside it everything that a
/// result must say about itself in words (RISK-27).
class OutcomeFigure : public QWidget, public look::Kept {
    Q_OBJECT

public:
    /// `heading` is told the result of the moment.
    OutcomeFigure(look::Heading *heading, const Context &context, QWidget *parent = nullptr);

    /// Shows the outcome of that id; an unknown id changes nothing.
    void open(const QString &id);

    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;

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
    bool m_asTable = false;
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
    look::Stack *m_tableView = nullptr;
    look::DataTable *m_table = nullptr;
    look::Text *m_statement = nullptr;
    QList<look::Text *> m_words;
    QList<look::Text *> m_notes;
    KeepButton *m_forVisit = nullptr;
};

}  // namespace pages
