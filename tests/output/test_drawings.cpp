// SPDX-License-Identifier: Apache-2.0
// What is drawn on paper, as a printer without colour shows it (TAKE-3, TAKE-5).
#include "output/drawings.h"

#include "support/guide_window.h"
#include "support/test_program.h"

#include <QPainter>
#include <QTest>

namespace {

constexpr double kEm = 20;
constexpr int kStroke = 1000;

/// A picture in greys.
QImage drawn(const output::Picture &picture)
{
    const QSizeF size(picture.wide * (picture.ofLine ? kStroke : kEm), picture.high * kEm);
    QImage image(size.toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    picture.paint(painter, QRectF({}, size), kEm);
    return image;
}

bool isDark(const QImage &image, int x, int y)
{
    return qGray(image.pixel(x, y)) < 160;
}

int darkIn(const QImage &image)
{
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += isDark(image, x, y) ? 1 : 0;
    }
    return dark;
}

/// Where the middle line of a picture is dark: first and last.
std::pair<int, int> extentIn(const QImage &image)
{
    int first = -1;
    int last = -1;
    // Just inside the upper edge of a bar, which every arm has.
    const int y = static_cast<int>(image.height() * 0.21);
    for (int x = 0; x < image.width(); ++x) {
        if (!isDark(image, x, y))
            continue;
        first = first < 0 ? x : first;
        last = x;
    }
    return {first, last};
}

}  // namespace

class TestDrawings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_guide = std::make_unique<support::GuideWindow>(); }
    void cleanupTestCase() { m_guide.reset(); }
    void barsAreAsLongAsTheirValues();
    void armsDifferWithoutColour();
    void morePeopleAreDarker();
    void signsOfLevelsDiffer();
    void whatCannotBeDrawnIsLeftOut();

private:
    std::unique_ptr<support::GuideWindow> m_guide;
};

void TestDrawings::barsAreAsLongAsTheirValues()
{
    for (const guide::Outcome &outcome : m_guide->content().trial.outcomes) {
        const double plot = kStroke * 0.36 - 2 * kEm;
        const double scale = plot / (outcome.axis.to - outcome.axis.from);
        const double zero = kEm - outcome.axis.from * scale;
        for (const guide::ArmResult &result : outcome.results) {
            const auto [first, last] = extentIn(drawn(output::barPicture(outcome, result)));
            const double value = zero + result.value * scale;
            QVERIFY2(std::abs(first - std::min(zero, value)) <= 3 &&
                         std::abs(last - std::max(zero, value)) <= 3,
                     qPrintable(outcome.id + ' ' + result.arm.id));
        }
        QVERIFY(darkIn(drawn(output::axisPicture(outcome))) > 100);
    }
}

void TestDrawings::armsDifferWithoutColour()
{
    const guide::Outcome &outcome = m_guide->content().trial.outcomes.at(1);
    QList<double> shares;
    for (const guide::ArmResult &result : outcome.results) {
        const QImage image = drawn(output::barPicture(outcome, result));
        const auto [first, last] = extentIn(image);
        const QRect inner(QPoint(first + 6, image.height() / 4),
                          QPoint(last - 6, image.height() * 3 / 4));
        shares.append(static_cast<double>(darkIn(image.copy(inner))) /
                      (inner.width() * inner.height()));
    }
    QVERIFY(shares.at(0) > 0.95);                                              // solid
    QVERIFY(shares.at(1) > 0.1 && shares.at(1) < 0.6);                         // striped
    QVERIFY2(shares.at(2) < 0.05, qPrintable(QString::number(shares.at(2))));  // an outline
}

void TestDrawings::morePeopleAreDarker()
{
    int last = 0;
    for (const double people : {0.0, 0.4, 6.6, 11.0, 23.0, 99.6, 100.0}) {
        const int dark = darkIn(drawn(output::peoplePicture({{}, people, false})));
        QVERIFY2(dark > last, qPrintable(QString::number(people)));
        last = dark;
    }
    // An arm without a number has no people at all, not a hundred who were well.
    const int frame = darkIn(drawn(output::peoplePicture({{}, std::nullopt, false})));
    QVERIFY(frame < darkIn(drawn(output::peoplePicture({{}, 0.0, false}))));
}

void TestDrawings::signsOfLevelsDiffer()
{
    using guide::Urgency;
    QList<QImage> signs;
    for (const Urgency level : {Urgency::Emergency, Urgency::Today, Urgency::NextVisit})
        signs.append(drawn(output::levelSign(level)));
    QVERIFY(darkIn(signs.at(0)) > 3 * darkIn(signs.at(1)) / 2);
    QVERIFY(darkIn(signs.at(1)) > 0 && darkIn(signs.at(2)) > 0);
    QVERIFY(signs.at(1) != signs.at(2));
}

void TestDrawings::whatCannotBeDrawnIsLeftOut()
{
    QCOMPARE(darkIn(drawn(output::codePicture(QString(10000, '1')))), 0);
    QVERIFY(darkIn(drawn(output::codePicture("tel:+18777142947"))) > 1000);
    const output::Picture none = output::illustration("none.svg");
    QVERIFY(none.wide <= 0 && none.high <= 0);
    QVERIFY(darkIn(drawn(output::illustration("wasting.svg"))) > 100);
}

GUIDE_TEST(TestDrawings)
#include "test_drawings.moc"
