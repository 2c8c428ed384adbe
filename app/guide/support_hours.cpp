// SPDX-License-Identifier: Apache-2.0
#include "support_hours.h"

#include <algorithm>
#include <utility>

namespace guide {

namespace {

/// One opening on the calendar.
struct Opening {
    QDateTime from;
    QDateTime until;
};

/// The moment when the zone's clock shows `time`; when the clock skips that time in spring, the
/// moment of its jump. Invalid when the zone skips the whole day.
QDateTime momentOf(const QDate &date, const QTime &time, const QTimeZone &zone)
{
    const QDateTime moment(date, time, zone);
    const QDateTime dawn = date.startOfDay(zone);
    if (moment.isValid() || !dawn.isValid())
        return moment;
    return zone.nextTransition(dawn.addMSecs(-1)).atUtc.toTimeZone(zone);
}

}  // namespace

SupportHours::SupportHours(const QTimeZone &zone, std::vector<OpeningSpan> spans)
    : m_zone(zone)
    , m_spans(std::move(spans))
{
    // An invalid time would be read as midnight, and a span that ends before it begins has no
    // moment in it: both never open.
    std::erase_if(m_spans, [](const OpeningSpan &span) {
        return !span.opens.isValid() || !span.closes.isValid() || span.closes <= span.opens;
    });
}

SupportStatus SupportHours::at(const QDateTime &moment) const
{
    SupportStatus status;
    if (!isUsable() || !moment.isValid())
        return status;
    const QDate today = moment.toTimeZone(m_zone).date();
    std::vector<Opening> openings;
    // A week and a day reaches the next opening of the same weekday.
    for (int ahead = 0; ahead <= 7; ++ahead) {
        const QDate date = today.addDays(ahead);
        for (const OpeningSpan &span : m_spans) {
            if (span.day != date.dayOfWeek())
                continue;
            const Opening opening{momentOf(date, span.opens, m_zone),
                                  momentOf(date, span.closes, m_zone)};
            if (opening.from.isValid() && opening.from < opening.until && opening.until > moment)
                openings.push_back(opening);
        }
    }
    std::sort(openings.begin(), openings.end(),
              [](const Opening &a, const Opening &b) { return a.from < b.from; });
    for (const Opening &opening : openings) {
        if (!status.open && opening.from > moment) {
            status.changesAt = opening.from;
            return status;
        }
        // A span that follows without a gap keeps the line open.
        if (status.open && opening.from > *status.changesAt)
            return status;
        status.changesAt = status.open ? std::max(*status.changesAt, opening.until) : opening.until;
        status.open = true;
    }
    return status;
}

}  // namespace guide
