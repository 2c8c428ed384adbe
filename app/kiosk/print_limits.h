// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config.h"
#include "host/clock.h"

#include <QList>

namespace kiosk {

/// How much may be printed here (KIOSK-36): pages of one job, jobs of a visitor, jobs of all
/// visitors within any hour.
class PrintLimits {
public:
    PrintLimits(const Config &config, const host::Clock &clock);

    /// The error is said to the visitor, who can do something about none of them but the length.
    [[nodiscard]] guide::Result<void> mayPrint(int pages) const;
    /// A job was handed to the printer.
    void printed();
    void newVisit();

private:
    [[nodiscard]] qsizetype jobsWithinTheHour() const;

    int m_pagesAJob;
    int m_jobsAVisit;
    int m_jobsAnHour;
    const host::Clock &m_clock;
    int m_thisVisit = 0;
    QList<std::chrono::milliseconds> m_jobs;  ///< when, of the last hour
};

}  // namespace kiosk
