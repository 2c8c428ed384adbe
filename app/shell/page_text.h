// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands.h"

#include "look/text.h"

#include <QPointer>
#include <QWidget>

#include <optional>

namespace look {
class Button;
class SearchField;
class Text;
}  // namespace look

namespace pages {
class Screen;
}

namespace shell {

/// A piece of what a screen shows: words of a text, a button, a mark of a chart, a row or a cell of
/// a table.
struct Piece {
    static constexpr int kWholeRow = -2;
    static constexpr int kRowHeader = -1;

    QString text;  ///< its words, as they stand on the screen
    QPointer<QWidget> widget;
    look::Span span = {};    ///< the words, where the widget is a text
    int part = -1;           ///< the mark of a chart or the row of a table, where it is one
    int column = kWholeRow;  ///< of a table

    /// Where it stands in its widget, a place a line. None once the widget is gone.
    [[nodiscard]] QList<QRect> places() const;
    [[nodiscard]] QRect area() const;

    /// A piece whose widget was built anew is known by its words.
    bool operator==(const Piece &other) const
    {
        return text == other.text &&
               (widget == other.widget || widget == nullptr || other.widget == nullptr) &&
               part == other.part && column == other.column && span.start == other.span.start;
    }
};

/// What is read aloud of `roots`, sentence by sentence, in reading order. Charts and pictures tell
/// their summary, without what stands beside them in words. Of the buttons only those are read that
/// say what a page tells, such as a question; the signs that can be picked are too many to listen
/// to.
QList<Piece> readingOf(const QList<QWidget *> &roots);

/// Where `wanted` stands in the texts, rows and tables that are shown below `root`, in reading
/// order. Large or small letters and diacritics make no difference. Nothing for an empty text. The
/// text of a match is all of what the widget, or the cell, says.
QList<Piece> matchesIn(const QWidget &root, const QString &wanted);

/// Marks over everything that a widget shows: a line below each piece, and a tint on the one of the
/// moment. They take no touch and are no object for assistive technology.
class Marks : public QWidget {
    Q_OBJECT

public:
    Marks(QWidget *over, const look::Theme &theme);

    void setPieces(const QList<Piece> &pieces, qsizetype current);
    [[nodiscard]] const QList<Piece> &pieces() const { return m_pieces; }
    [[nodiscard]] Piece current() const { return m_pieces.value(m_current); }
    /// Where a piece is, in the coordinates of what this lies over; none where it is hidden.
    [[nodiscard]] QList<QRect> placesOf(const Piece &piece) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const look::Theme &m_theme;
    QList<Piece> m_pieces;
    qsizetype m_current = -1;
};

/// Finds words on the screen of the moment, marks them where they stand and goes from one to the
/// next. What a screen keeps closed is not looked into.
class PageFinder : public Bar {
    Q_OBJECT

public:
    explicit PageFinder(const look::Theme &theme);

    /// Opens for a screen, with what was typed last still there.
    void openFor(pages::Screen *screen);
    void close();
    void step(int by);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *nextAfterMatch() const;
    void search(std::optional<qsizetype> wanted);
    [[nodiscard]] qsizetype firstInSight(const QList<Piece> &matches) const;
    void showCount();

    look::SearchField *m_field;
    look::Button *m_previous;
    look::Button *m_next;
    look::Text *m_count;
    QPointer<pages::Screen> m_screen;
    QPointer<Marks> m_marks;
    qsizetype m_current = -1;
    int m_from = 0;  ///< what was on top of the page as the search began
};

}  // namespace shell
