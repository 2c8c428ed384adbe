// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/state_folder.h"

#include <QDate>
#include <QMap>
#include <QStringList>

namespace kiosk {

/// How many visits there were, and how many of them opened each page.
struct Counts {
    int visits = 0;
    QMap<QString, int> pages;

    void add(const Counts &other);
    bool operator==(const Counts &) const = default;
};

/// Counts visits by day (KIOSK-38): no time, no order, no word that was typed. A day with fewer
/// than five visits is part of its week, in the file as well as here, and from its first visit on:
/// a single visit is never to be found by its day.
class Counters {
public:
    static constexpr int kFewest = 5;
    static constexpr qsizetype kKept = 200;  ///< days and weeks; the first ones go

    /// While not `on`, nothing is counted and no file is written.
    Counters(const host::StateFolder &state, bool on);

    /// A visit is over. Of its pages, each counts once; what has no page's name does not count.
    void add(const QDate &day, const QStringList &pages);

    /// By "2026-11-21", or "2026-W47" for the days that had few; of a year, days come before weeks.
    [[nodiscard]] QMap<QString, Counts> counted() const;

private:
    void read();
    void keep() const;
    void closeDay();

    const host::StateFolder &m_state;
    bool m_on;
    QMap<QString, Counts> m_kept;  ///< without today's
    QDate m_today;
    Counts m_now;  ///< today's, since the program started where it is part of the week yet
};

}  // namespace kiosk
