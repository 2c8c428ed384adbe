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
constexpr char kPlatform[] = "QT_QPA_PLATFORM";

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

/// A desktop may ask for a platform that is not installed, such as Wayland: any other one is better
/// than no window.
bool prepareDisplay()
{
#ifdef Q_OS_LINUX
    const QByteArray asked = qgetenv(kPlatform);
    if (!asked.isEmpty() && !asked.contains(';') && !qEnvironmentVariableIsEmpty("DISPLAY"))
        qputenv(kPlatform, asked + ";xcb");
    for (const char *name : {kPlatform, "DISPLAY", "WAYLAND_DISPLAY"}) {
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
    qputenv(kPlatform, "offscreen");
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
