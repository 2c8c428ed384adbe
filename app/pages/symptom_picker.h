// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "look/kept.h"

class QLabel;

namespace look {
class Button;
class ColumnsLayout;
}  // namespace look

namespace pages {

class BodyMap;

/// Where the reader picks what they feel, one thing or several: by body area or from a list. Picks
/// stay when the way or the area changes.
class SymptomPicker : public QWidget, public look::Kept {
    Q_OBJECT

public:
    explicit SymptomPicker(const Context &context, QWidget *parent = nullptr);

    /// Ids of what is picked, in the order of the guide.
    [[nodiscard]] QStringList picks() const;
    /// Replaces all picks and shows all areas.
    void setPicks(const QStringList &ids);
    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;

    /// Says the level of the picks beside their count, where the cards may be out of view.
    void showLevel(const QString &words);
    /// What holds the rows.
    [[nodiscard]] QWidget *rows() const { return m_list; }
    /// The row of a symptom; null when the guide has none of that id.
    [[nodiscard]] QWidget *row(const QString &id) const;

Q_SIGNALS:
    void picksChanged(const QStringList &ids);
    /// The reader did it, rather than `setPicks`; `picksChanged` comes first.
    void pickedByHand(const QStringList &picked, const QStringList &unpicked);
    void linkActivated(const QString &target);
    /// Other rows are shown now.
    void rowsChanged();

private:
    struct Row {
        guide::Symptom symptom;
        look::Button *button = nullptr;
    };

    void addWays(QVBoxLayout *into);
    void addTally(QVBoxLayout *into);
    void addRows(QVBoxLayout *into);
    void addSummaryLine(QVBoxLayout *into);
    void addRow(const guide::Symptom &symptom, QLayout *into);
    void showArea(const QString &area);
    void showWay(bool byArea);
    void changed();
    void restyle();

    Context m_context;
    QList<Row> m_rows;
    look::Button *m_byArea = nullptr;
    look::Button *m_asList = nullptr;
    BodyMap *m_map = nullptr;
    QWidget *m_list = nullptr;
    look::Text *m_tally = nullptr;
    look::Text *m_level = nullptr;
    look::Button *m_clear = nullptr;
    look::ColumnsLayout *m_grid = nullptr;
    QString m_area;
};

}  // namespace pages
