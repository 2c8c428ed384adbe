// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands.h"

#include "look/text.h"

namespace look {
class Button;
class SearchField;
class Text;
}  // namespace look

namespace pages {
class Screen;
}

namespace shell {

/// One piece of what is read aloud: a sentence, a mark of a chart, a row of a table.
struct Spoken {
    QString text;  ///< its words, as they stand on the screen
    QPointer<QWidget> widget;
    look::Span span = {};  ///< the sentence, where the widget is a text
    int part = -1;         ///< the mark of a chart or the row of a table, where it is one

    /// Where it stands in its widget, a place a line. None once the widget is gone.
    [[nodiscard]] QList<QRect> places() const;

    bool operator==(const Spoken &other) const
    {
        return text == other.text && widget == other.widget && part == other.part &&
               span.start == other.span.start;
    }
};

/// What is shown below `roots`, in reading order. Charts and pictures tell their summary, without
/// what stands beside them in words. Of the buttons only those are read that say what a page tells,
/// such as a question; the signs that can be picked are too many to listen to.
QList<Spoken> readingOf(const QList<QWidget *> &roots);

/// Words found on a screen: in which widget, where in it, and what it says.
struct Match {
    QPointer<QWidget> widget;
    QRect area;    ///< in the widget's coordinates
    QString text;  ///< all of what the widget, or the cell of a table, says
};

/// Where `wanted` stands in the texts, rows and tables that are shown below `root`, in reading
/// order. Large or small letters and diacritics make no difference. Nothing for an empty text.
QList<Match> matchesIn(const QWidget &root, const QString &wanted);

/// Marks over everything that a screen shows, where it was found. They take no touch and are no
/// object for assistive technology.
class Overlay : public QWidget {
public:
    Overlay(QWidget *over, const look::Theme &theme);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// An area of a widget, in the coordinates of what this lies over.
    [[nodiscard]] QRect fromWidget(const QWidget &widget, const QRect &area) const;

    const look::Theme &m_theme;
};

/// Frames what was found.
class MatchMarks : public Overlay {
    Q_OBJECT

public:
    using Overlay::Overlay;

    void setMatches(QList<Match> matches) { m_matches = std::move(matches); }
    [[nodiscard]] const QList<Match> &matches() const { return m_matches; }
    void setCurrent(qsizetype current);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Match> m_matches;
    qsizetype m_current = -1;
};

/// Marks what is being read aloud: a tint and a line below each line of it.
class SpokenMark : public Overlay {
    Q_OBJECT

public:
    using Overlay::Overlay;

    void setSpoken(const Spoken &spoken);
    [[nodiscard]] const Spoken &spoken() const { return m_spoken; }
    /// Where the mark is, in the coordinates of what it lies over.
    [[nodiscard]] QList<QRect> places() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Spoken m_spoken;
};

/// Finds words on the screen of the moment, marks them where they stand and goes from one to the
/// next. What a screen keeps closed is not looked into.
class PageFinder : public Bar {
    Q_OBJECT

public:
    explicit PageFinder(const look::Theme &theme, QWidget *parent = nullptr);

    /// Opens for a screen, with what was typed last still there.
    void openFor(pages::Screen *screen);
    /// Closes, and leaves no mark on the screen. What was typed is forgotten.
    void close();
    /// Goes so many matches on, around the ends.
    void step(int by);

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    look::Button *addButton(const QString &icon, const QString &name);
    [[nodiscard]] QWidget *nextAfterMatch() const;
    void search();
    void showCurrent();
    void tellCount();

    look::SearchField *m_field;
    look::Button *m_previous;
    look::Button *m_next;
    look::Text *m_count;
    QPointer<pages::Screen> m_screen;
    QPointer<MatchMarks> m_marks;
    qsizetype m_current = -1;
};

}  // namespace shell
