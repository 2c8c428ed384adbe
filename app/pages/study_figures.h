// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "guide/table.h"

#include "look/kept.h"

#include <functional>

namespace charts {
class PeopleChart;
}

namespace look {
class Button;
class ChoiceRow;
class DataTable;
}  // namespace look

namespace pages {

/// A drawing with the same numbers as a table behind a switch (CHART-9).
class PictureOrTable : public QWidget, public look::Kept {
    Q_OBJECT

public:
    /// The table is built when it is first asked for.
    PictureOrTable(const QString &what, QWidget *picture, std::function<guide::Table()> table,
                   const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *column() const { return m_column; }

    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;

private:
    void show(bool table);

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
class HarmsCard : public look::Card, public look::Kept {
    Q_OBJECT

public:
    HarmsCard(const guide::Section &section, const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;

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

}  // namespace pages
