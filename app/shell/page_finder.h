// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands.h"
#include "page_text.h"

namespace look {
class Button;
class SearchField;
class Text;
}  // namespace look

namespace pages {
class Screen;
}

namespace shell {

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
    void search(qsizetype wanted);
    void tellCount();

    look::SearchField *m_field;
    look::Button *m_previous;
    look::Button *m_next;
    look::Text *m_count;
    QPointer<pages::Screen> m_screen;
    QPointer<Marks> m_marks;
    qsizetype m_current = -1;
};

}  // namespace shell
