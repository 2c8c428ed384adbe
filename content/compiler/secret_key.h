// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace content {

/// Gives the password of a key, when it has one. It is wiped after use.
using AskPassword = std::function<QByteArray()>;

/// The secret half of a minisign key. It is wiped from memory when it goes.
class SecretKey {
public:
    /// Reads a key as “minisign -G” writes it, with a password or without (-W).
    static guide::Result<SecretKey> read(const QString &file, const AskPassword &password);

    ~SecretKey();
    SecretKey(SecretKey &&) noexcept;
    SecretKey &operator=(SecretKey &&) noexcept;

    /// A signature file of minisign's (prehashed), always the same for the same input.
    /// @param digest  BLAKE2b-512 of the file to be signed
    /// @param comment the trusted comment, one line
    [[nodiscard]] QByteArray signatureFile(const QByteArray &digest,
                                           const QByteArray &comment) const;

private:
    struct Parts;

    explicit SecretKey(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

}  // namespace content
