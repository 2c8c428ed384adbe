// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QString>

namespace kiosk {

/// Where the administrator's PIN stands, as a hash.
QString systemPinFile();

constexpr int kShortestPin = 6;
constexpr int kLongestPin = 12;

/// Whether a PIN may be set: 6 to 12 digits, and neither one digit all along nor digits in a row
/// such as 123456 or 987654.
guide::Result<void> mayBePin(const QString &pin);

/// Hashes a PIN and puts it into the file, which the group `serostim-guide` may read where there is
/// one, and nobody else but its owner. Makes the file's folder where there is none. Move the PIN
/// in: it is wiped from memory.
guide::Result<void> writePin(const QString &file, QString pin);

/// @return the hash; an error when there is no PIN or it cannot be used
guide::Result<QByteArray> readPinHash(const QString &file);

/// Compares in constant time. Move the PIN in: it is wiped from memory.
bool isPin(QString pin, const QByteArray &hash);

/// Overwrites a text that others do not share, then empties it.
void wipe(QString &text);
void wipe(QByteArray &text);

}  // namespace kiosk
