// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "manifest.h"

#include "guide/error.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>

#include <optional>

class QIODevice;

/// What minisign's files have in common: lines, each ended by one line feed, some of them base64.
/// One form only is taken, so that no byte of such a file can differ unnoticed.

namespace pack {

inline constexpr qsizetype kDigestSize = 64;
/// Larger files are no packs.
inline constexpr qint64 kLargestPack = 600LL * 1024 * 1024;

/// What minisign signs of a file.
inline constexpr auto kDigest = QCryptographicHash::Blake2b_512;

/// The digest of all that is left to read, in pieces: the file's size asks for no memory. Of an
/// open descriptor: QFile::open(descriptor, …). It gives up after kLargestPack, which a device such
/// as /dev/zero would go beyond for ever.
/// @param name  what to call the file in an error
guide::Result<QByteArray> digestOf(QIODevice &device, const QString &name);

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

inline constexpr char kUntrusted[] = "untrusted comment: ";
inline constexpr char kTrusted[] = "trusted comment: ";
/// Larger keys and signatures are none.
inline constexpr qsizetype kLargestText = 4096;

/// Bytes in front of a key or signature: "Ed", and the id of the key.
inline constexpr qsizetype kAlgorithmSize = 2;
inline constexpr qsizetype kIdSize = 8;

/// The lines of a file without their ends. None unless it has exactly so many, each of them ended.
std::optional<QList<QByteArray>> linesOf(const QByteArray &file, qsizetype count);

/// The bytes behind base64 text. None unless they are so many, and this is how they are written.
std::optional<QByteArray> fromBase64(const QByteArray &text, qsizetype size);

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
