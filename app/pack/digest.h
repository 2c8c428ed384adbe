// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QByteArray>

#include <memory>

class QIODevice;

namespace pack {

inline constexpr qsizetype kDigestSize = 64;
/// Larger files are no packs.
inline constexpr qint64 kLargestPack = 600LL * 1024 * 1024;

/// BLAKE2b with 512 bits, which is what minisign signs. Takes its bytes piece by piece.
class Digest {
public:
    Digest();
    ~Digest();
    Digest(Digest &&) noexcept;
    Digest &operator=(Digest &&) noexcept;

    void add(QByteArrayView piece);
    /// 64 bytes. Nothing can be added after it.
    [[nodiscard]] QByteArray result();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The digest of all that is left to read, in pieces: the file's size asks for no memory. Of an
/// open descriptor: QFile::open(descriptor, …). It gives up after kLargestPack, which a device such
/// as /dev/zero would go beyond for ever.
/// @param name  what to call the file in an error
guide::Result<QByteArray> digestOf(QIODevice &device, const QString &name);

}  // namespace pack
