// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

/// What minisign's files have in common: lines, each ended by one line feed, some of them base64.
/// One form only is taken, so that no byte of such a file can differ unnoticed.
namespace pack {

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

}  // namespace pack
