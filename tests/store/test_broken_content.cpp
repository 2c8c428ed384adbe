// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/trial_check.h"
#include "store/content_reader.h"

#include "store_fixtures.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using store::Store;

namespace {

/// All that can go wrong with a store, in the order in which the program would meet it.
guide::Result<guide::Content> openAndRead(const QString &path)
{
    const auto opened = Store::openFile(path, fixtures::trustIn(path));
    if (!opened)
        return tl::unexpected(opened.error());
    return store::readContent(*opened, "en");
}

QString count(const char *table)
{
    return QStringLiteral("UPDATE table_count SET row_count = (SELECT count(*) FROM %1) "
                          "WHERE name = '%1'")
        .arg(QLatin1String(table));
}

/// A value that a column must never hold.
struct Wrong {
    const char *table;
    const char *column;
    const char *value;
};

constexpr Wrong kWrong[]{{"page", "main", "NULL"},
                         {"page", "tab", "x'07'"},
                         {"page", "id", "'elsewhere'"},
                         {"section", "heading", "NULL"},
                         {"section", "kind", "'poem'"},
                         {"section", "page_id", "'nowhere'"},
                         {"block", "kind", "'song'"},
                         {"block", "html", "x'00'"},
                         {"block", "plain", "NULL"},
                         {"block", "page_id", "'nowhere'"},
                         {"block", "section_position", "99"},
                         {"block", "section_position", "-1"},
                         {"block", "section_position", "'first'"},
                         {"block", "section_position", "0.5"},
                         {"block", "section_position", "1e300"},
                         {"screen_fact", "screen", "'nowhere'"},
                         {"screen_fact", "fact_id", "NULL"},
                         {"source", "id", "'S-OTHER'"},
                         {"fact", "id", "NULL"},
                         {"arm", "id", "'weekly'"},
                         {"arm", "placebo", "NULL"},
                         {"outcome", "weeks", "'twelve'"},
                         {"outcome", "weeks", "12.5"},
                         {"outcome", "source_id", "'S-NONE'"},
                         {"outcome", "axis_to", "NULL"},
                         {"outcome", "axis_from", "1e999"},
                         {"result", "value", "'a lot'"},
                         {"result", "value", "NULL"},
                         {"difference", "value", "'much'"},
                         {"symptom", "level", "'tomorrow'"},
                         {"symptom", "level", "NULL"},
                         {"symptom", "safety", "NULL"},
                         {"symptom", "id", "'unheard-of'"},
                         {"symptom_sign", "sign_id", "NULL"},
                         {"rule", "id", "'unheard-of'"},
                         {"rule", "makes", "'unheard-of'"},
                         {"rule", "makes", "NULL"},
                         {"rule_sign", "sign_id", "'unheard-of'"},
                         {"rule_sign", "rule_id", "'unheard-of'"},
                         {"rule_sign", "part", "'second'"},
                         {"area", "id", "'wing'"},
                         {"area_part", "part", "NULL"},
                         {"area_part", "area_id", "NULL"},
                         {"support_line", "digits", "NULL"},
                         {"support_line", "zone", "''"},
                         {"support_line", "zone", "NULL"},
                         {"opening_span", "day", "0"},
                         {"opening_span", "day", "8"},
                         {"opening_span", "opens", "'soon'"},
                         {"opening_span", "closes", "'24:00'"},
                         {"opening_span", "closes", "'07:00'"},
                         {"programme_condition", "id", "'free'"},
                         {"fit_answer", "id", "'free'"},
                         {"fit_answer", "programme_id", "'free'"},
                         {"term", "id", "'cure'"},
                         {"topic", "id", "'weather'"},
                         {"answer", "topic_id", "NULL"},
                         {"answer", "kind", "'rumour'"},
                         {"answer", "page_id", "NULL"},
                         {"ask", "id", "'nothing'"}};

/// Each of them is dropped, and loses a row: a store that holds fewer rows than were written must
/// not open.
const QStringList kTables{
    "meta",          "table_count",  "language",    "source",      "fact",
    "fact_source",   "fact_number",  "word",        "page",        "section",
    "block",         "screen_fact",  "text_fact",   "arm",         "outcome",
    "result",        "difference",   "harm",        "harm_count",  "stage",
    "fact_box_note", "area",         "area_part",   "symptom",     "symptom_area",
    "symptom_sign",  "sign",         "sign_fact",   "rule",        "rule_sign",
    "support_line",  "opening_span", "topic",       "programme",   "programme_condition",
    "fit_answer",    "term",         "answer",      "answer_fact", "ask",
    "search_entry",  "search_index", "search_rule", "search_word", "review",
    "reviewer"};

/// How many of everything that comes in lists.
QList<qsizetype> shapeOf(const guide::Content &content)
{
    QList<qsizetype> shape{content.pages.size(),
                           content.sources.size(),
                           content.facts.size(),
                           content.trial.outcomes.size(),
                           content.trial.harms.size(),
                           content.trial.flow.stages.size(),
                           content.trial.factBox.risksInWords.size(),
                           content.trial.factBox.unknowns.size(),
                           content.symptoms.areas.size(),
                           content.symptoms.symptoms.size(),
                           content.terms.size(),
                           content.questions.topics.size(),
                           content.questions.answers.size(),
                           content.questions.ask.size()};
    for (const guide::Page &page : content.pages)
        shape << page.sections.size() << page.facts.size();
    return shape;
}

}  // namespace

/// Stores that are trusted and yet wrong, as a compiler with a fault would make them: an error,
/// never a part of the content, never a crash (DB-6, DB-14).
class TestBrokenContent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTableIsTried();
    void losesATable_data();
    void losesATable();
    void losesARow_data();
    void losesARow();
    void holdsWhatNoCompilerWrites_data();
    void holdsWhatNoCompilerWrites();
    void marksAFigureThatMustNotBeShown_data();
    void marksAFigureThatMustNotBeShown();
    void namesNoLanguage();
    void hasADamagedPage();
};

/// A table that schema.sql gains must be counted when a store is opened, so it must be tried here.
void TestBrokenContent::everyTableIsTried()
{
    // The names come from the store itself: what schema.sql really made.
    QStringList made;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase("QSQLITE", "tables");
        database.setDatabaseName(QStringLiteral(GUIDE_STORE_FILE));
        database.setConnectOptions("QSQLITE_OPEN_READONLY");
        QVERIFY(database.open());
        QSqlQuery tables(database);
        // FTS5 keeps its own tables under the name of the one that was asked for.
        QVERIFY(tables.exec("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                            "'sqlite^_%' ESCAPE '^' AND name NOT LIKE 'search^_index^_%' ESCAPE "
                            "'^' ORDER BY name"));
        while (tables.next())
            made.append(tables.value(0).toString());
    }
    QSqlDatabase::removeDatabase("tables");
    QStringList tried = kTables;
    tried.sort();
    QCOMPARE(tried, made);
}

void TestBrokenContent::losesATable_data()
{
    QTest::addColumn<QString>("table");
    for (const QString &table : kTables)
        QTest::newRow(qPrintable(table)) << table;
}

void TestBrokenContent::losesATable()
{
    QFETCH(const QString, table);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::writeAltered(path, {"DROP TABLE " + table});
    const auto content = openAndRead(path);
    QVERIFY(!content);
    QVERIFY(!content.error().what.isEmpty() && !content.error().remedy.isEmpty());
    QCOMPARE(content.error().where, path);
}

void TestBrokenContent::losesARow_data()
{
    losesATable_data();
}

void TestBrokenContent::losesARow()
{
    QFETCH(const QString, table);
    // Neither says anything itself: one indexes, one counts, and `meta` states each key.
    const QHash<QString, QString> rows{
        {"search_index", "DELETE FROM search_index_data"},
        {"table_count", "DELETE FROM table_count WHERE name = 'symptom'"},
        {"meta", "DELETE FROM meta WHERE key = 'content_version'"},
        {"word", "DELETE FROM word WHERE key = 'support.line.hours'"},
        // Nobody has signed, so it can only gain one.
        {"reviewer",
         "INSERT INTO reviewer VALUES ('en', 'clinician', 0, 'A. Nurse', '2026-12-01')"}};
    const QString oneRow =
        QStringLiteral("DELETE FROM %1 WHERE rowid = (SELECT max(rowid) FROM %1)").arg(table);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    QStringList sql;
    if (!rows.contains(table) && table != "search_entry")
        sql = fixtures::loosened(table);
    fixtures::writeAltered(path, sql << rows.value(table, oneRow));
    const auto content = openAndRead(path);
    QVERIFY(!content);
    QCOMPARE(content.error().where, path);
}

void TestBrokenContent::holdsWhatNoCompilerWrites_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QStringList>("sql");

    for (const Wrong &wrong : kWrong)
        QTest::addRow("%s.%s is %s", wrong.table, wrong.column, wrong.value)
            << QString(wrong.table)
            << QStringList{QStringLiteral("UPDATE %1 SET %2 = %3 WHERE rowid = 2 OR (SELECT "
                                          "count(*) FROM %1) = 1")
                               .arg(QLatin1String(wrong.table), QLatin1String(wrong.column),
                                    QLatin1String(wrong.value))};
    const auto row = [](const char *name, const char *table, const QStringList &sql) {
        QTest::newRow(name) << QString(table) << sql;
    };
    row("word is bytes", "word", {"UPDATE word SET plain = x'ff' WHERE key = 'guide.title'"});
    row("word is NULL", "word", {"UPDATE word SET html = NULL WHERE key = 'guide.title'"});
    row("steps are missing", "word",
        {"DELETE FROM word WHERE key = 'symptoms.levels.emergency.steps'", count("word")});
    row("a review date that is none", "meta",
        {"UPDATE meta SET value = '2027-02-30' WHERE key = 'review_by'"});
    row("no release date", "meta", {"UPDATE meta SET value = '' WHERE key = 'released'"});
    row("a number that is none", "meta",
        {"UPDATE meta SET value = 'first' WHERE key = 'content_number'"});
    row("nobody must review it", "review", {"DELETE FROM review", count("review")});
    row("no clinician must review it", "review",
        {"DELETE FROM review WHERE role = 'clinician'", count("review")});
    row("signed to an unknown extent", "review", {"UPDATE review SET signed = 'all'"});
    row("signed by nobody", "review", {"UPDATE review SET signed = statements"});
    row("more is signed than there is", "review", {"UPDATE review SET statements = -1"});
    row("a reviewer without a day", "reviewer",
        {"UPDATE review SET signed = statements",
         "INSERT INTO reviewer VALUES ('en', 'clinician', 0, 'A. Nurse', '2027-02-30')",
         count("reviewer")});
    row("unsure means nothing", "meta",
        {"UPDATE meta SET value = 'unheard-of' WHERE key = 'unsure_symptom'"});
    row("a rule with one group", "rule_sign",
        {"DELETE FROM rule_sign WHERE part > 0", count("rule_sign")});
    row("no support line", "support_line", {"DELETE FROM support_line", count("support_line")});
    row("a view in place of a table", "ask",
        {"CREATE TABLE kept AS SELECT * FROM ask", "DROP TABLE ask",
         "CREATE VIEW ask AS SELECT * FROM kept"});
}

void TestBrokenContent::holdsWhatNoCompilerWrites()
{
    QFETCH(const QString, table);
    QFETCH(const QStringList, sql);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::writeAltered(path, fixtures::loosened(table) + sql);
    const auto content = openAndRead(path);
    QVERIFY(!content);
    QVERIFY(!content.error().what.isEmpty() && !content.error().remedy.isEmpty());
    QCOMPARE(content.error().where, path);

    // It was the change and not the loosening that was refused.
    fixtures::writeAltered(path, fixtures::loosened(table));
    QVERIFY(openAndRead(path).has_value());
}

void TestBrokenContent::marksAFigureThatMustNotBeShown_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("sql");
    const auto row = [](const char *name, const char *table, const char *sql) {
        QTest::newRow(name) << table << sql;
    };
    const char *weight = "UPDATE outcome SET %1 WHERE id = 'weight'";
    const auto outcome = [&](const char *name, const char *set) {
        QTest::newRow(name) << "outcome" << QString(weight).arg(set);
    };
    outcome("unknown statistic", "statistic = 'mode'");
    outcome("unknown unit", "unit = 'stone'");
    outcome("no weeks", "weeks = 0");
    outcome("axis without zero", "axis_from = 2");
    outcome("axis that ends before the results", "axis_to = 5");
    outcome("axis without step", "axis_step = 0");
    outcome("axis of a million steps", "axis_step = 0.00001");
    row("result of another arm", "result",
        "UPDATE result SET arm_id = 'weekly' WHERE outcome_id = 'weight' AND arm_id = 'placebo'");
    row("absurd result", "result",
        "UPDATE result SET value = 4900 WHERE outcome_id = 'weight' AND arm_id = 'daily'");
    row("difference that does not follow", "difference",
        "UPDATE difference SET value = 5.0 WHERE outcome_id = 'weight' AND arm_id = 'daily'");
    row("difference of another arm", "difference",
        "UPDATE difference SET arm_id = 'weekly' WHERE outcome_id = 'weight' AND arm_id = "
        "'daily'");
}

/// The numbers of one figure are wrong; the rest of the guide is as it should be, and is read.
void TestBrokenContent::marksAFigureThatMustNotBeShown()
{
    QFETCH(const QString, table);
    QFETCH(const QString, sql);
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::writeAltered(path, fixtures::loosened(table) + QStringList{sql});
    const auto content = openAndRead(path);
    QVERIFY2(content, content ? "" : qPrintable(content.error().what));
    for (const guide::Outcome &outcome : content->trial.outcomes)
        QCOMPARE(!guide::faultOf(outcome).isEmpty(), outcome.id == "weight");
}

void TestBrokenContent::namesNoLanguage()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    fixtures::writeAltered(path, {"DELETE FROM language", count("language")});
    const auto opened = Store::openFile(path, fixtures::trustIn(path));
    QVERIFY(opened.has_value());
    const auto languages = store::readLanguages(*opened);
    QVERIFY(!languages);
    QCOMPARE(languages.error().where, path);
}

/// DB-18: the pages in turn full of zeros, of ones, or of another page. SQLite cannot see every
/// such damage (a long text's later pages have no structure), which is why only the hash is
/// trusted; but what it reads is as many rows as ever, or an error.
void TestBrokenContent::hasADamagedPage()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("guide.sqlite");
    const QByteArray whole = fixtures::builtStore();
    constexpr qsizetype kPage = 4096;
    const auto factory = Store::openFactory();
    QVERIFY(factory.has_value());
    const auto sound = store::readContent(*factory, "en");
    QVERIFY(sound.has_value());
    int damages = 0;
    int seen = 0;
    for (qsizetype at = kPage; at < whole.size(); at += kPage) {
        const QByteArray pages[]{QByteArray(kPage, '\0'), QByteArray(kPage, '\xff'),
                                 whole.mid(at == kPage ? 2 * kPage : kPage, kPage)};
        QByteArray damaged = whole;
        fixtures::write(path, damaged.replace(at, kPage, pages[at / kPage % 3]));
        ++damages;
        const auto opened = Store::openFile(path, fixtures::trustIn(path));
        const auto content =
            opened.and_then([](const Store &store) { return store::readContent(store, "en"); });
        seen += content && opened->checkWhole() ? 0 : 1;
        QVERIFY2(!content || shapeOf(*content) == shapeOf(*sound), QByteArray::number(at / kPage));
    }
    QVERIFY2(seen > damages * 3 / 4, qPrintable(QString("%1 of %2").arg(seen).arg(damages)));
}

GUIDE_CORE_TEST(TestBrokenContent)
#include "test_broken_content.moc"
