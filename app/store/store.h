// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QList>
#include <QSqlDatabase>
#include <QString>

#include <memory>

namespace store {

/// `application_id` of schema.sql, "SEGI".
inline constexpr quint32 kApplicationId = 1397049161;
/// The `user_version` of schema.sql that this program understands.
inline constexpr quint32 kSchemaVersion = 2;

/// Number of the content inside the program.
int builtInNumber();

/// Which files may be believed. A store is opened only when its digest is one of these.
///
/// The digest is BLAKE2b with 512 bits, which is also what minisign signs: a quarter of the time
/// that Qt takes for SHA-256, on the way to the first paint.
struct Trust {
    static constexpr QCryptographicHash::Algorithm kDigest = QCryptographicHash::Blake2b_512;

    QList<QByteArray> digests;  ///< BLAKE2b, 64 bytes each

    /// The digest of the store that was built together with this program.
    static Trust builtIn();
};

/// A verified, read-only content store.
///
/// Order of opening (kiosk-reliability 5.1): the file's bytes are hashed first, because one flipped
/// byte passes SQLite's own checks; then exactly that file is opened immutable and read-only.
class Store {
    Q_DECLARE_TR_FUNCTIONS(store::Store)

public:
    /// Opens a file. A missing file is never created.
    static guide::Result<Store> openFile(const QString &path, const Trust &trust);

    /// Opens the copy inside the program. It is what remains when no file can be used.
    static guide::Result<Store> openFactory();

    [[nodiscard]] QSqlDatabase database() const;
    /// The file, or a name for the copy inside the program.
    [[nodiscard]] const QString &origin() const { return m_origin; }

    /// It holds nothing but content, and SQLite finds no damage.
    [[nodiscard]] guide::Result<void> checkWhole() const;

    /// The file is still the one that was hashed. SQLite reads what was cut off or overwritten in a
    /// long text as if it had been written so; ask this after reading and before believing.
    [[nodiscard]] guide::Result<void> checkUnchanged() const;

private:
    /// Owns a named Qt connection and, for the factory copy, the bytes that SQLite reads.
    struct Connection;

    Store(std::shared_ptr<Connection> connection, QString origin);
    static guide::Result<Store> openBytes(QByteArray bytes, const QString &origin,
                                          const Trust &trust);
    /// It answers, and says what it is.
    [[nodiscard]] guide::Result<void> probe() const;

    std::shared_ptr<Connection> m_connection;
    QString m_origin;
};

}  // namespace store
