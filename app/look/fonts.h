// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace look {

/// The type of screen and paper: Inter, built in, so that it looks the same everywhere; what Inter
/// has no letter for comes from the system's sans-serif. Its size is the caller's to set.
QFont typeface(QFont::Weight weight = QFont::Normal);

}  // namespace look
