// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "charts/chart_geometry.h"

#include <QTest>

#include <cmath>
#include <limits>

using charts::Tick;
using guide::AxisRange;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

const AxisRange kPounds{0, 12, 2};
const AxisRange kPercent{-2, 10, 2};
const AxisRange kLosses{-8, 0, 2};

}  // namespace

Q_DECLARE_METATYPE(guide::AxisRange)
Q_DECLARE_METATYPE(charts::Span)

/// CHART-18, RISK-20: bars start at zero and are as long as their values.
class TestBarGeometry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valueStandsAt_data();
    void valueStandsAt();
    void ticksStandAt_data();
    void ticksStandAt();
    void ticksHoldZeroAndBothEnds_data();
    void ticksHoldZeroAndBothEnds();
    void barRunsFromZeroToItsValue_data();
    void barRunsFromZeroToItsValue();
    void barsAreInProportion_data();
    void barsAreInProportion();
    void labelsKeepApart_data();
    void labelsKeepApart();
};

void TestBarGeometry::valueStandsAt_data()
{
    QTest::addColumn<AxisRange>("axis");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("left");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("x");

    QTest::newRow("beginning") << kPounds << 0.0 << 10.0 << 120.0 << 10.0;
    QTest::newRow("end") << kPounds << 12.0 << 10.0 << 120.0 << 130.0;
    QTest::newRow("middle") << kPounds << 6.0 << 10.0 << 120.0 << 70.0;
    QTest::newRow("zero inside") << kPercent << 0.0 << 0.0 << 120.0 << 20.0;
    QTest::newRow("negative") << kPercent << -2.0 << 0.0 << 120.0 << 0.0;
    QTest::newRow("small negative") << kPercent << -0.2 << 0.0 << 120.0 << 18.0;
    QTest::newRow("zero at the end") << kLosses << 0.0 << 0.0 << 80.0 << 80.0;
    QTest::newRow("before the axis") << kPounds << -6.0 << 0.0 << 120.0 << -60.0;
    QTest::newRow("beyond the axis") << kPounds << 24.0 << 0.0 << 120.0 << 240.0;
    QTest::newRow("no width") << kPounds << 6.0 << 10.0 << 0.0 << 10.0;
    QTest::newRow("a fraction of a pixel") << kPounds << 6.0 << 0.0 << 0.5 << 0.25;
    QTest::newRow("huge width") << kPounds << 3.0 << 0.0 << 1e9 << 2.5e8;
    QTest::newRow("negative left") << kPounds << 6.0 << -100.0 << 120.0 << -40.0;
    QTest::newRow("axis without extent") << AxisRange{3, 3, 1} << 3.0 << 10.0 << 120.0 << 10.0;
    QTest::newRow("axis turned round") << AxisRange{5, 1, 1} << 3.0 << 10.0 << 120.0 << 10.0;
    QTest::newRow("axis of nothing") << AxisRange{} << 1.0 << 10.0 << 120.0 << 10.0;
    QTest::newRow("axis of no number")
        << AxisRange{kNoNumber, 1, 1} << 1.0 << 10.0 << 120.0 << 10.0;
}

void TestBarGeometry::valueStandsAt()
{
    QFETCH(const AxisRange, axis);
    QFETCH(const double, value);
    QFETCH(const double, left);
    QFETCH(const double, width);
    QTEST(charts::positionOf(value, axis, left, width), "x");
}

void TestBarGeometry::ticksStandAt_data()
{
    QTest::addColumn<AxisRange>("axis");
    QTest::addColumn<QList<double>>("values");

    using List = QList<double>;
    QTest::newRow("pounds") << kPounds << List{0, 2, 4, 6, 8, 10, 12};
    QTest::newRow("percent") << kPercent << List{-2, 0, 2, 4, 6, 8, 10};
    QTest::newRow("only losses") << kLosses << List{-8, -6, -4, -2, 0};
    QTest::newRow("ends between ticks") << AxisRange{-3, 5, 2} << List{-2, 0, 2, 4};
    QTest::newRow("tenths do not drift") << AxisRange{0, 0.3, 0.1} << List{0, 0.1, 0.2, 0.3};
    QTest::newRow("step wider than the axis") << AxisRange{-1, 1, 5} << List{0};
    QTest::newRow("no step") << AxisRange{0, 12, 0} << List{};
    QTest::newRow("step back") << AxisRange{0, 12, -2} << List{};
    QTest::newRow("axis without extent") << AxisRange{3, 3, 1} << List{};
    QTest::newRow("axis turned round") << AxisRange{5, 1, 1} << List{};
    QTest::newRow("step of almost nothing") << AxisRange{0, 12, 1e-9} << List{};
    QTest::newRow("step smaller than any") << AxisRange{0, 12, 1e-308} << List{};
    QTest::newRow("endless axis") << AxisRange{0, kInfinity, 2} << List{};
    QTest::newRow("axis of no number") << AxisRange{0, kNoNumber, 2} << List{};
    QTest::newRow("step of no number") << AxisRange{0, 12, kNoNumber} << List{};
    QTest::newRow("far from zero") << AxisRange{0, 4e12, 1e12} << List{0, 1e12, 2e12, 3e12, 4e12};
}

void TestBarGeometry::ticksStandAt()
{
    QFETCH(const AxisRange, axis);
    QFETCH(const QList<double>, values);
    const QList<Tick> ticks = charts::ticksOf(axis, 10, 240);
    QCOMPARE(ticks.size(), values.size());
    for (qsizetype i = 0; i < ticks.size(); ++i) {
        QVERIFY(std::abs(ticks.at(i).value - values.at(i)) < 1e-9);
        QCOMPARE(ticks.at(i).x, charts::positionOf(ticks.at(i).value, axis, 10, 240));
    }
}

void TestBarGeometry::ticksHoldZeroAndBothEnds_data()
{
    QTest::addColumn<AxisRange>("axis");
    QTest::newRow("RISK-20 pounds") << kPounds;
    QTest::newRow("RISK-20 percent") << kPercent;
    QTest::newRow("RISK-20 only losses") << kLosses;
}

void TestBarGeometry::ticksHoldZeroAndBothEnds()
{
    QFETCH(const AxisRange, axis);
    for (const double width : {0.0, 1.0, 320.0, 3840.0}) {
        const QList<Tick> ticks = charts::ticksOf(axis, 5, width);
        QCOMPARE(ticks.constFirst().x, 5.0);
        QCOMPARE(ticks.constLast().x, 5 + width);
        QCOMPARE(std::count_if(ticks.begin(), ticks.end(),
                               [](const Tick &tick) { return tick.value == 0; }),
                 1);
        QVERIFY(std::is_sorted(ticks.begin(), ticks.end(),
                               [](const Tick &a, const Tick &b) { return a.x < b.x; }));
    }
}

void TestBarGeometry::barRunsFromZeroToItsValue_data()
{
    QTest::addColumn<AxisRange>("axis");
    QTest::addColumn<double>("value");
    QTest::addColumn<QRectF>("row");
    QTest::addColumn<QRectF>("bar");

    const QRectF row(10, 50, 120, 24);
    QTest::newRow("to the right") << kPounds << 6.0 << row << QRectF(10, 50, 60, 24);
    QTest::newRow("whole row") << kPounds << 12.0 << row << row;
    QTest::newRow("to the left") << kPercent << -2.0 << row << QRectF(10, 50, 20, 24);
    QTest::newRow("right of a zero inside") << kPercent << 8.0 << row << QRectF(30, 50, 80, 24);
    QTest::newRow("left of a zero at the end") << kLosses << -4.0 << row << QRectF(70, 50, 60, 24);
    QTest::newRow("zero") << kPounds << 0.0 << row << QRectF(10, 50, 0, 24);
    QTest::newRow("zero inside") << kPercent << -0.0 << row << QRectF(30, 50, 0, 24);
    QTest::newRow("row without width")
        << kPounds << 6.0 << QRectF(10, 50, 0, 24) << QRectF(10, 50, 0, 24);
    QTest::newRow("row without height")
        << kPounds << 6.0 << QRectF(10, 50, 120, 0) << QRectF(10, 50, 60, 0);
    QTest::newRow("axis without extent")
        << AxisRange{0, 0, 1} << 6.0 << row << QRectF(10, 50, 0, 24);
}

void TestBarGeometry::barRunsFromZeroToItsValue()
{
    QFETCH(const AxisRange, axis);
    QFETCH(const double, value);
    QFETCH(const QRectF, row);
    QTEST(charts::barOf(value, axis, row), "bar");
}

/// No axis, width or sign makes a bar longer or shorter than its number.
void TestBarGeometry::barsAreInProportion_data()
{
    QTest::addColumn<AxisRange>("axis");
    QTest::addColumn<double>("width");

    for (const double width : {0.001, 1.0, 7.0, 320.0, 1920.0, 1e7}) {
        QTest::addRow("RISK-20 pounds in %g", width) << kPounds << width;
        QTest::addRow("RISK-20 percent in %g", width) << kPercent << width;
        QTest::addRow("RISK-20 losses in %g", width) << kLosses << width;
        QTest::addRow("CHART-18 an axis without zero in %g", width) << AxisRange{4, 8, 1} << width;
    }
}

void TestBarGeometry::barsAreInProportion()
{
    QFETCH(const AxisRange, axis);
    QFETCH(const double, width);
    const QRectF row(0, 0, width, 20);
    const double zero = charts::positionOf(0, axis, 0, width);
    const double perUnit = width / (axis.to - axis.from);
    for (const double value : {-7.5, -0.2, -0.0, 0.0, 0.1, 2.5, 11.5}) {
        const QRectF bar = charts::barOf(value, axis, row);
        QVERIFY(bar.width() >= 0);
        QVERIFY(std::abs(bar.width() - std::abs(value) * perUnit) <= 1e-9 * width);
        QVERIFY(std::abs((value < 0 ? bar.right() : bar.left()) - zero) <= 1e-9 * width);
    }
}

void TestBarGeometry::labelsKeepApart_data()
{
    QTest::addColumn<QList<charts::Span>>("labels");
    QTest::addColumn<QList<qsizetype>>("first");
    QTest::addColumn<QList<qsizetype>>("shown");

    using Spans = QList<charts::Span>;
    using Indexes = QList<qsizetype>;
    const Spans close{{0, 30}, {20, 50}, {40, 70}, {60, 90}};
    QTest::newRow("all fit") << Spans{{0, 10}, {20, 30}} << Indexes{0} << Indexes{0, 1};
    QTest::newRow("exactly the gap") << Spans{{0, 10}, {16, 30}} << Indexes{} << Indexes{0, 1};
    QTest::newRow("CHART-17 just too near")
        << Spans{{0, 10}, {15.9, 30}} << Indexes{} << Indexes{0};
    QTest::newRow("CHART-17 zero stays") << close << Indexes{1, 3} << Indexes{1, 3};
    QTest::newRow("last before the first") << close << Indexes{3} << Indexes{0, 3};
    QTest::newRow("the second first gives way") << close << Indexes{2, 3} << Indexes{0, 2};
    QTest::newRow("no such index") << close << Indexes{-1, 9} << Indexes{0, 2};
    QTest::newRow("nothing to show") << Spans{} << Indexes{0, -1} << Indexes{};
}

void TestBarGeometry::labelsKeepApart()
{
    QFETCH(const QList<charts::Span>, labels);
    QFETCH(const QList<qsizetype>, first);
    QTEST(charts::nonOverlapping(labels, first, 6), "shown");
}

GUIDE_CORE_TEST(TestBarGeometry)
#include "test_bar_geometry.moc"
