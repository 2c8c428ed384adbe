// SPDX-License-Identifier: Apache-2.0
// The accessible tree in the states that a reader brings screens into: each view of each result,
// signs of each level, what was searched, printed, asked, found and opened; in both themes and with
// large text.
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"
#include "support/tree_faults.h"

#include "look/text.h"

#include <QApplication>
#include <QTest>

namespace {

using Guide = support::GuideWindow;

/// Brings a screen into a state; false when something on the way was not there.
using Way = std::function<bool(Guide &)>;

/// One that `fillVisit` adds.
const QString kOwnQuestion =
    "Can I go swimming with my grandchildren, and may I use the sauna after?";

struct State {
    QString name;
    Way reach;
};

bool pressAll(Guide &guide, const QStringList &names)
{
    return std::all_of(names.begin(), names.end(),
                       [&](const QString &name) { return support::press(guide.window(), name); });
}

State pressed(const QString &name, const QString &target, const QStringList &names)
{
    return {name, [target, names](Guide &guide) {
                guide.open(target);
                return pressAll(guide, names);
            }};
}

QList<State> resultStates()
{
    QList<State> states;
    for (const QString outcome : {"endurance", "lean-mass", "weight"}) {
        for (const QString view : {"Chart", "Table"})
            states.append(pressed(outcome + " " + view, "outcome:" + outcome, {view}));
    }
    states.append(pressed("kilograms", "outcome:weight", {"kg", "Chart"}));
    const QString doses = "door:trial-results#doses";
    states.append(pressed("exact numbers", doses, {"Show the exact numbers"}));
    states.append(pressed("doses as a table", doses, {"Table"}));
    states.append(pressed("the study as a table", "door:trial-results#study", {"Table"}));
    return states;
}

/// Every sign of a level picked.
State picked(const QString &name, guide::Urgency urgency)
{
    return {name, [urgency](Guide &guide) {
                guide.open("page:side-effects");
                QStringList names;
                for (const guide::Symptom &symptom : guide.content().symptoms.symptoms) {
                    if (symptom.urgency == urgency)
                        names.append(symptom.say);
                }
                return !names.isEmpty() && pressAll(guide, names);
            }};
}

QList<State> signStates()
{
    QList<State> states{picked("emergency", guide::Urgency::Emergency),
                        picked("today", guide::Urgency::Today),
                        picked("next visit", guide::Urgency::NextVisit)};
    states.append({"one sign of each level", [](Guide &guide) {
                       guide.fillVisit();
                       guide.open("page:side-effects");
                       return true;
                   }});
    states.append({"no such sign", [](Guide &guide) {
                       guide.open("symptom:nonsense");
                       return true;
                   }});
    for (const QString area : {"Head and eyes", "Belly", "Whole body"})
        states.append(pressed(area, "page:side-effects", {area}));
    return states;
}

QList<State> searchStates()
{
    QList<State> states;
    for (const QString text : {"puffy hands", "trouble breathing", "median", "xyzzy"}) {
        states.append({"search " + text, [text](Guide &guide) {
                           guide.search(text);
                           return true;
                       }});
    }
    states.append({"search, a term opened", [](Guide &guide) {
                       guide.search("median");
                       for (const support::Face row :
                            support::ofRole(guide.screen(), QAccessible::Button)) {
                           if (row->state().expandable)
                               return support::click(qobject_cast<QWidget *>(row->object()));
                       }
                       return false;
                   }});
    states.append({"search, come back to", [](Guide &guide) {
                       guide.search("puffy hands");
                       guide.key(Qt::Key_Return);
                       return support::press(guide.window(), "Back to what was found");
                   }});
    return states;
}

QList<State> printStates()
{
    QList<State> states;
    for (const QString sheet :
         {"One page", "Handout", "Benefits and risks", "My visit", "My question list"}) {
        states.append({"print " + sheet, [sheet](Guide &guide) {
                           guide.fillVisit();
                           guide.open("page:print");
                           return support::press(guide.window(), sheet);
                       }});
    }
    states.append({"large print on A4", [](Guide &guide) {
                       guide.fillVisit();
                       guide.open("page:print");
                       return pressAll(guide, {"My visit", "A4 (other countries)", "Large print",
                                               "Name HIV on the outer page"});
                   }});
    for (const QString what : {"visit", "fact-box", "signs+sight-change"}) {
        states.append({"code of " + what, [what](Guide &guide) {
                           guide.fillVisit();
                           guide.open("scan:" + what);
                           return support::press(guide.window(),
                                                 "Name the medicine and the illness");
                       }});
    }
    states.append({"which printer", [](Guide &guide) {
                       guide.printer().names = QStringList{"Kitchen", "Attic"};
                       guide.open("page:print");
                       return support::press(guide.window(), "Print");
                   }});
    states.append(
        {"printed", [](Guide &guide) {
             guide.open("page:print");
             return support::press(guide.window(), "Print") && QTest::qWaitFor([&] {
                        return support::allNames(guide.window()).contains("Sent to Kitchen.");
                    });
         }});
    states.append({"not printed", [](Guide &guide) {
                       guide.printer().names = tl::unexpected(guide::Error{"No.", "", "Why?"});
                       guide.open("page:print");
                       return support::press(guide.window(), "Print");
                   }});
    return states;
}

QList<State> visitStates()
{
    QList<State> states;
    const auto filled = [&](const QString &name, const QString &page, const QStringList &names) {
        states.append({name, [page, names](Guide &guide) {
                           guide.fillVisit();
                           guide.open(page);
                           return pressAll(guide, names);
                       }});
    };
    for (const QString page : {"page:my-visit", "door:questions#ask"}) {
        filled(page + " filled", page, {});
        filled(page + ", a question being changed", page, {"Change: " + kOwnQuestion});
        filled(page + ", a question taken off", page, {"Remove: " + kOwnQuestion});
        filled(page + ", nothing typed", page, {"Add my question"});
    }
    filled("shall all be cleared?", "page:my-visit", {"Clear all"});
    filled("all cleared", "page:my-visit", {"Clear all", "Yes, clear all"});
    states.append(pressed("more to pick from", "door:questions#ask", {"Show 7 more"}));
    return states;
}

QList<State> windowStates()
{
    QList<State> states;
    for (const QString text : {"serostim", "xyzzy", ""}) {
        states.append({"find on the page “" + text + "”", [text](Guide &guide) {
                           guide.open("page:safety");
                           guide.key(Qt::Key_F3);
                           QTest::keyClicks(QApplication::focusWidget(), text);
                           support::settle();
                           return support::control(guide.window(), "Close find") != nullptr;
                       }});
    }
    states.append(pressed("menu open", "page:support", {"Menu"}));
    states.append(pressed("search open", "page:support", {"Search the guide"}));
    states.append({"menu open, large text", [](Guide &guide) {
                       guide.theme().setTextPercent(200);
                       support::settle();
                       return support::press(guide.window(), "Menu");
                   }});
    for (const QString page : {"how-it-works", "trial-results", "side-effects", "questions"})
        states.append(
            pressed("said back, " + page, "section:" + page + "#check", {"Show what we mean"}));
    states.append(
        {"a word explained", [](Guide &guide) {
             for (const support::Face link : support::ofRole(guide.screen(), QAccessible::Link)) {
                 if (link->text(QAccessible::Name) != "wasting")
                     continue;
                 link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
                 support::settle();
                 return true;
             }
             return false;
         }});
    return states;
}

QList<State> allStates()
{
    return resultStates() + signStates() + searchStates() + printStates() + visitStates() +
           windowStates();
}

}  // namespace

class TestTreeStates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateIsTold_data();
    void everyStateIsTold();
    void everyAnswerAboutProgrammesIsTold();
    void staffNoticeIsTold();
};

void TestTreeStates::everyStateIsTold_data()
{
    QTest::addColumn<int>("state");
    const QList<State> states = allStates();
    for (int i = 0; i < states.size(); ++i)
        QTest::newRow(qPrintable(states.at(i).name)) << i;
}

void TestTreeStates::everyStateIsTold()
{
    QFETCH(const int, state);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(allStates().at(state).reach(guide));
    const auto faults = [&] { return support::treeFaults(guide).join('\n'); };
    QCOMPARE(faults(), QString());
    guide.theme().setHighContrast(true);
    support::settle();
    QCOMPARE(faults(), QString());
    guide.theme().setTextPercent(200);
    support::settle();
    QCOMPARE(faults(), QString());
}

void TestTreeStates::everyAnswerAboutProgrammesIsTold()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:support");
    int answers = 0;
    guide.openAllParts([&](const QString &answer) {
        ++answers;
        const QString faults = support::treeFaults(guide).join('\n');
        QVERIFY2(faults.isEmpty(), qPrintable(answer + "\n" + faults));
    });
    QVERIFY(answers >= 8);
}

void TestTreeStates::staffNoticeIsTold()
{
    support::GuideWindow guide({}, "The content store cannot be used.");
    QVERIFY(guide.show());
    QVERIFY(support::allNames(guide.window()).contains("The content store cannot be used."));
    QCOMPARE(support::treeFaults(guide).join('\n'), QString());
}

GUIDE_TEST(TestTreeStates)
#include "test_tree_states.moc"
