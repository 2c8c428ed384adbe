// SPDX-License-Identifier: Apache-2.0
// The table as an eye meets it: at every width and text size, in both themes.
#include "sample_table.h"

#include "look/theme.h"

#include "support/painted.h"
#include "support/test_program.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTest>

using tables::sample;
using tables::show;

namespace {

constexpr int kSide = 8;  // between the edge of a cell and its text
constexpr int kTop = 7;

}  // namespace

class TestTableLook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heightFitsTheRows_data();
    void heightFitsTheRows();
    void noLineOfTextIsCut();
    void everyWordIsPainted_data();
    void everyWordIsPainted();
    void scrollsSidewaysOnlyWhereWordsDoNotFit();
    void followsTheTheme();
    void focusIsSeen();
};

void TestTableLook::heightFitsTheRows_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    for (const int width : {240, 320, 480, 700, 900, 1185, 1190, 1195, 1280, 1600}) {
        for (const int percent : {100, 150, 200})
            QTest::addRow("%d px at %d %%", width, percent) << width << percent;
    }
}

/// The page scrolls, not the table: it is as tall as its rows, no less and no more.
void TestTableLook::heightFitsTheRows()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    const auto shown = show(width, percent);
    int rows = shown->table->horizontalHeader()->height();
    for (int row = 0; row < 6; ++row)
        rows += shown->table->rowHeight(row);
    // Nothing is squeezed at the end: what does not fit is there to be scrolled to.
    const QHeaderView *across = shown->table->horizontalHeader();
    QVERIFY(across->length() >= shown->table->viewport()->width());
    QVERIFY(across->length() - shown->table->viewport()->width() ==
            shown->table->horizontalScrollBar()->maximum());
    const QScrollBar *bar = shown->table->horizontalScrollBar();
    const int sideways = bar->isVisible() ? bar->height() : 0;
    QVERIFY2(std::abs(shown->table->height() - rows - sideways) <= 4,
             qPrintable(QString("%1 for %2").arg(shown->table->height()).arg(rows + sideways)));
    QVERIFY(!shown->table->verticalScrollBar()->isVisible());
    QCOMPARE(shown->table->verticalScrollBar()->maximum(), 0);
}

/// A row holds its tallest cell, broken into lines of the width that is painted, at every width:
/// one dot too many would drop the last line of a text.
void TestTableLook::noLineOfTextIsCut()
{
    const QList<guide::Table::Row> rows = sample().rows;
    for (const int percent : {100, 125, 150, 175, 200}) {
        const auto shown = show(900, percent);
        for (int width = 500; width <= 1300; width += 3) {
            shown->table->resize(width, shown->table->heightForWidth(width));
            for (int row = 0; row < 6; ++row) {
                const guide::Table::Row &told = rows.at(row);
                const int column = told.cells.size() > 1 ? row % 4 : 0;
                const QString text = told.cells.at(column);
                const QRect place =
                    shown->table->visualRect(shown->table->model()->index(row, column));
                const QFontMetrics metrics(shown->theme.font(told.opens ? look::TextRole::Subheading
                                                                        : look::TextRole::Body));
                const QRect room(0, 0, place.width() - 2 * kSide, 100000);
                const QRect needed =
                    metrics.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, text);
                QVERIFY2(needed.height() + 2 * kTop <= place.height() &&
                             needed.width() <= room.width(),
                         qPrintable(QString("%1 px, %2 %: %3").arg(width).arg(percent).arg(text)));
            }
        }
    }
}

void TestTableLook::everyWordIsPainted_data()
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
void TestTableLook::everyWordIsPainted()
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
    QStringList wanted = QStringList{sample().corner} + sample().columns;
    for (const guide::Table::Row &row : sample().rows)
        wanted += QStringList{row.header} + row.cells;
    for (const QString &text : wanted)
        QVERIFY2(words.contains(QString(text).replace("\u00a0", " ").simplified()) ||
                     words.contains(text),
                 qPrintable(text + " in " + words));
    QVERIFY2(!words.contains("…"), qPrintable(words));
}

/// CHART-26.
void TestTableLook::scrollsSidewaysOnlyWhereWordsDoNotFit()
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
void TestTableLook::followsTheTheme()
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
void TestTableLook::focusIsSeen()
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

GUIDE_TEST(TestTableLook)
#include "test_table_look.moc"
