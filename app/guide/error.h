// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace guide {

/// What went wrong, to what, and what can be done. It reaches the screen or the exit code.
struct Error {
    QString what;
    QString where;  ///< the file or part concerned
    QString remedy;
};

template <typename T> using Result = tl::expected<T, Error>;

}  // namespace guide
