// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/search.h"

#include <QStringList>

namespace fixtures {

/// The lines of a table in tests/data, in columns; none when it cannot be read.
QList<QStringList> tableOf(const QString &name);

QStringList targetsOf(const QList<guide::Hit> &hits);

}  // namespace fixtures
