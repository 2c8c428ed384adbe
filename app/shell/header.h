// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QWidget>

namespace look {
class Button;
class SearchField;
class Text;
}  // namespace look

class QGridLayout;

namespace shell {

class TabBar;

/// The program's name, the tabs, search, language, text size and the menu, at the same place on
/// every screen: in one row where there is room, else with the tabs in a row of their own.
class Header : public QWidget {
    Q_OBJECT

public:
    Header(const QString &title, TabBar *tabs, const look::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] look::SearchField *searchField() const { return m_search; }
    /// The search takes the place of name and tabs.
    void startSearch();
    /// Puts the focus where a search is typed, with what stands there marked.
    void focusSearch();
    /// Brings back what made way for the search.
    void endSearch();
    [[nodiscard]] bool isSearching() const { return m_searches; }
    /// Holds no more than the search, the language and the contrast, which it sets itself.
    void setForKiosk(look::Theme &theme);
    void closeMenu();
    void focusMenu();
    /// Offers another language by its own name; none where that is empty.
    void offerLanguage(const QString &name);
    void focusLanguage();
    /// Whether there is a place to go back or forward to.
    void setHistory(bool back, bool forward);
    /// How many things are collected for the visit.
    void setCollected(qsizetype count);

    /// Any width: what has no room makes way.
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, height()}; }

Q_SIGNALS:
    /// One step larger (1), one step smaller (-1).
    void textSizeWanted(int steps);
    void languageWanted();
    void menuToggled(bool open);
    void visitWanted();
    void backWanted();
    void forwardWanted();
    /// The search is to be left.
    void searchClosed();
    /// It has begun, or is over.
    void searchToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    look::Button *addTool(const QString &label, const QString &name, const QString &icon);
    void connectTools();
    void restyle();
    /// Shows as much as the width holds, the most useful first.
    void arrange();
    [[nodiscard]] bool fits(bool withTabs) const;
    void place(bool oneRow);
    void arrangeForKiosk();
    void setSearching(bool on);

    const look::Theme &m_theme;
    QGridLayout *m_grid;
    QWidget *m_sign;
    look::Text *m_name;
    TabBar *m_tabs;
    look::SearchField *m_search;
    QWidget *m_tools;
    QList<look::Button *> m_buttons;  ///< in their order
    look::Button *m_visit;
    look::Button *m_back;
    look::Button *m_forward;
    look::Button *m_openSearch;
    look::Button *m_language;
    look::Button *m_smaller;
    look::Button *m_larger;
    look::Button *m_menu;
    look::Button *m_close;
    look::Button *m_contrast = nullptr;  ///< on a kiosk only
    bool m_searches = false;             ///< the search has taken the place of name and tabs
    bool m_hasBack = false;
    bool m_hasForward = false;
    qsizetype m_collected = 0;
};

}  // namespace shell
