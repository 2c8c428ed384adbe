// SPDX-License-Identifier: Apache-2.0
#include "pack_health.h"

#include <QCoreApplication>
#include <QProcess>

#include <array>
#include <sys/resource.h>
#include <unistd.h>

namespace shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shell::PackHealth)
};

constexpr int kPatience = 30'000;  // milliseconds, however little the process does
constexpr qint64 kLongestAnswer = 4096;
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
        guide::Error{what, Words::tr("content %1").arg(content.manifest.version),
                     Words::tr("Ask for another content file where it came from.")});
}

}  // namespace

update::HealthCheck examineApart(const QString &program)
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
            return unhealthy(Words::tr("The content took too long to be looked at."), content);
        }
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() == kNoLimits)
            return unhealthy(Words::tr("The content could not be looked at safely."), content);
        if (process.exitCode() == 0)
            return {};
        const QString told = QString::fromUtf8(process.read(kLongestAnswer));
        return unhealthy(told.section(QLatin1Char('\n'), 0, 0).mid(8), content);
    };
}

}  // namespace shell
