// SPDX-License-Identifier: Apache-2.0
#include "staff_log.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <optional>

namespace kiosk {

namespace {

const QString kLogFile = QStringLiteral("staff-log");

struct EventKind {
    Event event;
    const char *code;
    const char *meaning;
};

constexpr EventKind kKinds[] = {
    {Event::Started, "K01", QT_TRANSLATE_NOOP("kiosk::StaffLog", "Started")},
    {Event::StartedSafe, "K02",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "Started with built-in content after several crashes")},
    {Event::AskedForStaff, "K03",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "Asked for staff after many crashes")},
    {Event::Ended, "K04", QT_TRANSLATE_NOOP("kiosk::StaffLog", "Ended")},
    {Event::ConfigFault, "K11",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "Something is wrong in the system file")},
    {Event::StateFault, "K12",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "Nothing can be kept over a restart")},
    {Event::ContentFault, "K13",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "The content cannot be used; built-in content is shown")},
    {Event::PrinterFault, "K14",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "The printer did not take a job")},
    {Event::VoiceFault, "K15", QT_TRANSLATE_NOOP("kiosk::StaffLog", "Reading aloud does not work")},
    {Event::ContentTaken, "K16", QT_TRANSLATE_NOOP("kiosk::StaffLog", "Newer content was taken")},
    {Event::ContentRefused, "K17",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "Newer content was refused")},
    {Event::ContentReturned, "K18",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "The content before is shown again")},
    {Event::PinWrong, "K21", QT_TRANSLATE_NOOP("kiosk::StaffLog", "Wrong PIN")},
    {Event::PinRefused, "K22",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "PIN not looked at: too many wrong ones")},
    {Event::StaffEntered, "K23", QT_TRANSLATE_NOOP("kiosk::StaffLog", "Staff entered the PIN")},
    {Event::StaffLeft, "K24", QT_TRANSLATE_NOOP("kiosk::StaffLog", "Staff left the kiosk")},
    {Event::Cleaned, "K25", QT_TRANSLATE_NOOP("kiosk::StaffLog", "Cleaning")},
    {Event::LongestVisit, "K31",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "A stuck key or screen ended a visit")},
    {Event::SecondStart, "K32", QT_TRANSLATE_NOOP("kiosk::StaffLog", "A second start was refused")},
    {Event::EscapeTried, "K33",
     QT_TRANSLATE_NOOP("kiosk::StaffLog", "Somebody tried to leave the guide")},
};

const EventKind &kindOf(Event event)
{
    return *std::find_if(std::begin(kKinds), std::end(kKinds),
                         [&](const EventKind &kind) { return kind.event == event; });
}

QString lineOf(const LogEntry &entry)
{
    return entry.when.toString(Qt::ISODate) + QLatin1Char(' ') + codeOf(entry.event);
}

std::optional<LogEntry> entryOf(const QString &line)
{
    const QDateTime when = QDateTime::fromString(line.section(QLatin1Char(' '), 0, 0), Qt::ISODate);
    const QString code = line.section(QLatin1Char(' '), 1);
    const auto kind = std::find_if(std::begin(kKinds), std::end(kKinds), [&](const EventKind &one) {
        return code == QLatin1String(one.code);
    });
    if (!when.isValid() || kind == std::end(kKinds))
        return std::nullopt;
    return LogEntry{when.toUTC(), kind->event};
}

}  // namespace

QString codeOf(Event event)
{
    return QLatin1String(kindOf(event).code);
}

QString meaningOf(Event event)
{
    return QCoreApplication::translate("kiosk::StaffLog", kindOf(event).meaning);
}

const QList<Event> &allEvents()
{
    static const QList<Event> events = [] {
        QList<Event> all;
        for (const EventKind &kind : kKinds)
            all.append(kind.event);
        return all;
    }();
    return events;
}

StaffLog::StaffLog(const host::StateFolder &state)
    : m_state(state)
{
    const auto data = state.read(kLogFile);
    if (!data || !*data)
        return;
    for (const QString &line : QString::fromUtf8(**data).split(QLatin1Char('\n'))) {
        if (const auto entry = entryOf(line))
            m_entries.append(*entry);
    }
    m_entries = m_entries.mid(std::max<qsizetype>(m_entries.size() - kKept, 0));
}

void StaffLog::add(Event event, const QDateTime &when)
{
    const qint64 second = when.toSecsSinceEpoch();
    m_entries.append({QDateTime::fromSecsSinceEpoch(second, Qt::UTC), event});
    if (m_entries.size() > kKept)
        m_entries.removeFirst();
    QTextStream(stderr) << "serostim-guide: " << codeOf(event) << "\n";
    QStringList lines;
    for (const LogEntry &entry : m_entries)
        lines.append(lineOf(entry));
    // Where nothing can be kept the journal has it, and staff have been told of the folder.
    (void)m_state.write(kLogFile, (lines.join(QLatin1Char('\n')) + QLatin1Char('\n')).toLatin1());
}

}  // namespace kiosk
