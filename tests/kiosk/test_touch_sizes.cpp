// SPDX-License-Identifier: Apache-2.0
// KIOSK-14: from what is known of a screen to sizes for fingers.
#include "support/test_program.h"

#include "look/touch_sizes.h"

#include <QTest>

#include <cmath>
#include <limits>

class TestTouchSizes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theScreenSaysHowLargeAMillimetreIs_data();
    void theScreenSaysHowLargeAMillimetreIs();
    void sizesAreNeverSmallerThanAsked_data();
    void sizesAreNeverSmallerThanAsked();
    void aThemeTellsOfThem();
};

void TestTouchSizes::theScreenSaysHowLargeAMillimetreIs_data()
{
    constexpr double inf = std::numeric_limits<double>::infinity();
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    QTest::addColumn<QSizeF>("pixels");
    QTest::addColumn<double>("diagonal");
    QTest::addColumn<QSizeF>("reported");
    QTest::addColumn<double>("pixelsAnInch");
    const QSizeF small(1280, 800);
    QTest::newRow("15.6 inches as configured") << small << 15.6 << QSizeF(0, 0) << 96.76;
    QTest::newRow("what is configured goes first") << small << 15.6 << QSizeF(400, 250) << 96.76;
    QTest::newRow("21.5 inches") << QSizeF(1920, 1080) << 21.5 << QSizeF() << 102.46;
    QTest::newRow("upright") << QSizeF(1080, 1920) << 21.5 << QSizeF() << 102.46;
    QTest::newRow("as reported") << small << 0.0 << QSizeF(338.67, 211.67) << 96.0;
    QTest::newRow("0 mm") << small << 0.0 << QSizeF(0, 0) << 96.0;
    QTest::newRow("one side reported") << small << 0.0 << QSizeF(300, 0) << 96.0;
    QTest::newRow("below 0 mm") << small << 0.0 << QSizeF(-300, -200) << 96.0;
    QTest::newRow("a screen of 16 mm") << small << 0.0 << QSizeF(16, 9) << 96.0;
    QTest::newRow("a screen of 9 m") << small << 0.0 << QSizeF(9000, 5000) << 96.0;
    QTest::newRow("half an inch configured") << small << 0.5 << QSizeF(338.67, 211.67) << 96.0;
    QTest::newRow("below 0 inches") << small << -20.0 << QSizeF(0, 0) << 96.0;
    QTest::newRow("endless") << small << inf << QSizeF(0, 0) << 96.0;
    QTest::newRow("no number") << small << nan << QSizeF(nan, nan) << 96.0;
    QTest::newRow("no pixels") << QSizeF(0, 0) << 15.6 << QSizeF(300, 200) << 96.0;
}

void TestTouchSizes::theScreenSaysHowLargeAMillimetreIs()
{
    QFETCH(const QSizeF, pixels);
    QFETCH(const double, diagonal);
    QFETCH(const QSizeF, reported);
    QFETCH(const double, pixelsAnInch);
    const double found = look::pixelsPerMillimetre(pixels, diagonal, reported) * 25.4;
    QVERIFY2(std::abs(found - pixelsAnInch) < 0.05, qPrintable(QString::number(found)));
}

void TestTouchSizes::sizesAreNeverSmallerThanAsked_data()
{
    QTest::addColumn<QSizeF>("pixels");
    QTest::addColumn<double>("diagonal");
    QTest::addColumn<QList<int>>("sizes");
    QTest::newRow("KIOSK-14 1280x800") << QSizeF(1280, 800) << 15.6 << QList<int>{61, 46, 12};
    QTest::newRow("KIOSK-14 1920x1080") << QSizeF(1920, 1080) << 21.5 << QList<int>{65, 49, 13};
    QTest::newRow("KIOSK-14 1080x1920") << QSizeF(1080, 1920) << 21.5 << QList<int>{65, 49, 13};
    QTest::newRow("KIOSK-14 unknown") << QSizeF(1366, 768) << 0.0 << QList<int>{61, 46, 12};
}

void TestTouchSizes::sizesAreNeverSmallerThanAsked()
{
    QFETCH(const QSizeF, pixels);
    QFETCH(const double, diagonal);
    QFETCH(const QList<int>, sizes);
    const look::TouchSizes touch = look::touchSizes(pixels, diagonal, {});
    QCOMPARE((QList<int>{touch.primary, touch.other, touch.gap}), sizes);
    const double scale = look::pixelsPerMillimetre(pixels, diagonal, {});
    QVERIFY(touch.primary >= 16 * scale && touch.other >= 12 * scale && touch.gap >= 3 * scale);
}

void TestTouchSizes::aThemeTellsOfThem()
{
    look::Theme theme;
    QCOMPARE(theme.touchTarget(44), 44);
    QCOMPARE(theme.touchSpacing(8), 8);
    int told = 0;
    connect(&theme, &look::Theme::changed, this, [&] { ++told; });
    theme.setTouch({61, 46, 12});
    theme.setTouch({61, 46, 12});
    QCOMPARE(told, 1);
    QCOMPARE(theme.touchTarget(44), 46);
    QCOMPARE(theme.touchTarget(48), 48);
    QCOMPARE(theme.touchSpacing(8), 12);
    QCOMPARE(theme.touchSpacing(26), 26);
}

GUIDE_TEST(TestTouchSizes)
#include "test_touch_sizes.moc"
