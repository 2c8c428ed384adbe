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
class QLayout;

namespace shell {

/// The program's name, search, text size, contrast and help, at the same place on every screen.
class Header : public QWidget {
    Q_OBJECT

public:
    Header(const QString &title, look::Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] look::SearchField *searchField() const { return m_search; }
    /// Opens the search where the header has no room even for a button; to be placed beside the
    /// tabs.
    [[nodiscard]] QWidget *outerSearchButton() const;
    /// Puts the focus where a search is typed, with what stands there marked.
    void focusSearch();
    /// Gives the line back that the search took.
    void endSearch();
    /// Offers the tools behind a button, for where they have no room of their own.
    void offerMenu(bool offered);
    void closeMenu();
    /// Offers another language by its own name; none where that is empty.
    void offerLanguage(const QString &name);
    void focusLanguage();
    /// Whether the search takes a line of its own, which a low window has little room for.
    [[nodiscard]] bool isTall() const { return m_ownLine; }

Q_SIGNALS:
    /// One step larger (1), one step smaller (-1), the normal size (0).
    void textSizeWanted(int steps);
    void languageWanted();
    void helpWanted();
    void aboutWanted();
    void menuToggled(bool open);
    /// The header takes more or less height than before.
    void rearranged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTools();
    void restyle();
    /// Where the search stands: between name and tools, or on a line below that a button opens.
    void arrange();
    [[nodiscard]] int usedWidth(bool withName) const;
    void setContrastWord(bool shown);

    look::Theme &m_theme;
    QGridLayout *m_grid;
    QLayout *m_tools = nullptr;
    QWidget *m_sign;
    look::Text *m_name;
    look::SearchField *m_search;
    look::Button *m_openSearch;
    look::Button *m_openOutside;
    look::Button *m_language;
    look::Button *m_normal;
    look::Button *m_smaller;
    look::Button *m_larger;
    look::Button *m_contrast;
    look::Button *m_help;
    look::Button *m_about;
    look::Button *m_menu;
    bool m_typing = false;  ///< the search has been asked for and keeps its place while it is used
    bool m_ownLine = false;
};

}  // namespace shell
