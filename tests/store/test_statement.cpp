// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "store/statement.h"

#include "store/store.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using guide::Result;
using store::Statement;

namespace {

const QString kName = QStringLiteral("statements");

bool tellsAll(const guide::Error &error)
{
    return !error.what.isEmpty() && !error.where.isEmpty() && !error.remedy.isEmpty();
}

}  // namespace

/// DB-14: no rows, NULL, wrong type, very long; and what a statement does not expect.
class TestStatement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void readsOneValue_data();
    void readsOneValue();
    void noRowsIsAnEndNotAnError();
    void aFailedStepIsAnErrorNotAnEnd();
    void emptyTextIsNotNull();
    void readsOnlyARow();
    void veryLongTextIsWhole();
    void textBeyondTheLimitIsAnError();
    void refusesToPrepare_data();
    void refusesToPrepare();
    void refusesAWrongBinding_data();
    void refusesAWrongBinding();
    void boundTextIsOnlyText_data();
    void boundTextIsOnlyText();
    void runsAgainAfterRewinding();
    void rewindingForgetsAFailure();
    void endedConnectionIsAnError();
};

void TestStatement::initTestCase()
{
    QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", kName);
    database.setDatabaseName(":memory:");
    QVERIFY(database.open());
    QSqlQuery query(database);
    QVERIFY(query.exec("CREATE TABLE item (name TEXT, amount)"));
    QVERIFY(query.exec("INSERT INTO item VALUES ('one', 1), ('two', 2), ('', 3), (NULL, 4)"));
}

void TestStatement::cleanupTestCase()
{
    QSqlDatabase::removeDatabase(kName);
}

void TestStatement::readsOneValue_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<bool>("text");
    QTest::addColumn<bool>("number");
    QTest::addColumn<bool>("integer");

    QTest::newRow("text") << "'word'" << true << false << false;
    QTest::newRow("empty text") << "''" << true << false << false;
    QTest::newRow("text that looks like a number") << "'12'" << true << false << false;
    QTest::newRow("whole number") << "12" << false << true << true;
    QTest::newRow("negative number") << "-12" << false << true << true;
    QTest::newRow("largest whole number") << "2147483647" << false << true << true;
    QTest::newRow("larger than that") << "2147483648" << false << true << false;
    QTest::newRow("smaller than the smallest") << "-2147483649" << false << true << false;
    QTest::newRow("largest of SQLite") << "9223372036854775807" << false << true << false;
    QTest::newRow("fraction") << "1.5" << false << true << false;
    QTest::newRow("whole but real") << "2.0" << false << true << false;
    QTest::newRow("huge") << "1e300" << false << true << false;
    QTest::newRow("infinite") << "1e999" << false << false << false;
    QTest::newRow("minus infinite") << "-1e999" << false << false << false;
    QTest::newRow("NULL") << "NULL" << false << false << false;
    QTest::newRow("bytes") << "x'00ff'" << false << false << false;
    QTest::newRow("no bytes") << "x''" << false << false << false;
}

void TestStatement::readsOneValue()
{
    QFETCH(const QString, expression);
    auto statement = Statement::prepare(QSqlDatabase::database(kName),
                                        QStringLiteral("SELECT %1 AS value").arg(expression));
    QVERIFY(statement.has_value());
    QVERIFY(statement->next().value_or(false));
    const Result<QString> text = statement->text("value");
    const Result<double> number = statement->number("value");
    const Result<int> integer = statement->integer("value");
    QTEST(text.has_value(), "text");
    QTEST(number.has_value(), "number");
    QTEST(integer.has_value(), "integer");
    for (const auto &error : {text ? guide::Error{"-", "-", "-"} : text.error(),
                              number ? guide::Error{"-", "-", "-"} : number.error(),
                              integer ? guide::Error{"-", "-", "-"} : integer.error()})
        QVERIFY(tellsAll(error));
    if (!text)
        QVERIFY2(text.error().what.contains("“value”"), qPrintable(text.error().what));
    if (integer)
        QCOMPARE(*integer, expression.toInt());
    if (number)
        QCOMPARE(*number, expression.toDouble());
}

void TestStatement::noRowsIsAnEndNotAnError()
{
    auto statement = Statement::prepare(QSqlDatabase::database(kName),
                                        "SELECT name FROM item WHERE name = 'none'");
    QVERIFY(statement.has_value());
    for (int again = 0; again < 3; ++again) {
        const Result<bool> more = statement->next();
        QVERIFY(more.has_value());
        QVERIFY(!*more);
        QVERIFY(!statement->text("name"));
    }
}

void TestStatement::aFailedStepIsAnErrorNotAnEnd()
{
    // The second row overflows while the statement runs.
    auto statement =
        Statement::prepare(QSqlDatabase::database(kName),
                           "WITH v(n) AS (VALUES (-1), (-9223372036854775807 - 1), (-3)) "
                           "SELECT abs(n) AS size FROM v");
    QVERIFY(statement.has_value());
    const Result<bool> first = statement->next();
    QVERIFY(first.has_value() && *first);
    QCOMPARE(statement->integer("size").value_or(0), 1);
    for (int again = 0; again < 3; ++again) {
        const Result<bool> second = statement->next();
        QVERIFY(!second);
        QVERIFY(tellsAll(second.error()));
    }
}

void TestStatement::emptyTextIsNotNull()
{
    auto statement = Statement::prepare(QSqlDatabase::database(kName),
                                        "SELECT name FROM item WHERE amount > 2 ORDER BY amount");
    QVERIFY(statement.has_value());
    QVERIFY(statement->next().value_or(false));
    const Result<QString> empty = statement->text("name");
    QVERIFY(empty.has_value());
    QCOMPARE(*empty, QString(""));
    QVERIFY(statement->next().value_or(false));
    QVERIFY(!statement->text("name"));
}

void TestStatement::readsOnlyARow()
{
    auto statement =
        Statement::prepare(QSqlDatabase::database(kName), "SELECT amount FROM item LIMIT 1");
    QVERIFY(statement.has_value());
    QVERIFY(!statement->integer("amount"));  // before the first row
    QVERIFY(statement->next().value_or(false));
    QCOMPARE(statement->integer("amount").value_or(0), 1);
    const Result<int> unknown = statement->integer("count");
    QVERIFY(!unknown);
    QVERIFY2(unknown.error().what.contains("“count”"), qPrintable(unknown.error().what));
    QVERIFY(!statement->integer(""));
    QVERIFY(!statement->next().value_or(true));
    QVERIFY(!statement->integer("amount"));  // after the last row
}

void TestStatement::veryLongTextIsWhole()
{
    const QString text = QString("größer 💊 ").repeated(200'000);
    auto statement = Statement::prepare(QSqlDatabase::database(kName), "SELECT :text AS text");
    QVERIFY(statement.has_value());
    statement->bind("text", text);
    QVERIFY(statement->next().value_or(false));
    QVERIFY(statement->text("text").value_or(QString()) == text);
}

void TestStatement::textBeyondTheLimitIsAnError()
{
    const auto factory = store::Store::openFactory();
    QVERIFY(factory.has_value());
    auto statement =
        Statement::prepare(factory->database(), "SELECT hex(zeroblob(:length)) AS text");
    QVERIFY(statement.has_value());
    statement->bind("length", "5000000");
    const Result<bool> more = statement->next();
    QVERIFY(!more);
    QVERIFY(tellsAll(more.error()));
}

void TestStatement::refusesToPrepare_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("nothing") << "";
    QTest::newRow("blanks") << "  \n";
    QTest::newRow("a comment") << "-- nothing";
    QTest::newRow("no SQL") << "tell me more";
    QTest::newRow("unknown table") << "SELECT * FROM nothing";
    QTest::newRow("unknown column") << "SELECT nothing FROM item";
    QTest::newRow("two statements") << "SELECT 1; SELECT 2";
    QTest::newRow("a second that writes") << "SELECT name FROM item; DROP TABLE item";
    QTest::newRow("unended text") << "SELECT 'name FROM item";
}

void TestStatement::refusesToPrepare()
{
    QFETCH(const QString, sql);
    const auto statement = Statement::prepare(QSqlDatabase::database(kName), sql);
    QVERIFY(!statement);
    QVERIFY(tellsAll(statement.error()));
    QVERIFY(Statement::prepare(QSqlDatabase::database(kName), "SELECT name FROM item"));
}

void TestStatement::refusesAWrongBinding_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("nothing bound") << QStringList();
    QTest::newRow("one of two") << QStringList{"name"};
    QTest::newRow("the other of two") << QStringList{"amount"};
    QTest::newRow("a misspelt name beside") << QStringList{"name", "amonut"};
    QTest::newRow("one too many") << QStringList{"name", "amount", "more"};
    QTest::newRow("no name") << QStringList{"name", "amount", ""};
}

void TestStatement::refusesAWrongBinding()
{
    QFETCH(const QStringList, names);
    auto statement =
        Statement::prepare(QSqlDatabase::database(kName),
                           "SELECT name FROM item WHERE name = :name OR amount = :amount");
    QVERIFY(statement.has_value());
    for (const QString &name : names)
        statement->bind(name, "1");
    const Result<bool> more = statement->next();
    QVERIFY(!more);
    QVERIFY(tellsAll(more.error()));
}

void TestStatement::boundTextIsOnlyText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quote") << "' OR 1=1 --";
    QTest::newRow("second statement") << "'; DROP TABLE item; --";
    QTest::newRow("place marker") << ":name";
    QTest::newRow("NUL") << QString("one") + QChar(0) + "two";
    QTest::newRow("lone surrogate") << QString(QChar(0xd83d));
    QTest::newRow("empty") << "";
}

void TestStatement::boundTextIsOnlyText()
{
    QFETCH(const QString, text);
    auto statement =
        Statement::prepare(QSqlDatabase::database(kName),
                           "SELECT count(*) AS found FROM item WHERE name = :name AND amount < 3");
    QVERIFY(statement.has_value());
    statement->bind("name", text);
    QVERIFY(statement->next().value_or(false));
    QCOMPARE(statement->integer("found").value_or(-1), 0);
}

void TestStatement::runsAgainAfterRewinding()
{
    auto statement = Statement::prepare(QSqlDatabase::database(kName),
                                        "SELECT name FROM item WHERE amount = :amount");
    QVERIFY(statement.has_value());
    for (const auto &[amount, name] : {std::pair{1, "one"}, {2, "two"}, {1, "one"}}) {
        statement->bind("amount", amount);
        QVERIFY(statement->next().value());
        QCOMPARE(statement->text("name").value(), QString(name));
        statement->rewind();
        QVERIFY(!statement->text("name").has_value());
    }
    // A value of the run before does not count for the next.
    QVERIFY(!statement->next().has_value());
}

void TestStatement::rewindingForgetsAFailure()
{
    auto statement = Statement::prepare(QSqlDatabase::database(kName),
                                        "SELECT name FROM item WHERE amount = :amount");
    QVERIFY(statement.has_value());
    statement->bind("nobody", 1);
    QVERIFY(!statement->next().has_value());
    statement->rewind();
    statement->bind("amount", 2);
    QVERIFY(statement->next().value());
}

void TestStatement::endedConnectionIsAnError()
{
    const auto statement = Statement::prepare(QSqlDatabase(), "SELECT 1");
    QVERIFY(!statement);
    QVERIFY(tellsAll(statement.error()));
}

GUIDE_CORE_TEST(TestStatement)
#include "test_statement.moc"
