// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

#include <tl/expected.hpp>

#include <functional>
#include <memory>

namespace content {

/// The oldest program that can show a store as schema.sql has it now. Raise it together with
/// `user_version`, and with content that an older program would refuse.
inline constexpr char kOldestProgram[] = "0.1.0";

/// Writes a checked model as a store, replacing `file` only when everything was written.
/// The same model gives the same bytes: no clock, no hash order.
/// @return nothing, or one line that says what failed
tl::expected<void, QString> writeStore(const Model &model, const QString &file);

/// Writes rows into the tables of a new store. After the first failure every call does nothing.
class TableWriter {
public:
    explicit TableWriter(const QSqlDatabase &database);

    /// Makes the tables of schema.sql, lets `rows` insert, and closes the store for good: nothing
    /// left to grow.
    /// @return nothing, or what failed
    tl::expected<void, QString> fill(const std::function<void()> &rows);

    /// Values in the order of the table's columns.
    void insert(const QString &table, const QVariantList &values);

    /// Builds the search index over the entries so far and writes every word that it holds.
    void indexSearch();

    /// How many rows of a table are of a language.
    [[nodiscard]] int countOf(const QString &table, const QString &language);

private:
    void fail(const QString &what);
    void run(const QString &sql);
    void makeTables();

    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<QSqlQuery>> m_inserts;
    QString m_error;
};

}  // namespace content
