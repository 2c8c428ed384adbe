// SPDX-License-Identifier: Apache-2.0
// The table as a keyboard and a screen reader meet it.
#include "sample_table.h"

#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QTest>

using tables::sample;
using tables::show;
using tables::Shown;

namespace {

QAccessibleTableInterface *tableOf(const Shown &shown)
{
    return QAccessible::queryAccessibleInterface(shown.table)->tableInterface();
}

QString nameAt(const Shown &shown, int row, int column)
{
    return tableOf(shown)->cellAt(row, column)->text(QAccessible::Name);
}

}  // namespace

class TestDataTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void modelKeepsItsPromises();
    void rolesAndHeadersAreTold();
    void everyCellIsTold();
    void aCellThatRunsOverARowSaysItsTextEverywhere();
    void tabEntersAndLeaves();
    void arrowsWalkTheCells();
    void copiesAllOrWhatIsMarked();
    void newContentReplacesTheOld();
    void rememberedHeightsAreThoseOfANewTable();
    void nothingIsNoTable();
};

void TestDataTable::modelKeepsItsPromises()
{
    const look::Theme theme;
    look::DataTable table(theme);
    QAbstractItemModel &model = *table.model();
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    table.setTable(sample());
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole), QVariant());
    QCOMPARE(model.headerData(-1, Qt::Vertical, Qt::DisplayRole), QVariant());
    QVERIFY(!model.flags(model.index(1, 1)).testFlag(Qt::ItemIsEditable));
    table.setTable({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

/// CHART-9, HC-4.
void TestDataTable::rolesAndHeadersAreTold()
{
    const auto shown = show();
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(shown->table);
    QCOMPARE(face->role(), QAccessible::Table);
    QCOMPARE(face->text(QAccessible::Name), sample().name);
    QAccessibleTableInterface *table = tableOf(*shown);
    QVERIFY(table != nullptr);
    QCOMPARE(table->rowCount(), 6);
    QCOMPARE(table->columnCount(), 4);
    for (int row = 0; row < 6; ++row)
        QCOMPARE(table->rowDescription(row), sample().rows.at(row).header);
    for (int column = 0; column < 4; ++column)
        QCOMPARE(table->columnDescription(column), sample().columns.at(column));
    QAccessibleTableCellInterface *cell = table->cellAt(1, 2)->tableCellInterface();
    QVERIFY(cell != nullptr);
    // Qt makes these anew for whoever asks, and leaves them to them.
    const QList<QAccessibleInterface *> rowHeaders = cell->rowHeaderCells();
    const QList<QAccessibleInterface *> columnHeaders = cell->columnHeaderCells();
    QCOMPARE(rowHeaders.size(), 1);
    QCOMPARE(rowHeaders.first()->text(QAccessible::Name), QString("Endurance, average (mean)"));
    QCOMPARE(rowHeaders.first()->role(), QAccessible::RowHeader);
    QCOMPARE(columnHeaders.first()->text(QAccessible::Name), QString("Placebo"));
    QCOMPARE(columnHeaders.first()->role(), QAccessible::ColumnHeader);
    for (QAccessibleInterface *header : rowHeaders + columnHeaders)
        QAccessible::deleteAccessibleInterface(QAccessible::registerAccessibleInterface(header));
}

void TestDataTable::everyCellIsTold()
{
    const auto shown = show();
    for (int row = 0; row < 6; ++row) {
        const QStringList cells = sample().rows.at(row).cells;
        for (int column = 0; column < cells.size(); ++column) {
            const QString header = column == 0 ? sample().rows.at(row).header + ": " : QString();
            QCOMPARE(nameAt(*shown, row, column), header + cells.at(column));
            QCOMPARE(tableOf(*shown)->cellAt(row, column)->role(), QAccessible::Cell);
            QVERIFY(!tableOf(*shown)->cellAt(row, column)->state().editable);
        }
    }
}

void TestDataTable::aCellThatRunsOverARowSaysItsTextEverywhere()
{
    const auto shown = show();
    for (int column = 0; column < 4; ++column) {
        const QString header = column == 0 ? "Benefits: " : "";
        QCOMPARE(nameAt(*shown, 0, column), header + "Change after 12 weeks");
        QVERIFY(nameAt(*shown, 5, column).contains("Joint pain, "));
    }
}

void TestDataTable::tabEntersAndLeaves()
{
    const auto shown = show();
    shown->before->setFocus();
    for (QWidget *next :
         {static_cast<QWidget *>(shown->table), static_cast<QWidget *>(shown->after)}) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), next);
    }
    QTest::keyClick(shown->after, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), shown->table);
    QTest::keyClick(shown->table, Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), shown->before);
}

void TestDataTable::arrowsWalkTheCells()
{
    const auto shown = show();
    shown->table->setFocus();
    const auto at = [&](int row, int column) {
        return tableOf(*shown)->cellAt(row, column)->state().focused != 0;
    };
    // Enters at the first cell; that one runs over the row.
    QVERIFY(at(0, 0));
    QTest::keyClick(shown->table, Qt::Key_Down);
    QVERIFY(at(1, 0) && !at(0, 0));
    for (int column = 1; column < 4; ++column) {
        QTest::keyClick(shown->table, Qt::Key_Right);
        QVERIFY(at(1, column));
    }
    QTest::keyClick(shown->table, Qt::Key_Down);
    QVERIFY(at(2, 3));
    QTest::keyClick(shown->table, Qt::Key_Left);
    QVERIFY(at(2, 2));
    QTest::keyClick(shown->table, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(at(5, 0) || at(5, 3));
    QTest::keyClick(shown->table, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(at(0, 0));
    // No key changes a cell.
    QTest::keyClicks(shown->table, "12");
    QTest::keyClick(shown->table, Qt::Key_F2);
    QCOMPARE(nameAt(*shown, 1, 0), QString("Endurance, average (mean): +9.1%"));
    QVERIFY(shown->table->findChildren<QWidget *>("qt_editing").isEmpty());
}

/// CHART-30.
void TestDataTable::copiesAllOrWhatIsMarked()
{
    const auto shown = show();
    const auto copied = [&] {
        QApplication::clipboard()->clear();
        QTest::keyClick(shown->table, Qt::Key_C, Qt::ControlModifier);
        return QApplication::clipboard()->text();
    };
    shown->table->setFocus();
    QCOMPARE(copied(), sample().asText());
    QTest::keyClick(shown->table, Qt::Key_Down);
    QCOMPARE(copied(), sample().asText());
    QTest::keyClick(shown->table, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(shown->table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(copied(), QString("What was measured\tEvery day\tEvery other day\n"
                               "Endurance, average (mean)\t+9.1%\t+8.9%\n"
                               "Weight\t+6.5\u00a0lb\t+4.9\u00a0lb"));
    QTest::keyClick(shown->table, Qt::Key_Left);
    QCOMPARE(copied(), sample().asText());
    QApplication::clipboard()->clear();
    shown->table->copyAll();
    QCOMPARE(QApplication::clipboard()->text(), sample().asText());
}

void TestDataTable::newContentReplacesTheOld()
{
    const auto shown = show();
    shown->table->setFocus();
    guide::Table other = sample();
    other.name = "Another";
    other.columns = {"Change"};
    other.rows = {{"Every day", {"+9.1%"}}, {"Placebo", {"−0.2%"}}};
    shown->table->setTable(other);
    shown->table->resize(900, shown->table->heightForWidth(900));
    QApplication::processEvents();
    QCOMPARE(tableOf(*shown)->rowCount(), 2);
    QCOMPARE(tableOf(*shown)->columnCount(), 1);
    QCOMPARE(nameAt(*shown, 1, 0), QString("Placebo: −0.2%"));
    QCOMPARE(support::nameOf(shown->table), QString("Another"));
    QVERIFY(!support::paintedWords(shown->table).contains("Joint"));
    // Back again, the wide cells are wide.
    shown->table->setTable(sample());
    QVERIFY(shown->table->columnSpan(0, 0) == 4 && shown->table->columnSpan(1, 0) == 1);
}

/// Heights are remembered; no change may leave an old one behind.
void TestDataTable::rememberedHeightsAreThoseOfANewTable()
{
    look::Theme theme;
    look::DataTable table(theme);
    guide::Table longer = sample();
    longer.rows.first().cells.last() += QStringLiteral(" and a good deal more to say").repeated(6);
    for (const guide::Table &told : {sample(), longer, sample()}) {
        for (const int percent : {100, 200, 100}) {
            theme.setTextPercent(percent);
            table.setTable(told);
            look::DataTable fresh(theme);
            fresh.setTable(told);
            for (const int width : {900, 500, 900})
                QCOMPARE(table.heightForWidth(width), fresh.heightForWidth(width));
        }
    }
    theme.setTextPercent(200);
    const int large = table.heightForWidth(900);
    theme.setTextPercent(100);
    const int plain = table.heightForWidth(900);
    QVERIFY(plain < large);
    table.setTable(longer);
    QVERIFY(table.heightForWidth(900) > plain);
}

void TestDataTable::nothingIsNoTable()
{
    const auto shown = show();
    shown->table->setTable({});
    QCOMPARE(shown->table->heightForWidth(900), 0);
    shown->table->setFocus();
    QTest::keyClick(shown->table, Qt::Key_Down);
    QTest::keyClick(shown->table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!shown->table->grab().isNull());
}

GUIDE_TEST(TestDataTable)
#include "test_data_table.moc"
