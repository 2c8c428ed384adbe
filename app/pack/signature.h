// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "key.h"
#include "manifest.h"

namespace pack {

/// Larger signature files are none.
inline constexpr qsizetype kLargestSignature = 4096;

/// A signature file of minisign, taken apart; nothing in it is to be believed yet.
struct Signature {
    QByteArray keyId;          ///< 8 bytes
    QByteArray ofFile;         ///< 64 bytes, Ed25519 over the file's digest
    QByteArray comment;        ///< the trusted comment, printable ASCII
    QByteArray ofFileComment;  ///< 64 bytes, Ed25519 over `ofFile` and `comment`
};

/// Takes a signature file apart. Its one form: four lines, minisign's prehashed signature ("ED"),
/// and as the untrusted comment, which nothing signs, what minisign or guide-content writes there.
/// So whatever is changed in the file, it is refused.
guide::Result<Signature> readSignature(const QByteArray &minisig);

/// A pack whose signatures hold.
struct Verified {
    Manifest manifest;
    PublicKey key;      ///< the one that signed it
    QByteArray digest;  ///< BLAKE2b-512 of the file
};

/// Tells whether a file is a pack signed by one of the keys: both signatures hold, of the file and
/// of its comment, and the comment is a manifest.
/// @param digest  BLAKE2b-512 of the file, 64 bytes (digestOf)
/// @param minisig what the signature file holds
guide::Result<Verified> verify(const QByteArray &digest, const QByteArray &minisig,
                               const QList<PublicKey> &keys);

}  // namespace pack
