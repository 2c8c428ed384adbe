// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/state_folder.h"

#include <QDateTime>
#include <QList>

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

}  // namespace kiosk
