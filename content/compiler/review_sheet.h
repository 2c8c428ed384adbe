// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include <tl/expected.hpp>

namespace content {

/// Which statements a sheet holds: all, or those that a role has not signed as they are now.
enum class ReviewScope { All, Unsigned };

/// Writes one page of HTML from which a language can be reviewed without the program: each
/// statement with its facts and their sources, and at the end a signature file to fill in.
/// @return how many statements it holds, or one line that says what failed
tl::expected<qsizetype, QString> writeReviewSheet(const Model &model, const Language &language,
                                                  ReviewScope scope, const QString &file);

}  // namespace content
