// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include <tl/expected.hpp>

namespace content {

/// The oldest program that can show a store as schema.sql has it now. Raise it together with
/// `user_version`, and with content that an older program would refuse.
inline constexpr char kOldestProgram[] = "0.1.0";

/// Writes a checked model as a store, replacing `file` only when everything was written.
/// The same model gives the same bytes: no clock, no hash order.
/// @return nothing, or one line that says what failed
tl::expected<void, QString> writeStore(const Model &model, const QString &file);

}  // namespace content
