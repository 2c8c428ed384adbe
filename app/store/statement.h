// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QString>

#include <tl/expected.hpp>

#include <functional>
#include <memory>
#include <optional>

struct sqlite3;

namespace store {

/// SQLite's own handle behind an open connection of Qt's driver. Both link the same library.
sqlite3 *handleOf(const QSqlDatabase &database);

/// Takes every right from a connection but reading (kiosk-reliability 5.1, steps 3 and 4).
/// @return nothing, or which measure could not be set
tl::expected<void, QString> harden(const QSqlDatabase &database);

}  // namespace store

struct sqlite3_stmt;

namespace store {

/// One prepared statement over the read-only store. Binds by name and reads by column name; an
/// empty text is not NULL, and NULL where a value is due is an error.
///
/// It works on SQLite's handle of Qt's connection: QSqlQuery turns every column of every row into a
/// QVariant of UTF-16, which took half of the time in which the content is read.
class Statement {
    Q_DECLARE_TR_FUNCTIONS(store::Statement)

public:
    /// Prepares exactly one statement; text after it is refused. The database must outlive it.
    static guide::Result<Statement> prepare(const QSqlDatabase &database, const QString &sql);

    /// Gives a value its place; `next` refuses to run with a place left over or a name unknown.
    void bind(const QString &name, const QString &value);
    void bind(const QString &name, int value);

    /// Back to before the first row, with every place waiting for a value again.
    void rewind();

    /// Moves to the next row. False at the end.
    [[nodiscard]] guide::Result<bool> next();

    // Columns are named by literals: the names must outlive the statement.
    [[nodiscard]] guide::Result<QString> text(const char *column) const;
    [[nodiscard]] guide::Result<double> number(const char *column) const;
    [[nodiscard]] guide::Result<int> integer(const char *column) const;
    [[nodiscard]] guide::Result<QByteArray> bytes(const char *column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt *statement) const;
    };

    explicit Statement(sqlite3_stmt *statement);
    /// The place of a column in a row of the wanted types, or why there is none.
    [[nodiscard]] guide::Result<int> place(const char *column) const;
    [[nodiscard]] QString lastError() const;
    /// The place of that name, or 0 and a failed statement.
    int placeOf(const QString &name);
    void setUnbound();

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    QHash<QLatin1String, int> m_columns;
    QSet<QString> m_unbound;  ///< places that wait for a value
    std::optional<guide::Error> m_failed;
    bool m_onRow = false;
    bool m_ended = false;
};

/// The current row of a walk over rows. A column that cannot be read is empty and ends the walk.
class Row {
public:
    explicit Row(const Statement &statement)
        : m_statement(statement)
    {
    }

    QString text(const char *column) { return valueOf(m_statement.text(column)); }
    int integer(const char *column) { return valueOf(m_statement.integer(column)); }
    QByteArray bytes(const char *column) { return valueOf(m_statement.bytes(column)); }
    [[nodiscard]] const std::optional<guide::Error> &error() const { return m_error; }

private:
    template <typename Value> Value valueOf(const guide::Result<Value> &value)
    {
        if (!value && !m_error)
            m_error = value.error();
        return value.value_or(Value());
    }

    const Statement &m_statement;
    std::optional<guide::Error> m_error;
};

/// Calls `visit` for each row, up to the first error. `:lang` in the statement stands for
/// `language`.
guide::Result<void> forEachRow(const QSqlDatabase &database, const char *sql,
                               const QString &language, const std::function<void(Row &)> &visit);

}  // namespace store
