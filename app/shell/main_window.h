// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"
#include "pages/screen.h"
#include "pages/search_results.h"

#include <QPointer>
#include <QWidget>

#include <functional>

namespace output {
class Voice;
enum class SoundPlace;
}  // namespace output

namespace counselling {
class Outline;
}

class QBoxLayout;

namespace shell {

class Commands;
class Header;
class PageFinder;
class ReadAloudBar;
class SafetyStrip;
class ScreenStack;
class TabBar;

/// A screen as a reader left it. `target` is what opens it: "page:support", "sources:support", or
/// "search:" and what was typed.
struct HistoryEntry {
    QString target;
    int scroll = 0;  ///< in pixels from the top
};

/// Where the reader has been. It lives in memory only and ends with the reader (PRIV).
class History {
public:
    /// How many places are remembered; the oldest goes first.
    static constexpr qsizetype kMaxEntries = 50;

    /// Comes to a place: what was ahead is forgotten. The place of the moment again changes
    /// nothing, and a search that goes on stays one place.
    void visit(const QString &target);
    void remember(int scroll);

    /// The place so many steps away (-1: the one before); null where there is none.
    [[nodiscard]] const HistoryEntry *at(int steps) const;
    /// Goes there. @return the place, or null when there is none
    const HistoryEntry *go(int steps);

private:
    QList<HistoryEntry> m_entries;
    qsizetype m_now = -1;
};

/// Where a reader is, told without the words of any language.
struct NavigationState {
    History history;
    QString lastTab;
    QString target;           ///< what opens the screen that is shown
    bool fromSearch = false;  ///< the way back leads to what was found
    QString typed;
    pages::Screen::ScrollAnchor scroll;
    QString door;  ///< what opened the last one; empty for none
    bool outlineIsOpen = false;
};

/// A screen that the window can show, built when it is first needed.
struct ScreenMaker {
    QString id;
    QString title;
    bool isTab = false;
    std::function<pages::Screen *()> make;
};

/// Header with the tabs, screens and the safety strip. It switches screens and knows none of them.
class MainWindow : public QWidget {
    Q_OBJECT

public:
    /// `makeDoor` builds what is behind a door ("sources:PAGE", "door:PAGE#DOOR", "outcome:ID",
    /// "programme:ID"; null where there is no such), as it was left or anew, `makeResults` the
    /// screen of a search.
    /// `staffNotice` is empty when all is well. On a kiosk there is a header on the first screen
    /// and while somebody searches only.
    MainWindow(const guide::FrameTexts &frame, QList<ScreenMaker> screens,
               std::function<pages::Screen *(const QString &, bool)> makeDoor,
               std::function<pages::SearchResults *()> makeResults, look::Theme &theme,
               const QString &staffNotice, bool isKiosk = false);
    ~MainWindow() override;

    /// Opens "page:ID", "section:PAGE#ID", "symptom:ID", "question:ID", "outcome:ID", "step:ID",
    /// "programme:ID", "sources:PAGE" or "door:PAGE#DOOR", with "#SECTION" behind it or without.
    void open(const QString &target);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] pages::Screen *shown() const;

    /// To where the reader was before, out of the search first.
    void back();

    [[nodiscard]] Commands &commands() const { return *m_commands; }

    [[nodiscard]] NavigationState navigationState() const;
    /// Does what a key is for that is no shortcut, wherever the focus is. @return whether it is one
    bool handleKey(const QKeyEvent &event);
    void focusPart(int step);
    [[nodiscard]] bool focusStays() const;

    /// Goes where a reader was in another window, in which they just pressed the button for this
    /// language.
    void restore(const NavigationState &reader);

    /// Offers to read each screen aloud. `language` is that of the texts; the voice outlives the
    /// window.
    void setVoice(output::Voice &voice, const QString &language, output::SoundPlace place);

    /// Shows what two people go through together, beside the screens or above them. After the
    /// voice.
    void setOutline(counselling::Outline *outline);
    void focusOutline();

    /// Builds the remaining tabs, one each time the program has nothing else to do, so that a first
    /// visit is as quick as a later one.
    void buildAhead();

Q_SIGNALS:
    void pageShown(const QString &id);
    /// Another screen is shown, or another part of it.
    void changed();
    /// A talk of two people is to start, or to end and be cleared.
    void talkWanted(bool on);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// `fromSearch` when the way back leads to what was found.
    void openFrom(const QString &target, bool fromSearch);
    [[nodiscard]] pages::Screen *screen(const QString &id);
    void adopt(pages::Screen *screen);
    void showScreen(pages::Screen *screen, bool fromSearch);
    void openDoor(const QString &target, bool fromSearch);
    [[nodiscard]] bool showsResults() const;
    void prepareSearch();
    void search(const QString &typed);
    void openFirstResult();
    void searchAgain(const QString &typed);
    void forgetSearch();
    void showResults();
    void leaveSearch();
    void closeSearch();
    void addHeader(QVBoxLayout *into);
    void toggleMenu(bool isOpen);
    void connectCommands();
    void listen();
    [[nodiscard]] QString pageBefore(const pages::Screen *screen) const;
    [[nodiscard]] const ScreenMaker *maker(const QString &id) const;
    void arrive(pages::Screen *screen, const QString &target);
    /// So many places back (-1) or forward (1), as they were left.
    void go(int steps);
    /// To the place before when that is `target`; as a new place otherwise.
    void returnTo(const QString &target);
    void goBack();
    /// Opens the bar to find on the page, or goes so many matches on where it is open.
    void findOnPage(int step = 0);
    void addShortcuts();
    void addTabs();
    void addBackBar(QVBoxLayout *into);
    void showBackBar(bool on);
    void arrange();
    void arrangeOutline();
    void talk(const QString &what);

    QList<ScreenMaker> m_makers;
    std::function<pages::Screen *(const QString &, bool)> m_makeDoor;
    std::function<pages::SearchResults *()> m_makeResults;
    look::Theme &m_theme;
    bool m_isKiosk;
    QString m_title;
    QHash<QString, pages::Screen *> m_screens;
    QString m_doorToRestore;          ///< opened as it was left, once
    pages::Screen *m_door = nullptr;  ///< what is behind the door that was opened last
    Commands *m_commands;
    Header *m_header = nullptr;
    QPointer<pages::SearchResults> m_results;  ///< made when somebody is about to type
    QPointer<pages::Screen> m_beforeSearch;    ///< what leaving the search brings back
    TabBar *m_tabs = nullptr;
    QWidget *m_menu = nullptr;
    PageFinder *m_pageFinder = nullptr;
    ReadAloudBar *m_readAloud = nullptr;        ///< none where there is no voice
    counselling::Outline *m_outline = nullptr;  ///< none where no two people talk
    SafetyStrip *m_strip = nullptr;
    QBoxLayout *m_middle;  ///< the outline and the screens
    History m_history;
    ScreenStack *m_stack = nullptr;
    QWidget *m_backBar = nullptr;
    look::Button *m_back = nullptr;
    QString m_lastTab;
    QString m_returnTo;  ///< where Back leads from a screen that is no tab
};

}  // namespace shell
