// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/state_folder.h"
#include "store/store.h"
#include "update/pack_store.h"

#include <QTextStream>

/// What the command line asks for that needs no window.
namespace shell {

/// `--check`: one line a check. @param file  what `--content` names, or nothing
/// @return whether all went well; so for the other two parts of it
bool runChecks(const QString &file, const store::Trust &trust, QTextStream &out);

/// What a kiosk is set by, and where it keeps what it must remember.
struct KioskPlaces {
    QString configFile;
    QString pinFile;
    QString stateFolder;
};

/// The part of `--check` about a kiosk. At home, where there is no system file, it says just that;
/// a missing PIN is a warning.
bool checkKiosk(const KioskPlaces &places, bool kioskAsked, QTextStream &out);

/// The part of `--check` about newer content.
bool checkUpdates(const update::PackStore &packs, QTextStream &out);

/// `--update`: takes newer content in for the next start. @return the exit code
int takeUpdate(update::PackStore &packs, const QString &file, const update::HealthCheck &isHealthy,
               QTextStream &out, QTextStream &err);

/// `--set-pin`: asks for a new PIN of the staff, twice and without showing it, or takes one line
/// where `input` is no terminal. Wrong tries and crashes of before are forgotten with it.
/// @return the exit code
int setPin(const QString &pinFile, const host::StateFolder &state, int input, QTextStream &out,
           QTextStream &err);

update::Program thisProgram();

/// Looks at a pack as closely as can be: signature, store, every text in every language, every
/// number that a chart needs, and a few questions that must have an answer.
guide::Result<void> examinePack(const QString &file, const QList<pack::PublicKey> &keys);

/// `--check-pack`: says in a line whether a pack is fine. @return the exit code
int checkPack(const QString &file, QTextStream &out);

/// Has `--check-pack` look at a pack in a process with little time and memory, in which a hostile
/// one can do no harm (UPD-11).
update::HealthCheck examineApart(const QString &program);

}  // namespace shell
