// SPDX-License-Identifier: Apache-2.0
#include "statement.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <array>
#include <cmath>
#include <cstring>
#include <utility>

namespace store {

namespace {

/// Lets SELECT through and nothing else. The few pragmas are what FTS5, `--check` and the
/// manifest ask for.
int readOnlyAuthorizer(void *, int action, const char *first, const char *second, const char *,
                       const char *)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_PRAGMA:
        if (std::strcmp(first, "quick_check") == 0 ||
            (second == nullptr &&
             (std::strcmp(first, "data_version") == 0 || std::strcmp(first, "user_version") == 0)))
            return SQLITE_OK;
        return SQLITE_DENY;
    default:
        return SQLITE_DENY;
    }
}

tl::expected<void, QString> configure(sqlite3 *handle)
{
    constexpr std::array settings{
        std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, std::pair{SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        std::pair{SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}};
    for (const auto &[setting, wanted] : settings) {
        int now = -1;
        if (sqlite3_db_config(handle, setting, wanted, &now) != SQLITE_OK || now != wanted)
            return tl::unexpected(QStringLiteral("SQLite setting %1 did not hold").arg(setting));
    }
    constexpr std::array limits{std::pair{SQLITE_LIMIT_LENGTH, 8'000'000},
                                std::pair{SQLITE_LIMIT_SQL_LENGTH, 20'000},
                                std::pair{SQLITE_LIMIT_ATTACHED, 0},
                                std::pair{SQLITE_LIMIT_EXPR_DEPTH, 100},
                                std::pair{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100},
                                std::pair{SQLITE_LIMIT_COMPOUND_SELECT, 40},
                                std::pair{SQLITE_LIMIT_TRIGGER_DEPTH, 0}};
    for (const auto &[limit, value] : limits)
        sqlite3_limit(handle, limit, value);
    return {};
}

}  // namespace

sqlite3 *handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

tl::expected<void, QString> harden(const QSqlDatabase &database)
{
    sqlite3 *handle = handleOf(database);
    if (handle == nullptr)
        return tl::unexpected(QStringLiteral("the SQLite handle is not there"));
    if (const auto configured = configure(handle); !configured)
        return configured;
    for (const char *pragma : {"PRAGMA query_only = ON", "PRAGMA cell_size_check = ON",
                               "PRAGMA mmap_size = 0", "PRAGMA temp_store = MEMORY"}) {
        QSqlQuery query(database);
        if (!query.exec(QString::fromLatin1(pragma)))
            return tl::unexpected(QStringLiteral("not accepted: ") + QString::fromLatin1(pragma));
    }
    // A virtual table declares itself to the schema when it is first used, which the authorizer
    // would take for a write. So FTS5 meets the connection before the authorizer does.
    QSqlQuery index(database);
    if (!index.exec(
            QStringLiteral("SELECT rowid FROM search_index WHERE search_index MATCH 'a' LIMIT 1")))
        return tl::unexpected(QStringLiteral("the search index cannot be read"));
    index.finish();
    if (sqlite3_set_authorizer(handle, readOnlyAuthorizer, nullptr) != SQLITE_OK)
        return tl::unexpected(QStringLiteral("the authorizer was not accepted"));
    return {};
}

namespace {

using guide::Error;  // lupdate takes a qualified return type for the context of its strings

Error failure(const QString &what)
{
    return {what, Statement::tr("the content store"),
            Statement::tr("Restart the guide. If it happens again, install it anew.")};
}

QString messageOf(sqlite3 *handle)
{
    return QString::fromUtf8(sqlite3_errmsg(handle));
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3_stmt *statement)
    : m_statement(statement)
{
    const int columns = sqlite3_column_count(statement);
    for (int i = 0; i < columns; ++i)
        m_columns.insert(QLatin1String(sqlite3_column_name(statement, i)), i);
    setUnbound();
}

void Statement::setUnbound()
{
    for (int i = 1; i <= sqlite3_bind_parameter_count(m_statement.get()); ++i)
        m_unbound.insert(
            QString::fromUtf8(sqlite3_bind_parameter_name(m_statement.get(), i)).mid(1));
}

guide::Result<Statement> Statement::prepare(const QSqlDatabase &database, const QString &sql)
{
    sqlite3 *handle = handleOf(database);
    if (handle == nullptr)
        return tl::unexpected(failure(tr("the store is not open")));
    const QByteArray utf8 = sql.toUtf8();
    sqlite3_stmt *prepared = nullptr;
    const char *rest = nullptr;
    const int result = sqlite3_prepare_v2(handle, utf8.constData(), static_cast<int>(utf8.size()),
                                          &prepared, &rest);
    if (result != SQLITE_OK)
        return tl::unexpected(failure(messageOf(handle)));
    Statement statement(prepared);
    if (prepared == nullptr || !QByteArrayView(rest).trimmed().isEmpty())
        return tl::unexpected(failure(tr("the question to the store must be one statement")));
    return statement;
}

QString Statement::lastError() const
{
    return messageOf(sqlite3_db_handle(m_statement.get()));
}

int Statement::placeOf(const QString &name)
{
    const QByteArray parameter = ':' + name.toUtf8();
    const int index = sqlite3_bind_parameter_index(m_statement.get(), parameter.constData());
    if (!m_unbound.remove(name) && index == 0)
        m_failed = failure(tr("the value “%1” has no place").arg(name));
    return index;
}

void Statement::bind(const QString &name, const QString &value)
{
    const int index = placeOf(name);
    const QByteArray utf8 = value.toUtf8();
    if (index > 0 &&
        sqlite3_bind_text(m_statement.get(), index, utf8.constData(), static_cast<int>(utf8.size()),
                          SQLITE_TRANSIENT) != SQLITE_OK)
        m_failed = failure(lastError());
}

void Statement::bind(const QString &name, int value)
{
    const int index = placeOf(name);
    if (index > 0 && sqlite3_bind_int(m_statement.get(), index, value) != SQLITE_OK)
        m_failed = failure(lastError());
}

void Statement::rewind()
{
    // What went wrong before was told then; a new run starts clean.
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    setUnbound();
    m_failed.reset();
    m_onRow = false;
    m_ended = false;
}

guide::Result<bool> Statement::next()
{
    m_onRow = false;
    // SQLite binds NULL where a value is missing.
    if (!m_failed && !m_unbound.isEmpty())
        m_failed = failure(tr("the value “%1” is not given").arg(*m_unbound.constBegin()));
    if (m_failed)
        return tl::unexpected(*m_failed);
    // A step after the end or after an error would start the statement anew.
    if (m_ended)
        return false;
    switch (sqlite3_step(m_statement.get())) {
    case SQLITE_ROW:
        m_onRow = true;
        return true;
    case SQLITE_DONE:
        m_ended = true;
        return false;
    default:
        m_failed = failure(lastError());
        return tl::unexpected(*m_failed);
    }
}

guide::Result<int> Statement::place(const char *column) const
{
    const auto found = m_columns.constFind(QLatin1String(column));
    if (found == m_columns.constEnd())
        return tl::unexpected(failure(tr("there is no column “%1”").arg(QLatin1String(column))));
    if (!m_onRow)
        return tl::unexpected(
            failure(tr("there is no row to read “%1” from").arg(QLatin1String(column))));
    if (sqlite3_column_type(m_statement.get(), *found) == SQLITE_NULL)
        return tl::unexpected(
            failure(tr("the column “%1” holds no value").arg(QLatin1String(column))));
    return *found;
}

guide::Result<QString> Statement::text(const char *column) const
{
    const guide::Result<int> at = place(column);
    if (!at)
        return tl::unexpected(at.error());
    if (sqlite3_column_type(m_statement.get(), *at) != SQLITE_TEXT)
        return tl::unexpected(
            failure(tr("the column “%1” is not text").arg(QLatin1String(column))));
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(m_statement.get(), *at));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement.get(), *at));
}

guide::Result<double> Statement::number(const char *column) const
{
    const guide::Result<int> at = place(column);
    if (!at)
        return tl::unexpected(at.error());
    const int type = sqlite3_column_type(m_statement.get(), *at);
    const double value = sqlite3_column_double(m_statement.get(), *at);
    if ((type != SQLITE_FLOAT && type != SQLITE_INTEGER) || !std::isfinite(value))
        return tl::unexpected(
            failure(tr("the column “%1” is not a number").arg(QLatin1String(column))));
    return value;
}

guide::Result<int> Statement::integer(const char *column) const
{
    const guide::Result<int> at = place(column);
    if (!at)
        return tl::unexpected(at.error());
    const qint64 value = sqlite3_column_int64(m_statement.get(), *at);
    if (sqlite3_column_type(m_statement.get(), *at) != SQLITE_INTEGER || !std::in_range<int>(value))
        return tl::unexpected(
            failure(tr("the column “%1” is not a whole number").arg(QLatin1String(column))));
    return static_cast<int>(value);
}

guide::Result<QByteArray> Statement::bytes(const char *column) const
{
    const guide::Result<int> at = place(column);
    if (!at)
        return tl::unexpected(at.error());
    if (sqlite3_column_type(m_statement.get(), *at) != SQLITE_BLOB)
        return tl::unexpected(
            failure(tr("the column “%1” does not hold bytes").arg(QLatin1String(column))));
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement.get(), *at));
    return QByteArray(bytes, sqlite3_column_bytes(m_statement.get(), *at));
}

guide::Result<void> forEachRow(const QSqlDatabase &database, const char *sql,
                               const QString &language, const std::function<void(Row &)> &visit)
{
    auto statement = Statement::prepare(database, QString::fromLatin1(sql));
    if (!statement)
        return tl::unexpected(statement.error());
    if (QByteArrayView(sql).contains(":lang"))
        statement->bind(QStringLiteral("lang"), language);
    Row row(*statement);
    for (auto more = statement->next(); !more || *more; more = statement->next()) {
        if (!more)
            return tl::unexpected(more.error());
        visit(row);
        if (row.error())
            return tl::unexpected(*row.error());
    }
    return {};
}

}  // namespace store
