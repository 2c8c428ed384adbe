// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/screen.h"

#include <QList>

namespace shell {

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
    /// How far the place of the moment is scrolled.
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

}  // namespace shell
