// SPDX-License-Identifier: Apache-2.0
// The table as an eye, a keyboard and a screen reader meet it.
#include "look/data_table.h"

#include "look/tokens.h"

#include "support/painted.h"
#include "support/seen.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

namespace {

guide::Table sample()
{
    return {"Benefits and risks",
            "What was measured",
            {"Every day", "Every other day", "Placebo", "Gap: every day"},
            {{"Benefits", {"Change after 12 weeks"}, true},
             {"Endurance, average (mean)", {"+9.1%", "+8.9%", "−0.2%", "9.3 percentage points"}},
             {"Weight", {"+6.5\u00a0lb", "+4.9\u00a0lb", "+1.6\u00a0lb", "4.9\u00a0lb"}},
             {"Risks", {"How many people, because of side effects"}, true},
             {"Stopped",
              {"10.3 out of 100", "6.6 out of 100", "not in our sources", "not in our sources"}},
             {"In words",
              {"Joint pain, muscle pain, swelling, tiredness and nausea, told in one "
               "long line that has to wrap."}}}};
}

/// A window with a table between two buttons, as a page would hold it.
struct Shown {
    look::Theme theme;
    std::unique_ptr<QWidget> window = std::make_unique<QWidget>();
    look::DataTable *table = nullptr;
    QPushButton *before = nullptr;
    QPushButton *after = nullptr;
};

std::unique_ptr<Shown> show(int width = 900, int percent = 100, bool highContrast = false)
{
    auto shown = std::make_unique<Shown>();
    shown->theme.setTextPercent(percent);
    shown->theme.setHighContrast(highContrast);
    qApp->installEventFilter(&shown->theme);
    QWidget *parent = shown->window.get();
    shown->before = new QPushButton("Before", parent);
    shown->table = new look::DataTable(shown->theme, parent);
    shown->table->setTable(sample());
    shown->after = new QPushButton("After", parent);
    shown->table->setGeometry(0, 40, width, shown->table->heightForWidth(width));
    shown->before->setGeometry(0, 0, 80, 30);
    shown->after->setGeometry(0, shown->table->geometry().bottom() + 10, 80, 30);
    parent->resize(width, shown->after->geometry().bottom() + 10);
    parent->show();
    parent->activateWindow();
    QApplication::setActiveWindow(parent);
    QApplication::processEvents();
    return shown;
}

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
    void heightFitsTheRows_data();
    void heightFitsTheRows();
    void everyWordIsPainted_data();
    void everyWordIsPainted();
    void scrollsSidewaysOnlyWhereWordsDoNotFit();
    void followsTheTheme();
    void focusIsSeen();
    void newContentReplacesTheOld();
    void nothingIsNoTable();
};

void TestDataTable::modelKeepsItsPromises()
{
    look::TableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(sample());
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.columnCount(), 4);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
    QCOMPARE(model.headerData(4, Qt::Horizontal, Qt::DisplayRole), QVariant());
    QCOMPARE(model.headerData(-1, Qt::Vertical, Qt::DisplayRole), QVariant());
    QVERIFY(!model.flags(model.index(1, 1)).testFlag(Qt::ItemIsEditable));
    model.setTable({});
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
    QCOMPARE(cell->rowHeaderCells().size(), 1);
    QCOMPARE(cell->rowHeaderCells().first()->text(QAccessible::Name),
             QString("Endurance, average (mean)"));
    QCOMPARE(cell->rowHeaderCells().first()->role(), QAccessible::RowHeader);
    QCOMPARE(cell->columnHeaderCells().first()->text(QAccessible::Name), QString("Placebo"));
    QCOMPARE(cell->columnHeaderCells().first()->role(), QAccessible::ColumnHeader);
}

void TestDataTable::everyCellIsTold()
{
    const auto shown = show();
    for (int row = 0; row < 6; ++row) {
        const QStringList cells = sample().rows.at(row).cells;
        for (int column = 0; column < cells.size(); ++column) {
            QCOMPARE(nameAt(*shown, row, column), cells.at(column));
            QCOMPARE(tableOf(*shown)->cellAt(row, column)->role(), QAccessible::Cell);
            QVERIFY(!tableOf(*shown)->cellAt(row, column)->state().editable);
        }
    }
}

void TestDataTable::aCellThatRunsOverARowSaysItsTextEverywhere()
{
    const auto shown = show();
    for (int column = 0; column < 4; ++column) {
        QCOMPARE(nameAt(*shown, 0, column), QString("Change after 12 weeks"));
        QVERIFY(nameAt(*shown, 5, column).startsWith("Joint pain, "));
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
    QCOMPARE(nameAt(*shown, 1, 0), QString("+9.1%"));
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
    QCOMPARE(copied(), QString("+9.1%\t+8.9%\n+6.5\u00a0lb\t+4.9\u00a0lb"));
    QTest::keyClick(shown->table, Qt::Key_Left);
    QCOMPARE(copied(), sample().asText());
    QApplication::clipboard()->clear();
    shown->table->copyAll();
    QCOMPARE(QApplication::clipboard()->text(), sample().asText());
}

void TestDataTable::heightFitsTheRows_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    for (const int width : {240, 320, 480, 700, 900, 1280, 1600}) {
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d px at %d %%", width, percent) << width << percent;
    }
}

/// The page scrolls, not the table: it is as tall as its rows, no less and no more.
void TestDataTable::heightFitsTheRows()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    const auto shown = show(width, percent);
    int rows = shown->table->horizontalHeader()->height();
    for (int row = 0; row < 6; ++row) {
        rows += shown->table->rowHeight(row);
        // A row holds its tallest cell: no text is cut.
        const QFontMetrics metrics(shown->theme.font(look::TextRole::Body));
        QVERIFY(shown->table->rowHeight(row) >= metrics.height());
    }
    const QScrollBar *bar = shown->table->horizontalScrollBar();
    const int sideways = bar->isVisible() ? bar->height() : 0;
    QVERIFY2(std::abs(shown->table->height() - rows - sideways) <= 4,
             qPrintable(QString("%1 for %2").arg(shown->table->height()).arg(rows + sideways)));
    QVERIFY(!shown->table->verticalScrollBar()->isVisible());
    QCOMPARE(shown->table->verticalScrollBar()->maximum(), 0);
}

void TestDataTable::everyWordIsPainted_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    for (const int width : {240, 320, 480, 700, 900, 1280, 1600}) {
        // Less than that, and one long word of a row header fills the table. The window is never
        // narrower than 800 px.
        for (const int percent : {100, 150, 200}) {
            if (width >= 160 * percent / 100)
                QTest::addRow("%d px at %d %%", width, percent) << width << percent;
        }
    }
}

/// However narrow, what is painted in a cell is all that it says; what does not fit scrolls.
void TestDataTable::everyWordIsPainted()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    const auto shown = show(width, percent);
    QString words;
    const QScrollBar *bar = shown->table->horizontalScrollBar();
    for (int at = 0;; at += std::max(bar->pageStep() / 2, 1)) {
        shown->table->horizontalScrollBar()->setValue(at);
        words += support::paintedWords(shown->table) + ' ';
        if (at >= bar->maximum())
            break;
    }
    QStringList wanted = sample().columns;
    for (const guide::Table::Row &row : sample().rows)
        wanted += QStringList{row.header} + row.cells;
    for (const QString &text : wanted)
        QVERIFY2(words.contains(QString(text).replace("\u00a0", " ").simplified()) ||
                     words.contains(text),
                 qPrintable(text + " in " + words));
    QVERIFY2(!words.contains("…"), qPrintable(words));
}

/// CHART-26.
void TestDataTable::scrollsSidewaysOnlyWhereWordsDoNotFit()
{
    QCOMPARE(show(1280)->table->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(show(900)->table->horizontalScrollBar()->maximum(), 0);
    const auto narrow = show(320, 200);
    QVERIFY(narrow->table->horizontalScrollBar()->maximum() > 0);
    // The keyboard brings the last column into view.
    narrow->table->setFocus();
    QTest::keyClick(narrow->table, Qt::Key_Down);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(narrow->table, Qt::Key_Right);
    const QRect cell = narrow->table->visualRect(narrow->table->currentIndex());
    QVERIFY(narrow->table->viewport()->rect().intersects(cell));
}

/// CHART-8, HC-5, CHART-3.
void TestDataTable::followsTheTheme()
{
    const auto shown = show();
    for (const bool high : {false, true, false}) {
        shown->theme.setHighContrast(high);
        QApplication::processEvents();
        const look::Tokens &t = shown->theme.tokens();
        const QImage image = support::picture(shown->table);
        for (const int row : {1, 2, 4}) {
            const QRect cell = shown->table->visualRect(shown->table->model()->index(row, 0))
                                   .translated(shown->table->viewport()->pos())
                                   .adjusted(3, 3, -3, -3);
            QCOMPARE(image.pixelColor(cell.topLeft()).name(), t.surface.name());
            QVERIFY(support::contrastIn(image, cell) >= 4.5);
        }
        for (const support::PaintedText &run : support::paintedTexts(shown->table))
            QVERIFY2(look::contrastRatio(run.color, t.surface) >= 4.5, qPrintable(run.text));
    }
    const int usual = shown->table->heightForWidth(900);
    shown->theme.setTextPercent(200);
    QVERIFY(shown->table->heightForWidth(900) > usual);
    for (const support::PaintedText &run : support::paintedTexts(shown->table))
        QVERIFY2(run.pixelSize >= 24, qPrintable(run.text));
}

/// CHART-24.
void TestDataTable::focusIsSeen()
{
    const auto shown = show();
    const QImage without = support::picture(shown->table);
    shown->before->setFocus();
    QTest::keyClick(shown->before, Qt::Key_Tab);
    QTest::keyClick(shown->table, Qt::Key_Down);
    const QImage with = support::picture(shown->table);
    const QRect cell = shown->table->visualRect(shown->table->currentIndex())
                           .translated(shown->table->viewport()->pos());
    int ring = 0;
    for (int y = cell.top(); y <= cell.bottom(); ++y) {
        const QColor painted = with.pixelColor(cell.left() + 3, y);
        ring += painted == shown->theme.tokens().focus ? 1 : 0;
    }
    QVERIFY(ring > cell.height() / 2);
    QVERIFY(without != with);
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
    QCOMPARE(nameAt(*shown, 1, 0), QString("−0.2%"));
    QCOMPARE(support::nameOf(shown->table), QString("Another"));
    QVERIFY(!support::paintedWords(shown->table).contains("Joint"));
    // Back again, the wide cells are wide.
    shown->table->setTable(sample());
    QVERIFY(shown->table->columnSpan(0, 0) == 4 && shown->table->columnSpan(1, 0) == 1);
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

QTEST_MAIN(TestDataTable)
#include "test_data_table.moc"
