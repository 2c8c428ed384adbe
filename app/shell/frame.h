// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands.h"

#include "guide/content.h"
#include "look/columns.h"
#include "look/theme.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QStackedWidget>

namespace look {
class SearchField;
class Text;
}  // namespace look

class QGridLayout;

namespace shell {

/// One tab: its name, underlined while its screen is shown.
class Tab : public QAbstractButton {
    Q_OBJECT

public:
    Tab(const QString &title, const QKeySequence &keys, const look::Theme &theme, QWidget *parent);

    /// The keys that open it, as they are written for a person.
    [[nodiscard]] QString keys() const { return m_keys; }

    void setFlush(bool on);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const look::Theme &m_theme;
    QString m_keys;
    bool m_flush = false;
};

/// The tabs in a row that wraps when large text needs it; a QTabBar would cut them off instead.
class TabBar : public QWidget {
    Q_OBJECT

public:
    explicit TabBar(const look::Theme &theme);

    /// Alt and the place of a tab open it, the same in every language.
    static QKeySequence keysOf(qsizetype index);

    /// Nothing stands left of the first tab: its name starts at the edge of the page.
    void setFlush(bool on);
    void addTab(const QString &id, const QString &title);
    void setCurrent(const QString &id);
    void openAt(qsizetype index);
    [[nodiscard]] bool contains(const QString &id) const { return m_ids.contains(id); }

Q_SIGNALS:
    void tabWanted(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const look::Theme &m_theme;
    look::WrapLayout *m_line;
    QStringList m_ids;
    QList<Tab *> m_tabs;  ///< in the same order
};

/// Teaches Qt the roles of tabs and screens. Call once.
void installTabAccessibility();

/// The screens, of which one is shown. Only that one is there for assistive technology: the others,
/// built ahead, are many times as much to read through.
class ScreenStack : public QStackedWidget {
    Q_OBJECT

public:
    ScreenStack();
};

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
    void endSearch();
    [[nodiscard]] bool isSearching() const { return m_searches; }
    void setBackIsBelow(bool on);
    void focusOn(const QAction *command);

    /// Any width: what has no room makes way.
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, height()}; }

Q_SIGNALS:
    void searchToggled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ActionButton *addTool(QAction *command, bool hasWords = true);
    void follow();
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
    QVariantList m_row;       ///< what the row was arranged for
    bool m_searches = false;  ///< the search has taken the place of name and tabs
};

/// The safety information that is on every screen at every size (FDA-B6): two lines of body-size
/// text, and a button to all of it. Where two lines do not hold the text, a shorter one says what
/// matters most, and one line at least whom to call.
class SafetyStrip : public QWidget {
    Q_OBJECT

public:
    SafetyStrip(const guide::FrameTexts &frame, const look::Theme &theme);

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
