// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/config.h"

#include <QString>

#include <functional>

namespace shell {

/// Runs the guide as a kiosk until staff end it or the system does. The places are those of the
/// system.
/// @param storeFile tells the file of the content, once there is an application; the copy in the
/// program stands in for one that cannot be used
/// @return the exit code
int runKiosk(const kiosk::ConfigFile &file, const std::function<QString()> &storeFile, int argc,
             char *argv[]);

}  // namespace shell
