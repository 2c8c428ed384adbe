// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands.h"

#include "guide/content.h"

namespace look {
class SearchField;
class Text;
}  // namespace look

class QGridLayout;

namespace shell {

class TabBar;

/// The program's name, the tabs, search, language, text size and the menu, at the same place on
/// every screen: in one row where there is room, else with the tabs in a row of their own. On a
/// kiosk it holds no more than the search, the language and the contrast.
class Header : public Bar {
    Q_OBJECT

public:
    Header(const QString &title, TabBar *tabs, const Commands &commands, bool isKiosk,
           const look::Theme &theme);

    [[nodiscard]] look::SearchField *searchField() const { return m_search; }
    /// The search takes the place of name and tabs.
    void startSearch() { setSearching(true); }
    /// Puts the focus where a search is typed, with what stands there marked.
    void focusSearch();
    /// Brings back what made way for the search.
    void endSearch();
    [[nodiscard]] bool isSearching() const { return m_searches; }
    /// A bar below the header says in words where back leads: one way back is enough.
    void setBackIsBelow(bool on);
    /// Puts the focus on the button of a command.
    void focusOn(const QAction *command);

    /// Any width: what has no room makes way.
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, height()}; }

Q_SIGNALS:
    /// The search has begun, or is over.
    void searchToggled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ActionButton *addTool(QAction *command, bool hasWords = true);
    /// Shows as much as the width holds, the most useful first.
    void arrange();
    /// From nothing that could be spared to all; each three steps of words are one of tools.
    void showUpTo(int step);
    [[nodiscard]] bool fits(bool withTabs) const;
    void place(bool oneRow);
    void arrangeForKiosk();
    void setSearching(bool on);

    const Commands &m_commands;
    QGridLayout *m_grid;
    QWidget *m_sign;
    look::Text *m_name;
    TabBar *m_tabs;
    look::SearchField *m_search;
    QWidget *m_tools;
    QList<ActionButton *> m_buttons;  ///< in their order
    QList<ActionButton *> m_last;     ///< of these, what makes way for a search in a narrow window
    ActionButton *m_previous;
    ActionButton *m_next;
    ActionButton *m_visit;
    ActionButton *m_openSearch;
    ActionButton *m_close;
    ActionButton *m_contrast = nullptr;  ///< on a kiosk only
    bool m_backIsBelow = false;
    bool m_searches = false;  ///< the search has taken the place of name and tabs
};

/// The safety information that is on every screen at every size (FDA-B6): two lines of body-size
/// text, and a button to all of it. Where two lines do not hold the text, a shorter one says what
/// matters most, and one line at least whom to call.
class SafetyStrip : public QWidget {
    Q_OBJECT

public:
    SafetyStrip(const guide::FrameTexts &frame, const look::Theme &theme,
                QWidget *parent = nullptr);

    /// Takes no more than a line, for a keyboard that is on the screen.
    void setShort(bool isShort);

Q_SIGNALS:
    void readAllWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] bool fits(int lines) const;

    const look::Theme &m_theme;
    QString m_whole;
    QString m_brief;
    QString m_line;
    QString m_link;
    look::Text *m_text;
    look::Button *m_all;
    bool m_short = false;
};

}  // namespace shell
