// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/updates.h"

namespace support {

/// The shipped store in a language. Qt knows the accessible roles of our widgets from then on.
shell::LoadedContent shipped(const QString &language);

}  // namespace support
