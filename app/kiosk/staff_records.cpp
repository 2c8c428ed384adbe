// SPDX-License-Identifier: Apache-2.0
#include "staff_records.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>
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

std::optional<LogEntry> entryOf(const QJsonValue &value)
{
    const QDateTime when = QDateTime::fromString(value[0].toString(), Qt::ISODate);
    const QString code = value[1].toString();
    const auto kind = std::find_if(std::begin(kKinds), std::end(kKinds), [&](const EventKind &one) {
        return code == QLatin1String(one.code);
    });
    if (!when.isValid() || kind == std::end(kKinds))
        return std::nullopt;
    return LogEntry{when.toUTC(), kind->event};
}

constexpr qint64 kLargestCount = 9'999'999;
const QString kCountersFile = QStringLiteral("counters");

QString nameOf(const QDate &day)
{
    return day.toString(Qt::ISODate);
}

QString weekOf(const QDate &day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return QStringLiteral("%1-W%2")
        .arg(year, 4, 10, QLatin1Char('0'))
        .arg(week, 2, 10, QLatin1Char('0'));
}

bool isPageName(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z-]{0,23}\\z"));
    return form.match(text).hasMatch() && text != QLatin1String("visits");
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
    const auto kept = state.read(kLogFile);
    if (!kept || !*kept)
        return;
    for (const auto value : (**kept)["events"].toArray()) {
        if (const auto entry = entryOf(value))
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
    QJsonArray events;
    for (const LogEntry &entry : m_entries)
        events.append(QJsonArray{entry.when.toString(Qt::ISODate), codeOf(entry.event)});
    // Where nothing can be kept the journal has it, and staff have been told of the folder.
    (void)m_state.write(kLogFile, {{"events", events}});
}

void Counts::add(const Counts &other)
{
    visits += other.visits;
    for (auto page = other.pages.begin(); page != other.pages.end(); ++page)
        pages[page.key()] += page.value();
}

Counters::Counters(const host::StateFolder &state, bool on)
    : m_state(state)
    , m_on(on)
{
    if (m_on)
        read();
}

/// What is no count is left out.
void Counters::read()
{
    static const QRegularExpression form(
        QStringLiteral("\\A[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|W[0-9]{2})\\z"));
    const auto state = m_state.read(kCountersFile);
    if (!state || !*state)
        return;
    const QJsonObject days = (**state)["days"].toObject();
    for (auto day = days.begin(); day != days.end(); ++day) {
        const QJsonObject counted = day->toObject();
        const auto visits = host::wholeNumber(counted["visits"], 1, kLargestCount);
        if (!form.match(day.key()).hasMatch() || !visits)
            continue;
        Counts counts{static_cast<int>(*visits), {}};
        for (auto page = counted.begin(); page != counted.end(); ++page) {
            const auto times = host::wholeNumber(*page, 1, kLargestCount);
            if (isPageName(page.key()) && times)
                counts.pages.insert(page.key(), static_cast<int>(*times));
        }
        m_kept.insert(day.key(), counts);
    }
}

void Counters::add(const QDate &day, const QStringList &pages)
{
    if (!m_on || !day.isValid())
        return;
    if (day != m_today) {
        closeDay();
        m_today = day;
        // Of a day that had enough before a restart, the count goes on.
        m_now = m_kept.take(nameOf(day));
    }
    Counts visit{1, {}};
    for (const QString &page : pages) {
        if (isPageName(page))
            visit.pages[page] = 1;
    }
    m_now.add(visit);
    keep();
}

void Counters::closeDay()
{
    m_kept = counted();
    m_now = {};
}

QMap<QString, Counts> Counters::counted() const
{
    QMap<QString, Counts> all = m_kept;
    if (m_now.visits > 0)
        all[m_now.visits < kMinVisits ? weekOf(m_today) : nameOf(m_today)].add(m_now);
    while (all.size() > kKept)
        all.remove(all.firstKey());
    return all;
}

void Counters::keep() const
{
    const QMap<QString, Counts> all = counted();
    QJsonObject days;
    for (auto day = all.begin(); day != all.end(); ++day) {
        QJsonObject counted{{"visits", day->visits}};
        for (auto page = day->pages.begin(); page != day->pages.end(); ++page)
            counted.insert(page.key(), page.value());
        days.insert(day.key(), counted);
    }
    // Counts that cannot be kept are lost; staff have been told of the folder.
    (void)m_state.write(kCountersFile, {{"days", days}});
}

}  // namespace kiosk
