// SPDX-License-Identifier: Apache-2.0
#include "kiosk_tasks.h"

#include "options.h"
#include "tasks.h"

#include "kiosk/config.h"
#include "kiosk/crash_guard.h"
#include "kiosk/pin.h"
#include "terminal/hidden_line.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <unistd.h>

namespace shell {

namespace {

struct KioskTaskWords {
    Q_DECLARE_TR_FUNCTIONS(shell::Tasks)
};

constexpr qsizetype kMaxLine = 200;

bool checkConfig(QTextStream &out, const QString &name, const kiosk::ConfigFile &file)
{
    const bool locked = file.config.mode == kiosk::Mode::Kiosk;
    const QString what = QStringLiteral("system file %1").arg(name);
    for (const guide::Error &fault : file.faults)
        report(out, what, tl::unexpected(fault));
    if (!file.faults.isEmpty())
        return false;
    return report(out, what + (file.missing ? QStringLiteral(": there is none, so this is no kiosk")
                               : locked     ? QStringLiteral(": fine; this is a kiosk")
                                            : QStringLiteral(": fine; this is no kiosk")));
}

bool checkPin(QTextStream &out, const QString &file)
{
    const auto hash = kiosk::readPinHash(file);
    if (hash)
        return report(out, QStringLiteral("staff's PIN: set"));
    if (QFileInfo::exists(file))
        return report(out, QStringLiteral("staff's PIN"), tl::unexpected(hash.error()));
    out << "warning no PIN: staff cannot leave the kiosk; run serostim-guide --set-pin\n";
    return true;
}

/// What was typed, and no copy of it.
QString taken(QByteArray line)
{
    QString text = QString::fromUtf8(line);
    kiosk::wipe(line);
    return text;
}

QString ask(const QString &question, int input, QTextStream &out)
{
    return taken(terminal::askHidden(question, input, out, kMaxLine));
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

/// What was typed is wiped.
bool isRepeated(const QString &pin, int input, QTextStream &out)
{
    QString again = ask(KioskTaskWords::tr("The same once more:"), input, out);
    const bool same = again == pin;
    kiosk::wipe(again);
    return same;
}

/// Fingers need keys of one size, however small the screen is.
constexpr double kSmallestInches = 12;

void checkScreen(QTextStream &out, double inches)
{
    const QString screen = QStringLiteral("screen: %1 inches").arg(inches);
    if (inches <= 0)
        report(out, QStringLiteral("screen: as large as it reports to be"));
    else if (inches < kSmallestInches)
        out << "warning " << screen << "; below " << kSmallestInches
            << " the keyboard leaves no room for what a search finds\n";
    else
        report(out, screen);
}

}  // namespace

bool checkKiosk(const KioskPlaces &places, bool kioskAsked, QTextStream &out)
{
    const kiosk::ConfigFile file = kiosk::readConfig(places.configFile, kioskAsked);
    const kiosk::Config &config = file.config;
    bool fine = checkConfig(out, places.configFile, file);
    if (config.mode != kiosk::Mode::Kiosk)
        return fine;
    fine = checkPin(out, places.pinFile) && fine;
    const auto usable = host::StateFolder(places.stateFolder).usable();
    const QString state = QStringLiteral("state folder %1").arg(places.stateFolder);
    fine = report(out, usable ? state + QStringLiteral(": writable") : state, usable) && fine;
    report(out, config.printer.isEmpty()
                    ? QStringLiteral("printer: none is set, so nothing is printed")
                    : QStringLiteral("printer: %1").arg(config.printer));
    checkScreen(out, config.diagonalInches);
    return fine;
}

int setPin(const QString &pinFile, const host::StateFolder &state, int input, QTextStream &out,
           QTextStream &err)
{
    if (!mayWrite(pinFile))
        return refuse({KioskTaskWords::tr("Only the administrator (root) can set the PIN."),
                       pinFile, KioskTaskWords::tr("Run: sudo serostim-guide --set-pin")},
                      err);
    const bool asks = terminal::isTerminal(input);
    QString pin = asks ? ask(KioskTaskWords::tr("New PIN, 6 to 12 digits:"), input, out)
                       : taken(terminal::readLine(input, kMaxLine));
    if (const auto may = kiosk::validatePin(pin); !may) {
        kiosk::wipe(pin);
        return refuse(may.error(), err);
    }
    if (asks && !isRepeated(pin, input, out)) {
        kiosk::wipe(pin);
        return refuse({KioskTaskWords::tr("The two PINs are not the same."),
                       KioskTaskWords::tr("PIN"),
                       KioskTaskWords::tr("Nothing has changed; try again.")},
                      err);
    }
    if (const auto written = kiosk::writePin(pinFile, std::move(pin)); !written)
        return refuse(written.error(), err);
    // Before a kiosk has run there is no such folder, and nothing to forget.
    (void)kiosk::PinGate::resetAttempts(state);
    (void)kiosk::CrashGuard::forgetAll(state);
    out << KioskTaskWords::tr("The PIN is set: %1").arg(pinFile) << '\n';
    return ExitOk;
}

}  // namespace shell
