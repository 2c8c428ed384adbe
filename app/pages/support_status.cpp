// SPDX-License-Identifier: Apache-2.0
#include "support_status.h"

#include <QCoreApplication>
#include <QLocale>

namespace pages {

namespace {

/// Gives these functions a place in the translation file.
struct SupportStatusWords {
    Q_DECLARE_TR_FUNCTIONS(pages::SupportStatus)
};

QString timeOf(const QDateTime &moment)
{
    //: Time of day, as QTime formats it
    const QString time = QLocale().toString(moment.time(), SupportStatusWords::tr("h:mm AP"));
    return QString(time).replace(QLatin1Char(' '), QChar::Nbsp);
}

}  // namespace

StatusWords describeStatus(const guide::SupportHours &hours, const QDateTime &now,
                           const QTimeZone &local)
{
    const guide::SupportStatus status = hours.at(now);
    StatusWords words;
    if (!hours.isUsable() || !status.changesAt)
        return words;
    words.known = true;
    words.open = status.open;
    const QDateTime there = status.changesAt->toTimeZone(hours.zone());
    const QDateTime here = status.changesAt->toTimeZone(local);
    const QDate today = now.toTimeZone(hours.zone()).date();
    const bool sameClock = !local.isValid() || there.offsetFromUtc() == here.offsetFromUtc();
    const QString day = QLocale().standaloneDayName(there.date().dayOfWeek());
    QString when = there.date() == today
                       ? SupportStatusWords::tr("%1 Eastern Time").arg(timeOf(there))
                       : SupportStatusWords::tr("%1 at %2 Eastern Time").arg(day, timeOf(there));
    if (!sameClock) {
        const bool otherDay = here.date() != there.date();
        const QString localDay = QLocale().standaloneDayName(here.date().dayOfWeek());
        when +=
            QLatin1Char(' ') +
            (otherDay
                 ? SupportStatusWords::tr("(%1 at %2 where you are)").arg(localDay, timeOf(here))
                 : SupportStatusWords::tr("(%1 where you are)").arg(timeOf(here)));
    }
    words.state =
        status.open ? SupportStatusWords::tr("Open now") : SupportStatusWords::tr("Closed now");
    words.change = status.open ? SupportStatusWords::tr("Open until %1.").arg(when)
                               : SupportStatusWords::tr("Opens %1.").arg(when);
    return words;
}

}  // namespace pages
