// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "options.h"

#include "guide/error.h"
#include "host/clock.h"
#include "update/pack_store.h"

#include <QTextStream>

/// The program on somebody's own computer, and what the command line asks of it on any.
namespace shell {

void say(const guide::Error &error);

/// Says what is wrong with the command line. @return the exit code
int sayUsage(const QString &line);

/// Newer content of this computer, and what it may take.
update::PackStore packsIn(const QString &folder, const host::Clock &clock);

/// `--update`, into the folder that newer content is kept in. @return the exit code
int runUpdate(const Options &options, const QString &folder, QTextStream &out);

/// Shows the window. @return the exit code
int runHome(const Options &options, int argc, char *argv[]);

/// `--handout`. A paper from other content than was asked for would be a wrong paper: with
/// `--content`, nothing stands in for it.
/// @param packs  where newer content is, which a window would show
/// @return the exit code
int runHandout(const Options &options, const QString &packs, int argc, char *argv[]);

}  // namespace shell
