// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "store/store.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

/// Content stores, good and bad, for the tests of every layer that reads one.
namespace fixtures {

/// The bytes of the store that was built together with the program.
QByteArray builtStore();

/// Writes a file, in place when it exists. Ends the test program when that fails.
void write(const QString &path, const QByteArray &bytes);

/// A copy of the built store after some SQL, and then closed.
void writeAltered(const QString &path, const QStringList &sql);

/// A new database that only this SQL has touched.
void writeDatabase(const QString &path, const QStringList &sql);

/// The content of the built store in one language.
guide::Content builtContent(const QString &language = QStringLiteral("en"));

/// Puts another content into a store.
void writeContent(const QString &path, const QString &language, const guide::Content &content);

/// SQL that puts another content into a copy of the built store.
QString changed(const std::function<void(guide::Content &)> &change,
                const QString &language = QStringLiteral("en"));

/// SQL that takes all constraints from a table, so that it may hold what the compiler never writes.
QStringList loosened(const QString &table);

QByteArray hashOf(const QString &path);

/// Believes the file as it is now.
store::Trust trustIn(const QString &path);

/// Something that is no store of this program, and what must be said of it.
struct BadFile {
    const char *name;
    QString reason;  ///< part of the error
    std::function<void(const QString &path)> make;
};

/// DB-6, DB-7, DB-11, UPD-17: every kind of file that must be refused.
QList<BadFile> badFiles();

/// Everything that a content says, to compare two of them.
QByteArray told(const guide::Content &content);

/// Names of all that lies in a folder.
QStringList entries(const QString &folder);

}  // namespace fixtures
