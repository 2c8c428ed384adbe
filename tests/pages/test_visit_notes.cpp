// SPDX-License-Identifier: Apache-2.0
// My visit: notes, and clearing all of it (TAKE-2, PRIV-2).
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

namespace {

const QString kEmptyVisit = "How to fill this page";

QPlainTextEdit *notes(const support::GuideWindow &guide)
{
    return qobject_cast<QPlainTextEdit *>(
        support::find(guide.screen(), QAccessible::EditableText, "My notes"));
}

void paste(support::GuideWindow &guide, const QString &text)
{
    QApplication::clipboard()->setText(text);
    guide.key(Qt::Key_V, Qt::ControlModifier);
}

}  // namespace

class TestVisitNotes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHowGoesOnceSomethingIsThere();
    void notesAreKept();
    void notesHoldTheirLimit();
    void pastingInTheMiddleKeepsTheEnd();
    void notesKeepHostileTextOut_data();
    void notesKeepHostileTextOut();
    void clearingAsksOnce();
    void clearingLeavesNothingToBringBack();
    void saysThatNothingIsKept();
};

void TestVisitNotes::theHowGoesOnceSomethingIsThere()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:my-visit");
    notes(guide)->setFocus();
    QTest::keyClicks(notes(guide), "x");
    QVERIFY(
        support::hasHeading(guide.screen(), kEmptyVisit));  // nothing moves while somebody types
    guide.open("page:support");
    guide.open("page:my-visit");
    QVERIFY(!support::hasHeading(guide.screen(), kEmptyVisit));
    guide.visit().clear();
    support::settle();
    QVERIFY(support::hasHeading(guide.screen(), kEmptyVisit));
}

void TestVisitNotes::notesAreKept()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:my-visit");
    QVERIFY(support::tabTo(guide.window(),
                           [](QWidget *widget) { return support::nameOf(widget) == "My notes"; }));
    QTest::keyClicks(QApplication::focusWidget(), "Dr. Lee");
    guide.key(Qt::Key_Return);
    QTest::keyClicks(QApplication::focusWidget(), "March 3");
    QCOMPARE(guide.visit().notes(), "Dr. Lee\nMarch 3");
    guide.key(Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget() != notes(guide));
    QCOMPARE(guide.visit().notes(), "Dr. Lee\nMarch 3");
    guide.visit().setNotes("From elsewhere");
    QCOMPARE(notes(guide)->toPlainText(), "From elsewhere");
    // A space at the end is no reason to take what is being typed away.
    notes(guide)->setFocus();
    notes(guide)->moveCursor(QTextCursor::End);
    QTest::keyClicks(notes(guide), ", and ");
    QCOMPARE(notes(guide)->toPlainText(), "From elsewhere, and ");
    QCOMPARE(guide.visit().notes(), "From elsewhere, and");
}

void TestVisitNotes::notesHoldTheirLimit()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:my-visit");
    notes(guide)->setFocus();
    paste(guide, QString("ab\nc").repeated(2'500));
    QCOMPARE(notes(guide)->toPlainText(), QString("ab\nc").repeated(1'000));
    const auto saysFull = [&] {
        return support::names(guide.screen(), QAccessible::StaticText)
            .contains("That is all that fits.");
    };
    QVERIFY(saysFull());
    guide.key(Qt::Key_Backspace);
    QVERIFY(!saysFull());
    QCOMPARE(guide.visit().notes(), QString("ab\nc").repeated(1'000).chopped(2));
    QCOMPARE(guide.screen()->horizontalScrollBar()->maximum(), 0);
}

void TestVisitNotes::pastingInTheMiddleKeepsTheEnd()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:my-visit");
    guide.visit().setNotes(QString(3'990, 'a') + "end");
    notes(guide)->setFocus();
    QTextCursor middle = notes(guide)->textCursor();
    middle.setPosition(100);
    notes(guide)->setTextCursor(middle);
    paste(guide, QString::fromUtf8("😀").repeated(50));
    const QString text = notes(guide)->toPlainText();
    QVERIFY(text.endsWith("aend"));
    QCOMPARE(text.size(), 3'999);  // half of a pair is not left behind
    QVERIFY(text.isValidUtf16());
    QCOMPARE(text.count(QString::fromUtf8("😀")), 3);
}

void TestVisitNotes::notesKeepHostileTextOut_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("shown");
    QTest::newRow("markup") << "<b>x</b> <a href=\"page:safety\">y</a> &amp;"
                            << "<b>x</b> <a href=\"page:safety\">y</a> &amp;";
    QTest::newRow("override") << QString::fromUtf16(u"a\u202Eb\u2066c\u200E") << "abc";
    QTest::newRow("control") << QString::fromUtf16(u"a\u0007b\u001Bc") << "a b c";
    QTest::newRow("lines") << "a\r\nb\rc\nd"
                           << "a\nb\nc\nd";
    QTest::newRow("separators") << QString::fromUtf16(u"a\u2028b\u2029c") << "a\nb\nc";
    QTest::newRow("emoji") << QString::fromUtf8("😀 ok") << QString::fromUtf8("😀 ok");
}

void TestVisitNotes::notesKeepHostileTextOut()
{
    QFETCH(const QString, pasted);
    QFETCH(const QString, shown);
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:my-visit");
    notes(guide)->setFocus();
    paste(guide, pasted);
    QCOMPARE(notes(guide)->toPlainText(), shown);
    QCOMPARE(guide.visit().notes(), shown);
}

void TestVisitNotes::clearingAsksOnce()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:my-visit");
    QVERIFY(!support::control(guide.window(), "Clear all")->isEnabled());
    guide.visit().addTopic({"question:storage", "How do I store it?"});
    guide.visit().addSymptom("lump");
    support::settle();
    QVERIFY(support::press(guide.window(), "Clear all"));
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QCOMPARE(support::nameOf(QApplication::focusWidget()), "No, keep it");
    QVERIFY(support::press(guide.window(), "No, keep it"));
    QCOMPARE(guide.visit().count(), 2);
    QCOMPARE(support::nameOf(QApplication::focusWidget()), "Clear all");
    // The question does not wait for the next reader.
    QVERIFY(support::press(guide.window(), "Clear all"));
    guide.open("page:support");
    guide.open("page:my-visit");
    QVERIFY(support::control(guide.window(), "Yes, clear all") == nullptr);
    QVERIFY(support::press(guide.window(), "Clear all"));
    QVERIFY(support::press(guide.window(), "Yes, clear all"));
    QVERIFY(guide.visit().isEmpty());
    QVERIFY(
        support::names(guide.screen(), QAccessible::StaticText).contains("My visit is cleared."));
    QVERIFY(support::hasHeading(guide.screen(), kEmptyVisit));
    QVERIFY(guide.screen()->isAncestorOf(QApplication::focusWidget()));
}

void TestVisitNotes::clearingLeavesNothingToBringBack()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:my-visit");
    notes(guide)->setFocus();
    QTest::keyClicks(notes(guide), "secret");
    notes(guide)->selectAll();
    guide.key(Qt::Key_Delete);
    QVERIFY(guide.visit().isEmpty());
    guide.visit().clear();
    support::settle();
    notes(guide)->setFocus();
    guide.key(Qt::Key_Z, Qt::ControlModifier);
    guide.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(notes(guide)->toPlainText(), QString());
    QTest::keyClicks(notes(guide), "again");
    guide.visit().clear();
    support::settle();
    QCOMPARE(notes(guide)->toPlainText(), QString());
    guide.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(notes(guide)->toPlainText(), QString());
}

void TestVisitNotes::saysThatNothingIsKept()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:my-visit");
    const QStringList points = support::names(guide.screen(), QAccessible::ListItem);
    const bool told = std::any_of(points.begin(), points.end(), [](const QString &point) {
        return point.contains("stores nothing about you") && point.contains("When it closes");
    });
    QVERIFY(told);
}

GUIDE_TEST(TestVisitNotes)
#include "test_visit_notes.moc"
