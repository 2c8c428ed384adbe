// SPDX-License-Identifier: Apache-2.0
#include "opened_store.h"

#include "support/test_program.h"

#include <QSqlQuery>

#include <sqlite3.h>

using fixtures::bothOrigins;
using fixtures::OpenedStore;

namespace {

/// A value that a pragma reports, or empty.
QString pragma(const QSqlDatabase &database, const QString &name)
{
    QSqlQuery query(database);
    return query.exec("PRAGMA " + name) && query.next() ? query.value(0).toString() : QString();
}

}  // namespace

/// DB-3, DB-4: each measure, asked back from SQLite.
class TestHardening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void settingsHold_data();
    void settingsHold();
    void limitsHold_data();
    void limitsHold();
    void pragmasHold_data() { bothOrigins(); }
    void pragmasHold();
    void handleIsOnlyOfSqlite();
};

void TestHardening::settingsHold_data()
{
    QTest::addColumn<bool>("fromFile");
    QTest::addColumn<int>("setting");
    QTest::addColumn<int>("value");

    for (const bool fromFile : {true, false}) {
        const char *from = fromFile ? "file" : "copy";
        QTest::addRow("DB-3 %s: defensive", from) << fromFile << SQLITE_DBCONFIG_DEFENSIVE << 1;
        QTest::addRow("DB-3 %s: trusted schema", from)
            << fromFile << SQLITE_DBCONFIG_TRUSTED_SCHEMA << 0;
        QTest::addRow("DB-3 %s: triggers", from) << fromFile << SQLITE_DBCONFIG_ENABLE_TRIGGER << 0;
        QTest::addRow("DB-3 %s: views", from) << fromFile << SQLITE_DBCONFIG_ENABLE_VIEW << 0;
        QTest::addRow("DB-3 %s: extensions", from)
            << fromFile << SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION << 0;
        QTest::addRow("DB-3 %s: writable schema", from)
            << fromFile << SQLITE_DBCONFIG_WRITABLE_SCHEMA << 0;
    }
}

void TestHardening::settingsHold()
{
    QFETCH(const bool, fromFile);
    QFETCH(const int, setting);
    const OpenedStore store(fromFile);
    QVERIFY(store.opened.has_value());
    int now = -1;
    QCOMPARE(sqlite3_db_config(store.handle(), setting, -1, &now), SQLITE_OK);
    QTEST(now, "value");
}

void TestHardening::limitsHold_data()
{
    QTest::addColumn<bool>("fromFile");
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("most");

    for (const bool fromFile : {true, false}) {
        const char *from = fromFile ? "file" : "copy";
        QTest::addRow("DB-3 %s: length", from) << fromFile << SQLITE_LIMIT_LENGTH << 8'000'000;
        QTest::addRow("DB-3 %s: SQL", from) << fromFile << SQLITE_LIMIT_SQL_LENGTH << 20'000;
        QTest::addRow("DB-3 %s: attached", from) << fromFile << SQLITE_LIMIT_ATTACHED << 0;
        QTest::addRow("DB-3 %s: depth", from) << fromFile << SQLITE_LIMIT_EXPR_DEPTH << 100;
        QTest::addRow("DB-3 %s: pattern", from)
            << fromFile << SQLITE_LIMIT_LIKE_PATTERN_LENGTH << 100;
        QTest::addRow("DB-3 %s: compounds", from) << fromFile << SQLITE_LIMIT_COMPOUND_SELECT << 40;
        QTest::addRow("DB-3 %s: triggers", from) << fromFile << SQLITE_LIMIT_TRIGGER_DEPTH << 0;
    }
}

void TestHardening::limitsHold()
{
    QFETCH(const bool, fromFile);
    QFETCH(const int, limit);
    const OpenedStore store(fromFile);
    QVERIFY(store.opened.has_value());
    QTEST(sqlite3_limit(store.handle(), limit, -1), "most");
}

void TestHardening::pragmasHold()
{
    QFETCH(const bool, fromFile);
    const OpenedStore store(fromFile);
    QVERIFY(store.opened.has_value());
    const QSqlDatabase database = store.opened->database();
    QVERIFY(pragma(database, "query_only").isEmpty());  // the authorizer answers no questions
    QCOMPARE(sqlite3_set_authorizer(store.handle(), nullptr, nullptr), SQLITE_OK);
    QCOMPARE(pragma(database, "query_only"), QString("1"));
    QCOMPARE(pragma(database, "cell_size_check"), QString("1"));  // DB-4
    QCOMPARE(pragma(database, "temp_store"), QString("2"));       // DB-4: memory
    QCOMPARE(pragma(database, "trusted_schema"), QString("0"));
    // DB-4: a store in memory has no file to map and answers nothing.
    QCOMPARE(pragma(database, "mmap_size").toInt(), 0);
    QCOMPARE(pragma(database, "application_id").toUInt(), store::kApplicationId);
    QCOMPARE(pragma(database, "user_version").toUInt(), store::kSchemaVersion);
    if (fromFile)
        QCOMPARE(pragma(database, "journal_mode"), QString("delete"));
}

void TestHardening::handleIsOnlyOfSqlite()
{
    const QSqlDatabase none;
    QVERIFY(store::handleOf(none) == nullptr);
    const auto hardened = store::harden(none);
    QVERIFY(!hardened);
    QVERIFY(!hardened.error().isEmpty());
}

GUIDE_CORE_TEST(TestHardening)
#include "test_hardening.moc"
