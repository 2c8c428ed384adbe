// SPDX-License-Identifier: Apache-2.0
// What to do about what a person picks. The levels come from content/symptoms.yaml, which is read
// here by nothing of ours.
#include "written_symptoms.h"

#include "support/evidence.h"
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QTest>

#include <algorithm>

using written::cardOf;
using written::isPicked;
using written::level;
using written::shownCards;
using written::shownRows;
using written::Symptom;
using written::symptom;

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
    void theEmergencyListNeedsNoChoiceAndHasNoLinks();
    void cardsHoldNothingToPress();
    void theProgramSaysThatItCannotCall();
    void theLevelsAreADraftUntilTheyAreSigned();
    void signsLeadToWhatTheSafetyPageSays();
    void theActionIsInViewHoweverTheSignIsOpened();

private:
    const QList<Symptom> m_symptoms = written::symptoms();
};

void TestSideEffects::theLevelsAreADraftUntilTheyAreSigned()
{
    for (const bool isSigned : {false, true}) {
        support::GuideWindow guide(
            {}, {}, [&](guide::Content &content) { content.symptoms.isSigned = isSigned; });
        QVERIFY(guide.show());
        QVERIFY(support::press(guide.window(), "Side effects"));
        const QString mark = guide.content().frame.urgencyAwaited;
        QVERIFY(mark.contains("No clinician"));
        QCOMPARE(support::paintedWords(guide.screen()->widget()).contains(mark), !isSigned);
    }
}

void TestSideEffects::everySymptomIsACheckBox()
{
    QVERIFY(m_symptoms.size() > 30);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    QSet<QString> shown;
    for (const auto &[id, area] : written::areas()) {
        for (const QStringList &rows : written::shownInArea(guide.window(), area)) {
            for (const QString &row : rows) {
                QVERIFY2(!isPicked(guide.window(), row), qPrintable(row));
                shown.insert(row);
            }
        }
    }
    QCOMPARE(shown.size(), m_symptoms.size());
    QVERIFY(shownCards(guide.window()).isEmpty());
}

/// At most seven at once, the most severe first, and last, by itself, what is for whoever is not
/// sure (TRI-7, TRI-11, CCI-8).
void TestSideEffects::mostSevereComesFirst()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const QString unsure = symptom("not-sure").say;
    for (const auto &[id, area] : written::areas()) {
        QStringList wanted;
        for (const char *level : {"emergency", "today", "next-visit"}) {
            for (const Symptom &symptom : m_symptoms) {
                if (symptom.level == QLatin1String(level) && symptom.say != unsure &&
                    symptom.areas.contains(id))
                    wanted.append(symptom.say);
            }
        }
        QStringList shown;
        for (QStringList rows : written::shownInArea(guide.window(), area)) {
            QVERIFY2(rows.size() <= 8, qPrintable(area));
            QCOMPARE(rows.takeLast(), unsure);
            shown += rows;
        }
        QCOMPARE(shown, wanted);
    }
}

void TestSideEffects::everySymptomHasItsCard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const YAML::Node words = support::contentFile("en/symptoms.yaml")["symptoms"];
    for (const Symptom &symptom : m_symptoms) {
        QVERIFY2(support::press(guide.window(), symptom.say), qPrintable(symptom.id));
        QWidget *card = cardOf(guide.window(), symptom);
        QVERIFY2(card != nullptr, qPrintable(symptom.id));
        const QStringList inside = support::allNames(card);
        const YAML::Node word = words[symptom.id.toStdString()];
        QVERIFY2(inside.contains(symptom.card), qPrintable(symptom.id));
        QVERIFY2(inside.contains(support::text(word["why"])), qPrintable(symptom.id));
        QVERIFY2(inside.contains(support::text(word["tell"])), qPrintable(symptom.id));
        for (const QString &step : level(symptom.level).steps)
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
    for (const Symptom &symptom : m_symptoms) {
        guide.open("symptom:" + symptom.id);
        QWidget *card = cardOf(guide.window(), symptom);
        QVERIFY2(card != nullptr, qPrintable(symptom.id));
        const QString heading = support::names(card, QAccessible::Heading).value(0);
        QVERIFY2(heading.endsWith("if:"), qPrintable(heading));  // TRI-2
        QCOMPARE(heading, level(symptom.level).action + " if:");
    }
}

void TestSideEffects::severalPicksMakeOneCardALevel()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    const QString now = level("emergency").heading;
    const QString today = level("today").heading;
    const QString later = level("next-visit").heading;
    const QList<std::pair<QString, QStringList>> walk{{"achy", {later}},
                                                      {"lump", {today, later}},
                                                      {"mole", {today, later}},
                                                      {"hives", {now, today, later}},
                                                      {"swelling-mild", {now, today, later}}};
    for (const auto &[id, cards] : walk) {
        QVERIFY(support::press(guide.window(), symptom(id).say));
        QCOMPARE(shownCards(guide.window()), cards);  // TRI-7, TRI-11, TRI-15
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
                                   {"thirsty", "thinking", "sugar-two"}};
    for (const QStringList &pair : pairs) {
        QVERIFY(support::press(guide.window(), symptom(pair.at(0)).say));
        QCOMPARE(shownCards(guide.window()).first(), level("today").heading);
        QVERIFY(support::press(guide.window(), symptom(pair.at(1)).say));
        // That card alone: the others speak of a sign by itself.
        QCOMPARE(shownCards(guide.window()), QStringList{level("emergency").heading});
        QVERIFY2(cardOf(guide.window(), symptom(pair.at(2))) != nullptr, qPrintable(pair.at(2)));
        QVERIFY(support::press(guide.window(), symptom(pair.at(1)).say));
        QCOMPARE(shownCards(guide.window()).first(), level("today").heading);
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
}

void TestSideEffects::picksCanBeCleared()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QCOMPARE(support::control(guide.window(), "Clear my picks"), nullptr);
    for (const char *id : {"hives", "lump", "achy"})
        QVERIFY(support::press(guide.window(), symptom(id).say));
    QVERIFY(support::press(guide.window(), "Clear my picks"));
    QVERIFY(shownCards(guide.window()).isEmpty());
    for (const Symptom &symptom : m_symptoms)
        QVERIFY2(!isPicked(guide.window(), symptom.say), qPrintable(symptom.id));
}

void TestSideEffects::theEmergencyListNeedsNoChoiceAndHasNoLinks()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    QWidget *heading = support::find(guide.window(), QAccessible::Heading,
                                     guide.content().page("side-effects").main);
    QVERIFY(heading != nullptr);
    QWidget *card = heading->parentWidget();
    const QStringList items = support::names(card, QAccessible::ListItem);
    QStringList wanted;  // each once, where it is felt first
    QStringList groups;
    for (const auto &[area, name] : written::areas()) {
        const qsizetype before = wanted.size();
        for (const Symptom &symptom : m_symptoms) {
            if (symptom.level == "emergency" && symptom.areas.first() == area)
                wanted.append(symptom.brief);
        }
        if (wanted.size() > before)
            groups.append(name);
    }
    QCOMPARE(items, wanted);
    QCOMPARE(support::names(card, QAccessible::List), groups);
    for (const support::Face face : support::everything(card)) {  // TRI-6
        QVERIFY2(!face->state().focusable, qPrintable(face->text(QAccessible::Name)));
        QVERIFY(face->role() != QAccessible::Button && face->role() != QAccessible::Link);
    }
}

void TestSideEffects::cardsHoldNothingToPress()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const Symptom &symptom : m_symptoms) {
        guide.open("symptom:" + symptom.id);
        QWidget *card = cardOf(guide.window(), symptom);
        QVERIFY(card != nullptr);
        for (const support::Face face : support::everything(card))  // TRI-6
            QVERIFY2(!face->state().focusable, qPrintable(face->text(QAccessible::Name)));
    }
}

void TestSideEffects::theProgramSaysThatItCannotCall()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::press(guide.window(), "Side effects"));
    const QString words = support::text(support::contentFile("en/guide.yaml")["no_calls"]["text"]);
    QVERIFY(support::allNames(guide.window()).contains(words));  // TRI-14
}

/// A sign, the safety page and back: two touches each way. Whoever must call 911 reads no further.
void TestSideEffects::signsLeadToWhatTheSafetyPageSays()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const guide::Page safety = guide.content().page("safety");
    for (const guide::Symptom &symptom : guide.content().symptoms.symptoms) {
        const auto section =
            std::find_if(safety.sections.begin(), safety.sections.end(),
                         [&](const auto &each) { return each.id == symptom.safety; });
        QVERIFY2(section != safety.sections.end(), qPrintable(symptom.id));
        guide.open("symptom:" + symptom.id);
        const QString link = "Read more: " + section->heading;
        if (symptom.urgency == guide::Urgency::Emergency) {
            QVERIFY2(support::control(guide.screen(), link) == nullptr, qPrintable(symptom.id));
            continue;
        }
        QVERIFY2(support::press(guide.window(), link), qPrintable(symptom.id));
        QCOMPARE(guide.window()->currentPage(), "safety");
        const QWidget *heading =
            support::find(guide.screen(), QAccessible::Heading, section->heading);
        QVERIFY(heading != nullptr);
        QVERIFY2(!heading->visibleRegion().isEmpty(), qPrintable(section->heading));
        guide.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(guide.window()->currentPage(), "side-effects");
        QVERIFY(support::control(guide.screen(), link) != nullptr);
    }
}

void TestSideEffects::theActionIsInViewHoweverTheSignIsOpened()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1280, 800}));
    for (const guide::Symptom &symptom : guide.content().symptoms.symptoms) {
        guide.search(symptom.say);
        guide.open("symptom:" + symptom.id);
        const QString action = guide.content().symptoms.level(symptom.urgency).heading;
        const QWidget *seen = nullptr;
        for (const support::Face face : support::ofRole(guide.screen(), QAccessible::Heading)) {
            const auto *heading = qobject_cast<QWidget *>(face->object());
            if (face->text(QAccessible::Name) == action &&
                heading->visibleRegion().boundingRect() == heading->rect())
                seen = heading;
        }
        QVERIFY2(seen != nullptr, qPrintable(symptom.id));
    }
}

GUIDE_TEST(TestSideEffects)
#include "test_side_effects.moc"
