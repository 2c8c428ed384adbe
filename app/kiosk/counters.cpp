// SPDX-License-Identifier: Apache-2.0
#include "counters.h"

#include <QRegularExpression>

namespace kiosk {

namespace {

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

QString lineOf(const QString &name, const Counts &counts)
{
    QString line = QStringLiteral("%1 visits=%2").arg(name, QString::number(counts.visits));
    for (auto page = counts.pages.begin(); page != counts.pages.end(); ++page)
        line += QStringLiteral(" %1=%2").arg(page.key(), QString::number(page.value()));
    return line + QLatin1Char('\n');
}

/// Adds what a line of the file counts; a line that is none counts nothing.
void readLine(const QString &line, QMap<QString, Counts> &kept)
{
    static const QRegularExpression form(
        QStringLiteral("\\A([0-9]{4}-(?:[0-9]{2}-[0-9]{2}|W[0-9]{2})) visits=([0-9]{1,7})((?: "
                       "[a-z-]+=[0-9]{1,7})*)\\z"));
    const auto match = form.match(line);
    if (!match.hasMatch())
        return;
    Counts counts;
    counts.visits = match.captured(2).toInt();
    for (const QString &part : match.captured(3).split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const QString page = part.section(QLatin1Char('='), 0, 0);
        if (isPageName(page))
            counts.pages[page] += part.section(QLatin1Char('='), 1).toInt();
    }
    kept[match.captured(1)].add(counts);
}

}  // namespace

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

void Counters::read()
{
    const auto data = m_state.read(kCountersFile);
    if (!data || !*data)
        return;
    for (const QString &line : QString::fromUtf8(**data).split(QLatin1Char('\n')))
        readLine(line, m_kept);
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
        all[m_now.visits < kFewest ? weekOf(m_today) : nameOf(m_today)].add(m_now);
    while (all.size() > kKept)
        all.remove(all.firstKey());
    return all;
}

void Counters::keep() const
{
    const QMap<QString, Counts> all = counted();
    QString text;
    for (auto day = all.begin(); day != all.end(); ++day)
        text += lineOf(day.key(), day.value());
    // Counts that cannot be kept are lost; staff have been told of the folder.
    (void)m_state.write(kCountersFile, text.toLatin1());
}

}  // namespace kiosk
