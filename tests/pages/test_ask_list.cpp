// SPDX-License-Identifier: Apache-2.0
// The list of questions: put in order, changed, taken off and put back, by hand and by keyboard,
// and the same on both of its screens (QPL-2).
#include "asked.h"

#include "support/test_program.h"

using namespace asked;

class TestAskList : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isToldAsAList();
    void rowsMoveWithTheFocus();
    void whatIsRemovedCanBePutBack();
    void focusStaysOnTheListWhileItShrinks();
    void ownQuestionsCanBeChanged();
    void changesEndWithTheirQuestion();
    void bothScreensShowOneList_data();
    void bothScreensShowOneList();
    void everythingWorksByKeyboard();
};

void TestAskList::isToldAsAList()
{
    for (const QString page : {"door:questions#ask", "page:my-visit"}) {
        support::GuideWindow guide;
        QVERIFY(guide.show());
        guide.fillVisit();
        guide.open(page);
        QCOMPARE(itemsOf(guide, kTop).size(), 3);
        QCOMPARE(itemsOf(guide, kRest).size(), 2);
        int buttons = 0;
        for (const support::Face item : support::ofRole(guide.screen(), QAccessible::ListItem)) {
            auto *row = qobject_cast<QWidget *>(item->object());
            for (const QString &name : support::names(row, QAccessible::Button)) {
                // Each says which question it is about.
                QVERIFY2(name.endsWith(": " + item->text(QAccessible::Name)), qPrintable(name));
                ++buttons;
            }
        }
        QCOMPARE(buttons, 5 * 3 + 1);  // one is the reader's own
        for (const support::Face field :
             support::ofRole(guide.screen(), QAccessible::EditableText)) {
            QVERIFY(field->state().focusable && !field->state().readOnly);
            QVERIFY(!field->text(QAccessible::Name).isEmpty());
        }
    }
}

void TestAskList::rowsMoveWithTheFocus()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
    addAll(guide, {"a", "b", "c", "d"});
    QVERIFY(!support::control(guide.window(), "Move up: a")->isEnabled());
    QVERIFY(!support::control(guide.window(), "Move down: d")->isEnabled());
    QVERIFY(support::press(guide.window(), "Move up: d"));
    QCOMPARE(listed(guide), (QStringList{"a", "b", "d", "c"}));
    QCOMPARE(focused(), "Move up: d");
    QVERIFY(says(guide, "Now number 3: d"));
    guide.key(Qt::Key_Space);
    guide.key(Qt::Key_Return);
    QCOMPARE(listed(guide), (QStringList{"d", "a", "b", "c"}));
    QCOMPARE(focused(), "Move down: d");  // on top, there is no way up
    for (int i = 0; i < 3; ++i)
        guide.key(Qt::Key_Space);
    QCOMPARE(listed(guide), (QStringList{"a", "b", "c", "d"}));
    QCOMPARE(focused(), "Move up: d");
    QVERIFY(says(guide, "Now number 4: d"));
}

void TestAskList::whatIsRemovedCanBePutBack()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
    addAll(guide, {"a", "my own", "c"});
    QVERIFY(support::press(guide.window(), "Remove: my own"));
    QCOMPARE(listed(guide), (QStringList{"a", "c"}));
    QVERIFY(says(guide, "Removed: my own"));
    QVERIFY(support::press(guide.window(), "Put back: my own"));
    QCOMPARE(listed(guide), (QStringList{"a", "my own", "c"}));
    QVERIFY(says(guide, "Back at number 2: my own"));
    QCOMPARE(focused(), "Remove: my own");
    QVERIFY(!says(guide, "Removed: my own"));
    // Typed again, there is nothing left to put back.
    QVERIFY(support::press(guide.window(), "Remove: my own"));
    type(guide, "my own");
    QVERIFY(support::control(guide.window(), "Put back: my own") == nullptr);
}

void TestAskList::focusStaysOnTheListWhileItShrinks()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
    addAll(guide, {"a", "b", "c", "d"});
    QVERIFY(support::press(guide.window(), "Remove: c"));
    QCOMPARE(focused(), "Remove: d");
    guide.key(Qt::Key_Space);
    QCOMPARE(focused(), "Remove: b");
    guide.key(Qt::Key_Space);
    guide.key(Qt::Key_Space);
    QVERIFY(listed(guide).isEmpty());
    QCOMPARE(focused(), "Put back: a");
    guide.key(Qt::Key_Space);
    QCOMPARE(listed(guide), QStringList{"a"});
}

void TestAskList::ownQuestionsCanBeChanged()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
    const QString picked = suggestions(guide).first();
    QVERIFY(support::press(guide.window(), picked));
    addAll(guide, {"Can I swin?", "other"});
    QVERIFY(support::control(guide.window(), "Change: " + picked) == nullptr);
    QVERIFY(support::press(guide.window(), "Change: Can I swin?"));
    QLineEdit *change = entry(guide, "Change your question");
    QCOMPARE(QApplication::focusWidget(), change);
    QCOMPARE(change->text(), "Can I swin?");
    change->selectAll();
    QTest::keyClicks(change, "other");
    QVERIFY(support::press(guide.window(), "Save the change"));
    QVERIFY(says(guide, "That question is on your list already."));
    change->selectAll();
    QTest::keyClicks(change, "Can I swim?");
    guide.key(Qt::Key_Return);
    QCOMPARE(listed(guide), (QStringList{picked, "Can I swim?", "other"}));
    QCOMPARE(focused(), "Change: Can I swim?");
    QVERIFY(entry(guide) != nullptr);
    QCOMPARE(entry(guide)->text(), QString());
    QVERIFY(support::press(guide.window(), "Change: other"));
    QTest::keyClicks(entry(guide, "Change your question"), "x");
    QVERIFY(support::press(guide.window(), "Leave it as it was"));
    QCOMPARE(listed(guide), (QStringList{picked, "Can I swim?", "other"}));
    QCOMPARE(focused(), "Change: other");
    // Changed into the words of a suggestion, it is that suggestion.
    const QString second = suggestions(guide).at(1);
    QVERIFY(support::press(guide.window(), "Change: other"));
    QTest::keyClicks(entry(guide, "Change your question"), second);
    guide.key(Qt::Key_Return);
    QVERIFY(isChecked(guide, second));
    QVERIFY(support::press(guide.window(), second));
    QCOMPARE(listed(guide), (QStringList{picked, "Can I swim?"}));
}

void TestAskList::changesEndWithTheirQuestion()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
    addAll(guide, {"a", "b"});
    QVERIFY(support::press(guide.window(), "Change: a"));
    QVERIFY(support::press(guide.window(), "Move down: a"));
    QVERIFY(entry(guide, "Change your question") != nullptr);  // it is still there
    QVERIFY(support::press(guide.window(), "Remove: a"));
    QVERIFY(entry(guide, "Change your question") == nullptr);
    QCOMPARE(entry(guide)->text(), QString());
}

void TestAskList::bothScreensShowOneList_data()
{
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("there");
    QTest::newRow("from the tab") << "door:questions#ask"
                                  << "page:my-visit";
    QTest::newRow("from the summary") << "page:my-visit"
                                      << "door:questions#ask";
}

void TestAskList::bothScreensShowOneList()
{
    QFETCH(const QString, here);
    QFETCH(const QString, there);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open(there);
    guide.open(here);
    for (const char *text : {"a", "b", "c"})
        type(guide, text);
    QVERIFY(support::press(guide.window(), "Move up: c"));
    QVERIFY(support::press(guide.window(), "Remove: b"));
    guide.open(there);
    QCOMPARE(listed(guide), (QStringList{"a", "c"}));
    QVERIFY(support::press(guide.window(), "Put back: b"));
    QVERIFY(support::press(guide.window(), "Move down: a"));
    guide.open(here);
    QCOMPARE(listed(guide), (QStringList{"c", "a", "b"}));
    QCOMPARE(guide.visit().count(), 3);
}

void TestAskList::everythingWorksByKeyboard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
    const auto goTo = [&](const QString &name) {
        return support::tabTo(guide.window(),
                              [&](QWidget *widget) { return support::nameOf(widget) == name; });
    };
    const QStringList all = suggestions(guide);
    QVERIFY(goTo(all.at(1)));
    guide.key(Qt::Key_Space);
    QVERIFY(goTo("Show 7 more"));
    guide.key(Qt::Key_Return);
    QVERIFY(goTo(all.last()));
    guide.key(Qt::Key_Space);
    QVERIFY(goTo(kOwn));
    QTest::keyClicks(QApplication::focusWidget(), "Can I swim?");
    guide.key(Qt::Key_Return);
    QCOMPARE(listed(guide), (QStringList{all.at(1), all.last(), "Can I swim?"}));
    QVERIFY(goTo("Move up: Can I swim?"));
    guide.key(Qt::Key_Space);
    guide.key(Qt::Key_Space);
    QCOMPARE(listed(guide).first(), "Can I swim?");
    QVERIFY(goTo("Change: Can I swim?"));
    guide.key(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), "May I swim?");  // all of it is selected
    guide.key(Qt::Key_Return);
    QCOMPARE(listed(guide).first(), "May I swim?");
    QVERIFY(goTo("Remove: May I swim?"));
    guide.key(Qt::Key_Space);
    QVERIFY(goTo("Put back: May I swim?"));
    guide.key(Qt::Key_Space);
    QCOMPARE(listed(guide), (QStringList{"May I swim?", all.at(1), all.last()}));
}

GUIDE_TEST(TestAskList)
#include "test_ask_list.moc"
