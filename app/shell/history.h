// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

namespace shell {

/// A screen as a reader left it. `target` is what opens it: "page:support", "sources:support", or
/// "search:" and what was typed.
struct Place {
    QString target;
    int scroll = 0;  ///< in pixels from the top
};

/// Where the reader has been. It lives in memory only and ends with the reader (PRIV).
class History {
public:
    /// How many places are remembered; the oldest goes first.
    static constexpr qsizetype kMost = 50;

    /// Comes to a place: what was ahead is forgotten. The place of the moment again changes
    /// nothing, and a search that goes on stays one place.
    void visit(const QString &target);
    /// How far the place of the moment is scrolled.
    void remember(int scroll);

    /// The place so many steps away (-1: the one before); null where there is none.
    [[nodiscard]] const Place *at(int steps) const;
    /// Goes there. @return the place, or null when there is none
    const Place *go(int steps);

    void clear();

private:
    QList<Place> m_places;
    qsizetype m_now = -1;
};

}  // namespace shell
