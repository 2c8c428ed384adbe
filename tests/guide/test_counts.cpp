// SPDX-License-Identifier: Apache-2.0
#include "support/test_program.h"

#include "guide/counts.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>
#include <random>

namespace {

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// How far shares are from the parts that they stand for, squared and summed.
double errorOf(const QList<int> &shares, const QList<double> &exact)
{
    double error = 0;
    for (qsizetype i = 0; i < shares.size(); ++i)
        error += std::pow(shares.at(i) - exact.at(i), 2);
    return error;
}

}  // namespace

class TestCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsAreRounded_data();
    void partsAreRounded();
    void roundedPartsAddUpWithLeastError();
    void shareOfAHundredPeople_data();
    void shareOfAHundredPeople();
    void whatIsNoShareIsRefused_data();
    void whatIsNoShareIsRefused();
};

void TestCounts::partsAreRounded_data()
{
    QTest::addColumn<QList<double>>("parts");
    QTest::addColumn<int>("total");
    QTest::addColumn<QList<int>>("shares");

    using Parts = QList<double>;
    using Shares = QList<int>;
    QTest::newRow("RISK-7 whole already") << Parts{23, 77} << 100 << Shares{23, 77};
    QTest::newRow("RISK-7 a third each") << Parts{1, 1, 1} << 100 << Shares{34, 33, 33};
    QTest::newRow("RISK-7 stopped, every day") << Parts{10.3, 89.7} << 100 << Shares{10, 90};
    QTest::newRow("RISK-7 stopped, every other day") << Parts{6.6, 93.4} << 100 << Shares{7, 93};
    QTest::newRow("tie goes to the first") << Parts{0.5, 99.5} << 100 << Shares{1, 99};
    QTest::newRow("not of a hundred") << Parts{2, 6} << 4 << Shares{1, 3};
    QTest::newRow("nothing among them") << Parts{0, 5, 0} << 100 << Shares{0, 100, 0};
    QTest::newRow("huge") << Parts{1e308, 1e308} << 100 << Shares{50, 50};
    QTest::newRow("tiny") << Parts{1e-300, 3e-300} << 100 << Shares{25, 75};
    QTest::newRow("total of nobody") << Parts{1, 2} << 0 << Shares{0, 0};
    QTest::newRow("one part") << Parts{0.1} << 100 << Shares{100};
    QTest::newRow("no parts") << Parts{} << 100 << Shares{};
    QTest::newRow("all nothing") << Parts{0, 0} << 100 << Shares{};
    QTest::newRow("negative") << Parts{-1, 101} << 100 << Shares{};
    QTest::newRow("no number") << Parts{kNoNumber, 1} << 100 << Shares{};
    QTest::newRow("endless") << Parts{kInfinity, 1} << 100 << Shares{};
    QTest::newRow("negative total") << Parts{1, 2} << -1 << Shares{};
}

void TestCounts::partsAreRounded()
{
    QFETCH(const QList<double>, parts);
    QFETCH(const int, total);
    QTEST(guide::roundedShares(parts, total), "shares");
}

/// RISK-7: no other three whole numbers that add up to a hundred are nearer.
void TestCounts::roundedPartsAddUpWithLeastError()
{
    std::mt19937 random(20260307);
    std::uniform_real_distribution<double> part(0, 50);
    for (int round = 0; round < 1000; ++round) {
        const QList<double> parts{part(random), part(random), part(random)};
        const QList<int> shares = guide::roundedShares(parts);
        QCOMPARE(shares.size(), 3);
        QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0), 100);
        const double sum = parts.at(0) + parts.at(1) + parts.at(2);
        QList<double> exact;
        for (const double each : parts)
            exact.append(each / sum * 100);
        const double error = errorOf(shares, exact);
        for (int from = 0; from < 3; ++from) {
            for (int to = 0; to < 3; ++to) {
                QList<int> other = shares;
                --other[from];
                ++other[to];
                QVERIFY(from == to || errorOf(other, exact) >= error - 1e-6);
            }
        }
    }
}

void TestCounts::shareOfAHundredPeople_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("rest");
    QTest::addColumn<int>("drawn");
    QTest::addColumn<bool>("part");
    QTest::addColumn<bool>("rounded");

    QTest::newRow("lowered, every day") << 23.0 << 23 << 77 << 23 << false << false;
    QTest::newRow("stopped, every day") << 10.3 << 10 << 90 << 10 << false << true;
    QTest::newRow("stopped, every other day") << 6.6 << 7 << 93 << 7 << false << true;
    QTest::newRow("nobody") << 0.0 << 0 << 100 << 0 << false << false;
    QTest::newRow("everybody") << 100.0 << 100 << 0 << 100 << false << false;
    QTest::newRow("RISK-24 fewer than one") << 0.3 << 0 << 100 << 0 << true << true;
    QTest::newRow("RISK-24 a half") << 0.5 << 1 << 99 << 0 << true << true;
    QTest::newRow("RISK-24 all but a part of one") << 99.6 << 100 << 0 << 99 << true << true;
}

void TestCounts::shareOfAHundredPeople()
{
    QFETCH(const double, value);
    QFETCH(const int, drawn);
    QFETCH(const bool, part);
    const auto share = guide::shareOf(value);
    QVERIFY(share);
    QTEST(share->wholeCount, "count");
    QTEST(share->wholeRest, "rest");
    QCOMPARE(share->drawnWhole, drawn);
    QCOMPARE(share->drawnPart, part);
    QTEST(share->rounded(), "rounded");
    QCOMPARE(share->count + share->rest, 100.0);
}

void TestCounts::whatIsNoShareIsRefused_data()
{
    QTest::addColumn<double>("value");
    QTest::newRow("negative") << -0.1;
    QTest::newRow("more than everybody") << 100.1;
    QTest::newRow("no number") << kNoNumber;
    QTest::newRow("endless") << kInfinity;
}

void TestCounts::whatIsNoShareIsRefused()
{
    QFETCH(const double, value);
    QVERIFY(!guide::shareOf(value));
}

GUIDE_CORE_TEST(TestCounts)
#include "test_counts.moc"
