// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/config.h"

#include <QString>

namespace shell {

/// Runs the guide as a kiosk until staff end it or the system does. The places are those of the
/// system.
/// @param contentFile  what `--content` names, for which no newer content is taken; or nothing
/// @return the exit code
int runKiosk(const kiosk::ConfigFile &file, const QString &contentFile, int argc, char *argv[]);

}  // namespace shell
