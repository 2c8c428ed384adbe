// SPDX-License-Identifier: Apache-2.0
#include "pack_health.h"

#include <QProcess>

#include <array>
#include <sys/resource.h>
#include <unistd.h>

namespace shell {

namespace {

constexpr int kPatience = 30'000;  // milliseconds, however little the process does
constexpr qint64 kLongestReason = 4096;
constexpr int kNoLimits = 97;

/// What the process may use at most. A sanitizer reserves more addresses than any limit allows.
constexpr std::array kLimits{
    std::pair<decltype(RLIMIT_CPU), rlim_t>{RLIMIT_CPU, 20},
    std::pair<decltype(RLIMIT_CPU), rlim_t>{RLIMIT_CORE, 0},
    std::pair<decltype(RLIMIT_CPU), rlim_t>{RLIMIT_FSIZE, 0},
    std::pair<decltype(RLIMIT_CPU), rlim_t>{RLIMIT_NOFILE, 64},
#ifndef GUIDE_SANITIZE
    std::pair<decltype(RLIMIT_CPU), rlim_t>{RLIMIT_AS, 2ULL * 1024 * 1024 * 1024},
#endif
};

/// Runs between fork and exec: system calls only.
void limit()
{
    for (const auto &[what, most] : kLimits) {
        const rlimit both{most, most};
        if (setrlimit(what, &both) != 0)
            _exit(kNoLimits);
    }
}

tl::unexpected<guide::Error> unhealthy(const QString &what, const update::Content &content)
{
    return tl::unexpected(
        guide::Error{what, PackHealthWords::tr("content %1").arg(content.manifest.version),
                     PackHealthWords::tr("Ask for another content file where it came from.")});
}

}  // namespace

using update::HealthCheck;  // lupdate takes a qualified return type for the context of its strings

HealthCheck examineApart(const QString &program)
{
    return [program](const update::Content &content) -> guide::Result<void> {
        QProcess process;
        process.setChildProcessModifier(limit);
        process.setStandardInputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program, {QStringLiteral("--check-pack"), content.file});
        if (!process.waitForFinished(kPatience)) {
            process.kill();
            process.waitForFinished();
            return unhealthy(PackHealthWords::tr("The content took too long to be looked at."),
                             content);
        }
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() == kNoLimits)
            return unhealthy(PackHealthWords::tr("The content could not be looked at safely."),
                             content);
        if (process.exitCode() == 0)
            return {};
        const QString told = QString::fromUtf8(process.read(kLongestReason));
        return unhealthy(told.section(QLatin1Char('\n'), 0, 0).mid(8), content);
    };
}

}  // namespace shell
