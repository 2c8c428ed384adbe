// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace guide {

/// One weekly opening span, in the organisation's own time zone. It never opens when a time is
/// invalid or when it closes before it opens.
struct OpeningSpan {
    Qt::DayOfWeek day;
    QTime opens;   ///< local to the zone, inclusive
    QTime closes;  ///< local to the zone, exclusive
};

/// Whether a support line answers at a moment, and when that changes.
struct SupportStatus {
    bool open = false;
    std::optional<QDateTime>
        changesAt;  ///< next opening or closing, in the line's zone; none when it never opens
};

/// Weekly hours of a support line. Holidays are not part of the evidence, so they are not modelled.
class SupportHours {
public:
    SupportHours() = default;
    SupportHours(const QTimeZone &zone, std::vector<OpeningSpan> spans);

    /// False when the computer does not know the time zone or no span ever opens; then no status
    /// can be told.
    [[nodiscard]] bool isUsable() const { return m_zone.isValid() && !m_spans.empty(); }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    /// The spans that open.
    [[nodiscard]] const std::vector<OpeningSpan> &spans() const { return m_spans; }

    /// Status at `moment` (any zone). Daylight-saving changes follow the support line's zone.
    [[nodiscard]] SupportStatus at(const QDateTime &moment) const;

private:
    QTimeZone m_zone;
    std::vector<OpeningSpan> m_spans;
};

}  // namespace guide
