// SPDX-License-Identifier: Apache-2.0
// Groups and levels of urgency are told apart by every kind of colour vision, and in grey: in
// pictures of the real charts and cards, as such an eye has them.
#include "figures.h"
#include "support/colour_vision.h"
#include "support/guide_window.h"
#include "support/painted.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "charts/figure_paint.h"
#include "look/columns.h"

#include <QTest>

#include <cmath>

using support::Lab;
using support::Vision;

namespace {

/// The least by which the drawn shares of two patterns differ, and the shapes of two drawings: a
/// tenth of an area is more than what smoothed edges make of it.
constexpr double kOtherShape = 0.1;

/// How a group's bar or swatch looks to an eye.
struct ArmSeen {
    QString name;
    QColor fill;       ///< the commonest colour inside
    double drawn = 0;  ///< the share that is not left as the surface
};

ArmSeen armIn(const QImage &image, const QRect &inside, const QColor &surface, const QString &name)
{
    return {name, support::commonest(image, inside), support::drawnOn(surface, image, inside)};
}

/// The groups that an eye could take for one another, by their colour or by their pattern.
QStringList confusedArms(const QList<ArmSeen> &arms)
{
    QList<support::NamedColor> fills;
    for (const ArmSeen &arm : arms)
        fills.append({arm.name, arm.fill});
    QStringList found = support::confused(fills);
    for (qsizetype i = 1; i < arms.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            if (std::fabs(arms.at(i).drawn - arms.at(j).drawn) < kOtherShape)
                found.append(QStringLiteral("%1 and %2 are patterned alike: %3 and %4")
                                 .arg(arms.at(j).name, arms.at(i).name)
                                 .arg(arms.at(j).drawn, 0, 'f', 2)
                                 .arg(arms.at(i).drawn, 0, 'f', 2));
        }
    }
    return found;
}

/// The card of a level, as it stands on the Side effects page.
struct LevelCard {
    QWidget *card = nullptr;
    QWidget *heading = nullptr;
    QRect icon;  ///< in the card's coordinates
};

LevelCard cardOf(const support::GuideWindow &guide, guide::Urgency urgency)
{
    const QString words = guide.content().symptoms.level(urgency).heading;
    for (auto *heading : guide.screen()->findChildren<look::Heading *>()) {
        if (!heading->isVisible() || heading->text() != words ||
            !heading->parentWidget()->accessibleName().startsWith(words))
            continue;
        LevelCard found{heading->parentWidget(), heading, {}};
        for (auto *part :
             found.card->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            if (part->geometry().right() < heading->x() && part->y() == heading->y())
                found.icon = part->geometry();
        }
        return found;
    }
    return {};
}

}  // namespace

class TestColourVision : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { charts::installChartAccessibility(); }
    void differenceIsThatOfCiede2000_data();
    void differenceIsThatOfCiede2000();
    void eyesAreThoseOfMachado_data();
    void eyesAreThoseOfMachado();
    void whatIsAlikeIsFound_data() { eyes(); }
    void whatIsAlikeIsFound();
    void aPairThatOneEyeConfusesIsFound();
    void barsAreToldApart_data() { eyes(); }
    void barsAreToldApart();
    void peopleAreToldApart_data() { eyes(); }
    void peopleAreToldApart();
    void swatchesOfTheStudyAreToldApart_data() { eyes(); }
    void swatchesOfTheStudyAreToldApart();
    void levelsAreToldApart_data() { eyes(); }
    void levelsAreToldApart();

private:
    static void eyes();
};

void TestColourVision::eyes()
{
    QTest::addColumn<Vision>("vision");
    QTest::addColumn<bool>("contrast");
    for (const bool contrast : {false, true}) {
        for (const auto &[vision, name] : support::visions())
            QTest::addRow("A11Y-1.4.1 %s%s", name, contrast ? ", high contrast" : "")
                << vision << contrast;
    }
}

void TestColourVision::differenceIsThatOfCiede2000_data()
{
    QTest::addColumn<Lab>("one");
    QTest::addColumn<Lab>("other");
    QTest::addColumn<double>("wanted");
    // Sharma, Wu and Dalal 2005, table 1.
    QTest::newRow("1") << Lab{50, 2.6772, -79.7751} << Lab{50, 0, -82.7485} << 2.0425;
    QTest::newRow("4") << Lab{50, -1.3802, -84.2814} << Lab{50, 0, -82.7485} << 1.0000;
    QTest::newRow("14") << Lab{50, 2.5, 0} << Lab{50, 0, -2.5} << 4.3065;
    QTest::newRow("17") << Lab{50, 2.5, 0} << Lab{73, 25, -18} << 27.1492;
    QTest::newRow("18") << Lab{50, 2.5, 0} << Lab{61, -5, 29} << 22.8977;
    QTest::newRow("19") << Lab{50, 2.5, 0} << Lab{56, -27, -3} << 31.9030;
    QTest::newRow("25") << Lab{60.2574, -34.0099, 36.2677} << Lab{60.4626, -34.1751, 39.4387}
                        << 1.2644;
    QTest::newRow("34") << Lab{2.0776, 0.0795, -1.1350} << Lab{0.9033, -0.0636, -0.5514} << 0.9082;
}

void TestColourVision::differenceIsThatOfCiede2000()
{
    QFETCH(const Lab, one);
    QFETCH(const Lab, other);
    QFETCH(const double, wanted);
    for (const double found : {support::difference(one, other), support::difference(other, one)})
        QVERIFY2(std::fabs(found - wanted) < 0.0001, qPrintable(QString::number(found, 'f', 4)));
}

void TestColourVision::eyesAreThoseOfMachado_data()
{
    QTest::addColumn<Vision>("vision");
    QTest::addColumn<QColor>("color");
    QTest::addColumn<QColor>("seen");
    for (const auto &[vision, name] : support::visions()) {
        for (const QColor &grey : {QColor("#000000"), QColor("#808080"), QColor("#ffffff")})
            QTest::addRow("%s: %s stays", name, qPrintable(grey.name())) << vision << grey << grey;
    }
    QTest::newRow("red, protan") << Vision::Protan << QColor(255, 0, 0) << QColor(109, 95, 0);
    QTest::newRow("red, deutan") << Vision::Deutan << QColor(255, 0, 0) << QColor(163, 144, 0);
    QTest::newRow("red, tritan") << Vision::Tritan << QColor(255, 0, 0) << QColor(255, 0, 15);
    QTest::newRow("red, grey") << Vision::Grey << QColor(255, 0, 0) << QColor(127, 127, 127);
    QTest::newRow("red, usual") << Vision::Usual << QColor(255, 0, 0) << QColor(255, 0, 0);
}

void TestColourVision::eyesAreThoseOfMachado()
{
    QFETCH(const Vision, vision);
    QFETCH(const QColor, color);
    QFETCH(const QColor, seen);
    QCOMPARE(support::seenBy(vision, color).name(), seen.name());
    QImage image(2, 1, QImage::Format_RGB32);
    image.fill(color);
    QCOMPARE(QColor(support::seenBy(vision, image).pixel(1, 0)).name(), seen.name());
}

/// What the tests below ask would fail for two groups of one look.
void TestColourVision::whatIsAlikeIsFound()
{
    QFETCH(const Vision, vision);
    QFETCH(const bool, contrast);
    const look::Tokens tokens = contrast ? look::highContrastTokens() : look::lightTokens();
    const QColor daily = support::seenBy(vision, tokens.armDaily);
    QCOMPARE(support::confused({{"one", daily}, {"other", daily}}).size(), 1);
    QCOMPARE(support::confused({{"one", daily}, {"other", daily}, {"third", daily}}).size(), 3);
    QCOMPARE(support::confused({{"one", daily}, {"other", tokens.surface}}).size(), 0);
    QCOMPARE(confusedArms({{"one", daily, 1}, {"other", daily, 1}}).size(), 2);
    QCOMPARE(confusedArms({{"one", daily, 1}, {"other", daily, 0.95}}).size(), 2);
    QCOMPARE(confusedArms({{"one", daily, 1}, {"other", tokens.surface, 0}}).size(), 0);
    QImage drawing(10, 10, QImage::Format_RGB32);
    drawing.fill(tokens.surface);
    QCOMPARE(support::shapesDiffer({drawing, tokens.surface}, {drawing, tokens.surface}), 0.0);
    QImage other = drawing;
    for (int x = 0; x < 10; ++x)
        other.setPixel(x, 4, daily.rgb());
    QCOMPARE(support::shapesDiffer({drawing, tokens.surface}, {other, tokens.surface}), 0.1);
    QCOMPARE(support::drawnOn(tokens.surface, other, other.rect()), 0.1);
}

void TestColourVision::aPairThatOneEyeConfusesIsFound()
{
    const QColor brown("#a05a2c");
    const QColor green("#00902c");
    QVERIFY(support::confused({{"brown", brown}, {"green", green}}).isEmpty());
    QCOMPARE(support::confused({{"brown", support::seenBy(Vision::Deutan, brown)},
                                {"green", support::seenBy(Vision::Deutan, green)}})
                 .size(),
             1);
}

void TestColourVision::barsAreToldApart()
{
    QFETCH(const Vision, vision);
    QFETCH(const bool, contrast);
    const auto shown = figures::show(800, 100, contrast);
    shown->bars->setOutcome(figures::leanMass());  // where all bars are long
    figures::resize(*shown, 800);
    const QImage image = support::seenBy(vision, support::picture(shown->bars));
    const QColor surface = support::seenBy(vision, shown->theme.tokens().surface);
    QList<ArmSeen> arms;
    for (int i = 0; i < 3; ++i) {
        const QRect inside = shown->bars->markBar(i).toRect().adjusted(5, 5, -5, -5);
        QVERIFY(inside.width() > 20 && inside.height() > 20);
        arms.append(armIn(image, inside, surface, figures::arms().at(i).name));
    }
    const QStringList found = confusedArms(arms);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    // Placebo is an outline, which is seen by its edge.
    const QRect placebo = shown->bars->markBar(2).toRect();
    QVERIFY(arms.at(2).drawn == 0);
    QVERIFY(support::drawnOn(surface, image, placebo) > 0.1);
}

void TestColourVision::peopleAreToldApart()
{
    QFETCH(const Vision, vision);
    QFETCH(const bool, contrast);
    const auto shown = figures::show(800, 100, contrast);
    shown->people->setHarm(figures::harm({30, 30, 30}));
    figures::resize(*shown, 800);
    const QImage image = support::seenBy(vision, support::picture(shown->people));
    // Arms stand apart, each below its name; their people differ by colour besides.
    QList<support::NamedColor> fills;
    const QColor surface = support::seenBy(vision, shown->theme.tokens().surface);
    for (int i = 0; i < 3; ++i) {
        const QRectF block = shown->people->block(i);
        QVERIFY(i == 0 || !block.intersects(shown->people->block(i - 1)));
        const auto person = [&](int index) {
            return charts::personBox(index, block.size()).translated(block.topLeft());
        };
        const auto drawn = [&](int index) {
            const QRectF box = person(index);
            return support::Drawn{image.copy(QRect(box.topLeft().toPoint(), box.size().toSize())),
                                  surface};
        };
        const QRectF box = person(12);
        const QRectF inside(box.left() + 0.3 * box.width(), box.top() + 0.3 * box.height(),
                            0.4 * box.width(), 0.4 * box.height());
        fills.append({figures::arms().at(i).name, support::commonest(image, inside.toRect())});
        // Those it happened to are told from the others by shape: a disc, a ring.
        const double differ = support::shapesDiffer(drawn(12), drawn(42));
        QVERIFY2(differ >= 3 * kOtherShape, qPrintable(QString::number(differ)));
        QVERIFY(support::drawnOn(surface, image, person(42).toRect()) >= kOtherShape);
    }
    const QStringList found = support::confused(fills);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void TestColourVision::swatchesOfTheStudyAreToldApart()
{
    QFETCH(const Vision, vision);
    QFETCH(const bool, contrast);
    const auto shown = figures::show(800, 100, contrast);
    const QImage image = support::seenBy(vision, support::picture(shown->study));
    const QColor surface = support::seenBy(vision, shown->theme.tokens().surface);
    QList<ArmSeen> arms;
    for (int mark = 0; mark < shown->study->markCount(); ++mark) {
        if (!shown->study->markName(mark).startsWith("Group: "))
            continue;
        // A swatch stands in the upper corner of its group's box.
        const QPoint corner = shown->study->markArea(mark).topLeft() + QPoint(12, 12);
        arms.append(armIn(image, QRect(corner, QSize(44, 24)).adjusted(5, 5, -5, -5), surface,
                          shown->study->markName(mark)));
    }
    QCOMPARE(arms.size(), 3);
    const QStringList found = confusedArms(arms);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void TestColourVision::levelsAreToldApart()
{
    QFETCH(const Vision, vision);
    QFETCH(const bool, contrast);
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.theme().setHighContrast(contrast);
    const QList<std::pair<QString, guide::Urgency>> signs{
        {"symptom:breathing", guide::Urgency::Emergency},
        {"symptom:headache", guide::Urgency::Today},
        {"symptom:tired", guide::Urgency::NextVisit}};
    QList<support::NamedColor> fills;
    QList<support::Drawn> icons;
    QSet<QString> headings;
    for (const auto &[sign, urgency] : signs) {
        guide.open(sign);
        const LevelCard level = cardOf(guide, urgency);
        QVERIFY2(level.card != nullptr && level.icon.isValid(), qPrintable(sign));
        const QImage image = support::seenBy(vision, support::picture(level.card));
        const QColor fill = support::commonest(image, image.rect());
        fills.append({sign, fill});
        icons.append({image.copy(level.icon), fill});
        // The drawing and the words stand out from the fill, to this eye too.
        QVERIFY(support::contrastIn(image, level.icon) >= 3);
        QVERIFY(support::contrastIn(image, level.heading->geometry()) >= 4.5);
        QVERIFY(support::drawnOn(fill, image, level.icon) >= kOtherShape);
        const QString words = support::paintedWords(level.heading);
        QCOMPARE(words, guide.content().symptoms.level(urgency).heading);
        headings.insert(words);
    }
    // Who must call 911 is told by colour alone as well.
    for (const qsizetype other : {1, 2}) {
        const QStringList found = support::confused({fills.at(0), fills.at(other)});
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }
    // The fills of the other two are pale (or dark) both, so that much is read on them with ease:
    // their drawings and words tell them apart, as they do all three.
    for (int i = 0; i < 3; ++i) {
        const double differ = support::shapesDiffer(icons.at(i), icons.at((i + 1) % 3));
        QVERIFY2(differ >= kOtherShape, qPrintable(QStringLiteral("%1: %2").arg(i).arg(differ)));
    }
    QCOMPARE(headings.size(), 3);
}

GUIDE_TEST(TestColourVision)
#include "test_colour_vision.moc"
