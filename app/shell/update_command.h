// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "update/pack_store.h"

#include <QTextStream>

namespace shell {

/// `--update`: takes newer content in for the next start. @return the exit code
int takeUpdate(update::PackStore &packs, const QString &file, const update::HealthCheck &isHealthy,
               QTextStream &out, QTextStream &err);

/// The part of `--check` about newer content: one line a check. @return whether all went well
bool checkUpdates(const update::PackStore &packs, QTextStream &out);

}  // namespace shell
