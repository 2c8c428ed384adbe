// SPDX-License-Identifier: Apache-2.0
// Whom to call for which symptom, as a person picks it. The levels come from content/symptoms.yaml,
// which is read here by nothing of ours.
#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/seen.h"

#include "pages/side_effects.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace {

/// A symptom as its author wrote it.
struct Written {
    QString id;
    QString level;
    QStringList areas;
    QString say;
    QString card;
};

QList<Written> writtenSymptoms()
{
    const YAML::Node words = support::contentFile("en/symptoms.yaml")["symptoms"];
    QList<Written> symptoms;
    for (const YAML::Node &row : support::contentFile("symptoms.yaml")["symptoms"]) {
        const YAML::Node word = words[row["id"].as<std::string>()];
        symptoms.append({support::text(row["id"]), support::text(row["level"]),
                         support::texts(row["areas"]), support::text(word["say"]),
                         support::text(word["card"])});
    }
    return symptoms;
}

/// What a level says, as its author wrote it.
struct WrittenLevel {
    QString action;
    QString heading;
    QString badge;
    QStringList steps;
};

WrittenLevel writtenLevel(const QString &id)
{
    const YAML::Node level = support::contentFile("en/symptoms.yaml")["levels"][id.toStdString()];
    return {support::text(level["action"]), support::text(level["heading"]),
            support::text(level["badge"]), support::texts(level["steps"])};
}

/// What of all this is shown as a check box, in the order of the screen.
QStringList shownRows(QWidget *window, const QList<Written> &symptoms)
{
    QStringList all;
    for (const Written &symptom : symptoms)
        all.append(symptom.say);
    QStringList shown = support::names(window, QAccessible::CheckBox);
    shown.erase(std::remove_if(shown.begin(), shown.end(),
                               [&](const QString &name) { return !all.contains(name); }),
                shown.end());
    return shown;
}

/// Headings of the cards of what to do, from the top of the screen down.
QStringList shownCards(QWidget *window)
{
    QStringList all;
    for (const char *level : {"emergency", "today", "next-visit"})
        all.append(writtenLevel(level).heading);
    QStringList shown;
    for (const QString &name : support::names(window, QAccessible::Heading)) {
        if (all.contains(name))
            shown.append(name);
    }
    return shown.mid(1);  // the list that is always there comes first
}

bool isPicked(QWidget *window, const QString &say)
{
    const support::Face face = QAccessible::queryAccessibleInterface(support::control(window, say));
    return face != nullptr && face->state().checked;
}

/// The card of a sign by itself: the shown thing that is named by its heading and the sign.
QWidget *cardOf(QWidget *window, const Written &symptom)
{
    const QString name =
        QStringLiteral("%1 %2").arg(writtenLevel(symptom.level).heading, symptom.card);
    for (const support::Face face : support::everything(window)) {
        if (face->text(QAccessible::Name) == name)
            return qobject_cast<QWidget *>(face->object());
    }
    return nullptr;
}

}  // namespace

class TestSideEffects : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySymptomIsACheckBox();
    void mostSevereComesFirst();
    void everySymptomHasItsCard();
    void headingsAreTheActionAndEndInIf();
    void severalPicksMakeOneCardALevel();
    void signsThatMeanMoreTogether();
    void aSecondPressTakesThePickBack();
    void picksCanBeCleared();
    void areasShowTheirSymptomsOnly();
    void picksStayInOtherAreasAndWays();
    void theFigureLeadsToItsAreas();
    void theEmergencyListNeedsNoChoiceAndHasNoLinks();
    void cardsHoldNothingToPress();
    void theCardIsSeenWholeWhereverThePickIs_data();
    void theCardIsSeenWholeWhereverThePickIs();
    void everyCardIsTwoStepsAwayFromEveryTab();
    void aDeepLinkPicksThatSymptomAlone();
    void anUnknownLinkSaysSo();
    void picksAreTold();
    void unsureIsInEveryAreaAndMeansCallToday();
    void theProgramSaysThatItCannotCall();

private:
    [[nodiscard]] const Written &symptom(const QString &id) const
    {
        return *std::find_if(m_symptoms.begin(), m_symptoms.end(),
                             [&](const Written &s) { return s.id == id; });
    }

    const QList<Written> m_symptoms = writtenSymptoms();
};

void TestSideEffects::everySymptomIsACheckBox()
{
    QVERIFY(m_symptoms.size() > 30);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    QCOMPARE(shownRows(guide.window(), m_symptoms).size(), m_symptoms.size());
    for (const Written &symptom : m_symptoms)
        QVERIFY2(!isPicked(guide.window(), symptom.say), qPrintable(symptom.id));
    QVERIFY(shownCards(guide.window()).isEmpty());
}

void TestSideEffects::mostSevereComesFirst()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QStringList wanted{symptom("not-sure").say};
    for (const char *level : {"emergency", "today", "next-visit"}) {
        for (const Written &symptom : m_symptoms) {
            if (symptom.level == QLatin1String(level) && symptom.id != "not-sure")
                wanted.append(symptom.say);
        }
    }
    QCOMPARE(shownRows(guide.window(), m_symptoms), wanted);
}

void TestSideEffects::everySymptomHasItsCard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const YAML::Node words = support::contentFile("en/symptoms.yaml")["symptoms"];
    for (const Written &symptom : m_symptoms) {
        QVERIFY2(support::press(guide.window(), symptom.say), qPrintable(symptom.id));
        QWidget *card = cardOf(guide.window(), symptom);
        QVERIFY2(card != nullptr, qPrintable(symptom.id));
        const QStringList inside = support::allNames(card);
        const YAML::Node word = words[symptom.id.toStdString()];
        QVERIFY2(inside.contains(symptom.card), qPrintable(symptom.id));
        QVERIFY2(inside.contains(support::text(word["why"])), qPrintable(symptom.id));
        QVERIFY2(inside.contains(support::text(word["tell"])), qPrintable(symptom.id));
        for (const QString &step : writtenLevel(symptom.level).steps)
            QVERIFY2(inside.contains(step), qPrintable(symptom.id + ": " + step));
        QVERIFY(support::press(guide.window(), symptom.say));
        QVERIFY2(cardOf(guide.window(), symptom) == nullptr, qPrintable(symptom.id));
    }
}

void TestSideEffects::headingsAreTheActionAndEndInIf()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    for (const Written &symptom : m_symptoms) {
        guide.open("symptom:" + symptom.id);
        QWidget *card = cardOf(guide.window(), symptom);
        QVERIFY2(card != nullptr, qPrintable(symptom.id));
        const QString heading = support::names(card, QAccessible::Heading).value(0);
        QVERIFY2(heading.endsWith("if:"), qPrintable(heading));  // TRI-2
        QCOMPARE(heading, writtenLevel(symptom.level).action + " if:");
    }
}

void TestSideEffects::severalPicksMakeOneCardALevel()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const QString now = writtenLevel("emergency").heading;
    const QString today = writtenLevel("today").heading;
    const QString later = writtenLevel("next-visit").heading;
    const QList<std::pair<QString, QStringList>> walk{{"achy", {later}},
                                                      {"lump", {today, later}},
                                                      {"mole", {today, later}},
                                                      {"hives", {now, today, later}},
                                                      {"swelling-mild", {now, today, later}}};
    int picked = 0;
    for (const auto &[id, cards] : walk) {
        QVERIFY(support::press(guide.window(), symptom(id).say));
        QCOMPARE(shownCards(guide.window()), cards);  // TRI-7, TRI-11, TRI-15
        QVERIFY(support::allNames(guide.window()).contains(QString("%1 picked").arg(++picked)));
    }
    // Both signs of a level stand on its one card, and in its name.
    const QString both = today + " " + symptom("lump").card + "; " + symptom("mole").card;
    const QList<support::Face> all = support::everything(guide.window());
    QVERIFY(std::any_of(all.begin(), all.end(),
                        [&](support::Face face) { return face->text(QAccessible::Name) == both; }));
}

void TestSideEffects::signsThatMeanMoreTogether()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const QList<QStringList> pairs{{"headache", "nausea", "two-together"},
                                   {"headache", "vomiting", "two-together"},
                                   {"thirsty", "thinking", "thirsty-confused"}};
    for (const QStringList &pair : pairs) {
        QVERIFY(support::press(guide.window(), symptom(pair.at(0)).say));
        QCOMPARE(shownCards(guide.window()).first(), writtenLevel("today").heading);
        QVERIFY(support::press(guide.window(), symptom(pair.at(1)).say));
        // That card alone: the others speak of a sign by itself.
        QCOMPARE(shownCards(guide.window()), QStringList{writtenLevel("emergency").heading});
        QVERIFY2(cardOf(guide.window(), symptom(pair.at(2))) != nullptr, qPrintable(pair.at(2)));
        QVERIFY(support::press(guide.window(), symptom(pair.at(1)).say));
        QCOMPARE(shownCards(guide.window()).first(), writtenLevel("today").heading);
        QVERIFY(support::press(guide.window(), symptom(pair.at(0)).say));
    }
}

void TestSideEffects::aSecondPressTakesThePickBack()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const QString say = m_symptoms.first().say;
    QVERIFY(support::press(guide.window(), say));
    QVERIFY(isPicked(guide.window(), say));
    QVERIFY(support::press(guide.window(), say));
    QVERIFY(!isPicked(guide.window(), say));
    QVERIFY(shownCards(guide.window()).isEmpty());
    QVERIFY(support::allNames(guide.window()).contains("Nothing picked yet"));
}

void TestSideEffects::picksCanBeCleared()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QVERIFY(!support::control(guide.window(), "Clear my picks")->isEnabled());
    for (const char *id : {"hives", "lump", "achy"})
        QVERIFY(support::press(guide.window(), symptom(id).say));
    QVERIFY(support::press(guide.window(), "Clear my picks"));
    QVERIFY(shownCards(guide.window()).isEmpty());
    for (const Written &symptom : m_symptoms)
        QVERIFY2(!isPicked(guide.window(), symptom.say), qPrintable(symptom.id));
}

void TestSideEffects::areasShowTheirSymptomsOnly()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const YAML::Node words = support::contentFile("en/symptoms.yaml")["areas"];
    int areas = 0;
    for (const YAML::Node &area : support::contentFile("symptoms.yaml")["areas"]) {
        const QString id = support::text(area);
        QVERIFY(support::press(guide.window(), support::text(words[id.toStdString()])));
        QStringList wanted;
        for (const Written &symptom : m_symptoms) {
            if (symptom.areas.contains(id))
                wanted.append(symptom.say);
        }
        QStringList shown = shownRows(guide.window(), m_symptoms);
        QVERIFY(shown.size() >= 3);
        shown.sort();
        wanted.sort();
        QCOMPARE(shown, wanted);
        ++areas;
    }
    QVERIFY(areas >= 5);
    QVERIFY(support::press(guide.window(), "All"));
    QCOMPARE(shownRows(guide.window(), m_symptoms).size(), m_symptoms.size());
}

void TestSideEffects::picksStayInOtherAreasAndWays()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), "Belly"));
    QVERIFY(support::press(guide.window(), symptom("belly-pain").say));
    QVERIFY(support::press(guide.window(), "Legs and feet"));
    QVERIFY(cardOf(guide.window(), symptom("belly-pain")) != nullptr);
    QVERIFY(support::press(guide.window(), "As one list"));
    QCOMPARE(shownRows(guide.window(), m_symptoms).size(), m_symptoms.size());
    QCOMPARE(support::control(guide.window(), "Legs and feet"), nullptr);
    QVERIFY(isPicked(guide.window(), symptom("belly-pain").say));
    QVERIFY(cardOf(guide.window(), symptom("belly-pain")) != nullptr);
    QVERIFY(support::press(guide.window(), "By body area"));
    QVERIFY(shownRows(guide.window(), m_symptoms).size() < m_symptoms.size());
}

void TestSideEffects::theFigureLeadsToItsAreas()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const auto isMap = [](QWidget *widget) {
        return widget->isVisible() && widget->accessibleName() == "Part of the body";
    };
    const QList<QWidget *> widgets = guide.window()->findChildren<QWidget *>();
    const auto map = std::find_if(widgets.begin(), widgets.end(), isMap);
    QVERIFY(map != widgets.end());
    // The figure is as high as its place; parts of it in hundredths of its height, from its middle.
    const double side = support::control(guide.window(), "Belly")->x() - 44;
    const double height = side * 2;
    const QPointF top(side / 2, ((*map)->height() - height) / 2);
    const QList<std::pair<QPointF, QString>> touches{{{0, 0.05}, "Head and eyes"},
                                                     {{0, 0.28}, "Breathing and face"},
                                                     {{0, 0.46}, "Belly"},
                                                     {{0.2, 0.6}, "Hands and arms"},
                                                     {{-0.2, 0.6}, "Hands and arms"},
                                                     {{0.07, 0.8}, "Legs and feet"},
                                                     {{0.12, 0.32}, "Skin and shot"}};
    for (const auto &[part, area] : touches) {
        QTest::mouseClick(*map, Qt::LeftButton, {}, (top + part * height).toPoint());
        support::settle();
        QVERIFY2(isPicked(guide.window(), area), qPrintable(area));
        QVERIFY(shownRows(guide.window(), m_symptoms).size() < m_symptoms.size());
    }
}

void TestSideEffects::theEmergencyListNeedsNoChoiceAndHasNoLinks()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    QWidget *heading =
        support::find(guide.window(), QAccessible::Heading, writtenLevel("emergency").heading);
    QVERIFY(heading != nullptr);
    QWidget *card = heading->parentWidget();
    const QStringList items = support::names(card, QAccessible::ListItem);
    QStringList wanted;
    for (const Written &symptom : m_symptoms) {
        if (symptom.level == "emergency")
            wanted.append(symptom.card);
    }
    QCOMPARE(items, wanted);
    for (const support::Face face : support::everything(card)) {  // TRI-6
        QVERIFY2(!face->state().focusable, qPrintable(face->text(QAccessible::Name)));
        QVERIFY(face->role() != QAccessible::Button && face->role() != QAccessible::Link);
    }
}

void TestSideEffects::cardsHoldNothingToPress()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const Written &symptom : m_symptoms) {
        guide.open("symptom:" + symptom.id);
        QWidget *card = cardOf(guide.window(), symptom);
        QVERIFY(card != nullptr);
        for (const support::Face face : support::everything(card))  // TRI-6
            QVERIFY2(!face->state().focusable, qPrintable(face->text(QAccessible::Name)));
    }
}

void TestSideEffects::theCardIsSeenWholeWhereverThePickIs_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small laptop") << QSize(1366, 768);
    QTest::newRow("laptop") << QSize(1280, 800);
    QTest::newRow("upright") << QSize(1080, 1920);
}

void TestSideEffects::theCardIsSeenWholeWhereverThePickIs()
{
    QFETCH(const QSize, size);
    support::GuideWindow guide;
    QVERIFY(guide.show(size));
    guide.open("page:side-effects");
    for (const Written &symptom : m_symptoms) {
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

void TestSideEffects::everyCardIsTwoStepsAwayFromEveryTab()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    int ways = 0;
    for (const QString tab :
         {"How it works", "Trial results", "Side effects", "Support", "Questions"}) {
        for (const Written &symptom : m_symptoms) {
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

void TestSideEffects::aDeepLinkPicksThatSymptomAlone()
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
    QCOMPARE(shownRows(guide.window(), m_symptoms).size(), m_symptoms.size());
}

void TestSideEffects::anUnknownLinkSaysSo()
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

void TestSideEffects::picksAreTold()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    auto *screen = qobject_cast<pages::SideEffects *>(guide.screen());
    QVERIFY(screen != nullptr);
    const QSignalSpy told(screen, &pages::SideEffects::picksChanged);
    QVERIFY(support::press(guide.window(), symptom("lump").say));
    QVERIFY(support::press(guide.window(), symptom("hives").say));
    QCOMPARE(told.last().first().toStringList(), (QStringList{"hives", "lump"}));
    QCOMPARE(screen->picks(), (QStringList{"hives", "lump"}));
    guide.open("symptom:achy");
    QCOMPARE(told.last().first().toStringList(), QStringList{"achy"});
    QCOMPARE(told.size(), 3);
}

void TestSideEffects::unsureIsInEveryAreaAndMeansCallToday()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    const QStringList points = support::names(guide.window(), QAccessible::ListItem);
    const bool told = std::any_of(points.begin(), points.end(), [](const QString &point) {
        return point.contains("Not sure?") && point.contains("Call your care team today");
    });
    QVERIFY(told);  // TRI-11
    const Written &unsure = symptom("not-sure");
    for (const QString area : {"Belly", "Skin and shot", "Legs and feet", "All"}) {
        QVERIFY(support::press(guide.window(), area));
        QCOMPARE(shownRows(guide.window(), m_symptoms).first(), unsure.say);
    }
    QVERIFY(support::press(guide.window(), unsure.say));
    QVERIFY(cardOf(guide.window(), unsure) != nullptr);
    QVERIFY(nullptr != support::find(cardOf(guide.window(), unsure), QAccessible::Heading,
                                     "Call your care team today if:"));
}

void TestSideEffects::theProgramSaysThatItCannotCall()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    const QString words = support::text(support::contentFile("en/guide.yaml")["no_calls"]["text"]);
    QVERIFY(support::allNames(guide.window()).contains(words));  // TRI-14
}

QTEST_MAIN(TestSideEffects)
#include "test_side_effects.moc"
