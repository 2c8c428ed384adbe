// SPDX-License-Identifier: Apache-2.0
#include "system.h"

#include "printer_windows.h"

#include <QCoreApplication>

#include <windows.h>

namespace shell {

namespace {

/// Ctrl+C where the guide was started in a console. Windows itself closes windows by messages.
BOOL WINAPI endApplication(DWORD)
{
    return QMetaObject::invokeMethod(
               QCoreApplication::instance(), [] { QCoreApplication::exit(0); },
               Qt::QueuedConnection)
               ? TRUE
               : FALSE;
}

}  // namespace

/// There always is one. Qt tells of a dark desktop only when it is asked to (before 6.5).
bool prepareDisplay()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:darkmode=2");
    return true;
}

/// Qt's offscreen platform has no fonts on Windows, so the usual one is kept: no window is shown.
void goWithoutDisplay() {}

QString packageInbox()
{
    return {};
}

std::unique_ptr<output::Printer> systemPrinter()
{
    return std::make_unique<WindowsPrinter>();
}

StopSignals::StopSignals()
{
    SetConsoleCtrlHandler(endApplication, TRUE);
}

StopSignals::~StopSignals()
{
    SetConsoleCtrlHandler(endApplication, FALSE);
}

}  // namespace shell
