// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlDatabase>
#include <QString>

#include <tl/expected.hpp>

struct sqlite3;

namespace store {

/// SQLite's own handle behind an open connection of Qt's driver. Both link the same library.
sqlite3 *handleOf(const QSqlDatabase &database);

/// Takes every right from a connection but reading (kiosk-reliability 5.1, steps 3 and 4).
/// @return nothing, or which measure could not be set
tl::expected<void, QString> harden(const QSqlDatabase &database);

}  // namespace store
