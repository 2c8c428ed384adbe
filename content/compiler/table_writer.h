// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCryptographicHash>
#include <QHash>
#include <QMap>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariantList>

#include <functional>
#include <memory>

namespace content {

/// Writes rows into the tables of a new store, counts them, and keeps the digest of all of them.
/// After the first failure every call does nothing; `error` tells what it was.
class TableWriter {
public:
    explicit TableWriter(const QSqlDatabase &database);

    /// Makes the tables of schema.sql, lets `rows` insert, and closes the store for good: index
    /// built and checked, nothing left to grow.
    void fill(const std::function<void()> &rows);

    /// Values in the order of the table's columns.
    void insert(const QString &table, const QVariantList &values);
    /// A row an item: owner, position, item.
    void insertList(const QString &table, const QString &owner, const QStringList &items);

    /// Builds the search index over the entries so far and writes every word that it holds.
    void indexSearch();

    /// Writes how many rows every table of the schema has, also those that stayed empty. All that
    /// may follow is the digest.
    void countRows();

    /// Of every row so far (SHA-256, in hexadecimal). Ends the counting of rows.
    [[nodiscard]] QString digest() const;
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    void fail(const QString &what);
    bool run(const QString &sql);
    bool makeTables();

    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_inserts;
    QMap<QString, int> m_counts;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    QString m_error;
};

}  // namespace content
