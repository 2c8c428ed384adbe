// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text.h"

#include <QHash>
#include <QList>
#include <QVBoxLayout>
#include <QWidget>

namespace look {

class Button;
enum class ButtonKind;
class ColumnsLayout;
class WrapLayout;

/// A column that makes what is added to it in its theme. Widths and gaps are those at 100 % text.
class ThemedLayout : public QVBoxLayout {
public:
    ThemedLayout(QWidget *parent, const Theme &theme);

    /// A line shorter than the column starts at its leading edge.
    Text *addText(const QString &text, TextRole role = TextRole::Body, Shade shade = Shade::Ink);
    Heading *addHeading(const QString &text, int level, Shade shade = Shade::Ink);
    /// A small, quiet text.
    Text *addNote(const QString &text);
    /// @return the widget itself
    template <typename Widget> Widget *add(Widget *widget, Qt::Alignment alignment = {})
    {
        addWidget(widget, 0, alignment);
        return widget;
    }
    /// As wide as its label, at the leading edge.
    Button *addButton(const QString &label, ButtonKind kind);
    /// A line that wraps where there is no room.
    WrapLayout *addWrapRow(int gap);
    /// A row of columns that stack below `minColumnWidth`; `weights` share out the width.
    ColumnsLayout *addColumns(int minColumnWidth, const QList<int> &weights = {}, int gap = 14);

private:
    const Theme &m_theme;
};

/// A column without a frame, for one side of a page.
class Column : public QWidget {
    Q_OBJECT

public:
    explicit Column(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] ThemedLayout *column() const { return m_column; }

private:
    ThemedLayout *m_column;
};

/// A rounded surface with a column of contents.
class Card : public Column {
    Q_OBJECT

public:
    /// `tone` is empty for a plain card.
    explicit Card(const Theme &theme, const Tone Tokens::*tone = nullptr,
                  QWidget *parent = nullptr);

    void setTone(const Tone Tokens::*tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    const Tone Tokens::*m_tone;
};

/// A layout that owns its items and whose height follows its width.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget *parent);
    ~FlowLayout() override;
    Q_DISABLE_COPY_MOVE(FlowLayout)

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    void invalidate() override;

protected:
    /// Gives the items their places inside the margins, if they `apply`. @return the height
    virtual int arrange(const QRect &inner, bool apply) const = 0;
    [[nodiscard]] QList<QLayoutItem *> visibleItems() const;
    [[nodiscard]] int gap() const { return std::max(spacing(), 0); }

private:
    QList<QLayoutItem *> m_items;
    mutable QHash<int, int> m_heights;
};

/// Columns that become fewer as the room shrinks, down to one below the other.
class ColumnsLayout : public FlowLayout {
    Q_OBJECT

public:
    /// `minColumnWidth` is the width below which a column is not worth having. `weights` share out
    /// the width while all items stand side by side; equal otherwise.
    ColumnsLayout(QWidget *parent, int minColumnWidth, QList<int> weights, int gap,
                  const Theme &theme);

    ThemedLayout *addColumn();
    /// Items of a row get the same height (for cards that are compared).
    void setEvenRows(bool even) { m_even = even; }
    /// Each item goes right below the one before it in its column: a tall neighbour moves nothing.
    void setPacked(bool packed) { m_packed = packed; }
    void setFirstWhenStacked(int index) { m_firstStacked = index; }

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

protected:
    int arrange(const QRect &inner, bool apply) const override;

private:
    [[nodiscard]] int columnsAt(int width) const;
    [[nodiscard]] QList<QLayoutItem *> itemsIn(int columns) const;
    [[nodiscard]] QList<int> widths(int width, int columns) const;

    const Theme &m_theme;
    QList<int> m_weights;
    int m_minColumnWidth = 0;
    bool m_even = false;
    bool m_packed = false;
    int m_firstStacked = 0;
};

/// Lays out what is around a widget whose contents changed, up to the area that scrolls, at once.
/// Left to itself Qt does so a level at a time, and paints what stands in between.
void layOutNow(QWidget *changed);

/// Items in a line that wraps, like words.
class WrapLayout : public FlowLayout {
    Q_OBJECT

public:
    explicit WrapLayout(QWidget *parent = nullptr);

    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;

protected:
    int arrange(const QRect &inner, bool apply) const override;
};

}  // namespace look
