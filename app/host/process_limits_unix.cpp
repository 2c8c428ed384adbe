// SPDX-License-Identifier: Apache-2.0
#include "process_limits.h"

#include <QProcess>

#include <sys/resource.h>
#include <unistd.h>
#include <utility>

namespace host {

namespace {

/// What the process may use at most. A sanitizer reserves more addresses than any limit allows.
constexpr std::pair<decltype(RLIMIT_CPU), rlim_t> kLimits[]{
    {RLIMIT_CPU, 20},
    {RLIMIT_CORE, 0},
    {RLIMIT_FSIZE, 0},
    {RLIMIT_NOFILE, 64},
#ifndef GUIDE_SANITIZE
    {RLIMIT_AS, 2ULL * 1024 * 1024 * 1024},
#endif
};

}  // namespace

/// System calls only: it runs between fork and exec.
bool limitThisProcess()
{
    for (const auto &[what, maximum] : kLimits) {
        const rlimit both{maximum, maximum};
        if (setrlimit(what, &both) != 0)
            return false;
    }
    return true;
}

void limitBeforeStart(QProcess &process)
{
    process.setChildProcessModifier([] {
        if (!limitThisProcess())
            _exit(kNoLimits);
    });
}

}  // namespace host
