// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store_fixtures.h"

#include "store/statement.h"

#include <QTemporaryDir>
#include <QTest>

namespace fixtures {

/// A store in a folder of its own, opened from its file or from the copy inside the program.
class OpenedStore {
public:
    explicit OpenedStore(bool fromFile)
        : path(folder.filePath(QStringLiteral("guide.sqlite")))
    {
        write(path, builtStore());
        opened = fromFile ? store::Store::openFile(path, store::Trust::builtIn())
                          : store::Store::openFactory();
    }

    [[nodiscard]] sqlite3 *handle() const { return store::handleOf(opened->database()); }

    QTemporaryDir folder;
    QString path;
    guide::Result<store::Store> opened = tl::unexpected(guide::Error());
};

/// Rows for tests of both kinds of store.
inline void bothOrigins()
{
    QTest::addColumn<bool>("fromFile");
    QTest::newRow("file") << true;
    QTest::newRow("copy inside the program") << false;
}

}  // namespace fixtures
