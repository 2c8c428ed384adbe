// SPDX-License-Identifier: Apache-2.0
// Questions to ask the care team: picked from a few suggestions, and added in the reader's own
// words (QPL-1, QPL-2, QPL-5).
#include "asked.h"

#include "support/test_program.h"

#include "look/text.h"

#include <QClipboard>
#include <QScrollBar>

#include <algorithm>

using namespace asked;

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
    void hostileTextIsShownAsTyped_data();
    void hostileTextIsShownAsTyped();
    void clearingLeavesNothingToBringBack();
};

void TestAskCard::fiveSuggestionsAreShownFirst()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
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
    guide.open("door:questions#ask");
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
    guide.open("door:questions#ask");
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
    guide.open("door:questions#ask");
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
    guide.open("door:questions#ask");
    type(guide, "   ");
    QVERIFY(says(guide, "Type your question first."));
    type(guide, "Can I swim?");
    type(guide, "Can I swim?");
    QVERIFY(says(guide, "That question is on your list already."));
    QCOMPARE(entry(guide)->text(), "Can I swim?");  // what was typed stays
    for (int i = 1; i < guide::kMaxAsks; ++i)
        type(guide, QStringLiteral("Question %1").arg(i));
    QCOMPARE(guide.visit().asks().size(), guide::kMaxAsks);
    type(guide, "One more");
    QVERIFY(says(guide, "Your list is full: 30 questions. Remove one first."));
    QCOMPARE(listed(guide).size(), guide::kMaxAsks);
}

void TestAskCard::aFullListRefusesPicks()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
    for (int i = 0; i < guide::kMaxAsks; ++i)
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
    QCOMPARE(guide.visit().asks().size(), guide::kMaxAsks);
}

void TestAskCard::oneLineHoldsItsLimit()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
    entry(guide)->setFocus();
    QApplication::clipboard()->setText(QString(10'000, 'x'));
    guide.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(entry(guide)->text(), QString(200, 'x'));
    QVERIFY(says(guide, "That is all that fits: 200 letters."));
    guide.key(Qt::Key_Return);
    QCOMPARE(listed(guide), QStringList{QString(200, 'x')});
    QCOMPARE(guide.screen()->horizontalScrollBar()->maximum(), 0);
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
    guide.open("door:questions#ask");
    entry(guide)->setFocus();
    QApplication::clipboard()->setText(pasted);
    guide.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(entry(guide)->text().simplified(), shown);
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

void TestAskCard::clearingLeavesNothingToBringBack()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
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

GUIDE_TEST(TestAskCard)
#include "test_ask_card.moc"
