// SPDX-License-Identifier: Apache-2.0
// Questions to ask the care team: picked, added, put in order, changed, taken off and put back, by
// hand and by keyboard, and the same list on both of its screens (QPL-1, QPL-2, QPL-5).
#include "support/guide_window.h"
#include "support/seen.h"

#include "look/text.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

namespace {

const QString kTop = "Top 3: ask these first";
const QString kRest = "Then these";
const QString kOwn = "A question of your own, up to 200 letters";

QStringList suggestions(const support::GuideWindow &guide)
{
    QStringList texts;
    for (const guide::Ask &ask : guide.content().questions.ask)
        texts.append(ask.text);
    return texts;
}

QStringList shownSuggestions(const support::GuideWindow &guide)
{
    const QStringList all = suggestions(guide);
    QStringList shown;
    for (const QString &name : support::names(guide.screen(), QAccessible::CheckBox)) {
        if (all.contains(name))
            shown.append(name);
    }
    return shown;
}

QStringList itemsOf(const support::GuideWindow &guide, const QString &list)
{
    QWidget *found = support::find(guide.screen(), QAccessible::List, list);
    return found == nullptr ? QStringList() : support::names(found, QAccessible::ListItem);
}

/// The whole list, as it is told.
QStringList listed(const support::GuideWindow &guide)
{
    return itemsOf(guide, kTop) + itemsOf(guide, kRest);
}

QLineEdit *entry(const support::GuideWindow &guide, const QString &name = kOwn)
{
    return qobject_cast<QLineEdit *>(
        support::find(guide.screen(), QAccessible::EditableText, name));
}

void type(support::GuideWindow &guide, const QString &text)
{
    entry(guide)->setFocus();
    entry(guide)->selectAll();
    QTest::keyClicks(entry(guide), text);
    guide.key(Qt::Key_Return);
}

bool says(const support::GuideWindow &guide, const QString &words)
{
    return support::names(guide.screen(), QAccessible::StaticText).contains(words);
}

QString focused()
{
    return support::nameOf(QApplication::focusWidget());
}

bool isChecked(const support::GuideWindow &guide, const QString &name)
{
    QWidget *box = support::find(guide.screen(), QAccessible::CheckBox, name);
    return box != nullptr && QAccessible::queryAccessibleInterface(box)->state().checked;
}

void addAll(support::GuideWindow &guide, const QStringList &texts)
{
    for (const QString &text : texts)
        QVERIFY(guide.visit().addAsk({{}, text}));
    support::settle();
}

}  // namespace

class TestAskCard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fiveSuggestionsAreShownFirst();
    void picksMakeTheList();
    void theFirstThreeStandOut();
    void ownQuestionsAreAdded_data();
    void ownQuestionsAreAdded();
    void refusalsSayWhy();
    void aFullListRefusesPicks();
    void oneLineHoldsItsLimit();
    void rowsMoveWithTheFocus();
    void whatIsRemovedCanBePutBack();
    void focusStaysOnTheListWhileItShrinks();
    void ownQuestionsCanBeChanged();
    void changesEndWithTheirQuestion();
    void hostileTextIsShownAsTyped_data();
    void hostileTextIsShownAsTyped();
    void bothScreensShowOneList_data();
    void bothScreensShowOneList();
    void everythingWorksByKeyboard();
    void clearingLeavesNothingToBringBack();
};

void TestAskCard::fiveSuggestionsAreShownFirst()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
    const QStringList all = suggestions(guide);
    QVERIFY(all.size() > 5 && all.size() <= 15);
    QCOMPARE(shownSuggestions(guide), all.mid(0, 5));
    const QString more = QStringLiteral("Show %1 more").arg(all.size() - 5);
    QVERIFY(support::press(guide.window(), more));
    QCOMPARE(shownSuggestions(guide), all);
    QCOMPARE(focused(), all.at(5));
    QVERIFY(support::press(guide.window(), "Show fewer"));
    QCOMPARE(shownSuggestions(guide), all.mid(0, 5));
    QVERIFY(support::control(guide.window(), more) != nullptr);
}

void TestAskCard::picksMakeTheList()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
    QVERIFY(says(guide, "No question is on your list yet."));
    const QStringList all = suggestions(guide);
    for (const int index : {3, 0, 4})
        QVERIFY(support::press(guide.window(), all.at(index)));
    QCOMPARE(listed(guide), (QStringList{all.at(3), all.at(0), all.at(4)}));
    QVERIFY(!says(guide, "No question is on your list yet."));
    QVERIFY(support::press(guide.window(), all.at(0)));
    QCOMPARE(listed(guide), (QStringList{all.at(3), all.at(4)}));
    QVERIFY(support::press(guide.window(), "Remove: " + all.at(3)));
    QVERIFY(!isChecked(guide, all.at(3)));
    QVERIFY(isChecked(guide, all.at(4)));
}

void TestAskCard::theFirstThreeStandOut()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
    addAll(guide, {"one", "two", "three", "four", "five"});
    QCOMPARE(itemsOf(guide, kTop), (QStringList{"one", "two", "three"}));
    QCOMPARE(itemsOf(guide, kRest), (QStringList{"four", "five"}));
    QVERIFY(support::find(guide.screen(), QAccessible::Heading, kTop) != nullptr);
    QVERIFY(support::find(guide.screen(), QAccessible::Heading, kRest) != nullptr);
    const auto fontOf = [&](const QString &text) {
        return support::find(guide.screen(), QAccessible::StaticText, text)->font();
    };
    for (const char *text : {"one", "two", "three"})
        QVERIFY(fontOf(text).bold());
    QVERIFY(!fontOf("four").bold());
}

void TestAskCard::ownQuestionsAreAdded_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("with Enter") << true;
    QTest::newRow("with the button") << false;
}

void TestAskCard::ownQuestionsAreAdded()
{
    QFETCH(const bool, byKey);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
    QVERIFY(support::click(entry(guide)));
    QTest::keyClicks(entry(guide), "  Can I  swim? ");
    if (byKey)
        guide.key(Qt::Key_Return);
    else
        QVERIFY(support::press(guide.window(), "Add my question"));
    QCOMPARE(listed(guide), QStringList{"Can I swim?"});
    QVERIFY(says(guide, "Added to your list as number 1."));
    QCOMPARE(entry(guide)->text(), QString());
    QCOMPARE(QApplication::focusWidget(), entry(guide));
    // A suggestion that is typed is that suggestion.
    const QString eyes = guide.content().questions.ask.at(3).text;
    type(guide, eyes.toUpper());
    QCOMPARE(listed(guide), (QStringList{"Can I swim?", eyes}));
    QVERIFY(isChecked(guide, eyes));
}

void TestAskCard::refusalsSayWhy()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
    type(guide, "   ");
    QVERIFY(says(guide, "Type your question first."));
    type(guide, "Can I swim?");
    type(guide, "Can I swim?");
    QVERIFY(says(guide, "That question is on your list already."));
    QCOMPARE(entry(guide)->text(), "Can I swim?");  // what was typed stays
    for (int i = 1; i < guide::kMostAsks; ++i)
        type(guide, QStringLiteral("Question %1").arg(i));
    QCOMPARE(guide.visit().asks().size(), guide::kMostAsks);
    type(guide, "One more");
    QVERIFY(says(guide, "Your list is full: 30 questions. Remove one first."));
    QCOMPARE(listed(guide).size(), guide::kMostAsks);
}

void TestAskCard::aFullListRefusesPicks()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
    for (int i = 0; i < guide::kMostAsks; ++i)
        QVERIFY(guide.visit().addAsk({{}, QString::number(i)}));
    const QString first = suggestions(guide).first();
    QVERIFY(support::press(guide.window(), first));
    QVERIFY(!isChecked(guide, first));
    const QString full = "Your list is full: 30 questions. Remove one first.";
    QVERIFY(says(guide, full));
    QVERIFY(support::press(guide.window(), "Remove: 29"));
    QVERIFY(!says(guide, full));
    QVERIFY(support::press(guide.window(), first));
    QVERIFY(isChecked(guide, first));
    // No room for what was removed any more.
    QVERIFY(support::press(guide.window(), "Put back: 29"));
    QVERIFY(says(guide, "Your list is full. Remove a question first."));
    QCOMPARE(guide.visit().asks().size(), guide::kMostAsks);
}

void TestAskCard::oneLineHoldsItsLimit()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
    entry(guide)->setFocus();
    QApplication::clipboard()->setText(QString(10'000, 'x'));
    guide.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(entry(guide)->text(), QString(200, 'x'));
    QVERIFY(says(guide, "That is all that fits: 200 letters."));
    guide.key(Qt::Key_Return);
    QCOMPARE(listed(guide), QStringList{QString(200, 'x')});
    QCOMPARE(guide.screen()->horizontalScrollBar()->maximum(), 0);
}

void TestAskCard::rowsMoveWithTheFocus()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
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

void TestAskCard::whatIsRemovedCanBePutBack()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
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

void TestAskCard::focusStaysOnTheListWhileItShrinks()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
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

void TestAskCard::ownQuestionsCanBeChanged()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
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
}

void TestAskCard::changesEndWithTheirQuestion()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
    addAll(guide, {"a", "b"});
    QVERIFY(support::press(guide.window(), "Change: a"));
    QVERIFY(support::press(guide.window(), "Move down: a"));
    QVERIFY(entry(guide, "Change your question") != nullptr);  // it is still there
    QVERIFY(support::press(guide.window(), "Remove: a"));
    QVERIFY(entry(guide, "Change your question") == nullptr);
    QCOMPARE(entry(guide)->text(), QString());
}

void TestAskCard::hostileTextIsShownAsTyped_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("shown");
    const auto same = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << text;
    };
    same("markup", "<b>bold</b> and <a href=\"page:safety\">a link</a>");
    same("entities", "1 &lt; 2 &amp; 3");
    same("marks of keys", "R&D && P&&L &");
    same("places of arguments", "%1 %2 %n %L1");
    same("emoji", QString::fromUtf8("Pain 😀 here?"));
    same("right to left", QString::fromUtf8("مرحبا بالعالم"));
    QTest::newRow("override") << QString::fromUtf16(u"a\u202Ebc\u2069d") << "abcd";
    QTest::newRow("control") << QString::fromUtf16(u"a\u0007b\u001Bc") << "a b c";
    QTest::newRow("lines") << "one\r\ntwo\n\nthree\tfour"
                           << "one two three four";
    QTest::newRow("long word") << QString(10'000, 'W') << QString(200, 'W');
    QTest::newRow("many marks") << "e" + QString(150, QChar(0x0301))
                                << "e" + QString(150, QChar(0x0301));
}

void TestAskCard::hostileTextIsShownAsTyped()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, shown);
    support::GuideWindow guide;
    QVERIFY(guide.show({1024, 700}));
    guide.open("page:questions");
    entry(guide)->setFocus();
    QApplication::clipboard()->setText(pasted);
    guide.key(Qt::Key_V, Qt::ControlModifier);
    guide.key(Qt::Key_Return);
    QCOMPARE(listed(guide), QStringList{shown});
    const QStringList all = support::names(guide.screen(), QAccessible::Button);
    for (const QString button : {"Move up: ", "Move down: ", "Change: ", "Remove: "})
        QVERIFY2(all.contains(button + shown), qPrintable(all.filter(button).join(", ")));
    auto *text =
        qobject_cast<look::Text *>(support::find(guide.screen(), QAccessible::StaticText, shown));
    QVERIFY(text != nullptr);
    QCOMPARE(text->linkCount(), 0);
    QCOMPARE(text->text(), shown);
    QVERIFY(text->height() >= text->heightForWidth(text->width()));
    QVERIFY(text->geometry().right() <= text->parentWidget()->width());
    QCOMPARE(guide.screen()->horizontalScrollBar()->maximum(), 0);
    QVERIFY(support::press(guide.window(), "Remove: " + shown));
    QVERIFY(says(guide, "Removed: " + shown));
    QVERIFY(support::press(guide.window(), "Put back: " + shown));
    QCOMPARE(listed(guide), QStringList{shown});
}

void TestAskCard::bothScreensShowOneList_data()
{
    QTest::addColumn<QString>("here");
    QTest::addColumn<QString>("there");
    QTest::newRow("from the tab") << "page:questions"
                                  << "page:my-visit";
    QTest::newRow("from the summary") << "page:my-visit"
                                      << "page:questions";
}

void TestAskCard::bothScreensShowOneList()
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

void TestAskCard::everythingWorksByKeyboard()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
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

void TestAskCard::clearingLeavesNothingToBringBack()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:questions");
    QVERIFY(support::press(guide.window(), "Show 7 more"));
    type(guide, "secret");
    QVERIFY(support::press(guide.window(), "Remove: secret"));
    entry(guide)->setFocus();
    QTest::keyClicks(entry(guide), "half a secret");
    QVERIFY(guide.visit().isEmpty());
    guide.visit().clear();
    support::settle();
    QVERIFY(support::control(guide.window(), "Put back: secret") == nullptr);
    QCOMPARE(entry(guide)->text(), QString());
    guide.key(Qt::Key_Z, Qt::ControlModifier);
    guide.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(entry(guide)->text(), QString());
    QCOMPARE(shownSuggestions(guide).size(), 5);
    const QStringList told = support::allNames(guide.screen());
    QVERIFY(std::none_of(told.begin(), told.end(),
                         [](const QString &name) { return name.contains("secret"); }));
}

QTEST_MAIN(TestAskCard)
#include "test_ask_card.moc"
