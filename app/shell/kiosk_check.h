// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTextStream>

namespace shell {

/// What a kiosk is set by, and where it keeps what it must remember.
struct KioskPlaces {
    QString configFile;
    QString pinFile;
    QString stateFolder;
};

/// The part of `--check` about a kiosk: one line a check. At home, where there is no system file,
/// it says just that. @return whether all went well; a missing PIN is a warning
bool checkKiosk(const KioskPlaces &places, bool kioskAsked, QTextStream &out);

}  // namespace shell
