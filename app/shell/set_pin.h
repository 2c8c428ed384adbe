// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "host/state_folder.h"

#include <QTextStream>

namespace shell {

/// `--set-pin`: asks for a new PIN of the staff, twice and without showing it, or takes one line
/// where `input` is no terminal. Wrong tries and crashes of before are forgotten with it.
/// @return the exit code
int setPin(const QString &pinFile, const host::StateFolder &state, int input, QTextStream &out,
           QTextStream &err);

}  // namespace shell
