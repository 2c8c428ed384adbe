// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "update/pack_store.h"

#include <QCoreApplication>
#include <QTextStream>

namespace shell {

/// What is said of a pack that was looked at.
struct PackHealthWords {
    Q_DECLARE_TR_FUNCTIONS(shell::PackHealth)
};

/// What this program asks of a pack.
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
