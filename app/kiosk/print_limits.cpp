// SPDX-License-Identifier: Apache-2.0
#include "print_limits.h"

#include <QCoreApplication>

#include <algorithm>

namespace kiosk {

namespace {

struct PrintLimitsWords {
    Q_DECLARE_TR_FUNCTIONS(kiosk::PrintLimits)
};

constexpr std::chrono::hours kSpan{1};

tl::unexpected<guide::Error> refused(const QString &what, const QString &remedy)
{
    return tl::unexpected(guide::Error{what, PrintLimitsWords::tr("Printer"), remedy});
}

}  // namespace

PrintLimits::PrintLimits(const Config &config, const host::Clock &clock)
    : m_pagesAJob(config.pagesAJob)
    , m_jobsAVisit(config.jobsAVisit)
    , m_jobsAnHour(config.jobsAnHour)
    , m_clock(clock)
{
}

qsizetype PrintLimits::jobsWithinTheHour() const
{
    const auto now = m_clock.now();
    return std::count_if(m_jobs.begin(), m_jobs.end(),
                         [&](std::chrono::milliseconds job) { return now - job < kSpan; });
}

guide::Result<void> PrintLimits::mayPrint(int pages) const
{
    if (pages > m_pagesAJob)
        return refused(PrintLimitsWords::tr("This is %1 pages long; %2 can be printed here.")
                           .arg(QString::number(pages), QString::number(m_pagesAJob)),
                       PrintLimitsWords::tr("Print a shorter paper, or ask the staff."));
    if (m_thisVisit + m_underWay >= m_jobsAVisit)
        return refused(PrintLimitsWords::tr("You have printed all that one person can print here."),
                       PrintLimitsWords::tr("Please ask the staff if you need more."));
    if (jobsWithinTheHour() + m_underWay >= m_jobsAnHour)
        return refused(PrintLimitsWords::tr("Too much was printed here in the last hour."),
                       PrintLimitsWords::tr("Please ask the staff, or try again later."));
    return {};
}

void PrintLimits::jobStarted()
{
    ++m_underWay;
}

void PrintLimits::jobFailed()
{
    --m_underWay;
}

void PrintLimits::jobTaken()
{
    --m_underWay;
    const auto now = m_clock.now();
    m_jobs.removeIf([&](std::chrono::milliseconds job) { return now - job >= kSpan; });
    m_jobs.append(now);
    ++m_thisVisit;
}

void PrintLimits::newVisit()
{
    m_underWay = 0;
    m_thisVisit = 0;
}

}  // namespace kiosk
