// SPDX-License-Identifier: Apache-2.0
#include "store_fixtures.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTextStream>
#include <QtEndian>

namespace fixtures {

namespace {

/// A test without its fixture would prove nothing, so it ends here.
void require(bool made, const QString &what)
{
    if (!made)
        qFatal("fixture: %s", qPrintable(what));
}

QByteArray garbage(qsizetype size)
{
    QRandomGenerator random(20261120);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

QString ourIdentity()
{
    return QStringLiteral("PRAGMA application_id = %1").arg(store::kApplicationId);
}

}  // namespace

QByteArray builtStore()
{
    QFile file(QStringLiteral(GUIDE_STORE_FILE));
    require(file.open(QIODevice::ReadOnly), file.fileName());
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    require(file.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                file.write(bytes) == bytes.size() && file.flush(),
            path);
}

void writeDatabase(const QString &path, const QStringList &sql)
{
    const QString name = QStringLiteral("fixture");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        require(database.open(), path);
        QSqlQuery query(database);
        for (const QString &statement : sql)
            require(query.exec(statement), statement + query.lastError().text());
    }
    QSqlDatabase::removeDatabase(name);
}

void writeAltered(const QString &path, const QStringList &sql)
{
    write(path, builtStore());
    writeDatabase(path, sql);
}

QStringList loosened(const QString &table)
{
    return {QStringLiteral("CREATE TABLE loose AS SELECT * FROM %1").arg(table),
            QStringLiteral("DROP TABLE %1").arg(table),
            QStringLiteral("ALTER TABLE loose RENAME TO %1").arg(table)};
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    require(file.open(QIODevice::ReadOnly), path);
    QCryptographicHash hash(store::Trust::kDigest);
    require(hash.addData(&file), path);
    return hash.result();
}

store::Trust trustIn(const QString &path)
{
    return {{hashOf(path)}};
}

QStringList entries(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System |
                                  QDir::NoDotAndDotDot);
}

QList<BadFile> badFiles()
{
    const auto bytes = [](const std::function<QByteArray()> &make) {
        return [make](const QString &path) { write(path, make()); };
    };
    const auto altered = [](const QStringList &sql) {
        return [sql](const QString &path) { writeAltered(path, sql); };
    };
    const auto scrambled = [] {
        QByteArray store = builtStore();
        for (char &byte : store)
            byte = static_cast<char>(byte ^ 0x5a);
        return store;
    };
    const QString stranger = QStringLiteral("not a content store");
    const QString cut = QStringLiteral("cut off");
    const QString unchecked = QStringLiteral("not the content that was checked");
    return {
        {"DB-5 missing", "missing", [](const QString &) {}},
        {"DB-6 a folder", "not a file", [](const QString &path) { QDir().mkdir(path); }},
        {"UPD-17 a link to nothing", "missing",
         [](const QString &path) { QFile::link(path + QStringLiteral("-gone"), path); }},
        {"UPD-17 a device", "not a file",
         [](const QString &path) { QFile::link(QStringLiteral("/dev/zero"), path); }},
        {"DB-6 empty", "empty", bytes([] { return QByteArray(); })},
        {"DB-6 text", stranger, bytes([] { return QByteArray("SQLite format 3 is what I am\n"); })},
        {"DB-6 garbage", stranger, bytes([] { return garbage(65536); })},
        {"DB-6 encrypted", stranger, bytes(scrambled)},
        {"DB-6 the magic word alone", cut, bytes([] { return builtStore().left(16); })},
        {"DB-6 a byte less than a header", cut, bytes([] { return builtStore().left(99); })},
        {"DB-6 a header alone", cut, bytes([] { return builtStore().left(100); })},
        {"DB-6 one byte short", cut, bytes([] { return builtStore().chopped(1); })},
        {"DB-6 one byte more", unchecked, bytes([] { return builtStore() + '\0'; })},
        {"DB-6 another program's database", "another program",
         [](const QString &path) { writeDatabase(path, {"CREATE TABLE meta (key, value)"}); }},
        {"DB-7 another application id", "another program",
         altered({"PRAGMA application_id = 1397049162"})},
        {"DB-7 a newer schema", "newer guide",
         altered({QStringLiteral("PRAGMA user_version = %1").arg(store::kSchemaVersion + 1)})},
        {"DB-6 write-ahead log", "second file", altered({"PRAGMA journal_mode = WAL"})},
        {"DB-6 UTF-16", "UTF-8",
         [](const QString &path) {
             writeDatabase(path, {"PRAGMA encoding = 'UTF-16le'", ourIdentity(),
                                  "CREATE TABLE meta (key, value)"});
         }},
        {"DB-11 a changed trial number", unchecked,
         altered({"UPDATE result SET value = value + 1"})},
        {"DB-11 the same rows written anew", unchecked,
         altered({"PRAGMA page_size = 8192", "VACUUM"})},
    };
}

}  // namespace fixtures
