// SPDX-License-Identifier: Apache-2.0
// Counts people in a picture of the figure, and looks at arms as paper and colour-blind eyes do.
#include "charts/figure_paint.h"
#include "figures.h"
#include "recorded.h"
#include "support/painted.h"
#include "support/test_program.h"

#include <QPainter>
#include <QTest>

#include <cmath>

namespace {

/// What a picture shows of one person.
struct Seen {
    double arm = 0;     ///< share of the box in the arm's colour
    double ink = 0;     ///< share of the box in full ink
    double strong = 0;  ///< share of the box that stands out from the surface (WCAG 1.4.11)
    double contrast = 0;
};

Seen seenIn(const QImage &image, const QRectF &box, const QColor &arm, const look::Tokens &tokens)
{
    Seen seen;
    const QRect area = box.toAlignedRect();
    double pixels = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const QColor color = image.pixelColor(x, y);
            ++pixels;
            seen.arm += color == arm ? 1 : 0;
            seen.ink += color == tokens.ink ? 1 : 0;
            const double contrast = look::contrastRatio(color, tokens.surface);
            seen.strong += contrast >= 3 ? 1 : 0;
            seen.contrast = std::max(seen.contrast, contrast);
        }
    }
    seen.arm /= pixels;
    seen.ink /= pixels;
    seen.strong /= pixels;
    return seen;
}

/// Grey as a black-and-white printer makes it.
QImage grey(const QImage &image)
{
    return image.convertToFormat(QImage::Format_Grayscale8);
}

constexpr double kDrawn = 0.4;  ///< the share of its box that a filled person takes at least
constexpr double kEdge = 0.1;   ///< the share of its box that the edge of a person takes at least

}  // namespace

class TestFigurePixels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { charts::installChartAccessibility(); }
    void theFirstPeopleAreFilled_data();
    void theFirstPeopleAreFilled();
    void lessThanOnePersonIsNotNobody();
    void blocksAreOfOneSizeSideBySide_data() { screens(); }
    void blocksAreOfOneSizeSideBySide();
    void anArmWithoutANumberIsAsStrongAsTheOthers_data() { screens(); }
    void anArmWithoutANumberIsAsStrongAsTheOthers();
    void armsDifferWithoutColour_data();
    void armsDifferWithoutColour();
    void armsOfPeopleAreToldByPlaceAndName_data() { screens(); }
    void armsOfPeopleAreToldByPlaceAndName();
    void swatchesAreThoseOfTheBars();
    void theFocusIsAStrongRing_data() { screens(); }
    void theFocusIsAStrongRing();

private:
    static void screens();
};

void TestFigurePixels::screens()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("contrast");
    for (const bool contrast : {false, true}) {
        const char *theme = contrast ? "high contrast" : "light";
        QTest::addRow("laptop, %s", theme) << 800 << 100 << contrast;
        QTest::addRow("kiosk, %s", theme) << 1000 << 200 << contrast;
        QTest::addRow("narrow, %s", theme) << 320 << 150 << contrast;
    }
}

void TestFigurePixels::theFirstPeopleAreFilled_data()
{
    QTest::addColumn<QList<double>>("counts");
    QTest::addColumn<QList<int>>("filled");
    QTest::addColumn<int>("percent");
    QTest::addColumn<bool>("contrast");

    using Counts = QList<double>;
    using Filled = QList<int>;
    for (const bool contrast : {false, true}) {
        const QByteArray theme = contrast ? " in high contrast" : "";
        QTest::newRow("RISK-2 lowered" + theme)
            << Counts{23, 11} << Filled{23, 11} << 100 << contrast;
        QTest::newRow("RISK-2 stopped" + theme)
            << Counts{10.3, 6.6} << Filled{10, 7} << 100 << contrast;
        QTest::newRow("RISK-2 nobody and everybody" + theme)
            << Counts{0, 100, 0} << Filled{0, 100, 0} << 100 << contrast;
        QTest::newRow("RISK-2 placebo counted" + theme)
            << Counts{50, 51, 49} << Filled{50, 51, 49} << 200 << contrast;
    }
}

void TestFigurePixels::theFirstPeopleAreFilled()
{
    QFETCH(const QList<double>, counts);
    QFETCH(const QList<int>, filled);
    QFETCH(const int, percent);
    QFETCH(const bool, contrast);
    const auto shown = figures::show(800, percent, contrast);
    shown->people->setHarm(figures::harm({counts.begin(), counts.end()}));
    figures::resize(*shown, 800);
    const QImage image = support::picture(shown->people);
    const look::Tokens &tokens = shown->theme.tokens();
    for (int arm = 0; arm < counts.size(); ++arm) {
        const QRectF block = shown->people->block(arm);
        const QColor color = charts::colorOf(figures::arms().at(arm), tokens);
        for (int i = 0; i < charts::kPeople; ++i) {
            const QRectF box = charts::personBox(i, block.size()).translated(block.topLeft());
            const Seen seen = seenIn(image, box, color, tokens);
            const QString where = QStringLiteral("arm %1, person %2: %3 filled, %4 strong")
                                      .arg(arm)
                                      .arg(i)
                                      .arg(seen.arm)
                                      .arg(seen.strong);
            // Filled or outlined (RISK-5), and neither fainter than the other (RISK-4).
            const bool affected = i < filled.at(arm);
            QVERIFY2((seen.arm > kDrawn) == affected, qPrintable(where));
            QVERIFY2(affected || seen.arm == 0, qPrintable(where));
            QVERIFY2(affected || (seen.strong > kEdge && seen.strong < kDrawn), qPrintable(where));
            QVERIFY2(seen.contrast >= 3, qPrintable(where));
        }
    }
}

void TestFigurePixels::lessThanOnePersonIsNotNobody()
{
    const auto shown = figures::show(800);
    shown->people->setHarm(figures::harm({0.3, 99.6}));
    const QImage image = support::picture(shown->people);
    const look::Tokens &tokens = shown->theme.tokens();
    const auto person = [&](int arm, int index) {
        const QRectF block = shown->people->block(arm);
        return seenIn(image, charts::personBox(index, block.size()).translated(block.topLeft()),
                      charts::colorOf(figures::arms().at(arm), tokens), tokens);
    };
    // RISK-24: more than an outline, less than a whole person, and nobody after that.
    QCOMPARE(person(0, 1).arm, 0.0);
    QVERIFY(person(1, 98).arm > kDrawn);
    for (const Seen &part : {person(0, 0), person(1, 99)}) {
        QVERIFY(part.arm > 0.2 && part.strong > part.arm + kEdge / 2);
        QVERIFY(part.arm < person(1, 98).arm * 0.6);
    }
}

void TestFigurePixels::blocksAreOfOneSizeSideBySide()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    QFETCH(const bool, contrast);
    const auto shown = figures::show(width, percent, contrast);
    const charts::PeopleChart &people = *shown->people;
    for (int i = 1; i < people.markCount(); ++i) {
        QCOMPARE(people.block(i).size(), people.block(0).size());  // RISK-3
        QCOMPARE(people.markArea(i).size(), people.markArea(0).size());
        QVERIFY(!people.markArea(i).intersects(people.markArea(i - 1)));
        if (width > 320)
            QCOMPARE(people.block(i).top(), people.block(0).top());
        else
            QCOMPARE(people.block(i).left(), people.block(0).left());
    }
    QVERIFY(people.block(0).width() >= 120);
}

void TestFigurePixels::anArmWithoutANumberIsAsStrongAsTheOthers()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    QFETCH(const bool, contrast);
    const auto shown = figures::show(width, percent, contrast);
    const QImage image = support::picture(shown->people);
    const look::Tokens &tokens = shown->theme.tokens();
    const QRect frame = shown->people->block(2).toRect();
    // The frame's dashes are in full ink on all four sides of the block.
    for (const QRect &side : {QRect(frame.left(), frame.top(), frame.width(), 2),
                              QRect(frame.left(), frame.bottom() - 1, frame.width(), 2),
                              QRect(frame.left(), frame.top(), 2, frame.height()),
                              QRect(frame.right() - 1, frame.top(), 2, frame.height())}) {
        const Seen seen = seenIn(image, QRectF(side), tokens.ink, tokens);
        QVERIFY2(seen.ink > 0.25 && seen.ink < 0.95, qPrintable(QString::number(seen.ink)));
    }
    // Its words are as large and as dark as those of the other arms (RISK-22).
    double missing = 0;
    double counted = 0;
    QColor missingColor;
    QColor countedColor;
    for (const support::PaintedText &run : support::paintedTexts(shown->people)) {
        if (run.text.startsWith("Our")) {
            missing = run.pixelSize;
            missingColor = run.color;
        } else if (run.text.startsWith("about 23")) {
            counted = run.pixelSize;
            countedColor = run.color;
        }
    }
    QVERIFY(counted > 0);
    QCOMPARE(missing, counted);
    QCOMPARE(missingColor, countedColor);
    QCOMPARE(missingColor, tokens.ink);
}

void TestFigurePixels::armsDifferWithoutColour_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("contrast");
    for (const bool contrast : {false, true}) {
        const char *theme = contrast ? "high contrast" : "light";
        QTest::addRow("CHART-15 a bar, %s", theme) << QSize(300, 34) << contrast;
        QTest::addRow("CHART-15 a swatch, %s", theme) << QSize(44, 24) << contrast;
        QTest::addRow("CHART-15 large, %s", theme) << QSize(600, 51) << contrast;
    }
}

void TestFigurePixels::armsDifferWithoutColour()
{
    QFETCH(const QSize, size);
    QFETCH(const bool, contrast);
    look::Theme theme;
    theme.setHighContrast(contrast);
    const look::Tokens &tokens = theme.tokens();
    QList<int> steps;
    for (const guide::Arm &arm : figures::arms()) {
        QImage image(size, QImage::Format_RGB32);
        image.fill(tokens.surface);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        charts::paintArm(painter, QRectF(QPointF(), QSizeF(size)), arm, theme);
        painter.end();
        // TAKE-5: in grey, the inside of an arm is of one tone, striped, or that of the paper.
        const QImage printed = grey(image);
        const int paper = qGray(tokens.surface.rgb());
        int differences = 0;
        int ofPaper = 0;
        const int y = size.height() / 2;
        for (int x = 5; x < size.width() - 5; ++x) {
            const bool isPaper = std::abs(qGray(printed.pixel(x, y)) - paper) < 20;
            const bool wasPaper = std::abs(qGray(printed.pixel(x - 1, y)) - paper) < 20;
            differences += x > 5 && isPaper != wasPaper ? 1 : 0;
            ofPaper += isPaper ? 1 : 0;
        }
        const int all = size.width() - 10;
        if (arm.placebo)
            QCOMPARE(ofPaper, all);
        else
            QVERIFY(ofPaper < all / 2);
        steps.append(differences);
    }
    QCOMPARE(steps.at(0), 0);
    QVERIFY(steps.at(1) >= 4);
    QCOMPARE(steps.at(2), 0);
}

/// People of all arms are alike but for their colour: each block stands apart from the others,
/// below its arm's name and nobody else's.
void TestFigurePixels::armsOfPeopleAreToldByPlaceAndName()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    QFETCH(const bool, contrast);
    const auto shown = figures::show(width, percent, contrast);
    for (const charts::FigureSize size : {charts::FigureSize::Large, charts::FigureSize::Small}) {
        charts::PeopleChart chart(figures::harm({30, 30, 30}), size, shown->theme);
        chart.resize(width, chart.heightForWidth(width));
        const QList<recorded::Piece> pieces = recorded::pieces(&chart);
        QSet<QString> names;
        for (int arm = 0; arm < 3; ++arm) {
            const QString name = figures::arms().at(arm).name;
            names.insert(name);
            const QRectF panel = chart.markArea(arm);
            for (int other = 0; other < arm; ++other)
                QVERIFY(!panel.intersects(chart.markArea(other)));
            QStringList above;
            for (const recorded::Piece &piece : pieces) {
                if (!piece.text.isEmpty() && panel.contains(piece.place.center()) &&
                    piece.place.center().y() < chart.block(arm).top())
                    above.append(piece.text);
            }
            QVERIFY2(above.join(' ').startsWith(name), qPrintable(above.join('/')));
            QVERIFY(panel.contains(chart.block(arm)));
        }
        QCOMPARE(names.size(), 3);
    }
}

/// CHART-27: the same arm has the same colour everywhere, and boxes of one size.
void TestFigurePixels::swatchesAreThoseOfTheBars()
{
    const auto shown = figures::show(800);
    const look::Tokens &tokens = shown->theme.tokens();
    const QImage bars = support::picture(shown->bars);
    const QImage flow = support::picture(shown->study);
    QList<QRect> boxes;
    for (int mark = 0; mark < shown->study->markCount(); ++mark) {
        if (shown->study->markName(mark).startsWith("Group: "))
            boxes.append(shown->study->markArea(mark));
    }
    QCOMPARE(boxes.size(), 3);
    for (int arm = 0; arm < 3; ++arm) {
        QCOMPARE(boxes.at(arm).height(), boxes.at(0).height());
        QVERIFY(std::abs(boxes.at(arm).width() - boxes.at(0).width()) <= 1);
        QVERIFY(arm == 0 || boxes.at(arm).left() > boxes.at(arm - 1).right());
        const QColor color = charts::colorOf(figures::arms().at(arm), tokens);
        QVERIFY(seenIn(bars, shown->bars->markBar(arm), color, tokens).arm > 0.1);
        QVERIFY(seenIn(flow, boxes.at(arm), color, tokens).arm > 0.005);
        for (int other = 0; other < 2; ++other) {
            const QColor foreign = charts::colorOf(figures::arms().at(other), tokens);
            QVERIFY(other == arm || seenIn(flow, boxes.at(arm), foreign, tokens).arm == 0);
        }
    }
}

void TestFigurePixels::theFocusIsAStrongRing()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    QFETCH(const bool, contrast);
    const auto shown = figures::show(width, percent, contrast);
    const look::Tokens &tokens = shown->theme.tokens();
    QVERIFY(look::contrastRatio(tokens.focus, tokens.surface) >= 4.5);  // CHART-24
    for (charts::MarkChart *chart : shown->charts()) {
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_End);
        QTest::keyClick(chart, Qt::Key_Home);
        const QImage first = support::picture(chart);
        QTest::keyClick(chart, Qt::Key_Down);
        const QImage second = support::picture(chart);
        const QRect area = chart->markArea(1);
        const int y = area.center().y();
        int strong = 0;
        int changed = 0;
        for (int x = area.left(); x < area.left() + 4; ++x) {
            strong += second.pixelColor(x, y) == tokens.focus ? 1 : 0;
            changed += second.pixelColor(x, y) != first.pixelColor(x, y) ? 1 : 0;
        }
        QVERIFY2(strong >= 2, chart->metaObject()->className());
        QVERIFY2(changed >= 2, chart->metaObject()->className());  // CHART-23
        // The ring is drawn for keys alone.
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->markArea(1).center());
        QVERIFY(support::picture(chart).pixelColor(area.left() + 1, y) != tokens.focus);
    }
}

GUIDE_TEST(TestFigurePixels)
#include "test_figure_pixels.moc"
