// SPDX-License-Identifier: Apache-2.0
#include "core_dumps.h"

#include <QCoreApplication>

#include <sys/resource.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace kiosk {

guide::Result<void> forbidCoreDumps()
{
    const rlimit none{0, 0};
    bool done = ::setrlimit(RLIMIT_CORE, &none) == 0;
#ifdef Q_OS_LINUX
    // Where the system hands dumps to a program, the limit alone does not count (core(5)).
    done = ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 && done;
#endif
    if (done)
        return {};
    return tl::unexpected(guide::Error{
        QCoreApplication::translate("kiosk::CoreDumps",
                                    "After a crash, memory could be written to the disk."),
        QStringLiteral("RLIMIT_CORE"),
        QCoreApplication::translate("kiosk::CoreDumps",
                                    "Set LimitCORE=0 in the service that starts the guide.")});
}

}  // namespace kiosk
