// SPDX-License-Identifier: Apache-2.0
#pragma once

class QProcess;

namespace host {

/// The exit code of a process that was to have limits and did not get them.
constexpr int kNoLimits = 97;

/// Gives a process that has not been started yet little time and memory, and no file to write to.
/// On Windows a process can only limit itself.
void limitBeforeStart(QProcess &process);

/// The same for the process that runs, for good. @return false where the system does not do it
bool limitThisProcess();

}  // namespace host
