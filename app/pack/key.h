// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QByteArray>
#include <QList>

namespace pack {

/// The public half of a minisign key.
struct PublicKey {
    QByteArray id;     ///< 8 bytes, as in the file
    QByteArray bytes;  ///< 32 bytes, Ed25519

    bool operator==(const PublicKey &) const = default;
};

/// Reads a public key as minisign writes it: a comment line and a line of base64.
guide::Result<PublicKey> readPublicKey(const QByteArray &file);

/// The key's id: one number, hexadecimal, capital letters, always 16 digits. File names hold it, so
/// zeros in front stay, which minisign leaves out where it prints one.
QString nameOf(const PublicKey &key);

/// The keys that this program was built with (GUIDE_CONTENT_KEYS). Nothing signed by another key is
/// ever believed; without keys, no pack is.
QList<PublicKey> builtInKeys();

}  // namespace pack
