// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QPointer>
#include <QWidget>

namespace look {
class Button;
class SearchField;
class Text;
}  // namespace look

namespace pages {
class Screen;
}

namespace shell {

class MatchMarks;

/// Finds words on the screen of the moment, marks them where they stand and goes from one to the
/// next. What a screen keeps closed is not looked into.
class PageFinder : public QWidget {
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
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    look::Button *addButton(const QString &icon, const QString &name);
    [[nodiscard]] QWidget *nextAfterMatch() const;
    void search();
    void showCurrent();
    void tellCount();

    const look::Theme &m_theme;
    look::SearchField *m_field;
    look::Button *m_previous;
    look::Button *m_next;
    look::Text *m_count;
    QPointer<pages::Screen> m_screen;
    QPointer<MatchMarks> m_marks;
    qsizetype m_current = -1;
};

}  // namespace shell
