// SPDX-License-Identifier: Apache-2.0
// The accessible tree is the contract with screen readers: walks it on every screen, with
// everything opened that can be opened.
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"
#include "support/tree_faults.h"

#include "charts/bar_chart.h"
#include "look/painting.h"
#include "look/text.h"
#include "shell/options.h"

#include <QTest>

class TestTree : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyScreenIsTold_data();
    void everyScreenIsTold();
    void everythingOpenedIsTold_data();
    void everythingOpenedIsTold();
    void searchIsTold();
    void headingsFormAnOutline();
    void tabsAreTabs();
    void choicesOfOneAreRadioButtons();
    void picksAreCheckBoxes();
    void chartHasItsMarks();
    void chartIsFoundByPointing();
    void drawingsAreDescribed();
    void textsAreReadInTheOrderOfTheScreen();
    void linksAreTold();
    void headingsLeadOn();
    void assistiveTechnologyCanPress();
};

void TestTree::everyScreenIsTold_data()
{
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("filled");
    for (const QString &page : shell::pageNames()) {
        QTest::newRow(qPrintable(page)) << "page:" + page << false;
        if (support::tellingPages().contains(page))
            QTest::newRow(qPrintable("sources of " + page)) << "sources:" + page << false;
        QTest::newRow(qPrintable(page + ", something collected")) << "page:" + page << true;
    }
}

void TestTree::everyScreenIsTold()
{
    QFETCH(QString, target);
    QFETCH(bool, filled);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    if (filled)
        guide.fillVisit();
    guide.open(target);
    const QStringList found = support::treeFaults(guide);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    QCOMPARE(QAccessible::queryAccessibleInterface(guide.window())->text(QAccessible::Name),
             guide.window()->windowTitle());
}

void TestTree::everythingOpenedIsTold_data()
{
    QTest::addColumn<QString>("page");
    for (const QString page : {"how-it-works", "trial-results", "side-effects", "questions"})
        QTest::newRow(qPrintable(page)) << page;
}

void TestTree::everythingOpenedIsTold()
{
    QFETCH(QString, page);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:" + page);
    int parts = 0;
    guide.openAllParts([&](const QString &part) {
        const QStringList found = support::treeFaults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(part + "\n" + found.join('\n')));
        ++parts;
    });
    QVERIFY(parts >= 3);
}

void TestTree::searchIsTold()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString text : {"headache", "what is it", "median", "xyzzy"}) {
        guide.search(text);
        const QStringList found = support::treeFaults(guide);
        QVERIFY2(found.isEmpty(), qPrintable(text + "\n" + found.join('\n')));
        const QList<support::Face> headings = support::ofRole(guide.screen(), QAccessible::Heading);
        QCOMPARE(headings.first()->text(QAccessible::Value), "1");
        for (const support::Face group : headings.mid(1))
            QCOMPARE(group->text(QAccessible::Value), "2");
    }
    QCOMPARE(support::names(guide.window(), QAccessible::EditableText),
             QStringList{"Search the guide"});
}

void TestTree::headingsFormAnOutline()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        int ones = 0;
        int level = 0;
        for (const support::Face face : support::ofRole(guide.screen(), QAccessible::Heading)) {
            const int next = face->text(QAccessible::Value).toInt();
            QVERIFY2(next >= 1 && next <= level + 1, qPrintable(face->text(QAccessible::Name)));
            ones += next == 1 ? 1 : 0;
            level = next;
        }
        QCOMPARE(ones, 1);
    }
}

void TestTree::tabsAreTabs()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const QList<support::Face> lists = support::ofRole(guide.window(), QAccessible::PageTabList);
    QCOMPARE(lists.size(), 1);
    QCOMPARE(lists.first()->childCount(), 5);
    for (int open = 0; open < 5; ++open) {
        guide.open("page:" + shell::pageNames().at(open));
        for (int i = 0; i < 5; ++i) {
            const support::Face tab = lists.first()->child(i);
            QCOMPARE(tab->role(), QAccessible::PageTab);
            QVERIFY(tab->state().focusable && tab->state().selectable);
            QCOMPARE(bool(tab->state().selected), i == open);
        }
    }
    // A screen that is no tab leaves none selected.
    guide.open("page:about");
    for (int i = 0; i < 5; ++i)
        QVERIFY(!lists.first()->child(i)->state().selected);
}

void TestTree::choicesOfOneAreRadioButtons()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString target :
         {"outcome:weight", "door:trial-results#doses", "page:side-effects"}) {
        guide.open(target);
        QHash<QObject *, int> groups;
        const QList<support::Face> choices =
            support::ofRole(guide.window(), QAccessible::RadioButton);
        QVERIFY2(choices.size() >= 3, qPrintable(target));
        for (const support::Face choice : choices)
            groups[choice->parent()->object()] += choice->state().checked ? 1 : 0;
        for (const int chosen : qAsConst(groups))
            QCOMPARE(chosen, 1);
    }
}

void TestTree::picksAreCheckBoxes()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:side-effects");
    for (const guide::Symptom &symptom : guide.content().symptoms.symptoms) {
        // Twice: shown in its area, and as it was.
        QVERIFY2(support::press(guide.window(), symptom.say), qPrintable(symptom.id));
        QVERIFY2(support::press(guide.window(), symptom.say), qPrintable(symptom.id));
        const support::Face row =
            QAccessible::queryAccessibleInterface(support::control(guide.window(), symptom.say));
        QCOMPARE(row->role(), QAccessible::CheckBox);
        QVERIFY(row->state().checkable && row->state().focusable && !row->state().checked);
        const QString toggle = QAccessibleActionInterface::toggleAction();
        QVERIFY(row->actionInterface()->actionNames().contains(toggle));
        row->actionInterface()->doAction(toggle);
        support::settle();
        QVERIFY2(row->state().checked, qPrintable(symptom.id));
    }
    // All of them picked: one card a level, each named by its action (TRI-3).
    QStringList named;
    for (const support::Face face : support::everything(guide.screen())) {
        for (const guide::UrgencyLevel &level : guide.content().symptoms.levels) {
            if (face->text(QAccessible::Name).startsWith(level.heading + " "))
                named.append(level.heading);
        }
    }
    QCOMPARE(named.size(), 3);
    const QStringList found = support::treeFaults(guide);
    QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
}

void TestTree::chartHasItsMarks()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const guide::Outcome &outcome : guide.content().trial.outcomes) {
        guide.open("outcome:" + outcome.id);
        QWidget *shown = support::chartOfOutcome(guide, outcome.name);
        QVERIFY(shown != nullptr);
        const support::Face chart = QAccessible::queryAccessibleInterface(shown);
        // The summary names every value, so it stands for the picture (CHART-31).
        const QList<double> told = support::numbersIn(chart->text(QAccessible::Description));
        QCOMPARE(chart->childCount(), 3);
        for (int i = 0; i < 3; ++i) {
            const support::Face mark = chart->child(i);
            QCOMPARE(mark->role(), QAccessible::Graphic);
            QVERIFY(
                mark->text(QAccessible::Name).startsWith(outcome.results.at(i).arm.name + ": "));
            QVERIFY(told.contains(std::abs(outcome.results.at(i).value)));
            QVERIFY(chart->rect().contains(mark->rect()));
            QCOMPARE(chart->indexOfChild(mark), i);
            QVERIFY(!mark->state().invisible);
        }
    }
    guide.open("outcome:lean-mass");
    QVERIFY(support::names(guide.window(), QAccessible::Graphic)
                .first()
                .startsWith("Every day: plus 11.5 pounds, "));
}

void TestTree::chartIsFoundByPointing()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    // All results and two harms, one result, two harms, the way through the study.
    for (const auto &[target, count] : {std::pair("page:trial-results", 5),
                                        {"outcome:weight", 1},
                                        {"door:trial-results#doses", 2},
                                        {"door:trial-results#study", 1}}) {
        guide.open(target);
        const QList<support::Face> charts = support::ofRole(guide.window(), QAccessible::Chart);
        QCOMPARE(charts.size(), count);
        for (const support::Face chart : charts) {
            QVERIFY(chart->childCount() > 0);
            for (int i = 0; i < chart->childCount(); ++i) {
                const QPoint middle = chart->child(i)->rect().center();
                const support::Face met = chart->childAt(middle.x(), middle.y());
                // A stage of the study holds the boxes of its arms.
                QVERIFY(met == chart->child(i) || chart->child(i)->rect().contains(met->rect()));
            }
            QCOMPARE(chart->childAt(-500, -500), nullptr);
        }
    }
}

void TestTree::drawingsAreDescribed()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QSet<QString> described;
    guide.openAllParts([&](const QString &) {
        for (const auto *drawing : guide.screen()->findChildren<look::Drawing *>()) {
            if (drawing->isVisible())
                described.insert(support::nameOf(drawing));
        }
    });
    // Each of its own: no two drawings share a description.
    qsizetype drawn = 0;
    for (const guide::Section &section : guide.content().page("how-it-works").sections) {
        drawn += std::count_if(section.blocks.begin(), section.blocks.end(), [](const auto &block) {
            return block.kind == guide::Block::Kind::Figure;
        });
    }
    QCOMPARE(described.size(), drawn);
}

void TestTree::textsAreReadInTheOrderOfTheScreen()
{
    // Within a card, what a screen reader reads next stands below or beside, never above.
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString &page : shell::pageNames()) {
        guide.open("page:" + page);
        QHash<QWidget *, int> lowest;
        for (const support::Face face : support::everything(guide.screen())) {
            auto *text = qobject_cast<look::Text *>(face->object());
            if (text == nullptr)
                continue;
            const int top = text->geometry().top();
            QVERIFY2(lowest.value(text->parentWidget(), top) <= top,
                     qPrintable(face->text(QAccessible::Name)));
            lowest.insert(text->parentWidget(), top);
        }
        QVERIFY(!lowest.isEmpty());
    }
}

void TestTree::linksAreTold()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:safety#serious");
    const QList<support::Face> links = support::ofRole(guide.window(), QAccessible::Link);
    QVERIFY(links.size() >= 10);
    for (const support::Face link : links) {
        const support::Face text = link->parent();
        QVERIFY(text->text(QAccessible::Name).contains(link->text(QAccessible::Name)));
        QVERIFY(text->rect().contains(link->rect()));
        QVERIFY(link->rect().width() > 10 && link->rect().height() > 10);
        const QPoint middle = link->rect().center();
        if (link->rect().height() < 40)  // on one line
            QCOMPARE(text->childAt(middle.x(), middle.y()), link);
    }
    // The focus is told link by link, and a link can be pressed.
    QVERIFY(support::tabToLink(guide.window(), "trouble breathing"));
    const auto focused = std::count_if(
        links.begin(), links.end(), [](support::Face link) { return bool(link->state().focused); });
    QCOMPARE(focused, 1);
    for (const support::Face link : links) {
        if (link->text(QAccessible::Name) == "trouble breathing") {
            link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
            break;
        }
    }
    support::settle();
    QCOMPARE(guide.window()->currentPage(), "side-effects");
}

/// A heading of the results is a link to more of it, and told as both.
void TestTree::headingsLeadOn()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const guide::Outcome &outcome : guide.content().trial.outcomes) {
        guide.open("page:trial-results");
        const support::Face heading = QAccessible::queryAccessibleInterface(
            support::find(guide.screen(), QAccessible::Heading, outcome.name));
        QVERIFY2(heading != nullptr, qPrintable(outcome.name));
        QCOMPARE(heading->text(QAccessible::Value), "2");
        QCOMPARE(heading->childCount(), 1);
        const support::Face link = heading->child(0);
        QCOMPARE(link->role(), QAccessible::Link);
        QCOMPARE(link->text(QAccessible::Name), outcome.name);
        QVERIFY(heading->rect().contains(link->rect()));
        link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        support::settle();
        QVERIFY(support::chartOfOutcome(guide, outcome.name) != nullptr);
        QVERIFY(support::hasHeading(guide.screen(), outcome.heading));
    }
}

void TestTree::assistiveTechnologyCanPress()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const QList<support::Face> tabs = support::ofRole(guide.window(), QAccessible::PageTab);
    for (int i = 0; i < tabs.size(); ++i) {
        tabs.at(i)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        support::settle();
        QCOMPARE(guide.window()->currentPage(), shell::pageNames().at(i));
    }
}

GUIDE_TEST(TestTree)
#include "test_tree.moc"
