// SPDX-License-Identifier: Apache-2.0
#include "set_pin.h"

#include "options.h"

#include "kiosk/crash_guard.h"
#include "kiosk/pin.h"
#include "terminal/hidden_line.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace shell {

namespace {

struct SetPinWords {
    Q_DECLARE_TR_FUNCTIONS(shell::SetPin)
};

constexpr qsizetype kLongestLine = 200;

/// What was typed, and no copy of it.
QString taken(QByteArray line)
{
    QString text = QString::fromUtf8(line);
    kiosk::wipe(line);
    return text;
}

QString ask(const QString &question, int input, QTextStream &out)
{
    return taken(terminal::askHidden(question, input, out, kLongestLine));
}

int refuse(const guide::Error &error, QTextStream &err)
{
    err << "serostim-guide: " << error.what << " (" << error.where << ") " << error.remedy << '\n';
    return ExitCheckFailed;
}

/// The nearest folder that is there: the others are made.
bool mayWrite(const QString &file)
{
    QString folder = QFileInfo(file).absolutePath();
    while (!QFileInfo::exists(folder) && folder != QLatin1String("/"))
        folder = QFileInfo(folder).absolutePath();
    // root learns the true reason from the attempt.
    return ::geteuid() == 0 || ::access(QFile::encodeName(folder).constData(), W_OK) == 0;
}

}  // namespace

int setPin(const QString &pinFile, const host::StateFolder &state, int input, QTextStream &out,
           QTextStream &err)
{
    if (!mayWrite(pinFile))
        return refuse({SetPinWords::tr("Only the administrator (root) can set the PIN."), pinFile,
                       SetPinWords::tr("Run: sudo serostim-guide --set-pin")},
                      err);
    const bool asks = terminal::isTerminal(input);
    QString pin = asks ? ask(SetPinWords::tr("New PIN, 6 to 12 digits:"), input, out)
                       : taken(terminal::readLine(input, kLongestLine));
    if (const auto may = kiosk::validatePin(pin); !may) {
        kiosk::wipe(pin);
        return refuse(may.error(), err);
    }
    if (asks) {
        QString again = ask(SetPinWords::tr("The same once more:"), input, out);
        const bool same = again == pin;
        kiosk::wipe(again);
        if (!same) {
            kiosk::wipe(pin);
            return refuse({SetPinWords::tr("The two PINs are not the same."),
                           SetPinWords::tr("PIN"),
                           SetPinWords::tr("Nothing has changed; try again.")},
                          err);
        }
    }
    if (const auto written = kiosk::writePin(pinFile, std::move(pin)); !written)
        return refuse(written.error(), err);
    // Before a kiosk has run there is no such folder, and nothing to forget.
    (void)kiosk::PinGate::resetAttempts(state);
    (void)kiosk::CrashGuard::forgetAll(state);
    out << SetPinWords::tr("The PIN is set: %1").arg(pinFile) << '\n';
    return ExitOk;
}

}  // namespace shell
