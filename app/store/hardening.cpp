// SPDX-License-Identifier: Apache-2.0
#include "hardening.h"

#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

#include <array>
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

}  // namespace store
