// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "config.h"
#include "host/clock.h"

#include <QList>

namespace kiosk {

/// How much may be printed here (KIOSK-36): pages of one job, jobs of a visitor, jobs of all
/// visitors within any hour. A job counts once the printer has taken it. While that is not known it
/// counts as well, so that two that are started quickly do not pass a limit.
class PrintLimits {
public:
    PrintLimits(const Config &config, const host::Clock &clock);

    /// The error is said to the visitor, who can do something about none of them but the length.
    [[nodiscard]] guide::Result<void> mayPrint(int pages) const;
    void jobStarted();
    void jobTaken();
    void jobFailed();
    /// What is still under way ends with the visitor, and is told of no more.
    void newVisit();

private:
    [[nodiscard]] qsizetype jobsWithinTheHour() const;

    int m_pagesAJob;
    int m_jobsAVisit;
    int m_jobsAnHour;
    const host::Clock &m_clock;
    int m_underWay = 0;                       ///< jobs that the printer has not taken yet
    int m_thisVisit = 0;                      ///< jobs that it took from this visitor
    QList<std::chrono::milliseconds> m_jobs;  ///< when, of the last hour
};

}  // namespace kiosk
