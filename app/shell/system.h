// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output/printer.h"

#include <QSocketNotifier>
#include <QString>

#include <memory>

/// What each system does in a way of its own: system_unix.cpp, system_windows.cpp.
namespace shell {

/// Before an application that shows windows.
/// @return whether there is something to show them on
bool prepareDisplay();

/// Before an application that writes a file and shows nothing: it needs fonts, but no display.
void goWithoutDisplay();

/// Where a package of newer content puts it; empty where there are no such packages.
QString packageInbox();

std::unique_ptr<output::Printer> systemPrinter();

/// Ends the application as staff would when the system asks for it (SIGTERM, SIGINT, SIGHUP), so
/// that a stop is no crash (FAULT-16). One at a time.
class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    Q_DISABLE_COPY_MOVE(StopSignals)

private:
    int m_pipe[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}  // namespace shell
