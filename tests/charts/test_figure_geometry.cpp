// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "charts/chart_geometry.h"

#include <QTest>

/// Where a hundred people, their panels and the boxes of the study's flow stand.
class TestFigureGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void peopleStandInTenRowsOfTen_data() { blocks(); }
    void peopleStandInTenRowsOfTen();
    void fivesAreSetApart_data() { blocks(); }
    void fivesAreSetApart();
    void aBlockOfTheUsualHeightHoldsUsualPeople();
    void panelsAreOfOneSize_data();
    void panelsAreOfOneSize();
    void stagesFollowEachOther_data();
    void stagesFollowEachOther();
    void armsShareTheirStage_data();
    void armsShareTheirStage();

private:
    static void blocks();
};

void TestFigureGeometry::blocks()
{
    QTest::addColumn<QSizeF>("block");
    QTest::newRow("usual") << QSizeF(240, 240);
    QTest::newRow("smallest") << QSizeF(84, 84);
    QTest::newRow("a tower") << QSizeF(150, 900);
    QTest::newRow("a ribbon") << QSizeF(900, 150);
    QTest::newRow("huge") << QSizeF(4000, 5000);
}

void TestFigureGeometry::peopleStandInTenRowsOfTen()
{
    QFETCH(const QSizeF, block);
    const QRectF whole(QPointF(), block);
    const QSizeF one = charts::personBox(0, block).size();
    for (int i = 0; i < charts::kPeople; ++i) {
        const QRectF box = charts::personBox(i, block);
        QCOMPARE(box.size(), one);
        QVERIFY2(whole.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(box),
                 qPrintable(QString::number(i)));
        // Reading order, and one pixel between neighbours (CHART-17).
        if (i % 10 > 0)
            QVERIFY(box.left() >= charts::personBox(i - 1, block).right() + 1);
        if (i >= 10) {
            QVERIFY(box.top() >= charts::personBox(i - 10, block).bottom() + 1);
            QVERIFY(qFuzzyCompare(1 + box.left(), 1 + charts::personBox(i - 10, block).left()));
        }
    }
}

void TestFigureGeometry::fivesAreSetApart()
{
    QFETCH(const QSizeF, block);
    const auto across = [&](int i) {
        return charts::personBox(i + 1, block).left() - charts::personBox(i, block).left();
    };
    const auto down = [&](int i) {
        return charts::personBox(i + 10, block).top() - charts::personBox(i, block).top();
    };
    for (const int i : {0, 1, 2, 3, 5, 6, 7, 8}) {
        QVERIFY2(across(4) > 1.4 * across(i), "RISK-9");
        QVERIFY2(down(40) > 1.4 * down(10 * i), "RISK-9");
    }
}

void TestFigureGeometry::aBlockOfTheUsualHeightHoldsUsualPeople()
{
    for (const double width : {130.0, 240.0, 480.0}) {
        const QRectF usual = charts::personBox(0, {width, width});
        QVERIFY(usual.width() > width / 20);
        QCOMPARE(usual.height(), usual.width());
        // A higher block holds the same people further apart.
        const QRectF apart = charts::personBox(0, {width, 2 * width});
        QVERIFY(std::abs(apart.width() - usual.width()) < 1e-6);
    }
}

void TestFigureGeometry::panelsAreOfOneSize_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("least");
    QTest::addColumn<bool>("stacked");
    QTest::addColumn<double>("each");

    QTest::newRow("RISK-3 side by side") << 3 << 660.0 << 150.0 << false << 200.0;
    QTest::newRow("just wide enough") << 3 << 510.0 << 150.0 << false << 150.0;
    QTest::newRow("whole pixels") << 3 << 662.0 << 150.0 << false << 200.0;
    QTest::newRow("just too narrow") << 3 << 509.0 << 150.0 << true << 509.0;
    QTest::newRow("large words") << 3 << 660.0 << 201.0 << true << 660.0;
    QTest::newRow("one alone") << 1 << 100.0 << 150.0 << false << 100.0;
    QTest::newRow("none") << 0 << 100.0 << 150.0 << false << 100.0;
    QTest::newRow("no width") << 3 << 0.0 << 150.0 << true << 0.0;
    QTest::newRow("less than no width") << 3 << -5.0 << 150.0 << true << 0.0;
}

void TestFigureGeometry::panelsAreOfOneSize()
{
    QFETCH(const int, count);
    QFETCH(const double, width);
    QFETCH(const double, least);
    const charts::PanelColumns columns = charts::panelColumns(count, width, least, 30);
    QTEST(columns.stacked, "stacked");
    QTEST(columns.width, "each");
    QCOMPARE(columns.left(0), 0.0);
    QCOMPARE(columns.left(1), columns.stacked ? 0.0 : columns.width + 30);
    if (count > 0 && !columns.stacked)
        QVERIFY(columns.left(count - 1) + columns.width <= width);
}

void TestFigureGeometry::stagesFollowEachOther_data()
{
    QTest::addColumn<double>("width");
    for (const double width : {0.0, 10.0, 320.0, 1600.0})
        QTest::addRow("%g wide", width) << width;
}

void TestFigureGeometry::stagesFollowEachOther()
{
    QFETCH(const double, width);
    const charts::FlowSpacing spacing{16, 14, 30};
    const QList<charts::StagePlace> places =
        charts::stagePlaces({{50, 0}, {40, 100}, {0, 0}, {2000, 0}}, width, spacing);
    QCOMPARE(places.size(), 4);
    QCOMPARE(places.at(0).box, QRectF(0, 0, width, 82));
    QCOMPARE(places.at(1).box.top(), 112.0);
    QCOMPARE(places.at(1).arms.top(), places.at(1).words.bottom() + 14);
    QCOMPARE(places.at(1).box.bottom(), places.at(1).arms.bottom() + 16);
    QVERIFY(places.at(0).arms.isEmpty());
    for (qsizetype i = 0; i < places.size(); ++i) {
        const charts::StagePlace &place = places.at(i);
        QVERIFY(place.words.width() >= 0);
        QCOMPARE(place.words.top(), place.box.top() + 16);
        QVERIFY(i == 0 || place.box.top() == places.at(i - 1).box.bottom() + 30);
    }
    QVERIFY(charts::stagePlaces({}, width, spacing).isEmpty());
}

void TestFigureGeometry::armsShareTheirStage_data()
{
    QTest::addColumn<bool>("stacked");
    QTest::addColumn<int>("count");
    QTest::addColumn<QRectF>("second");

    QTest::newRow("side by side") << false << 3 << QRectF(120, 20, 100, 95);
    QTest::newRow("stacked") << true << 3 << QRectF(10, 55, 320, 25);
    QTest::newRow("two") << false << 2 << QRectF(175, 20, 155, 95);
}

void TestFigureGeometry::armsShareTheirStage()
{
    QFETCH(const bool, stacked);
    QFETCH(const int, count);
    const QRectF area(10, 20, 320, 95);
    const QList<QRectF> boxes = charts::armBoxes(area, count, stacked, 10);
    QCOMPARE(boxes.size(), count);
    QTEST(boxes.at(1), "second");
    QCOMPARE(boxes.constFirst().topLeft(), area.topLeft());
    QCOMPARE(boxes.constLast().bottomRight(), area.bottomRight());
    for (const QRectF &box : boxes)
        QCOMPARE(box.size(), boxes.constFirst().size());
    QVERIFY(charts::armBoxes(area, 0, stacked, 10).isEmpty());
    QVERIFY(charts::armBoxes({0, 0, 5, 5}, 3, stacked, 10).at(2).width() >= 0);
}

GUIDE_CORE_TEST(TestFigureGeometry)
#include "test_figure_geometry.moc"
