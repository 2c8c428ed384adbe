// SPDX-License-Identifier: Apache-2.0
// The ways to a pick and to its card: areas, figure, list, links and the size of the window.
#include "written_symptoms.h"

#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "pages/side_effects.h"

#include <QTest>

#include <algorithm>

using written::cardOf;
using written::isPicked;
using written::level;
using written::shownCards;
using written::shownRows;
using written::Symptom;
using written::symptom;

namespace {

QWidget *drawnFigure(const support::GuideWindow &guide)
{
    for (QWidget *widget : guide.window()->findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->accessibleName() == "Part of the body")
            return widget;
    }
    qFatal("there is no figure");
    return nullptr;
}

/// The figure is as high as its place; parts of it in hundredths of its height, from its middle.
QPoint pointOnFigure(const support::GuideWindow &guide, const QPointF &part)
{
    const double side = support::control(guide.window(), "Belly")->x() - 44;
    const double height = side * 2;
    const QPointF top(side / 2, (drawnFigure(guide)->height() - height) / 2);
    return (top + part * height).toPoint();
}

void touchFigure(const support::GuideWindow &guide, const QPointF &part)
{
    QTest::mouseClick(drawnFigure(guide), Qt::LeftButton, {}, pointOnFigure(guide, part));
    support::settle();
}

}  // namespace

class TestSymptomPicking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areasShowTheirSymptomsOnly();
    void picksStayInOtherAreasAndWays();
    void theFigureLeadsToItsAreas();
    void anyAreaHasItsPlaceOnTheFigure();
    void theCardIsSeenWholeWhereverThePickIs_data();
    void theCardIsSeenWholeWhereverThePickIs();
    void everyCardIsTwoStepsAwayFromEveryTab();
    void aDeepLinkPicksThatSymptomAlone();
    void anUnknownLinkSaysSo();
    void picksAreKnown();
    void unsureIsInEveryAreaAndMeansCallToday();

private:
    const QList<Symptom> m_symptoms = written::symptoms();
};

void TestSymptomPicking::areasShowTheirSymptomsOnly()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const YAML::Node words = support::contentFile("en/symptoms.yaml")["areas"];
    int areas = 0;
    for (const YAML::Node &area : support::contentFile("symptoms.yaml")["areas"]) {
        const QString id = support::text(area["id"]);
        QVERIFY(support::press(guide.window(), support::text(words[id.toStdString()])));
        QStringList wanted;
        for (const Symptom &symptom : m_symptoms) {
            if (symptom.areas.contains(id))
                wanted.append(symptom.say);
        }
        QStringList shown = shownRows(guide.window());
        QVERIFY(shown.size() >= 3);
        shown.sort();
        wanted.sort();
        QCOMPARE(shown, wanted);
        ++areas;
    }
    QVERIFY(areas >= 5);
    QVERIFY(support::press(guide.window(), "All"));
    QCOMPARE(shownRows(guide.window()).size(), m_symptoms.size());
}

void TestSymptomPicking::picksStayInOtherAreasAndWays()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), "Belly"));
    QVERIFY(support::press(guide.window(), symptom("belly-pain").say));
    QVERIFY(support::press(guide.window(), "Legs and feet"));
    QVERIFY(cardOf(guide.window(), symptom("belly-pain")) != nullptr);
    QVERIFY(support::press(guide.window(), "As one list"));
    QCOMPARE(shownRows(guide.window()).size(), m_symptoms.size());
    QCOMPARE(support::control(guide.window(), "Legs and feet"), nullptr);
    QVERIFY(isPicked(guide.window(), symptom("belly-pain").say));
    QVERIFY(cardOf(guide.window(), symptom("belly-pain")) != nullptr);
    QVERIFY(support::press(guide.window(), "By body area"));
    QVERIFY(shownRows(guide.window()).size() < m_symptoms.size());
}

void TestSymptomPicking::theFigureLeadsToItsAreas()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const QList<std::pair<QPointF, QString>> touches{{{0, 0.05}, "Head and eyes"},
                                                     {{0, 0.28}, "Breathing and face"},
                                                     {{0, 0.46}, "Belly"},
                                                     {{0.2, 0.6}, "Hands and arms"},
                                                     {{-0.2, 0.6}, "Hands and arms"},
                                                     {{0.07, 0.8}, "Legs and feet"},
                                                     {{0.12, 0.32}, "Skin and shot"}};
    for (const auto &[part, area] : touches) {
        touchFigure(guide, part);
        QVERIFY2(isPicked(guide.window(), area), qPrintable(area));
        QVERIFY(shownRows(guide.window()).size() < m_symptoms.size());
    }
    // A finger that has slid from one part to another meant neither (A11Y-2.5.2).
    QTest::mousePress(drawnFigure(guide), Qt::LeftButton, {},
                      pointOnFigure(guide, touches.at(0).first));
    QTest::mouseRelease(drawnFigure(guide), Qt::LeftButton, {},
                        pointOnFigure(guide, touches.at(2).first));
    support::settle();
    QVERIFY(isPicked(guide.window(), touches.last().second));
}

/// What an area is called in the content is nothing to the program.
void TestSymptomPicking::anyAreaHasItsPlaceOnTheFigure()
{
    const auto rename = [](guide::Content &content) {
        for (guide::BodyArea &area : content.symptoms.areas)
            area.id.append("-x");
        for (guide::Symptom &symptom : content.symptoms.symptoms) {
            for (QString &area : symptom.areas)
                area.append("-x");
        }
        content.symptoms.areas.append({"heart", "Heart", {"chest", "no-such-part"}});
        content.symptoms.areas.removeIf(
            [](const guide::BodyArea &area) { return area.drawn.contains("face"); });
        content.symptoms.symptoms.first().areas.append("heart");
    };
    support::GuideWindow guide({}, {}, rename);
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    touchFigure(guide, {0, 0.28});
    QVERIFY(isPicked(guide.window(), "Heart"));
    touchFigure(guide, {0, 0.46});
    QVERIFY(isPicked(guide.window(), "Belly"));
    QVERIFY(shownRows(guide.window()).size() < m_symptoms.size());
}

void TestSymptomPicking::theCardIsSeenWholeWhereverThePickIs_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small laptop") << QSize(1366, 768);
    QTest::newRow("laptop") << QSize(1280, 800);
    QTest::newRow("upright") << QSize(1080, 1920);
}

void TestSymptomPicking::theCardIsSeenWholeWhereverThePickIs()
{
    QFETCH(const QSize, size);
    support::GuideWindow guide;
    QVERIFY(guide.show(size));
    guide.open("page:side-effects");
    for (const Symptom &symptom : m_symptoms) {
        if (symptom.level != "emergency")
            continue;
        QVERIFY(support::press(guide.window(), symptom.say));
        support::settle();
        QWidget *card = cardOf(guide.window(), symptom);
        QVERIFY(card != nullptr);
        QVERIFY2(card->visibleRegion().boundingRect() == card->rect(), qPrintable(symptom.id));
        QVERIFY(support::press(guide.window(), symptom.say));
    }
}

void TestSymptomPicking::everyCardIsTwoStepsAwayFromEveryTab()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    int ways = 0;
    for (const QString tab :
         {"How it works", "Trial results", "Side effects", "Support", "Questions"}) {
        for (const Symptom &symptom : m_symptoms) {
            QVERIFY(support::press(guide.window(), tab));
            QVERIFY(support::press(guide.window(), "Side effects"));  // one
            QVERIFY(support::press(guide.window(), symptom.say));     // two (TRI-9)
            QVERIFY2(cardOf(guide.window(), symptom) != nullptr,
                     qPrintable(tab + ": " + symptom.id));
            QVERIFY(support::press(guide.window(), symptom.say));
            ++ways;
        }
    }
    QCOMPARE(ways, 5 * m_symptoms.size());
}

void TestSymptomPicking::aDeepLinkPicksThatSymptomAlone()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), "Legs and feet"));
    QVERIFY(support::press(guide.window(), symptom("achy").say));
    guide.open("page:safety");
    guide.open("symptom:sight-change");
    support::settle();
    QCOMPARE(guide.window()->currentPage(), "side-effects");
    QWidget *card = cardOf(guide.window(), symptom("sight-change"));
    QVERIFY(card != nullptr);
    QCOMPARE(card->visibleRegion().boundingRect(), card->rect());
    QCOMPARE(shownCards(guide.window()).size(), 1);
    QVERIFY(!isPicked(guide.window(), symptom("achy").say));
    QCOMPARE(shownRows(guide.window()).size(), m_symptoms.size());
}

void TestSymptomPicking::anUnknownLinkSaysSo()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("symptom:hives");
    guide.open("symptom:my-left-ear");
    QVERIFY(shownCards(guide.window()).isEmpty());
    const QStringList told = support::allNames(guide.window());
    QVERIFY(std::any_of(told.begin(), told.end(), [](const QString &text) {
        return text.startsWith("This guide has no sign of that name.");
    }));
    QVERIFY(support::press(guide.window(), symptom("hives").say));
    QVERIFY(cardOf(guide.window(), symptom("hives")) != nullptr);
}

void TestSymptomPicking::picksAreKnown()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    auto *screen = qobject_cast<pages::SideEffects *>(guide.screen());
    QVERIFY(screen != nullptr);
    QVERIFY(support::press(guide.window(), symptom("lump").say));
    QVERIFY(support::press(guide.window(), symptom("hives").say));
    QCOMPARE(screen->picks(), (QStringList{"hives", "lump"}));
    guide.open("symptom:achy");
    QCOMPARE(screen->picks(), QStringList{"achy"});
}

void TestSymptomPicking::unsureIsInEveryAreaAndMeansCallToday()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    const QStringList points = support::names(guide.window(), QAccessible::ListItem);
    const bool told = std::any_of(points.begin(), points.end(), [](const QString &point) {
        return point.contains("Not sure?") && point.contains("Call your care team today");
    });
    QVERIFY(told);  // TRI-11
    const Symptom unsure = symptom("not-sure");
    for (const QString area : {"Belly", "Skin and shot", "Legs and feet", "All"}) {
        QVERIFY(support::press(guide.window(), area));
        QCOMPARE(shownRows(guide.window()).first(), unsure.say);
    }
    QVERIFY(support::press(guide.window(), unsure.say));
    QVERIFY(cardOf(guide.window(), unsure) != nullptr);
    QVERIFY(nullptr != support::find(cardOf(guide.window(), unsure), QAccessible::Heading,
                                     "Call your care team today if:"));
}

GUIDE_TEST(TestSymptomPicking)
#include "test_symptom_picking.moc"
