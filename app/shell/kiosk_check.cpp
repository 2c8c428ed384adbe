// SPDX-License-Identifier: Apache-2.0
#include "kiosk_check.h"

#include "host/state_folder.h"
#include "kiosk/config.h"
#include "kiosk/pin.h"

#include <QFileInfo>

namespace shell {

namespace {

void sayFine(QTextStream &out, const QString &what)
{
    out << "ok      " << what << "\n";
}

bool sayFailed(QTextStream &out, const QString &what, const guide::Error &error)
{
    out << "FAILED  " << what << ": " << error.what << " (" << error.where << "). " << error.remedy
        << "\n";
    return false;
}

bool checkFile(QTextStream &out, const QString &name, const kiosk::ConfigFile &file)
{
    const bool locked = file.config.mode == kiosk::Mode::Kiosk;
    const QString what = QStringLiteral("system file %1").arg(name);
    for (const guide::Error &fault : file.faults)
        sayFailed(out, what, fault);
    if (!file.faults.isEmpty())
        return false;
    sayFine(out, what + (file.missing ? QStringLiteral(": there is none, so this is no kiosk")
                         : locked     ? QStringLiteral(": fine; this is a kiosk")
                                      : QStringLiteral(": fine; this is no kiosk")));
    return true;
}

bool checkPin(QTextStream &out, const QString &file)
{
    const auto hash = kiosk::readPinHash(file);
    if (hash) {
        sayFine(out, QStringLiteral("staff's PIN: set"));
        return true;
    }
    if (QFileInfo::exists(file))
        return sayFailed(out, QStringLiteral("staff's PIN"), hash.error());
    out << "warning no PIN: staff cannot leave the kiosk; run serostim-guide --set-pin\n";
    return true;
}

bool checkState(QTextStream &out, const QString &path)
{
    const host::StateFolder state(path);
    const QString what = QStringLiteral("state folder %1").arg(path);
    if (!state.usable())
        return sayFailed(out, what, state.usable().error());
    sayFine(out, what + QStringLiteral(": writable"));
    return true;
}

void tellPlace(QTextStream &out, const kiosk::Config &config)
{
    sayFine(out, config.printer.isEmpty()
                     ? QStringLiteral("printer: none is set, so nothing is printed")
                     : QStringLiteral("printer: %1").arg(config.printer));
    sayFine(out, config.diagonalInches > 0
                     ? QStringLiteral("screen: %1 inches").arg(config.diagonalInches)
                     : QStringLiteral("screen: as large as it reports to be"));
}

}  // namespace

bool checkKiosk(const KioskPlaces &places, bool kioskAsked, QTextStream &out)
{
    const kiosk::ConfigFile file = kiosk::readConfig(places.configFile, kioskAsked);
    bool fine = checkFile(out, places.configFile, file);
    if (file.config.mode != kiosk::Mode::Kiosk)
        return fine;
    fine = checkPin(out, places.pinFile) && fine;
    fine = checkState(out, places.stateFolder) && fine;
    tellPlace(out, file.config);
    return fine;
}

}  // namespace shell
