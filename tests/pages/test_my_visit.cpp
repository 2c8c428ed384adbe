// SPDX-License-Identifier: Apache-2.0
// My visit: what comes into it from every tab and goes out of it, and what it says about
// signs (TRI-7, TRI-11, TRI-14).
#include "written_symptoms.h"

#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QApplication>
#include <QTest>

using written::isPicked;
using written::level;
using written::symptom;

namespace {

const QString kEmpty = "How to fill this page";

QStringList buttons(const support::GuideWindow &guide)
{
    return support::names(guide.screen(), QAccessible::Button);
}

/// How a picked sign is named in the summary.
QString signRow(const QString &id, const QString &levelId)
{
    return symptom(id).say + ". " + level(levelId).badge;
}

}  // namespace

class TestMyVisit : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPageSaysHowToFillIt();
    void handPicksComeAndGo();
    void clearingPicksTakesThemOut();
    void aLinkedSignIsShownAndNotAdded();
    void theSummaryJudgesNoFewerSignsThanTheGuide();
    void takingOutUnpicks();
    void theMostSevereComesFirst();
    void signsThatMeanMoreTogether();
    void aSignOfTheSummaryOpensWithTheOthers();
    void topicsComeFromEveryTab_data();
    void topicsComeFromEveryTab();
    void everyStepResultAnswerAndProgrammeCanBeKept();
    void focusStaysAmongTheTopics();
    void everythingWorksByKeyboard();
};

void TestMyVisit::anEmptyPageSaysHowToFillIt()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const auto &[words, page] :
         QList<std::pair<QString, QString>>{{"Questions", "questions"},
                                            {"Side effects", "side-effects"},
                                            {"How it works", "how-it-works"},
                                            {"Trial results", "trial-results"},
                                            {"Support", "support"}}) {
        guide.open("page:my-visit");
        QVERIFY(support::hasHeading(guide.screen(), kEmpty));
        QVERIFY2(support::tabToLink(guide.window(), words), qPrintable(words));
        guide.key(Qt::Key_Return);
        QCOMPARE(guide.window()->currentPage(), page);
    }
    QVERIFY(!support::names(guide.screen(), QAccessible::Heading).contains("What you feel"));
}

void TestMyVisit::handPicksComeAndGo()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:my-visit");
    QVERIFY(!support::hasHeading(guide.screen(), "What you feel"));
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), symptom("lump").say));
    QVERIFY(support::press(guide.window(), symptom("hives").say));
    QCOMPARE(guide.visit().symptoms(), (QStringList{"lump", "hives"}));
    QVERIFY(support::press(guide.window(), symptom("lump").say));
    QCOMPARE(guide.visit().symptoms(), QStringList{"hives"});
    QVERIFY(support::tabToLink(guide.window(), "My visit"));
    guide.key(Qt::Key_Return);
    QCOMPARE(guide.window()->currentPage(), "my-visit");
    QVERIFY(support::hasHeading(guide.screen(), "What you feel"));
    QVERIFY(buttons(guide).contains(signRow("hives", symptom("hives").level)));
}

void TestMyVisit::clearingPicksTakesThemOut()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), symptom("lump").say));
    QVERIFY(support::press(guide.window(), symptom("achy").say));
    QVERIFY(support::press(guide.window(), "Clear my picks"));
    QVERIFY(guide.visit().isEmpty());
}

void TestMyVisit::aLinkedSignIsShownAndNotAdded()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("symptom:lump");
    QVERIFY(isPicked(guide.window(), symptom("lump").say));
    QVERIFY(guide.visit().isEmpty());
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), symptom("lump").say));
    QVERIFY(guide.visit().isEmpty());
    // A link takes nothing out either.
    QVERIFY(support::press(guide.window(), symptom("achy").say));
    guide.open("symptom:hives");
    QCOMPARE(guide.visit().symptoms(), QStringList{"achy"});
}

void TestMyVisit::theSummaryJudgesNoFewerSignsThanTheGuide()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("symptom:headache");
    QVERIFY(support::press(guide.window(), symptom("nausea").say));
    QVERIFY(written::shownCards(guide.window()).contains(level("emergency").heading));
    guide.open("page:my-visit");
    QVERIFY(support::hasHeading(guide.screen(), level("emergency").heading));
    // A link puts picks out of sight; the next pick brings them back to be judged with it.
    guide.visit().clear();
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), symptom("headache").say));
    guide.open("symptom:achy");
    QVERIFY(!isPicked(guide.window(), symptom("headache").say));
    QVERIFY(support::press(guide.window(), symptom("nausea").say));
    QVERIFY(isPicked(guide.window(), symptom("headache").say));
    QVERIFY(written::shownCards(guide.window()).contains(level("emergency").heading));
    QCOMPARE(guide.visit().symptoms().size(), 3);
}

void TestMyVisit::takingOutUnpicks()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    for (const char *id : {"lump", "hives", "achy"})
        QVERIFY(support::press(guide.window(), symptom(id).say));
    guide.open("page:my-visit");
    QVERIFY(support::press(guide.window(), "Remove: " + symptom("hives").say));
    QCOMPARE(guide.visit().symptoms(), (QStringList{"lump", "achy"}));
    guide.open("page:side-effects");
    QVERIFY(!isPicked(guide.window(), symptom("hives").say));
    QVERIFY(isPicked(guide.window(), symptom("lump").say));
    QVERIFY(isPicked(guide.window(), symptom("achy").say));
    guide.visit().clear();
    support::settle();
    QVERIFY(written::shownCards(guide.window()).isEmpty());
    QVERIFY(!isPicked(guide.window(), symptom("lump").say));
    QVERIFY(guide.visit().isEmpty());
    // What a link showed goes too.
    guide.open("symptom:hives");
    guide.visit().clear();
    support::settle();
    QVERIFY(!isPicked(guide.window(), symptom("hives").say));
}

void TestMyVisit::theMostSevereComesFirst()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const char *id : {"tired", "headache", "breathing"})
        guide.visit().addSymptom(id);
    guide.open("page:my-visit");
    QStringList levels;
    for (const QString &heading : support::names(guide.screen(), QAccessible::Heading)) {
        for (const char *id : {"emergency", "today", "next-visit"}) {
            if (heading == level(id).heading)
                levels.append(heading);
        }
    }
    QCOMPARE(levels, QStringList{level("emergency").heading});  // what to do, by the highest
    QCOMPARE(support::names(guide.screen(), QAccessible::Heading).value(1), levels.first());
    QWidget *heading = support::find(guide.screen(), QAccessible::Heading, levels.first());
    QVERIFY(heading->visibleRegion().boundingRect() == heading->rect());  // without scrolling
    for (const support::Face face : support::ofRole(guide.screen(), QAccessible::Heading).mid(2))
        QVERIFY(qobject_cast<QWidget *>(face->object())->font().pixelSize() <=
                heading->font().pixelSize());
    // The program cannot call for help, and says so (TRI-14).
    QVERIFY(support::names(guide.screen(), QAccessible::StaticText)
                .contains(guide.content().frame.noCalls));
    const QStringList rows = buttons(guide);
    const qsizetype first = rows.indexOf(signRow("breathing", "emergency"));
    QVERIFY(first >= 0);
    QVERIFY(first < rows.indexOf(signRow("headache", "today")));
    QVERIFY(rows.indexOf(signRow("headache", "today")) <
            rows.indexOf(signRow("tired", "next-visit")));
}

void TestMyVisit::signsThatMeanMoreTogether()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QCOMPARE(symptom("headache").level, "today");
    for (const char *id : {"headache", "nausea", "lump"})
        guide.visit().addSymptom(id);
    guide.open("page:my-visit");
    QVERIFY(support::hasHeading(guide.screen(), level("emergency").heading));
    for (const QString &row : {signRow("headache", "emergency"), signRow("nausea", "emergency"),
                               signRow("lump", symptom("lump").level)})
        QVERIFY2(buttons(guide).contains(row), qPrintable(row));
    QVERIFY(support::press(guide.window(), "Remove: " + symptom("nausea").say));
    QVERIFY(!support::hasHeading(guide.screen(), level("emergency").heading));
    QVERIFY(buttons(guide).contains(signRow("headache", "today")));
}

void TestMyVisit::aSignOfTheSummaryOpensWithTheOthers()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.visit().addSymptom("headache");
    guide.visit().addSymptom("nausea");
    guide.open("symptom:lump");
    guide.open("page:my-visit");
    QVERIFY(support::press(guide.window(), signRow("headache", "emergency")));
    QCOMPARE(guide.window()->currentPage(), "side-effects");
    QVERIFY(isPicked(guide.window(), symptom("headache").say));
    QVERIFY(isPicked(guide.window(), symptom("nausea").say));
    QVERIFY(written::shownCards(guide.window()).contains(level("emergency").heading));
    QCOMPARE(guide.visit().symptoms(), (QStringList{"headache", "nausea"}));
}

void TestMyVisit::topicsComeFromEveryTab_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("page");
    QTest::newRow("answer") << "question:storage"
                            << "How do I store it?"
                            << "questions";
    QTest::newRow("result") << "outcome:weight"
                            << "Trial result: Weight"
                            << "trial-results";
    const support::GuideWindow guide;
    const guide::Section step =
        guide.content().page("how-it-works").ofKind(guide::Section::Kind::Step).at(2);
    QTest::newRow("step") << "step:" + step.id << step.heading << "how-it-works";
    const guide::Programme programme = guide.content().support.programmes.last();
    QTest::newRow("programme") << "programme:" + programme.id << programme.name << "support";
    const guide::Section safety =
        guide.content().page("safety").ofKind(guide::Section::Kind::Safety).last();
    QTest::newRow("safety") << "section:safety#" + safety.id << safety.heading << "safety";
}

void TestMyVisit::topicsComeFromEveryTab()
{
    QFETCH(const QString, target);
    QFETCH(const QString, title);
    QFETCH(const QString, page);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open(target);
    QVERIFY(support::press(guide.window(), "Add to my visit: " + title));
    QVERIFY(guide.visit().hasTopic(target));
    QVERIFY(isPicked(guide.window(), "In my visit: " + title));
    guide.open("page:my-visit");
    QVERIFY(support::press(guide.window(), title));
    QCOMPARE(guide.window()->currentPage(), page);
    QVERIFY(support::control(guide.window(), "In my visit: " + title) != nullptr);
    guide.open("page:my-visit");
    QVERIFY(support::press(guide.window(), "Remove: " + title));
    QVERIFY(guide.visit().isEmpty());
    guide.open(target);
    QVERIFY(!isPicked(guide.window(), "Add to my visit: " + title));
    QVERIFY(support::press(guide.window(), "Add to my visit: " + title));
    QVERIFY(support::press(guide.window(), "In my visit: " + title));
    QVERIFY(guide.visit().isEmpty());
}

void TestMyVisit::everyStepResultAnswerAndProgrammeCanBeKept()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    int offered = 0;
    for (const QString page : {"how-it-works", "trial-results", "questions"}) {
        guide.open("page:" + page);
        guide.openAllParts([&](const QString &part) {
            if (part.startsWith("door:"))
                return;  // several things, none of them a topic
            QStringList names;
            for (const QString &name : support::names(guide.screen(), QAccessible::CheckBox)) {
                if (name.startsWith("Add to my visit: "))
                    names.append(name);
            }
            QVERIFY2(!names.isEmpty(), qPrintable(part));
            QVERIFY(!guide.visit().hasTopic(part));
            QVERIFY(support::press(guide.screen(), names.last()));
            ++offered;
        });
        if (QTest::currentTestFailed())
            return;
    }
    QCOMPARE(guide.visit().topics().size(), offered);
    for (const guide::Programme &programme : guide.content().support.programmes) {
        guide.open("programme:" + programme.id);
        QVERIFY(support::press(guide.screen(), "Add to my visit: " + programme.name));
    }
}

void TestMyVisit::focusStaysAmongTheTopics()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const char *title : {"A", "B", "C"})
        guide.visit().addTopic({QStringLiteral("question:") + title, title});
    guide.open("page:my-visit");
    const auto focused = [] { return support::nameOf(QApplication::focusWidget()); };
    QVERIFY(support::press(guide.window(), "Remove: B"));
    QCOMPARE(focused(), "Remove: C");
    guide.key(Qt::Key_Space);
    QCOMPARE(focused(), "Remove: A");
    guide.key(Qt::Key_Space);
    QVERIFY(guide.visit().isEmpty());
    QVERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(guide.screen()->isAncestorOf(QApplication::focusWidget()));
}

void TestMyVisit::everythingWorksByKeyboard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const auto goTo = [&](const QString &name) {
        return support::tabTo(guide.window(),
                              [&](QWidget *widget) { return support::nameOf(widget) == name; });
    };
    guide.open("question:storage");
    QVERIFY(goTo("Add to my visit: How do I store it?"));
    guide.key(Qt::Key_Space);
    guide.open("page:side-effects");
    QVERIFY(support::press(guide.window(), "Health and medicine"));
    QVERIFY(goTo(symptom("lump").say));
    guide.key(Qt::Key_Space);
    guide.open("page:my-visit");
    QVERIFY(goTo("A question of your own, up to 200 letters"));
    QTest::keyClicks(QApplication::focusWidget(), "Can I swim?");
    guide.key(Qt::Key_Return);
    QVERIFY(goTo("My notes"));
    QTest::keyClicks(QApplication::focusWidget(), "Dr. Lee");
    QCOMPARE(guide.visit().count(), 4);
    QVERIFY(goTo("Remove: " + symptom("lump").say));
    guide.key(Qt::Key_Return);
    QVERIFY(goTo("Remove: How do I store it?"));
    guide.key(Qt::Key_Return);
    QCOMPARE(guide.visit().count(), 2);
    QVERIFY(goTo("Clear all"));
    guide.key(Qt::Key_Return);
    QVERIFY(goTo("Yes, clear all"));
    guide.key(Qt::Key_Return);
    QVERIFY(guide.visit().isEmpty());
    // And on from there.
    QVERIFY(support::tabToLink(guide.window(), "Questions"));
    guide.key(Qt::Key_Return);
    QCOMPARE(guide.window()->currentPage(), "questions");
}

GUIDE_TEST(TestMyVisit)
#include "test_my_visit.moc"
