// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme.h"

#include <QHash>
#include <QLayout>
#include <QList>

#include <memory>

class QBoxLayout;

namespace look {

/// Columns that become fewer as the room shrinks, down to one below the other. Heights follow
/// widths.
class ColumnsLayout : public QLayout {
    Q_OBJECT

public:
    /// `minColumnWidth` is the width below which a column is not worth having. `weights` share out
    /// the width while all items stand side by side; equal otherwise.
    ColumnsLayout(QWidget *parent, int minColumnWidth, QList<int> weights = {});
    ~ColumnsLayout() override;

    void setMinColumnWidth(int width);
    /// Items of a row get the same height (for cards that are compared).
    void setEvenRows(bool even) { m_even = even; }
    /// Each item goes right below the one before it in its column: a tall neighbour moves nothing.
    void setPacked(bool packed) { m_packed = packed; }
    /// Which item comes first when all stand below one another.
    void setFirstWhenStacked(int index) { m_firstStacked = index; }

    [[nodiscard]] int columnsAt(int width) const;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    void invalidate() override;

private:
    int arrange(const QRect &rect, bool apply) const;
    int arrangeRows(const QRect &inner, bool apply) const;
    int arrangeColumns(const QRect &inner, bool apply) const;
    [[nodiscard]] QList<QLayoutItem *> visibleItems(int columns) const;
    [[nodiscard]] QList<int> widths(int width, int columns) const;

    QList<QLayoutItem *> m_items;
    QList<int> m_weights;
    int m_minColumnWidth;
    bool m_even = false;
    bool m_packed = false;
    int m_firstStacked = 0;
    mutable QHash<int, int> m_heights;
};

/// Adds a row of columns that stack below `minColumnWidth`; widths and gaps are those at 100 %
/// text.
ColumnsLayout *addColumns(QBoxLayout *into, int minColumnWidth, const Theme &theme, int gap = 26,
                          const QList<int> &weights = {});

/// Lays out what is around a widget whose contents changed, up to the area that scrolls, at once.
/// Left to itself Qt does so a level at a time, and paints what stands in between.
void layOutNow(QWidget *changed);

/// Items in a line that wraps, like words.
class WrapLayout : public QLayout {
    Q_OBJECT

public:
    explicit WrapLayout(QWidget *parent = nullptr);
    ~WrapLayout() override;

    /// Items begin at equal stops, at least `width` from one to the next, as in a table.
    void setStops(int width);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
    int m_stops = 0;
};

}  // namespace look
