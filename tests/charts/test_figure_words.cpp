// SPDX-License-Identifier: Apache-2.0
// Reads the words of the figures where they are painted: whole, inside, apart, and large enough.
#include "figures.h"
#include "look/painting.h"
#include "recorded.h"
#include "support/painted.h"
#include "support/test_program.h"

#include <QTest>

namespace {

/// Lines of one text touch; more than that is an overlap.
constexpr double kTouch = 1;
constexpr double kRing = look::kFocusWidth;

QString described(const recorded::Piece &piece)
{
    return QStringLiteral("“%1” at %2,%3 %4x%5")
        .arg(piece.text)
        .arg(piece.place.x())
        .arg(piece.place.y())
        .arg(piece.place.width())
        .arg(piece.place.height());
}

bool overlap(const recorded::Piece &a, const recorded::Piece &b)
{
    const QRectF shared = a.place & b.place;
    return shared.width() > kTouch && shared.height() > kTouch;
}

/// What is wrong with the pieces of a figure that must paint so many texts at least.
QStringList faultsOf(charts::MarkChart *chart, int leastTexts)
{
    QStringList faults;
    const QList<recorded::Piece> pieces = recorded::pieces(chart);
    const auto texts = std::count_if(pieces.begin(), pieces.end(),
                                     [](const auto &piece) { return !piece.text.isEmpty(); });
    if (texts < leastTexts || pieces.size() <= texts)
        faults.append(QStringLiteral("%1 texts of %2 pieces").arg(texts).arg(pieces.size()));
    const QRectF inside = QRectF(chart->rect()).adjusted(-1, -1, 1, 1);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const recorded::Piece &piece = pieces.at(i);
        if (!inside.contains(piece.place) && !piece.place.isEmpty())
            faults.append("outside: " + described(piece));
        if (piece.text.isEmpty())
            continue;
        if (piece.pixelSize < 12)
            faults.append("small: " + described(piece));
        // The focus ring crosses no word.
        for (int mark = 0; mark < chart->markCount(); ++mark) {
            const QRectF area(chart->markArea(mark));
            const QRectF inRing = area.adjusted(kRing, kRing, -kRing, -kRing);
            if (area.intersects(piece.place) && !inRing.contains(piece.place))
                faults.append("in the ring: " + described(piece));
        }
        // Nothing that is painted later covers a word.
        for (qsizetype later = i + 1; later < pieces.size(); ++later) {
            if (overlap(piece, pieces.at(later)))
                faults.append(described(piece) + " / " + described(pieces.at(later)));
        }
    }
    return faults;
}

}  // namespace

Q_DECLARE_METATYPE(guide::Harm)

class TestFigureWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsPaintedInsideAndApart_data() { sizes(); }
    void everythingIsPaintedInsideAndApart();
    void smallFiguresArePaintedInsideAndApart_data() { sizes(); }
    void smallFiguresArePaintedInsideAndApart();
    void bothSidesOfANumberAreTold_data();
    void bothSidesOfANumberAreTold();
    void numbersAreExactOnRequest();
    void barsTellTheirDifference_data();
    void barsTellTheirDifference();
    void theFlowTellsEveryStageAndArm();
    void markHeightFollowsTheWords();

private:
    static void sizes();
};

void TestFigureWords::sizes()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("percent");
    for (const int width : {320, 360, 500, 640, 768, 860, 1024, 1280, 1600}) {
        for (const int percent : {100, 125, 150, 175, 200})
            QTest::addRow("CHART-5, CHART-17 %d px, %d %%", width, percent) << width << percent;
    }
}

void TestFigureWords::everythingIsPaintedInsideAndApart()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    const auto shown = figures::show(width, percent);
    for (const guide::Outcome &outcome : {figures::endurance(), figures::leanMass()}) {
        shown->bars->setOutcome(outcome);
        figures::resize(*shown, width);
        for (charts::MarkChart *chart : shown->charts()) {
            const QStringList found = faultsOf(chart, 10);
            QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
        }
    }
}

/// As they stand beside others on a page.
void TestFigureWords::smallFiguresArePaintedInsideAndApart()
{
    QFETCH(const int, width);
    QFETCH(const int, percent);
    look::Theme theme;
    theme.setTextPercent(percent);
    constexpr auto kSmall = charts::FigureSize::Small;
    QStringList found;
    for (const guide::Outcome &outcome : {figures::endurance(), figures::leanMass()}) {
        charts::BarChart bars(outcome, kSmall, theme);
        bars.resize(width, bars.heightForWidth(width));
        found += faultsOf(&bars, 6);
        const QString words = support::paintedWords(&bars).simplified();
        for (const guide::ArmResult &result : outcome.results) {
            for (const QString &told :
                 {result.arm.name, guide::printedChange(result.value, outcome.unit).simplified()})
                QVERIFY2(words.contains(told), qPrintable(told + " in " + words));
        }
    }
    for (const guide::Harm &harm : {figures::lowered(), figures::stopped()}) {
        charts::PeopleChart people(harm, kSmall, theme);
        people.resize(width, people.heightForWidth(width));
        found += faultsOf(&people, 6);
        const QString words = support::paintedWords(&people).simplified();
        for (int arm = 0; arm < people.markCount(); ++arm)
            QVERIFY2(words.contains(figures::arms().at(arm).name), qPrintable(words));
        QVERIFY2(words.contains(harm.missing), qPrintable(words));
        QCOMPARE(words.count("of 100"), 2);
        // "about" belongs to its number.
        for (const QString &count : harm.counts.first().about ? QStringList{"about 23", "11"}
                                                              : QStringList{"about 10", "about 7"})
            QVERIFY2(words.contains(count + " of 100"), qPrintable(words));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void TestFigureWords::bothSidesOfANumberAreTold_data()
{
    QTest::addColumn<guide::Harm>("harm");
    QTest::addColumn<QString>("did");
    QTest::addColumn<QString>("didNot");

    const auto one = [](double count, bool about = false) { return figures::harm({count}, about); };
    QTest::newRow("RISK-11 told as it is") << one(11) << "11"
                                           << "89";
    QTest::newRow("RISK-11 rounded by the source") << one(23, true) << "about 23"
                                                   << "about 77";
    QTest::newRow("RISK-11 rounded here") << one(10.3) << "about 10"
                                          << "about 90";
    QTest::newRow("RISK-11 rounded up") << one(6.6) << "about 7"
                                        << "about 93";
    QTest::newRow("RISK-24 fewer than one") << one(0.3) << "fewer than 1"
                                            << "more than 99";
    QTest::newRow("RISK-24 all but a few") << one(99.6) << "more than 99"
                                           << "fewer than 1";
    QTest::newRow("nobody") << one(0) << "0"
                            << "100";
    QTest::newRow("everybody") << one(100) << "100"
                               << "0";
}

void TestFigureWords::bothSidesOfANumberAreTold()
{
    QFETCH(const guide::Harm, harm);
    QFETCH(const QString, did);
    QFETCH(const QString, didNot);
    const auto shown = figures::show(700);
    shown->people->setHarm(harm);
    const QString first = did + " out of 100 people had their dose lowered";
    const QString second = didNot + " out of 100 did not";
    QCOMPARE(support::paintedWords(shown->people), "Every day Serostim " + first + " " + second);
    QCOMPARE(shown->people->markName(0), "Every day: " + first + ", " + second);
}

void TestFigureWords::numbersAreExactOnRequest()
{
    const auto shown = figures::show(900);
    shown->people->setHarm(figures::stopped());
    QVERIFY(!shown->people->isExact());
    QVERIFY(support::paintedWords(shown->people).contains("about 10 out of 100 people"));
    shown->people->setExact(true);
    const QString words = support::paintedWords(shown->people);
    for (const char *number : {"10.3 out of 100 people", "89.7 out", "6.6 out", "93.4 out"})
        QVERIFY2(words.contains(number), number);  // RISK-8
    QVERIFY(!words.contains("about"));
    QVERIFY(shown->people->markName(1).startsWith("Every other day: 6.6 out of 100"));
    // What the source itself rounds stays rounded.
    shown->people->setHarm(figures::lowered());
    QVERIFY(support::paintedWords(shown->people).contains("about 23 out of 100 people"));
    shown->people->setHarm(figures::harm({0.04}));
    QVERIFY(shown->people->markName(0).startsWith("Every day: fewer than 0.1 out of 100"));
}

void TestFigureWords::barsTellTheirDifference_data()
{
    QTest::addColumn<bool>("percent");
    QTest::addColumn<QString>("printed");
    QTest::addColumn<QString>("spoken");

    QTest::newRow("CHART-32 pounds")
        << false << QString::fromUtf8("10.1\u00a0lb more than placebo")
        << "Every day: plus 11.5 pounds, average (mean), 10.1 pounds more than placebo";
    QTest::newRow("CHART-32 percent") << true << "9.3 percentage points more than placebo"
                                      << "Every day: plus 9.1 percent, middle value (median), 9.3 "
                                         "percentage points more than placebo";
}

void TestFigureWords::barsTellTheirDifference()
{
    QFETCH(const bool, percent);
    QFETCH(const QString, printed);
    const auto shown = figures::show(900);
    shown->bars->setOutcome(percent ? figures::endurance() : figures::leanMass());
    for (const int width : {320, 780, 1200}) {
        figures::resize(*shown, width);
        const QString words = support::paintedWords(shown->bars);
        QVERIFY2(words.contains(printed.simplified()), qPrintable(words));
        // However long the words, bars stay long enough to be compared.
        QVERIFY(shown->bars->markBar(0).width() > 0.25 * width);
    }
    QTEST(shown->bars->markName(0), "spoken");
    guide::Outcome loss = figures::leanMass();
    loss.axis = {-12, 0, 2};
    loss.results.first().difference = -3;
    shown->bars->setOutcome(loss);
    QVERIFY(shown->bars->markName(0).endsWith("3.0 pounds less than placebo"));
}

void TestFigureWords::theFlowTellsEveryStageAndArm()
{
    const guide::Flow flow = figures::flow();
    for (const int width : {320, 700, 1400}) {
        const auto shown = figures::show(width);
        const QString words = support::paintedWords(shown->study);
        for (const guide::Stage &stage : flow.stages) {
            for (const QString &part : {stage.when, stage.amount, stage.text})
                QVERIFY2(words.contains(part), qPrintable(part));
        }
        for (const guide::Arm &arm : flow.arms)
            QVERIFY2(words.contains(arm.name + ' ' + arm.note), qPrintable(arm.name));
    }
}

/// Words twice as large need more room at the same width, and get it.
void TestFigureWords::markHeightFollowsTheWords()
{
    const auto shown = figures::show(600);
    for (charts::MarkChart *chart : shown->charts()) {
        const int usual = chart->heightForWidth(600);
        shown->theme.setTextPercent(200);
        QVERIFY(chart->heightForWidth(600) > usual);
        shown->theme.setTextPercent(100);
        QCOMPARE(chart->heightForWidth(600), usual);
    }
}

GUIDE_TEST(TestFigureWords)
#include "test_figure_words.moc"
