// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <memory>
#include <optional>

namespace host {

/// Larger files than this are none of ours.
constexpr qsizetype kLargestFile = 65'536;

/// Reads a small ordinary file, and waits for nothing: a pipe or a device is refused.
/// @return none when there is no such file
guide::Result<std::optional<QByteArray>> readSmallFile(const QString &file,
                                                       qsizetype largest = kLargestFile);

/// Puts `data` in the place of a file so that after a kill or a power cut at any moment the old or
/// the new one is there, whole (FAULT-14): a file beside it is written and synchronised, takes the
/// name, and the folder is synchronised as well. QSaveFile leaves that out, and its files of other
/// names pile up after kills.
/// @param readers  a group that may read it; none: the owner alone
guide::Result<void> writeDurably(const QString &file, const QByteArray &data,
                                 std::optional<unsigned int> readers = {});

/// Removes a file for good. One that is not there is no error.
guide::Result<void> removeDurably(const QString &file);

/// Copies an ordinary file from a place that is not to be trusted, such as a stick: neither a link
/// nor a pipe nor a device is followed, and nothing is copied that is empty or larger than
/// `largest` bytes. When it returns, the copy is on the disk; after an error there is none. Its
/// mode is 0600.
guide::Result<void> copyFile(const QString &from, const QString &to, qint64 largest);

/// Gives a file, whose bytes are on the disk, its name for good; in the same folder.
guide::Result<void> renameDurably(const QString &from, const QString &to);

/// One process at a time, until this goes away or the process dies: the system takes the lock back,
/// so that a kill leaves nobody waiting. (A QLockFile would stay behind, with the number of a
/// process that may be another one by then.)
class FileLock {
public:
    /// @return nullptr while another one has it; an error where the file cannot be made
    static guide::Result<std::unique_ptr<FileLock>> tryTake(const QString &file);
    /// Waits for whoever is at work in a folder, but no longer than `limit`: a process that was
    /// stopped holds its lock for ever.
    /// @return nullptr where the folder is not there, or its file system has no locks
    static guide::Result<std::unique_ptr<FileLock>> waitFor(const QString &folder,
                                                            std::chrono::milliseconds limit);
    ~FileLock();
    Q_DISABLE_COPY_MOVE(FileLock)

private:
    explicit FileLock(qintptr handle)
        : m_handle(handle)
    {
    }

    qintptr m_handle;
};

}  // namespace host
