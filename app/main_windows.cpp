// SPDX-License-Identifier: Apache-2.0
// The program on Windows: at home and in a talk. What rests on Linux, a kiosk, is not in it.
#include "host/process_limits.h"
#include "shell/application.h"
#include "shell/home.h"
#include "shell/tasks.h"
#include "shell/updates.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <windows.h>

#include <shellapi.h>

namespace {

/// As Windows has them, in any script; what main() is given went through a code page.
QStringList argumentsOfProcess()
{
    int count = 0;
    wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    QStringList list;
    for (int i = 1; i < count; ++i)
        list.append(QString::fromWCharArray(arguments[i]));
    LocalFree(arguments);
    return list;
}

/// A program with windows has no console; what it says goes to the one that it was started from,
/// unless it is sent to a file or another program.
void useConsole()
{
    const bool isSent = GetFileType(GetStdHandle(STD_OUTPUT_HANDLE)) != FILE_TYPE_UNKNOWN;
    const bool isErrorSent = GetFileType(GetStdHandle(STD_ERROR_HANDLE)) != FILE_TYPE_UNKNOWN;
    if ((isSent && isErrorSent) || AttachConsole(ATTACH_PARENT_PROCESS) == 0)
        return;
    SetConsoleOutputCP(CP_UTF8);
    if (!isSent)
        std::freopen("CONOUT$", "w", stdout);
    if (!isErrorSent)
        std::freopen("CONOUT$", "w", stderr);
}

int runChecks(const shell::Options &options, QTextStream &out)
{
    const bool content = shell::runChecks(options.contentFile, store::Trust::builtIn(), out);
    const host::BootClock clock;
    const bool newer =
        shell::checkUpdates(shell::packsIn(shell::Updates::homeFolder(), clock), out);
    return content && newer ? shell::ExitOk : shell::ExitCheckFailed;
}

}  // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(QStringLiteral("serostim-guide"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GUIDE_VERSION));
    useConsole();
    const auto options = shell::parseOptions(argumentsOfProcess());
    if (!options)
        return shell::sayUsage(options.error());
    using Action = shell::Options::Action;
    if (options->kiosk || !options->configFile.isEmpty() || options->action == Action::SetPin)
        return shell::sayUsage(QStringLiteral(
            "--kiosk, --config and --set-pin are for a kiosk, and on Windows there is none"));
    QTextStream out(stdout);
    switch (options->action) {
    case Action::Help:
        out << shell::helpText();
        return shell::ExitOk;
    case Action::Version:
        out << "serostim-guide " << GUIDE_VERSION << "\n";
        return shell::ExitOk;
    case Action::Check: {
        const QCoreApplication app(argc, argv);
        return runChecks(*options, out);
    }
    case Action::CheckPack: {
        if (!host::limitThisProcess())
            return host::kNoLimits;
        const QCoreApplication app(argc, argv);
        return shell::checkPack(options->packFile, out);
    }
    case Action::Update: {
        const QCoreApplication app(argc, argv);
        return shell::runUpdate(*options, shell::Updates::homeFolder(), out);
    }
    case Action::Handout:
        return shell::runHandout(*options, shell::Updates::homeFolder(), argc, argv);
    case Action::SetPin:
    case Action::Run:
        break;
    }
    return shell::runHome(*options, argc, argv);
}
