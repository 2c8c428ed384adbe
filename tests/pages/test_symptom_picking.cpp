// SPDX-License-Identifier: Apache-2.0
// How a reader comes to a pick and to its card: areas, figure, search, links, sizes of the window.
#include "written_symptoms.h"

#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/text.h"
#include "pages/symptom_picker.h"

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
    const double side = support::control(guide.window(), "Belly")->x() - 12;
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
    void picksStayInOtherAreas();
    void theFigureLeadsToItsAreas();
    void anyAreaHasItsPlaceOnTheFigure();
    void theActionIsSeenAndNothingMoves_data();
    void theActionIsSeenAndNothingMoves();
    void everyCardIsTwoStepsAwayFromEveryTab();
    void aDeepLinkPicksThatSymptomAlone();
    void anUnknownLinkSaysSo();
    void picksAreKnown();
    void unsureIsInEveryAreaAndMeansCallToday();

private:
    const QList<Symptom> m_symptoms = written::symptoms();
};

void TestSymptomPicking::picksStayInOtherAreas()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), symptom("belly-pain").say));
    QVERIFY(support::press(guide.window(), "Legs and feet"));
    QVERIFY(!shownRows(guide.window()).contains(symptom("belly-pain").say));
    QVERIFY(cardOf(guide.window(), symptom("belly-pain")) != nullptr);
    QVERIFY(support::press(guide.window(), "Belly"));
    QVERIFY(isPicked(guide.window(), symptom("belly-pain").say));
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
}

void TestSymptomPicking::theActionIsSeenAndNothingMoves_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("small laptop") << QSize(1366, 768) << 100;
    QTest::newRow("laptop") << QSize(1280, 800) << 100;
    QTest::newRow("upright") << QSize(1080, 1920) << 100;
    QTest::newRow("large text") << QSize(1366, 768) << 200;
}

/// The heading of what to do is in view, or stands pinned below the page, and what was pressed
/// stays under the finger.
void TestSymptomPicking::theActionIsSeenAndNothingMoves()
{
    QFETCH(const QSize, size);
    QFETCH(const int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    guide.open("page:side-effects");
    for (const Symptom &symptom : m_symptoms) {
        QVERIFY(support::press(guide.window(), symptom.say));  // and brings it into view
        QVERIFY(support::press(guide.window(), symptom.say));
        QWidget *row = support::control(guide.window(), symptom.say);
        const int before = row->mapTo(guide.window(), QPoint()).y();
        QVERIFY(support::press(guide.window(), symptom.say));
        QCOMPARE(row->mapTo(guide.window(), QPoint()).y(), before);
        QWidget *card = cardOf(guide.window(), symptom);
        QVERIFY(card != nullptr);
        const auto *heading = card->findChild<look::Heading *>();
        const bool seen = heading->visibleRegion().boundingRect() == heading->rect();
        const QWidget *pinned =
            support::control(guide.window(), "See what to do. " + level(symptom.level).badge);
        QVERIFY2(seen || pinned != nullptr, qPrintable(symptom.id));
        if (size.width() > size.height() && percent == 100)
            QVERIFY2(seen, qPrintable(symptom.id));
        QVERIFY(support::press(guide.window(), symptom.say));
    }
}

/// What is said in own words leads to its card from anywhere: two steps (TRI-9).
void TestSymptomPicking::everyCardIsTwoStepsAwayFromEveryTab()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString tab :
         {"How it works", "Trial results", "Side effects", "Support", "Questions"}) {
        for (const Symptom &symptom : m_symptoms) {
            QVERIFY(support::press(guide.window(), tab));
            guide.search(symptom.say);  // one
            const QStringList found = support::names(guide.screen(), QAccessible::Button);
            const auto same = std::find_if(found.begin(), found.end(), [&](const QString &name) {
                return name.contains(symptom.say);
            });
            QVERIFY2(same != found.end(), qPrintable(symptom.id));
            QVERIFY(support::press(guide.window(), *same));  // two
            QVERIFY2(cardOf(guide.window(), symptom) != nullptr,
                     qPrintable(tab + ": " + symptom.id));
        }
    }
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
    const auto *heading = card->findChild<look::Heading *>();
    QCOMPARE(heading->visibleRegion().boundingRect(), heading->rect());
    QCOMPARE(shownCards(guide.window()).size(), 1);
    QVERIFY(shownRows(guide.window()).contains(symptom("sight-change").say));
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
    const auto *picker = guide.screen()->findChild<pages::SymptomPicker *>();
    QVERIFY(picker != nullptr);
    QVERIFY(support::press(guide.window(), symptom("lump").say));
    QVERIFY(support::press(guide.window(), symptom("hives").say));
    QCOMPARE(picker->picks(), (QStringList{"hives", "lump"}));
    guide.open("symptom:achy");
    QCOMPARE(picker->picks(), QStringList{"achy"});
}

void TestSymptomPicking::unsureIsInEveryAreaAndMeansCallToday()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    const QStringList told = support::names(guide.window(), QAccessible::ListItem);
    QVERIFY(std::any_of(told.begin(), told.end(), [](const QString &item) {
        return item == "Today: call your care team if you are not sure.";
    }));  // TRI-11
    const Symptom unsure = symptom("not-sure");
    for (const auto &[id, area] : written::areas()) {
        QVERIFY(support::press(guide.window(), area));
        QCOMPARE(shownRows(guide.window()).last(), unsure.say);
    }
    QVERIFY(support::press(guide.window(), unsure.say));
    QVERIFY(cardOf(guide.window(), unsure) != nullptr);
    QVERIFY(nullptr != support::find(cardOf(guide.window(), unsure), QAccessible::Heading,
                                     "Call your care team today if:"));
}

GUIDE_TEST(TestSymptomPicking)
#include "test_symptom_picking.moc"
