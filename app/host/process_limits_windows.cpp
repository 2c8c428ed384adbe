// SPDX-License-Identifier: Apache-2.0
#include "process_limits.h"

#include <windows.h>

namespace host {

namespace {

constexpr SIZE_T kMemory = SIZE_T{2} * 1024 * 1024 * 1024;
constexpr LONGLONG kTime = 20LL * 10'000'000;  // of 100 ns

}  // namespace

bool limitThisProcess()
{
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
    limits.BasicLimitInformation.LimitFlags =
        JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_PROCESS_TIME |
        JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = kTime;
    limits.ProcessMemoryLimit = kMemory;
    // Never closed: it holds as long as the process lives.
    const HANDLE job = CreateJobObjectW(nullptr, nullptr);
    return job != nullptr &&
           SetInformationJobObject(job, JobObjectExtendedLimitInformation, &limits,
                                   sizeof limits) != 0 &&
           AssignProcessToJobObject(job, GetCurrentProcess()) != 0;
}

void limitBeforeStart(QProcess &) {}

}  // namespace host
