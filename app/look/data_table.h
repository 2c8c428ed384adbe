// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include "guide/table.h"

#include <QHash>
#include <QTableView>

class QLabel;
class QStandardItemModel;

namespace look {

/// A real table whose texts wrap. It is as tall as its rows: the page scrolls, not the table. Where
/// not even the longest words fit it scrolls sideways. One tab stop; arrows walk the cells; Ctrl+C
/// copies what is marked, or all of it.
class DataTable : public QTableView {
    Q_OBJECT

public:
    explicit DataTable(const Theme &theme, QWidget *parent = nullptr);

    void setTable(const guide::Table &table);
    [[nodiscard]] const guide::Table &table() const { return m_table; }
    void copyAll() const;

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Its cursor is the cell of the moment: that is what is scrolled to.
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    /// Widths of the row headers and the columns, and heights of the header and the rows.
    struct Measures {
        QList<int> widths;
        QList<int> heights;
        int height = 0;  ///< all of it, the bar that scrolls sideways included
    };

    [[nodiscard]] const Measures &measure(int width) const;
    [[nodiscard]] QList<int> widthsFor(int width) const;
    [[nodiscard]] int textHeight(const QString &text, int width, bool header) const;
    void measureColumns();
    void arrange();

    const Theme &m_theme;
    guide::Table m_table;
    QStandardItemModel *m_model;  ///< the same for the view
    QLabel *m_corner;             ///< says what the row headers are
    QList<int> m_minWidths;       ///< of the longest word of each column, the row headers first
    QList<int> m_fullWidths;      ///< of its longest text
    mutable QHash<int, Measures> m_measures;  ///< a layout asks for several widths
};

}  // namespace look
