// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QString>

namespace host {

/// Copies an ordinary file from a place that is not to be trusted, such as a stick: neither a link
/// nor a pipe nor a device is followed, and nothing is copied that is empty or larger than
/// `largest` bytes. When it returns, the copy is on the disk; after an error there is none. Its
/// mode is 0600.
guide::Result<void> copyFile(const QString &from, const QString &to, qint64 largest);

/// Gives a file, whose bytes are on the disk, its name for good; in the same folder.
guide::Result<void> renameDurably(const QString &from, const QString &to);

}  // namespace host
