// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/state_folder.h"

#include <QTextStream>

/// What the command line asks of a kiosk, without a window.
namespace shell {

/// What a kiosk is set by, and where it keeps what it must remember.
struct KioskPlaces {
    QString configFile;
    QString pinFile;
    QString stateFolder;
};

/// The part of `--check` about a kiosk. At home, where there is no system file, it says just that;
/// a missing PIN is a warning.
bool checkKiosk(const KioskPlaces &places, bool kioskAsked, QTextStream &out);

/// `--set-pin`: asks for a new PIN of the staff, twice and without showing it, or takes one line
/// where `input` is no terminal. Wrong tries and crashes of before are forgotten with it.
/// @return the exit code
int setPin(const QString &pinFile, const host::StateFolder &state, int input, QTextStream &out,
           QTextStream &err);

}  // namespace shell
