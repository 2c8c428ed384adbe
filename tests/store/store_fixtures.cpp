// SPDX-License-Identifier: Apache-2.0
#include "store_fixtures.h"

#include "store/content_archive.h"
#include "store/content_reader.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
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

guide::Content builtContent(const QString &language)
{
    const auto content = store::Store::openFile(QStringLiteral(GUIDE_STORE_FILE),
                                                trustIn(QStringLiteral(GUIDE_STORE_FILE)))
                             .and_then([&](const store::Store &store) {
                                 return store::readContent(store, language);
                             });
    require(content.has_value(), QStringLiteral("the built content"));
    return *content;
}

void writeContent(const QString &path, const QString &language, const guide::Content &content)
{
    const QString name = QStringLiteral("fixture");
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path);
        require(database.open(), path);
        QSqlQuery query(database);
        query.prepare(QStringLiteral("UPDATE language SET content = ? WHERE code = ?"));
        query.addBindValue(store::toBytes(content));
        query.addBindValue(language);
        require(query.exec() && query.numRowsAffected() == 1, query.lastError().text());
    }
    QSqlDatabase::removeDatabase(name);
}

QString changed(const std::function<void(guide::Content &)> &change, const QString &language)
{
    guide::Content content = builtContent(language);
    change(content);
    return QStringLiteral("UPDATE language SET content = x'%1' WHERE code = '%2'")
        .arg(QString::fromLatin1(store::toBytes(content).toHex()), language);
}

QByteArray told(const guide::Content &content)
{
    const guide::Edition &edition = content.edition;
    return store::toBytes(content) + edition.id.toUtf8() + edition.version.toUtf8() +
           QByteArray::number(edition.number) + edition.released.toString().toUtf8() +
           edition.reviewBy.toString().toUtf8();
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
        {"DB-7 an older schema", "older guide",
         altered({QStringLiteral("PRAGMA user_version = %1").arg(store::kSchemaVersion - 1)})},
        {"DB-6 write-ahead log", "second file", altered({"PRAGMA journal_mode = WAL"})},
        {"DB-6 UTF-16", "UTF-8",
         [](const QString &path) {
             writeDatabase(path,
                           {"PRAGMA encoding = 'UTF-16le'", ourIdentity(),
                            QStringLiteral("PRAGMA user_version = %1").arg(store::kSchemaVersion),
                            "CREATE TABLE meta (key, value)"});
         }},
        {"DB-11 a changed trial number", unchecked,
         altered({"UPDATE result SET value = value + 1"})},
        {"DB-11 the same rows written anew", unchecked,
         altered({"PRAGMA page_size = 8192", "VACUUM"})},
    };
}

}  // namespace fixtures
