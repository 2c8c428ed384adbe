// SPDX-License-Identifier: Apache-2.0
// Whom to call for which symptom, as a person picks it. The levels come from content/symptoms.yaml,
// which is read here by nothing of ours.
#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/seen.h"

#include <QTest>

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

QString rowName(const Written &symptom)
{
    return QStringLiteral("%1. %2").arg(symptom.say, writtenLevel(symptom.level).badge);
}

/// Names of all symptom rows shown, in the order of the screen.
QStringList shownRows(QWidget *window, const QList<Written> &symptoms)
{
    QStringList all;
    for (const Written &symptom : symptoms)
        all.append(rowName(symptom));
    QStringList shown;
    for (const support::Face face : support::everything(window)) {
        if (all.contains(face->text(QAccessible::Name)))
            shown.append(face->text(QAccessible::Name));
    }
    return shown;
}

/// The card that a row opens: the shown thing that is named by its heading and its sign.
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
    void everySymptomIsListedWithItsLevelInWords();
    void mostSevereComesFirst();
    void everySymptomHasItsCard();
    void headingsAreTheActionAndEndInIf();
    void aSecondSymptomTakesThePlaceOfTheFirst();
    void aSecondPressClosesTheCard();
    void areasShowTheirSymptomsOnly();
    void leavingAnAreaClosesItsCard();
    void theEmergencyListNeedsNoChoiceAndHasNoLinks();
    void emergencyCardsHaveNoLinks();
    void everyEmergencyIsTwoStepsAwayFromEveryTab();
    void aDeepLinkOpensTheCardInAnyArea();
    void unsureMeansCallToday();
    void theProgramSaysThatItCannotCall();

private:
    const QList<Written> m_symptoms = writtenSymptoms();
};

void TestSideEffects::everySymptomIsListedWithItsLevelInWords()
{
    QVERIFY(m_symptoms.size() > 30);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    // The name that a screen reader says holds the words of the level (TRI-3).
    QCOMPARE(shownRows(guide.window(), m_symptoms).size(), m_symptoms.size());
    const QStringList levels{"emergency", "today", "next-visit"};
    for (const Written &symptom : m_symptoms)
        QVERIFY2(levels.contains(symptom.level), qPrintable(symptom.id));  // TRI-1
}

void TestSideEffects::mostSevereComesFirst()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const QStringList order{"Call 911 now", "Call today", "Next visit"};
    int severity = 0;
    for (const QString &name : shownRows(guide.window(), m_symptoms)) {
        const auto of = static_cast<int>(order.indexOf(name.section(". ", -1)));
        QVERIFY2(of >= severity, qPrintable(name));
        severity = of;
    }
    QCOMPARE(severity, 2);
}

void TestSideEffects::everySymptomHasItsCard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const YAML::Node words = support::contentFile("en/symptoms.yaml")["symptoms"];
    for (const Written &symptom : m_symptoms) {
        QVERIFY2(support::press(guide.window(), rowName(symptom)), qPrintable(symptom.id));
        QWidget *card = cardOf(guide.window(), symptom);
        QVERIFY2(card != nullptr, qPrintable(symptom.id));
        const QStringList inside = support::allNames(card);
        const YAML::Node word = words[symptom.id.toStdString()];
        QVERIFY2(inside.contains(symptom.card), qPrintable(symptom.id));
        QVERIFY2(inside.contains(support::text(word["why"])), qPrintable(symptom.id));
        QVERIFY2(inside.contains(support::text(word["tell"])), qPrintable(symptom.id));
        for (const QString &step : writtenLevel(symptom.level).steps)
            QVERIFY2(inside.contains(step), qPrintable(symptom.id + ": " + step));
        // The card is seen, not only there.
        const QRect seen = card->visibleRegion().boundingRect();
        QVERIFY2(seen.height() > 100 || seen.height() == card->height(), qPrintable(symptom.id));
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

void TestSideEffects::aSecondSymptomTakesThePlaceOfTheFirst()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), rowName(m_symptoms.first())));
    QVERIFY(support::press(guide.window(), rowName(m_symptoms.last())));
    QCOMPARE(cardOf(guide.window(), m_symptoms.first()), nullptr);
    QVERIFY(cardOf(guide.window(), m_symptoms.last()) != nullptr);
    const support::Face first = QAccessible::queryAccessibleInterface(
        support::control(guide.window(), rowName(m_symptoms.first())));
    QVERIFY(!first->state().checked);
}

void TestSideEffects::aSecondPressClosesTheCard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const Written &symptom = m_symptoms.first();
    const support::Face row =
        QAccessible::queryAccessibleInterface(support::control(guide.window(), rowName(symptom)));
    QVERIFY(row->state().expandable && row->state().collapsed);
    QVERIFY(support::press(guide.window(), rowName(symptom)));
    QVERIFY(cardOf(guide.window(), symptom) != nullptr);
    QVERIFY(row->state().expanded && !row->state().collapsed);
    QVERIFY(support::press(guide.window(), rowName(symptom)));
    QCOMPARE(cardOf(guide.window(), symptom), nullptr);
    QVERIFY(row->state().collapsed);
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
        // By level, and as written within a level.
        QStringList wanted;
        for (const char *level : {"emergency", "today", "next-visit"}) {
            for (const Written &symptom : m_symptoms) {
                if (symptom.level == QLatin1String(level) && symptom.areas.contains(id))
                    wanted.append(rowName(symptom));
            }
        }
        QCOMPARE(shownRows(guide.window(), m_symptoms), wanted);
        ++areas;
    }
    QVERIFY(areas >= 5);
}

void TestSideEffects::leavingAnAreaClosesItsCard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("symptom:belly-pain");
    QVERIFY(support::allNames(guide.window())
                .contains("Call 911 now if: you have strong belly pain that does not go away"));
    QVERIFY(support::press(guide.window(), "Legs and feet"));
    QVERIFY(!support::allNames(guide.window())
                 .contains("Call 911 now if: you have strong belly pain that does not go away"));
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

void TestSideEffects::emergencyCardsHaveNoLinks()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const Written &symptom : m_symptoms) {
        if (symptom.level != "emergency")
            continue;
        guide.open("symptom:" + symptom.id);
        QWidget *card = cardOf(guide.window(), symptom);
        QVERIFY(card != nullptr);
        for (const support::Face face : support::everything(card))
            QVERIFY2(!face->state().focusable, qPrintable(face->text(QAccessible::Name)));
    }
}

void TestSideEffects::everyEmergencyIsTwoStepsAwayFromEveryTab()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    int ways = 0;
    for (const QString tab :
         {"How it works", "Trial results", "Side effects", "Support", "Questions"}) {
        for (const Written &symptom : m_symptoms) {
            if (symptom.level != "emergency")
                continue;
            QVERIFY(support::press(guide.window(), tab));
            QVERIFY(support::press(guide.window(), "Side effects"));    // one
            QVERIFY(support::press(guide.window(), rowName(symptom)));  // two
            QVERIFY2(cardOf(guide.window(), symptom) != nullptr,
                     qPrintable(tab + ": " + symptom.id));
            QVERIFY(support::press(guide.window(), rowName(symptom)));
            ++ways;
        }
    }
    QVERIFY(ways >= 5 * 5);
}

void TestSideEffects::aDeepLinkOpensTheCardInAnyArea()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), "Legs and feet"));
    guide.open("page:safety");
    guide.open("symptom:sight-change");
    QCOMPARE(guide.window()->currentPage(), "side-effects");
    const auto sight = std::find_if(m_symptoms.begin(), m_symptoms.end(),
                                    [](const Written &s) { return s.id == "sight-change"; });
    QVERIFY(sight != m_symptoms.end());
    QVERIFY(cardOf(guide.window(), *sight) != nullptr);
    QCOMPARE(shownRows(guide.window(), m_symptoms).size(), m_symptoms.size());
}

void TestSideEffects::unsureMeansCallToday()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    const QStringList points = support::names(guide.window(), QAccessible::ListItem);
    const bool told = std::any_of(points.begin(), points.end(), [](const QString &point) {
        return point.contains("Not sure?") && point.contains("Call your care team today");
    });
    QVERIFY(told);  // TRI-11
    const auto unsure = std::find_if(m_symptoms.begin(), m_symptoms.end(),
                                     [](const Written &s) { return s.id == "not-sure"; });
    QVERIFY(unsure != m_symptoms.end());
    QVERIFY(support::press(guide.window(), rowName(*unsure)));
    QVERIFY(cardOf(guide.window(), *unsure) != nullptr);
    QVERIFY(nullptr != support::find(cardOf(guide.window(), *unsure), QAccessible::Heading,
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
