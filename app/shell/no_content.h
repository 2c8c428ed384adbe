// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"
#include "look/theme.h"

#include <QWidget>

namespace shell {

/// What is shown when neither the content file nor the copy inside the program can be read: the
/// screen is never blank.
class NoContent : public QWidget {
    Q_OBJECT

public:
    NoContent(const guide::Error &error, const look::Theme &theme);
};

}  // namespace shell
