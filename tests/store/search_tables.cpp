// SPDX-License-Identifier: Apache-2.0
#include "search_tables.h"

#include <QFile>

namespace fixtures {

QList<QStringList> tableOf(const QString &name)
{
    QFile file(QStringLiteral(GUIDE_SOURCE_DIR "/tests/data/") + name);
    QList<QStringList> rows;
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#'))
            rows.append(line.split('\t'));
    }
    return rows;
}

QStringList targetsOf(const QList<guide::Hit> &hits)
{
    QStringList all;
    for (const guide::Hit &hit : hits)
        all.append(hit.target);
    return all;
}

}  // namespace fixtures
