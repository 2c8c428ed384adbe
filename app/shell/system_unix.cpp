// SPDX-License-Identifier: Apache-2.0
#include "system.h"

#include "lp_printer.h"

#include <QCoreApplication>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace shell {

namespace {

constexpr std::array kSignals{SIGTERM, SIGINT, SIGHUP};

/// Where a signal handler may do no more than write a byte.
volatile sig_atomic_t writeEnd = -1;

void remember(int)
{
    // Whatever was interrupted may be about to look at it.
    const int before = errno;
    const char byte = 1;
    // Where the pipe is full, it is known already.
    [[maybe_unused]] const auto written = write(writeEnd, &byte, 1);
    errno = before;
}

}  // namespace

bool hasDisplay()
{
#ifdef Q_OS_LINUX
    for (const char *name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"}) {
        if (!qEnvironmentVariableIsEmpty(name))
            return true;
    }
    return false;
#else
    return true;
#endif
}

void goWithoutDisplay()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
}

QString packageInbox()
{
    return QStringLiteral("/usr/share/serostim-guide/content");
}

std::unique_ptr<output::Printer> systemPrinter()
{
    return std::make_unique<LpPrinter>();
}

StopSignals::StopSignals()
{
    if (pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    writeEnd = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, qApp,
                     [] { QCoreApplication::exit(0); });
    for (const int signal : kSignals)
        std::signal(signal, remember);
    std::signal(SIGPIPE, SIG_IGN);
}

StopSignals::~StopSignals()
{
    for (const int signal : kSignals)
        std::signal(signal, SIG_DFL);
    for (const int end : m_pipe) {
        if (end >= 0)
            close(end);
    }
}

}  // namespace shell
