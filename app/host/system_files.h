// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>

#include <optional>

/// The steps of files.cpp that each system takes in its own way: system_files_unix.cpp,
/// system_files_windows.cpp. Where one fails, qt_error_string() says why.
namespace host {

enum class Links { Followed, Refused };
enum class Opened { Yes, Missing, NotOrdinary, No };

/// Opens an ordinary file and nothing else for reading, and waits for nothing.
Opened openOrdinary(QFile &file, const QString &name, Links links);
/// Who may read a new file: its owner, and a group where one is named.
bool letRead(QFile &file, std::optional<unsigned int> readers);
/// After this, what was written to a file is on the disk.
bool synchronise(QFile &file);
/// After this, names that were given or taken in the folder of `file` stay so.
bool synchroniseFolderOf(const QString &file);
/// Gives a closed file a name in the same folder, which another one may have had.
bool takeName(const QString &from, const QString &to);
/// Removes a name for good. @return whether there is none now
bool removeName(const QString &file);

enum class Locked { Yes, ByAnother, No };

/// What is locked: a file, which is made where there is none, or a folder. @return -1 for none
qintptr openLock(const QString &file);
qintptr openFolderLock(const QString &folder);
Locked lockHandle(qintptr handle);
void closeLock(qintptr handle);

}  // namespace host
