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

/// There always is one. Fonts are Qt's own affair, as on other systems: Windows does not hand out a
/// font that lies inside the program, and on paper each letter would be a shape, not text. Qt tells
/// of a dark desktop only when it is asked to (before 6.5).
bool prepareDisplay()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "windows:fontengine=freetype:darkmode=2");
    return true;
}

/// Qt's offscreen platform has no fonts on Windows, so the usual one is kept: no window is shown.
void goWithoutDisplay()
{
    prepareDisplay();
}

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
