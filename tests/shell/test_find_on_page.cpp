// SPDX-License-Identifier: Apache-2.0
// Finding words on the screen of the moment (PROD-7): count, next and previous, marks, keys.
#include "shell/page_text.h"
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QApplication>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>

namespace {

/// What stands beside the field: "2 of 5".
QString told(const support::GuideWindow &guide)
{
    for (const QString &name : support::names(guide.window(), QAccessible::StaticText)) {
        static const QRegularExpression count("^(\\d+ of \\d+|Not on this page.*)$");
        if (count.match(name).hasMatch())
            return name;
    }
    return {};
}

/// Types over what stands in the field.
void find(support::GuideWindow &guide, const QString &text)
{
    guide.key(Qt::Key_F3);
    QTest::keyClicks(QApplication::focusWidget(), text);
    support::settle();
}

const shell::Marks *marks(const support::GuideWindow &guide)
{
    return guide.screen()->findChild<shell::Marks *>();
}

}  // namespace

class TestFindOnPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsAndWalks();
    void bringsEachMatchIntoView();
    void findsQuestionsAndTables();
    void saysWhenThereIsNothing();
    void escapeClosesAndLeavesNoMark();
    void keysGoOnFromWhatWasFound();
    void anotherScreenEndsIt();
    void takesWhateverIsTyped();
    void dashesAndSpacesAreAlike();
    void beginsWithWhatIsInSight();
    void staysOutOfTheSearch();
};

void TestFindOnPage::countsAndWalks()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:safety");
    QVERIFY(support::press(guide.window(), "Find on this page"));
    QCOMPARE(support::nameOf(QApplication::focusWidget()), "Find on this page");
    QCOMPARE(told(guide), QString());
    QTest::keyClicks(QApplication::focusWidget(), "CANCER");
    support::settle();
    QVERIFY(marks(guide) != nullptr);
    const auto count = marks(guide)->pieces().size();
    QVERIFY(count > 2);
    for (const shell::Piece &match : marks(guide)->pieces())
        QVERIFY(match.text.contains("cancer", Qt::CaseInsensitive));
    QCOMPARE(told(guide), QStringLiteral("1 of %1").arg(count));
    guide.key(Qt::Key_Return);
    QCOMPARE(told(guide), QStringLiteral("2 of %1").arg(count));
    QVERIFY(support::press(guide.window(), "Next match"));
    QCOMPARE(told(guide), QStringLiteral("3 of %1").arg(count));
    for (int i = 0; i < 3; ++i)
        QVERIFY(support::press(guide.window(), "Previous match"));
    QCOMPARE(told(guide), QStringLiteral("%1 of %1").arg(count));
    guide.key(Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(told(guide), QStringLiteral("1 of %1").arg(count));
    guide.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(told(guide), QStringLiteral("%1 of %1").arg(count));
}

void TestFindOnPage::bringsEachMatchIntoView()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:safety");
    find(guide, "call");
    const auto count = static_cast<int>(marks(guide)->pieces().size());
    for (int i = 0; i < count; ++i) {
        const shell::Piece match = marks(guide)->pieces().at(i);
        const QPoint middle =
            match.widget->mapTo(guide.screen()->viewport(), match.area().center());
        QVERIFY2(guide.screen()->viewport()->rect().contains(middle), qPrintable(match.text));
        guide.key(Qt::Key_Return);
    }
}

void TestFindOnPage::findsQuestionsAndTables()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:questions");
    find(guide, "face get");
    QCOMPARE(told(guide), "1 of 1");
    guide.open("door:trial-results#table");
    find(guide, "not in our sources");
    QVERIFY(marks(guide) != nullptr);
    bool inTable = false;
    for (const shell::Piece &match : marks(guide)->pieces()) {
        QVERIFY(match.widget->rect().contains(match.area()) || match.area().isEmpty());
        inTable |= support::roleOf(match.widget) == QAccessible::Table;
    }
    QVERIFY(inTable);
}

void TestFindOnPage::saysWhenThereIsNothing()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    find(guide, "zebra");
    QCOMPARE(told(guide), "Not on this page as it is shown now");
    QVERIFY(marks(guide) == nullptr);
    QVERIFY(!support::control(guide.window(), "Next match")->isEnabled());
    guide.key(Qt::Key_Return);
    QCOMPARE(told(guide), "Not on this page as it is shown now");
}

void TestFindOnPage::escapeClosesAndLeavesNoMark()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:safety");
    find(guide, "cancer");
    QVERIFY(marks(guide) != nullptr);
    guide.key(Qt::Key_Escape);
    QVERIFY(marks(guide) == nullptr);
    QVERIFY(support::control(guide.window(), "Next match") == nullptr);
    QCOMPARE(guide.window()->currentPage(), "safety");
    QVERIFY(guide.screen()->hasFocus() ||
            guide.screen()->isAncestorOf(QApplication::focusWidget()));
    // Nothing that was typed is there the next time.
    guide.key(Qt::Key_F3);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field != nullptr);
    QCOMPARE(field->text(), QString());
    QVERIFY(!field->isUndoAvailable());
    QVERIFY(support::press(guide.window(), "Close find"));
    QVERIFY(support::control(guide.window(), "Next match") == nullptr);
}

void TestFindOnPage::keysGoOnFromWhatWasFound()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:questions");
    find(guide, "face get");
    guide.key(Qt::Key_Escape);
    QCOMPARE(support::nameOf(QApplication::focusWidget()).left(12), "Will my face");
    find(guide, "zebra");
    guide.key(Qt::Key_Escape);
    QVERIFY(guide.screen()->isAncestorOf(QApplication::focusWidget()));
}

void TestFindOnPage::anotherScreenEndsIt()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:safety");
    find(guide, "cancer");
    const pages::Screen *safety = guide.screen();
    guide.open("page:support");
    QVERIFY(safety->findChild<shell::Marks *>() == nullptr);
    QVERIFY(support::control(guide.window(), "Next match") == nullptr);
    // Larger text moves everything: old marks would frame the wrong words.
    find(guide, "call");
    QVERIFY(marks(guide) != nullptr);
    guide.theme().setTextPercent(150);
    support::settle();
    QVERIFY(marks(guide) == nullptr);
    guide.key(Qt::Key_Return);
    QVERIFY(marks(guide) != nullptr);
}

void TestFindOnPage::takesWhateverIsTyped()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.key(Qt::Key_F3);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field != nullptr);
    for (const QString &text :
         {QString(10'000, 'x'), QString::fromUtf16(u"\u202Ea\u2066"), QString::fromUtf8("😀"),
          QString("\"*' OR 1=1 --"), QString(".*[("), QString(QChar(0xD83D)), QString("\t\n")}) {
        field->selectAll();
        field->insert(text);
        support::settle();
        guide.key(Qt::Key_Return);
    }
    field->selectAll();
    QTest::keyClicks(field, "serostim");
    support::settle();
    QVERIFY(told(guide).startsWith("1 of "));
}

/// As people type them: a hyphen for a minus, spaces as they come.
void TestFindOnPage::dashesAndSpacesAreAlike()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("door:trial-results#table");
    for (const QString typed : {"-0.2", "lean  body mass", " lean body mass "}) {
        find(guide, typed);
        QVERIFY2(told(guide).contains(" of "), qPrintable(typed));
        guide.key(Qt::Key_Escape);
    }
}

void TestFindOnPage::beginsWithWhatIsInSight()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:safety");
    find(guide, "serostim");
    QVERIFY(told(guide).startsWith("1 of "));
    guide.key(Qt::Key_Escape);
    QScrollBar *bar = guide.screen()->verticalScrollBar();
    bar->setValue(bar->maximum());
    find(guide, "serostim");
    QVERIFY(told(guide).contains(" of ") && !told(guide).startsWith("1 of "));
}

void TestFindOnPage::staysOutOfTheSearch()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.search("cancer");
    QVERIFY(support::openMenu(guide.window()));
    QVERIFY(!support::control(guide.window(), "Find on this page")->isEnabled());
    guide.key(Qt::Key_F3);
    QVERIFY(support::control(guide.window(), "Next match") == nullptr);
}

GUIDE_TEST(TestFindOnPage)
#include "test_find_on_page.moc"
