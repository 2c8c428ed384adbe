// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/store.h"
#include "update/pack_store.h"

#include <QTextStream>

/// What the command line asks for that needs no window.
namespace shell {

/// One line of `--check`. @return whether all went well
bool report(QTextStream &out, const QString &what, const guide::Result<void> &result = {});

/// Says why something was not done. @return the exit code
int refuse(const guide::Error &error, QTextStream &err);

/// `--check`: one line a check. @param file  what `--content` names, or nothing
/// @return whether all went well; so for the other two parts of it
bool runChecks(const QString &file, const store::Trust &trust, QTextStream &out);

/// The part of `--check` about newer content.
bool checkUpdates(const update::PackStore &packs, QTextStream &out);

/// `--update`: takes newer content in for the next start. @return the exit code
int takeUpdate(update::PackStore &packs, const QString &file, const update::HealthCheck &isHealthy,
               QTextStream &out, QTextStream &err);

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
