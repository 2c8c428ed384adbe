// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/config.h"

#include <QString>

#include <functional>

namespace shell {

/// Which content to begin with.
struct WantedContent {
    QString file;          ///< the copy in the program stands in for one that cannot be used
    bool isNamed = false;  ///< on the command line: no newer one takes its place
};

/// Runs the guide as a kiosk until staff end it or the system does. The places are those of the
/// system.
/// @param content tells what to begin with, once there is an application
/// @return the exit code
int runKiosk(const kiosk::ConfigFile &file, const std::function<WantedContent()> &content, int argc,
             char *argv[]);

}  // namespace shell
