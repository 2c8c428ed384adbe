// SPDX-License-Identifier: Apache-2.0
#include "digest.h"

#include <QCoreApplication>
#include <QIODevice>

#include <sodium.h>

namespace pack {

namespace {

struct DigestWords {
    Q_DECLARE_TR_FUNCTIONS(pack::Digest)
};

constexpr qint64 kPiece = 256LL * 1024;

}  // namespace

struct Digest::State {
    crypto_generichash_blake2b_state blake;
};

Digest::Digest()
    : m_state(std::make_unique<State>())
{
    // Chooses the fastest way that this processor has; without it the digest is the same, slower.
    [[maybe_unused]] const int ready = sodium_init();
    crypto_generichash_blake2b_init(&m_state->blake, nullptr, 0, kDigestSize);
}

Digest::~Digest() = default;
Digest::Digest(Digest &&) noexcept = default;
Digest &Digest::operator=(Digest &&) noexcept = default;

void Digest::add(QByteArrayView piece)
{
    crypto_generichash_blake2b_update(&m_state->blake,
                                      reinterpret_cast<const unsigned char *>(piece.data()),
                                      static_cast<unsigned long long>(piece.size()));
}

QByteArray Digest::result()
{
    QByteArray digest(kDigestSize, '\0');
    crypto_generichash_blake2b_final(&m_state->blake,
                                     reinterpret_cast<unsigned char *>(digest.data()), kDigestSize);
    return digest;
}

guide::Result<QByteArray> digestOf(QIODevice &device, const QString &name)
{
    Digest digest;
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 whole = 0;
    while (whole <= kLargestPack) {
        const qint64 size = device.read(piece.data(), piece.size());
        if (size < 0)
            return tl::unexpected(guide::Error{
                DigestWords::tr("The file cannot be read: %1.").arg(device.errorString()), name,
                DigestWords::tr("Copy it again, from a medium that is whole.")});
        if (size == 0)
            return digest.result();
        digest.add(QByteArrayView(piece.constData(), size));
        whole += size;
    }
    return tl::unexpected(
        guide::Error{DigestWords::tr("The file is too large to be a content pack."), name,
                     DigestWords::tr("Take the pack's own file.")});
}

}  // namespace pack
