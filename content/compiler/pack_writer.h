// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "secret_key.h"

#include "guide/error.h"

#include <QDir>
#include <QString>

namespace content {

/// The two files of a pack.
inline constexpr char kPackFile[] = "serostim-guide-content.sqlite";
inline constexpr char kPackSignature[] = "serostim-guide-content.sqlite.minisig";

/// A store that the program would take: it opens, is whole, and can be read in all its languages.
struct CheckedStore {
    QString file;
    QByteArray digest;  ///< BLAKE2b-512 of what was checked
    QString comment;    ///< what is to be signed about it
};

guide::Result<CheckedStore> checkStore(const QString &file);

/// Puts a copy of the store and its signature into a folder. Each of the two files is written
/// beside the old one and takes its place whole. Between the two moments they do not fit together,
/// and such a pack is refused everywhere.
guide::Result<void> writePack(const CheckedStore &store, const SecretKey &key, const QDir &folder);

}  // namespace content
