// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

class QButtonGroup;

namespace charts {
class BarChart;
}

namespace pages {

/// "Trial results": one outcome at a time, as a sentence and a chart, and what the study was.
class TrialResults : public Screen {
    Q_OBJECT

public:
    explicit TrialResults(const Context &context, QWidget *parent = nullptr);

    /// Opens the outcome of that id.
    void open(const QString &id) override;

private:
    [[nodiscard]] QWidget *figureCard();
    void addSwitch(QVBoxLayout *into);
    void showOutcome(int index);

    QButtonGroup *m_switch = nullptr;
    look::Heading *m_heading = nullptr;
    look::Text *m_statement = nullptr;
    look::Text *m_measure = nullptr;
    look::Text *m_howToRead = nullptr;
    charts::BarChart *m_chart = nullptr;
    look::Text *m_meaning = nullptr;
    look::Text *m_statistic = nullptr;
    look::Text *m_population = nullptr;
    look::Text *m_source = nullptr;
};

}  // namespace pages
