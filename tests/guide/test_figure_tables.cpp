// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/table.h"

#include "study_samples.h"

#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <limits>

using guide::Table;
using guide::WeightUnit;

namespace {

/// Row header and cells, row by row.
QList<QStringList> rowsOf(const Table &table)
{
    QList<QStringList> rows;
    for (const Table::Row &row : table.rows)
        rows.append(QStringList{row.header} + row.cells);
    return rows;
}

const Table::Row *rowOf(const Table &table, const QString &header)
{
    for (const Table::Row &row : table.rows) {
        if (row.header == header)
            return &row;
    }
    return nullptr;
}

}  // namespace

Q_DECLARE_METATYPE(Table)

class TestFigureTables : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void everyTableIsWellMade_data();
    void everyTableIsWellMade();
    void outcomeHasEveryGroup();
    void harmHasBothSides();
    void flowHasEveryStage();
    void factBoxHasBenefitsAndRisksAlike();
    void factBoxInKilogramsSaysSo();
    void factBoxSaysEachThingOnce();
    void faultyFiguresSaySo();
    void nothingMakesAnEmptyTable();
    void textGoesIntoASpreadsheet();
};

void TestFigureTables::everyTableIsWellMade_data()
{
    QTest::addColumn<Table>("table");
    QTest::newRow("outcome, pounds") << guide::outcomeTable(samples::weight());
    QTest::newRow("outcome, percent") << guide::outcomeTable(samples::endurance());
    QTest::newRow("harm") << guide::harmTable(samples::stopped(), "not in our sources");
    QTest::newRow("flow") << guide::flowTable(samples::trial().flow);
    for (const WeightUnit unit : {WeightUnit::Pounds, WeightUnit::Kilograms})
        QTest::addRow("fact box %d", static_cast<int>(unit))
            << guide::factBox(samples::trial(), unit).table;
}

/// CHART-9, and what PEMAT-U19 asks of a table: short, clear headers.
void TestFigureTables::everyTableIsWellMade()
{
    QFETCH(const Table, table);
    static const QRegularExpression space("\\s+");
    QVERIFY(!table.name.isEmpty() && !table.corner.isEmpty() && !table.rows.isEmpty());
    QVERIFY(table.columns.size() + 1 <= 6);
    for (const QString &header : QStringList{table.corner} + table.columns) {
        QVERIFY(!header.isEmpty());
        QVERIFY2(header.split(space).size() <= 5, qPrintable(header));
    }
    QStringList headers;
    for (const Table::Row &row : table.rows) {
        QVERIFY(!row.header.isEmpty());
        headers.append(row.header);
        // The last of fewer cells runs on, and says that there is nothing.
        QVERIFY2(row.cells.size() == table.columns.size() || row.cells.size() == 1 ||
                     row.cells.constLast() == "not in our sources",
                 qPrintable(row.header));
        for (const QString &cell : row.cells)
            QVERIFY2(!cell.isEmpty() && !cell.contains('{') && !cell.contains("nan"),
                     qPrintable(row.header));
    }
    QCOMPARE(headers.removeDuplicates(), 0);
}

void TestFigureTables::outcomeHasEveryGroup()
{
    const Table pounds = guide::outcomeTable(samples::weight());
    QCOMPARE(pounds.name, QString("More weight"));
    QCOMPARE(pounds.columns, (QStringList{"Change", "Gap to placebo"}));
    QCOMPARE(
        rowsOf(pounds),
        (QList<QStringList>{{"Every day", "+6.5\u00a0lb", "+4.9\u00a0lb"},
                            {"Every other day", "+4.9\u00a0lb", "+3.3\u00a0lb"},
                            {"Placebo", "+1.6\u00a0lb", "the others are compared with this"}}));
    QCOMPARE(rowsOf(guide::outcomeTable(samples::endurance())),
             (QList<QStringList>{{"Every day", "+9.1%", "+9.3 percentage points"},
                                 {"Every other day", "+8.9%", "+9.1 percentage points"},
                                 {"Placebo", "−0.2%", "the others are compared with this"}}));
}

void TestFigureTables::harmHasBothSides()
{
    const Table table = guide::harmTable(samples::stopped(), "not in our sources");
    QCOMPARE(table.name, QString("Stopped because of side effects"));
    QCOMPARE(table.columns, (QStringList{"Stopped", "Did not"}));
    QCOMPARE(rowsOf(table),  // RISK-11
             (QList<QStringList>{{"Every day", "10.3 out of 100", "89.7 out of 100"},
                                 {"Every other day", "6.6 out of 100", "93.4 out of 100"},
                                 {"Placebo", "not in our sources", "not in our sources"}}));
}

void TestFigureTables::flowHasEveryStage()
{
    const Table table = guide::flowTable(samples::trial().flow);
    QCOMPARE(rowsOf(table),
             (QList<QStringList>{{"At the start", "757 people", "All of them."},
                                 {"Then", "3 groups",
                                  "Every day (Serostim), Every other day (Serostim), Placebo (no "
                                  "Serostim). By chance."}}));
}

/// RISK-23, FDA-Q10: one table, the same columns for benefits and risks.
void TestFigureTables::factBoxHasBenefitsAndRisksAlike()
{
    const guide::FactBox box = guide::factBox(samples::trial(), WeightUnit::Pounds);
    QCOMPARE(box.table.columns, (QStringList{"Every day", "Every other day", "Placebo",
                                             "Gap: every day", "Gap: every other day"}));
    const QString none = "not in our sources";
    QCOMPARE(rowsOf(box.table),
             (QList<QStringList>{{"Benefits", "Change after 12 weeks"},
                                 {"Endurance, average (mean)", "+9.1%", "+8.9%", "−0.2%",
                                  "+9.3 percentage points", "+9.1 percentage points"},
                                 {"Weight, middle value (median)", "+6.5\u00a0lb", "+4.9\u00a0lb",
                                  "+1.6\u00a0lb", "+4.9\u00a0lb", "+3.3\u00a0lb"},
                                 {"Risks", "How many people"},
                                 {"Stopped", "10.3 out of 100", "6.6 out of 100", none},
                                 {"Common", "Joint pain."}}));
    // RISK-8: whole people where more can be asked for.
    const guide::FactBox whole =
        guide::factBox(samples::trial(), WeightUnit::Pounds, guide::Precision::WholePeople);
    QCOMPARE(rowOf(whole.table, "Stopped")->cells,
             (QStringList{"about 10 out of 100", "about 7 out of 100", none}));
    QStringList parts;
    for (const Table::Row &row : box.table.rows) {
        if (row.opens)
            parts.append(row.header);
    }
    QCOMPARE(parts, (QStringList{"Benefits", "Risks"}));
    QCOMPARE(box.unknowns, samples::trial().factBox.unknowns);
    QCOMPARE(box.table.notes, box.notes);
    QVERIFY(box.notes.contains("In all, 510 people."));
    QVERIFY(box.notes.contains("The spread is not in our sources."));
    QVERIFY(!box.notes.contains("Worked out from pounds."));
}

void TestFigureTables::factBoxInKilogramsSaysSo()
{
    const guide::FactBox box = guide::factBox(samples::trial(), WeightUnit::Kilograms);
    const Table::Row *weight = rowOf(box.table, "Weight, middle value (median)");
    QVERIFY(weight != nullptr);
    QCOMPARE(weight->cells, (QStringList{"+2.9\u00a0kg", "+2.2\u00a0kg", "+0.7\u00a0kg",
                                         "+2.2\u00a0kg", "+1.5\u00a0kg"}));
    QCOMPARE(rowOf(box.table, "Endurance, average (mean)")->cells.first(), QString("+9.1%"));
    QCOMPARE(box.notes.count("Worked out from pounds."), 1);
    QVERIFY(!box.table.asText().contains("lb"));
}

/// RISK-16, RISK-18: what a median is and who was counted, once for all that share it.
void TestFigureTables::factBoxSaysEachThingOnce()
{
    guide::Trial trial = samples::trial();
    guide::Outcome lean = samples::weight();
    lean.name = "Lean body mass";
    trial.outcomes.append(lean);
    guide::FactBox box = guide::factBox(trial, WeightUnit::Pounds);
    QCOMPARE(box.notes.count("Half gained more, half less."), 1);
    QCOMPARE(box.notes.count("Weight, Lean body mass. Counted: who finished."), 1);
    QCOMPARE(box.notes.count("Endurance. Not said who was counted."), 1);
    QCOMPARE(box.notes.removeDuplicates(), 0);
}

/// Left out, a row would not be missed, and the box might show benefits and no risks.
void TestFigureTables::faultyFiguresSaySo()
{
    guide::Trial trial = samples::trial();
    trial.outcomes[1].results[0].value = 65;
    trial.harms[0].counts[0].outOf100 = 1030;
    const guide::FactBox box = guide::factBox(trial, WeightUnit::Pounds);
    QCOMPARE(rowOf(box.table, "Weight, middle value (median)"), nullptr);
    for (const char *name : {"Weight", "Stopped"})
        QCOMPARE(rowOf(box.table, name)->cells, QStringList{"cannot be shown: ask your care team"});
    QVERIFY(rowOf(box.table, "Endurance, average (mean)") != nullptr);
    QVERIFY(rowOf(box.table, "Common") != nullptr);
    const QString all = box.table.asText() + box.notes.join(' ');
    for (const char *gone : {"65", "1030", "1,030", "Half gained", "510", "Another"})
        QVERIFY2(!all.contains(gone), gone);
}

void TestFigureTables::nothingMakesAnEmptyTable()
{
    QVERIFY(guide::outcomeTable({}).rows.isEmpty());
    QVERIFY(guide::harmTable({}, {}).rows.isEmpty());
    QVERIFY(guide::flowTable({}).rows.isEmpty());
    QCOMPARE(guide::factBox({}, WeightUnit::Pounds).table.rows.size(), 2);
}

/// CHART-30.
void TestFigureTables::textGoesIntoASpreadsheet()
{
    QCOMPARE(guide::outcomeTable(samples::endurance()).asText(),
             QString("More endurance\nGroup\tChange\tGap to placebo\n"
                     "Every day\t+9.1%\t+9.3 percentage points\n"
                     "Every other day\t+8.9%\t+9.1 percentage points\n"
                     "Placebo\t−0.2%\tthe others are compared with this\n"
                     "Weeks: 12. Told as: average (mean).\n"
                     "Not said who was counted.\n"
                     "Source: A source.\n"));
    const Table box = guide::factBox(samples::trial(), WeightUnit::Pounds).table;
    const QStringList lines = box.asText().split('\n');
    QCOMPARE(lines.size(), box.rows.size() + box.notes.size() + 3);
    QCOMPARE(lines.at(1).count('\t'), 5);
    QCOMPARE(lines.at(2), QString("Benefits\tChange after 12 weeks"));
}

GUIDE_CORE_TEST(TestFigureTables)
#include "test_figure_tables.moc"
