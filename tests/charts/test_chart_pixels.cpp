// SPDX-License-Identifier: Apache-2.0
// Measures the chart in a picture of it: lengths, heights, the zero line, and how strong placebo
// is.
#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QTest>

#include <cmath>

namespace {

/// The bar of one group, in pixels of the chart's picture.
struct Bar {
    int left = 0;
    int right = 0;  ///< inclusive
    int top = 0;
    int bottom = 0;  ///< inclusive
};

/// A picture of a chart, and where its rows are.
struct Plot {
    QImage image;
    QList<QRect> rows;
    double zero = 0;  ///< middle of the zero line
    bool hasZero = false;

    [[nodiscard]] bool is(int x, int y, const QColor &color) const
    {
        return image.rect().contains(x, y) && image.pixelColor(x, y) == color;
    }
};

/// How much of a pixel is ink, 0 to 1.
double coverage(QRgb pixel, QRgb paper, const QColor &ink)
{
    return std::abs(qGray(pixel) - qGray(paper)) /
           std::abs(static_cast<double>(qGray(ink.rgb()) - qGray(paper)));
}

/// The zero line is the only thing two pixels of ink wide that stands in the gap above a row.
Plot plotOf(QWidget *chart, const QColor &ink)
{
    Plot plot;
    plot.image = support::picture(chart);
    const support::Face face = QAccessible::queryAccessibleInterface(chart);
    for (int i = 0; i < face->childCount(); ++i) {
        const QRect row = face->child(i)->rect();
        plot.rows.append({chart->mapFromGlobal(row.topLeft()), row.size()});
    }
    const int gap = plot.rows.first().top() + 1;
    const QRgb paper = plot.image.pixel(plot.image.width() - 2, gap);
    double inked = 0;
    double weighted = 0;
    int lines = 0;
    for (int x = 0; x < plot.image.width(); ++x) {
        const double here = coverage(plot.image.pixel(x, gap), paper, ink);
        inked += here;
        weighted += here * (x + 0.5);
        if (here > 0)
            continue;
        if (inked > 1.5) {
            plot.zero = weighted / inked;
            ++lines;
        }
        inked = 0;
        weighted = 0;
    }
    plot.hasZero = lines == 1;
    return plot;
}

/// A filled bar: everything of its colour in a row.
Bar filledBar(const Plot &plot, const QRect &row, const QColor &color)
{
    Bar bar{plot.image.width(), -1, plot.image.height(), -1};
    for (int y = row.top(); y <= row.bottom(); ++y) {
        for (int x = 0; x < plot.image.width(); ++x) {
            if (!plot.is(x, y, color))
                continue;
            bar = {std::min(bar.left, x), std::max(bar.right, x), std::min(bar.top, y),
                   std::max(bar.bottom, y)};
        }
    }
    return bar;
}

/// An outlined bar beside the zero line: its top and bottom edges are runs of ink that touch the
/// line. The zero line itself is in ink too, so heights are taken a little beside it.
Bar outlinedBar(const Plot &plot, const QRect &row, const QColor &ink, bool toTheLeft)
{
    const int step = toTheLeft ? -1 : 1;
    const int beside = static_cast<int>(plot.zero) + 3 * step;
    Bar bar{beside, beside, plot.image.height(), -1};
    for (int y = row.top(); y <= row.bottom(); ++y) {
        if (!plot.is(beside, y, ink))
            continue;
        bar.top = std::min(bar.top, y);
        bar.bottom = std::max(bar.bottom, y);
        int x = beside;
        while (plot.is(x + step, y, ink))
            x += step;
        (toTheLeft ? bar.left : bar.right) =
            toTheLeft ? std::min(bar.left, x) : std::max(bar.right, x);
    }
    return bar;
}

}  // namespace

class TestChartPixels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void barsAreAsLongAsTheirValues_data() { rows(); }
    void barsAreAsLongAsTheirValues();
    void placeboIsAsHighAsTheOthersAndInFullInk_data() { rows(); }
    void placeboIsAsHighAsTheOthersAndInFullInk();
    void aLossStandsLeftOfTheZeroLine();
    void textsAreLargeAndStrongEnough_data() { rows(); }
    void textsAreLargeAndStrongEnough();
    void barsDoNotTouch_data() { rows(); }
    void barsDoNotTouch();
    void armsKeepColourAndOrderInEveryOutcome();
    void placeboRunsThroughAllBars_data() { rows(); }
    void placeboRunsThroughAllBars();
    void focusIsDrawnOnTheBarOfTheMoment();

private:
    static void rows();
    QWidget *chartOf(const QString &outcome) const;
    [[nodiscard]] Plot plotted(const QString &outcome, bool contrast);
    /// Where placebo's result is, by the scale of the first arm's bar.
    [[nodiscard]] double placeboIn(const Plot &plot, const QString &stem);

    std::unique_ptr<support::GuideWindow> m_guide;
    support::Evidence m_evidence;
};

void TestChartPixels::initTestCase()
{
    m_guide = std::make_unique<support::GuideWindow>();
    QVERIFY(m_guide->show({1366, 768}));
    m_guide->open("outcome:endurance");
    QVERIFY(support::press(m_guide->window(), "Chart"));
}

void TestChartPixels::rows()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("stem");
    QTest::addColumn<bool>("contrast");
    for (const bool contrast : {false, true}) {
        const char *theme = contrast ? "high contrast" : "light";
        QTest::addRow("lean body mass, %s", theme) << "Lean body mass"
                                                   << "E-LBM" << contrast;
        QTest::addRow("weight, %s", theme) << "Weight"
                                           << "E-WT" << contrast;
        QTest::addRow("endurance, %s", theme) << "Endurance"
                                              << "E-END" << contrast;
    }
}

QWidget *TestChartPixels::chartOf(const QString &outcome) const
{
    if (!support::press(m_guide->window(), outcome))
        return nullptr;
    return support::chartOfOutcome(*m_guide, outcome);
}

Plot TestChartPixels::plotted(const QString &outcome, bool contrast)
{
    m_guide->theme().setHighContrast(contrast);
    support::settle();
    QWidget *chart = chartOf(outcome);
    return chart == nullptr ? Plot{} : plotOf(chart, m_guide->theme().tokens().ink);
}

double TestChartPixels::placeboIn(const Plot &plot, const QString &stem)
{
    const Bar daily = filledBar(plot, plot.rows.at(0), m_guide->theme().tokens().armDaily);
    const double perUnit = (daily.right + 1 - plot.zero) / m_evidence.number(stem + "-DAILY");
    return plot.zero + perUnit * m_evidence.number(stem + "-PLACEBO");
}

void TestChartPixels::barsAreAsLongAsTheirValues()
{
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    QFETCH(bool, contrast);
    const Plot plot = plotted(outcome, contrast);
    QCOMPARE(plot.rows.size(), 3);
    QVERIFY(plot.hasZero);
    const look::Tokens &tokens = m_guide->theme().tokens();
    const Bar daily = filledBar(plot, plot.rows.at(0), tokens.armDaily);
    const Bar alternate = filledBar(plot, plot.rows.at(1), tokens.armAlternate);
    const double placeboValue = m_evidence.number(stem + "-PLACEBO");
    const Bar placebo = outlinedBar(plot, plot.rows.at(2), tokens.armPlacebo, placeboValue < 0);

    // All three start at zero, and one pixel stands for the same amount in each.
    const double perUnit = (daily.right + 1 - plot.zero) / m_evidence.number(stem + "-DAILY");
    QVERIFY2(perUnit > 10, "the bars are too short to compare");
    QVERIFY(std::fabs(daily.left - plot.zero) <= 2);
    QVERIFY(std::fabs(alternate.left - plot.zero) <= 2);
    const double alternateEnd = plot.zero + perUnit * m_evidence.number(stem + "-ALT");
    QVERIFY2(std::fabs(alternate.right + 1 - alternateEnd) <= 1,
             qPrintable(QStringLiteral("%1 for %2").arg(alternate.right + 1).arg(alternateEnd)));
    const double placeboEnd = plot.zero + perUnit * placeboValue;
    const double drawn = placeboValue < 0 ? placebo.left : placebo.right + 1;
    QVERIFY2(std::fabs(drawn - placeboEnd) <= 1,
             qPrintable(QStringLiteral("%1 for %2").arg(drawn).arg(placeboEnd)));
}

void TestChartPixels::placeboIsAsHighAsTheOthersAndInFullInk()
{
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    QFETCH(bool, contrast);
    const Plot plot = plotted(outcome, contrast);
    QVERIFY(plot.hasZero);
    const look::Tokens &tokens = m_guide->theme().tokens();
    const Bar daily = filledBar(plot, plot.rows.at(0), tokens.armDaily);
    const Bar alternate = filledBar(plot, plot.rows.at(1), tokens.armAlternate);
    // Found by the colour of ink: a fainter outline would not be found.
    const Bar placebo =
        outlinedBar(plot, plot.rows.at(2), tokens.ink, m_evidence.number(stem + "-PLACEBO") < 0);
    QVERIFY(daily.bottom - daily.top > 20);
    QCOMPARE(alternate.bottom - alternate.top, daily.bottom - daily.top);
    QVERIFY(std::abs((placebo.bottom - placebo.top) - (daily.bottom - daily.top)) <= 1);
    // The other bars do not stand out from the surface more than placebo does.
    const double ofPlacebo = look::contrastRatio(tokens.ink, tokens.surface);
    QVERIFY(ofPlacebo >= look::contrastRatio(tokens.armDaily, tokens.surface));
    QVERIFY(ofPlacebo >= look::contrastRatio(tokens.armAlternate, tokens.surface));
    QVERIFY(look::contrastRatio(tokens.armDaily, tokens.surface) >= 3);
    QVERIFY(look::contrastRatio(tokens.armAlternate, tokens.surface) >= 3);
}

void TestChartPixels::aLossStandsLeftOfTheZeroLine()
{
    QVERIFY(m_evidence.number("E-END-PLACEBO") < 0);
    const Plot plot = plotted("Endurance", false);
    const QColor ink = m_guide->theme().tokens().ink;
    const Bar left = outlinedBar(plot, plot.rows.at(2), ink, true);
    QVERIFY(left.bottom > left.top);
    QVERIFY(left.left < plot.zero - 3);
    // Right of the line, between it and the value's text, there is nothing.
    for (int x = static_cast<int>(plot.zero) + 2; x < static_cast<int>(plot.zero) + 8; ++x) {
        for (int y = left.top; y <= left.bottom; ++y)
            QVERIFY2(!plot.is(x, y, ink), qPrintable(QStringLiteral("%1,%2").arg(x).arg(y)));
    }
}

void TestChartPixels::textsAreLargeAndStrongEnough()
{
    QFETCH(QString, outcome);
    QFETCH(bool, contrast);
    m_guide->theme().setHighContrast(contrast);
    QWidget *chart = chartOf(outcome);
    QVERIFY(chart != nullptr);
    const QList<support::PaintedText> runs = support::paintedTexts(chart);
    QVERIFY(runs.size() >= 12);
    for (const support::PaintedText &run : runs) {
        QVERIFY2(run.pixelSize >= 12, qPrintable(run.text));  // CHART-5
        QVERIFY2(look::contrastRatio(run.color, m_guide->theme().tokens().surface) >= 4.5,
                 qPrintable(run.text));
    }
    // The axis names its unit and goes through zero.
    const QString words = support::paintedWords(chart);
    QVERIFY(words.contains(outcome == "Endurance" ? "%" : "lb"));
    const bool zero =
        std::any_of(runs.begin(), runs.end(), [](const auto &run) { return run.text == "0"; });
    QVERIFY(zero);
}

void TestChartPixels::barsDoNotTouch()
{
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    QFETCH(bool, contrast);
    const Plot plot = plotted(outcome, contrast);
    const look::Tokens &tokens = m_guide->theme().tokens();
    const Bar daily = filledBar(plot, plot.rows.at(0), tokens.armDaily);
    const Bar alternate = filledBar(plot, plot.rows.at(1), tokens.armAlternate);
    QVERIFY(alternate.top - daily.bottom > 1);  // CHART-17
    const Bar placebo = outlinedBar(plot, plot.rows.at(2), tokens.armPlacebo,
                                    m_evidence.number(stem + "-PLACEBO") < 0);
    QVERIFY(placebo.top - alternate.bottom > 1);
}

void TestChartPixels::armsKeepColourAndOrderInEveryOutcome()
{
    for (const QString outcome : {"Endurance", "Lean body mass", "Weight"}) {
        const Plot plot = plotted(outcome, false);
        const look::Tokens &tokens = m_guide->theme().tokens();
        QVERIFY(filledBar(plot, plot.rows.at(0), tokens.armDaily).right > 0);
        QVERIFY(filledBar(plot, plot.rows.at(1), tokens.armAlternate).right > 0);
        QCOMPARE(filledBar(plot, plot.rows.at(1), tokens.armDaily).right, -1);
        QCOMPARE(filledBar(plot, plot.rows.at(2), tokens.armDaily).right, -1);
        QCOMPARE(filledBar(plot, plot.rows.at(2), tokens.armAlternate).right, -1);
        // The second arm has a pattern as well as a colour (CHART-15), aside from placebo's line.
        const Bar pattern = filledBar(plot, plot.rows.at(1), tokens.armAlternate);
        const bool isEndurance = outcome == "Endurance";
        const QString stem = isEndurance ? "E-END" : outcome == "Weight" ? "E-WT" : "E-LBM";
        const double line = placeboIn(plot, stem);
        int gaps = 0;
        const int middle = (pattern.top + pattern.bottom) / 2;
        for (int x = pattern.left + 4; x < pattern.right - 4; ++x)
            gaps += std::fabs(x + 0.5 - line) > 3 && plot.is(x, middle, tokens.surface) ? 1 : 0;
        QVERIFY(gaps >= 3);
    }
}

/// What placebo alone came to is seen in every bar: a line of dashes at its value, from the top of
/// the bar to its bottom, that stands out from what it crosses.
void TestChartPixels::placeboRunsThroughAllBars()
{
    QFETCH(QString, outcome);
    QFETCH(QString, stem);
    QFETCH(bool, contrast);
    const Plot plot = plotted(outcome, contrast);
    const look::Tokens &tokens = m_guide->theme().tokens();
    const int line = static_cast<int>(std::floor(placeboIn(plot, stem)));
    const Bar daily = filledBar(plot, plot.rows.at(0), tokens.armDaily);
    const Bar alternate = filledBar(plot, plot.rows.at(1), tokens.armAlternate);
    for (const Bar &bar : {daily, alternate}) {
        int dashes = 0;
        int gaps = 0;
        bool before = false;
        for (int y = bar.top + 2; y <= bar.bottom - 2; ++y) {
            // The line stands between pixels, so that up to two of them share it.
            double darkest = 1;
            for (int x = line - 1; x <= line + 1; ++x)
                darkest = std::max(
                    darkest, look::contrastRatio(plot.image.pixelColor(x, y), tokens.surface));
            const bool dark = darkest >= 3;
            dashes += dark && !before ? 1 : 0;
            gaps += dark ? 0 : 1;
            before = dark;
        }
        QVERIFY2(dashes >= 3 && gaps >= 3, qPrintable(QStringLiteral("%1 dashes").arg(dashes)));
    }
}

void TestChartPixels::focusIsDrawnOnTheBarOfTheMoment()
{
    m_guide->theme().setHighContrast(false);
    QWidget *chart = chartOf("Weight");
    QVERIFY(chart != nullptr);
    QVERIFY(support::tabTo(m_guide->window(), [&](QWidget *focus) { return focus == chart; }));
    const QImage first = support::picture(chart);
    m_guide->key(Qt::Key_Down);
    const QImage second = support::picture(chart);
    const QRect row = plotOf(chart, m_guide->theme().tokens().ink).rows.at(1);
    int changed = 0;
    for (int y = row.top(); y <= row.bottom(); ++y)
        changed += first.pixel(row.left() + 1, y) != second.pixel(row.left() + 1, y) ? 1 : 0;
    QVERIFY2(changed > row.height() / 2, "the ring does not move to the next bar");
}

GUIDE_TEST(TestChartPixels)
#include "test_chart_pixels.moc"
