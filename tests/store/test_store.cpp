// SPDX-License-Identifier: Apache-2.0
#include "opened_store.h"

#include "support/test_program.h"

#include "store/statement.h"

#include <QDir>
#include <QFileSystemWatcher>
#include <QSignalSpy>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <cstdio>

using fixtures::bothOrigins;
using fixtures::OpenedStore;
using store::Store;
using store::Trust;

namespace {

QString contentVersion(const Store &opened)
{
    auto statement = store::Statement::prepare(
        opened.database(), "SELECT value FROM meta WHERE key = 'content_version'");
    if (!statement || !statement->next().value_or(false))
        return {};
    return statement->text("value").value_or(QString());
}

}  // namespace

/// kiosk-reliability 5.1: what an open store allows, and what it leaves behind.
class TestStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readOnly();
    void refusesToWrite_data();
    void refusesToWrite();
    void staysReadOnlyWithoutItsAuthorizer_data() { bothOrigins(); }
    void staysReadOnlyWithoutItsAuthorizer();
    void opensAnyPath_data();
    void opensAnyPath();
    void leavesNothingBeside();
    void fileIsTheSameAfterAThousandSessions();
    void keepsItsContentWhenReplaced();
    void searchWorks_data();
    void searchWorks();
    void wholeStoreIsWhole_data() { bothOrigins(); }
    void wholeStoreIsWhole();
};

void TestStore::readOnly()
{
    const OpenedStore store(true);
    QVERIFY(store.opened.has_value());
    QCOMPARE(sqlite3_db_readonly(store.handle(), "main"), 1);  // DB-1, DB-17
    QVERIFY(!contentVersion(*store.opened).isEmpty());
}

void TestStore::refusesToWrite_data()
{
    QTest::addColumn<bool>("fromFile");
    QTest::addColumn<QString>("sql");

    for (const char *sql : {"INSERT INTO meta VALUES ('x', 'y')",
                            "REPLACE INTO meta VALUES ('content_id', 'y')",
                            "UPDATE result SET value = 99",
                            "DELETE FROM symptom",
                            "CREATE TABLE t (a)",
                            "CREATE TEMP TABLE t (a)",
                            "CREATE INDEX i ON symptom (say)",
                            "CREATE TEMP VIEW v AS SELECT 1",
                            "CREATE TEMP TRIGGER t AFTER INSERT ON meta BEGIN SELECT 1; END",
                            "CREATE VIRTUAL TABLE v USING fts5 (a)",
                            "ALTER TABLE meta RENAME TO m",
                            "DROP TABLE meta",
                            "DROP TABLE search_index",
                            "INSERT INTO search_index (search_index) VALUES ('rebuild')",
                            "DELETE FROM search_index_data",
                            "ATTACH ':memory:' AS other",
                            "ATTACH 'other.sqlite' AS other",
                            "DETACH main",
                            "PRAGMA user_version = 9",
                            "PRAGMA application_id = 9",
                            "PRAGMA journal_mode = WAL",
                            "PRAGMA query_only = OFF",
                            "PRAGMA writable_schema = ON",
                            "PRAGMA mmap_size = 1000000",
                            "PRAGMA trusted_schema = ON",
                            "PRAGMA data_version = 9",
                            "PRAGMA wal_checkpoint",
                            "PRAGMA table_info(meta)",
                            "VACUUM",
                            "VACUUM INTO 'other.sqlite'",
                            "REINDEX",
                            "ANALYZE",
                            "BEGIN",
                            "BEGIN IMMEDIATE",
                            "SAVEPOINT s",
                            "SELECT load_extension('x')"}) {
        QTest::addRow("DB-1 file: %s", sql) << true << QString(sql);
        QTest::addRow("DB-1 copy: %s", sql) << false << QString(sql);
    }
}

void TestStore::refusesToWrite()
{
    QFETCH(const bool, fromFile);
    QFETCH(const QString, sql);
    const OpenedStore store(fromFile);
    QVERIFY(store.opened.has_value());
    const QByteArray before = fixtures::hashOf(store.path);

    const QDir start = QDir::current();
    QVERIFY(QDir::setCurrent(store.folder.path()));
    QSqlQuery query(store.opened->database());
    const bool done = query.exec(sql);
    QVERIFY(QDir::setCurrent(start.path()));

    QVERIFY(!done);
    QVERIFY(!query.lastError().text().isEmpty());
    QCOMPARE(fixtures::hashOf(store.path), before);
    QCOMPARE(fixtures::entries(store.folder.path()), QStringList("guide.sqlite"));
    QVERIFY(!contentVersion(*store.opened).isEmpty());
}

/// The authorizer is one wall of several: behind it, SQLite still cannot write.
void TestStore::staysReadOnlyWithoutItsAuthorizer()
{
    QFETCH(const bool, fromFile);
    const OpenedStore store(fromFile);
    QVERIFY(store.opened.has_value());
    QCOMPARE(sqlite3_set_authorizer(store.handle(), nullptr, nullptr), SQLITE_OK);
    QSqlQuery query(store.opened->database());
    QVERIFY(!query.exec("INSERT INTO meta VALUES ('x', 'y')"));
    QVERIFY(query.exec("PRAGMA query_only = OFF"));
    QVERIFY(!query.exec("INSERT INTO meta VALUES ('x', 'y')"));
    QVERIFY2(query.lastError().text().contains("readonly"), qPrintable(query.lastError().text()));
    QCOMPARE(fixtures::hashOf(store.path), Trust::builtIn().digests.constFirst());
}

void TestStore::opensAnyPath_data()
{
    QTest::addColumn<QString>("name");

    for (const char *name :
         {"with space.sqlite", " space first.sqlite", "100%.sqlite", "%41%00%2F.sqlite",
          "what?immutable=0&mode=rwc.sqlite", "a#b.sqlite", "Grüße.sqlite", "pill 💊.sqlite",
          "it's.sqlite", "\"quoted\".sqlite", "semi;colon,=&+.sqlite", "back\\slash.sqlite",
          "tab\tline\nend.sqlite", "file:guide.sqlite", ":memory:", "no extension",
          "résumé e\u0301.sqlite", "القصة.sqlite"})
        QTest::addRow("DB-2 %s", name) << QString::fromUtf8(name);
    QTest::newRow("DB-2 200 letters") << QString(200, QLatin1Char('n'));
}

void TestStore::opensAnyPath()
{
    QFETCH(const QString, name);
    const QTemporaryDir folder;
    for (const QString &place : {folder.path(), folder.filePath("in " + name)}) {
        QVERIFY(QDir().mkpath(place));
        const QString path = QDir(place).absolutePath() + '/' + name;
        fixtures::write(path, fixtures::builtStore());
        const auto opened = Store::openFile(path, Trust::builtIn());
        QVERIFY2(opened.has_value(), qPrintable(opened ? QString() : opened.error().what));
        QCOMPARE(opened->origin(), path);
        QCOMPARE(sqlite3_db_readonly(store::handleOf(opened->database()), "main"), 1);
        QVERIFY(!contentVersion(*opened).isEmpty());
        QCOMPARE(fixtures::entries(place), QStringList(name));
        QVERIFY(QFile::remove(path));
    }
}

/// DB-5, DB-10: not even for a moment.
void TestStore::leavesNothingBeside()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::write(path, fixtures::builtStore());
    QFileSystemWatcher watcher({folder.path()});
    const QSignalSpy changes(&watcher, &QFileSystemWatcher::directoryChanged);

    {
        const auto opened = Store::openFile(path, Trust::builtIn());
        QVERIFY(opened.has_value());
        QVERIFY(opened->checkWhole().has_value());
        QSqlQuery sorted(opened->database());
        QVERIFY(sorted.exec("SELECT body FROM search_entry ORDER BY body DESC, title"));
        while (sorted.next()) {
        }
    }
    QVERIFY(!Store::openFile(folder.filePath("missing.sqlite"), Trust::builtIn()));
    QVERIFY(!Store::openFile(folder.filePath("no/such/folder.sqlite"), Trust::builtIn()));
    QVERIFY(!Store::openFile(folder.path(), Trust::builtIn()));
    QCoreApplication::processEvents();
    QCOMPARE(changes.count(), 0);
    QCOMPARE(fixtures::entries(folder.path()), QStringList("guide.sqlite"));

    // The watcher does watch.
    fixtures::write(folder.filePath("guide.sqlite-journal"), "x");
    QTRY_COMPARE(changes.count(), 1);
}

void TestStore::fileIsTheSameAfterAThousandSessions()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::write(path, fixtures::builtStore());
    for (int opening = 0; opening < 1000; ++opening) {
        const auto opened = Store::openFile(path, Trust::builtIn());
        QVERIFY2(opened.has_value(), qPrintable(QString::number(opening)));
    }
    QCOMPARE(fixtures::hashOf(path), Trust::builtIn().digests.constFirst());  // DB-1
    QCOMPARE(fixtures::entries(folder.path()), QStringList("guide.sqlite"));
    QVERIFY(QSqlDatabase::connectionNames().isEmpty());
}

/// DB-9: the content that was trusted stays until the store is opened again.
void TestStore::keepsItsContentWhenReplaced()
{
    const OpenedStore store(true);
    QVERIFY(store.opened.has_value());
    const QString version = contentVersion(*store.opened);
    const QString other = store.folder.filePath("other.sqlite");
    fixtures::writeAltered(other,
                           {"UPDATE meta SET value = 'later' WHERE key = 'content_version'"});
    QCOMPARE(std::rename(QFile::encodeName(other), QFile::encodeName(store.path)), 0);

    QCOMPARE(contentVersion(*store.opened), version);
    QVERIFY(!Store::openFile(store.path, Trust::builtIn()));
    const auto reopened = Store::openFile(store.path, fixtures::trustIn(store.path));
    QVERIFY(reopened.has_value());
    QCOMPARE(contentVersion(*reopened), QString("later"));
    QCOMPARE(contentVersion(*store.opened), version);
}

void TestStore::searchWorks_data()
{
    QTest::addColumn<bool>("fromFile");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("found");

    for (const bool fromFile : {true, false}) {
        const char *from = fromFile ? "file" : "copy";
        QTest::addRow("%s: word", from) << fromFile << "placebo" << true;
        QTest::addRow("%s: beginning", from) << fromFile << "swel*" << true;
        QTest::addRow("%s: two letters", from) << fromFile << "sw*" << true;
        QTest::addRow("%s: patient's word", from) << fromFile << "puffy" << true;
        QTest::addRow("%s: column", from) << fromFile << "title : swelling" << true;
        QTest::addRow("%s: both words", from) << fromFile << "\"hands\" AND \"swelling\"" << true;
        QTest::addRow("%s: without marks", from) << fromFile << "plácebo" << true;
        QTest::addRow("%s: nothing", from) << fromFile << "zebra" << false;
    }
}

void TestStore::searchWorks()
{
    QFETCH(const bool, fromFile);
    QFETCH(const QString, words);
    const OpenedStore store(fromFile);
    QVERIFY(store.opened.has_value());
    auto search = store::Statement::prepare(
        store.opened->database(),
        "SELECT rowid, snippet(search_index, -1, '[', ']', '…', 8) AS hit, bm25(search_index) AS "
        "rank FROM search_index WHERE search_index MATCH :words ORDER BY rank LIMIT 5");
    QVERIFY2(search.has_value(), qPrintable(search ? QString() : search.error().what));
    search->bind("words", words);
    const auto more = search->next();
    QVERIFY2(more.has_value(), qPrintable(more ? QString() : more.error().what));
    QTEST(*more, "found");
    if (*more) {
        QVERIFY(search->integer("rowid").value_or(0) > 0);
        QVERIFY(search->text("hit").value_or(QString()).contains('['));
    }
}

void TestStore::wholeStoreIsWhole()
{
    QFETCH(const bool, fromFile);
    const OpenedStore store(fromFile);
    QVERIFY(store.opened.has_value());
    const auto whole = store.opened->checkWhole();
    QVERIFY2(whole.has_value(), qPrintable(whole ? QString() : whole.error().what));
}

GUIDE_CORE_TEST(TestStore)
#include "test_store.moc"
