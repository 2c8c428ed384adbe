// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/state_folder.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QStringList>

namespace kiosk {

/// What staff may want to know about later. There is no way to write anything else than one of
/// these and a time (PRIV-9): no word that was typed, no page that was read.
enum class Event {
    Started,
    StartedSafe,
    AskedForStaff,
    Ended,
    ConfigFault,
    StateFault,
    ContentFault,
    PrinterFault,
    VoiceFault,
    ContentTaken,
    ContentRefused,
    ContentReturned,
    PinWrong,
    PinRefused,
    StaffEntered,
    StaffLeft,
    Cleaned,
    LongestVisit,
    SecondStart,
    EscapeTried,
};

/// Short and the same for ever: it stands in files and in the journal.
QString codeOf(Event event);
/// What it means, for staff.
QString meaningOf(Event event);
const QList<Event> &allEvents();

struct LogEntry {
    QDateTime when;  ///< UTC, to the second
    Event event;
};

/// The last fifty events, kept in the state folder, and one line each on standard error, which is
/// the journal of a kiosk's service.
class StaffLog {
public:
    static constexpr qsizetype kKept = 50;

    /// Reads what was kept before; lines that are none are left out.
    explicit StaffLog(const host::StateFolder &state);

    void add(Event event, const QDateTime &when = QDateTime::currentDateTimeUtc());
    /// The oldest first. Nothing is lost while the program runs, even where nothing can be kept.
    [[nodiscard]] const QList<LogEntry> &entries() const { return m_entries; }

private:
    const host::StateFolder &m_state;
    QList<LogEntry> m_entries;
};

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
    static constexpr int kMinVisits = 5;
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
