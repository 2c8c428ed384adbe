// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QByteArray>

#include <optional>

namespace host {

/// Larger files than this are none of ours.
constexpr qsizetype kLargestFile = 65'536;

/// Reads a small ordinary file, and waits for nothing: a pipe or a device is refused.
/// @return none when there is no such file
guide::Result<std::optional<QByteArray>> readSmallFile(const QString &file,
                                                       qsizetype largest = kLargestFile);

/// Who may read a file beside its owner.
struct Readers {
    std::optional<unsigned int> group;  ///< may read; none: the owner alone
};

/// Puts `data` in the place of a file so that after a kill or a power cut at any moment the old or
/// the new one is there, whole (FAULT-14): a file beside it is written and synchronised, takes the
/// name, and the folder is synchronised as well, which QSaveFile leaves out.
guide::Result<void> writeDurably(const QString &file, const QByteArray &data,
                                 const Readers &readers = {});

/// Removes a file for good. One that is not there is no error.
guide::Result<void> removeDurably(const QString &file);

}  // namespace host
