// SPDX-License-Identifier: Apache-2.0
// What assistive technology does and hears: its actions do what a finger does, what it writes
// counts as typed, and what is announced reaches readers that are sent no alerts.
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/accessibility.h"
#include "look/accessibility_qt68.h"

#include <QApplication>
#include <QTest>

namespace {

support::Face faceOf(support::GuideWindow &guide, QAccessible::Role role, const QString &name)
{
    for (const support::Face face : support::ofRole(guide.window(), role)) {
        if (face->text(QAccessible::Name) == name)
            return face;
    }
    return nullptr;
}

/// As a screen reader uses something.
bool act(support::Face face, const QString &action)
{
    if (face == nullptr || !face->actionInterface()->actionNames().contains(action))
        return false;
    face->actionInterface()->doAction(action);
    support::settle();
    return true;
}

bool toggle(support::Face face)
{
    return act(face, QAccessibleActionInterface::toggleAction());
}

QWidget *headingOf(support::GuideWindow &guide, const QString &name)
{
    return support::find(guide.window(), QAccessible::Heading, name);
}

QStringList announced(const support::GuideWindow &guide)
{
    return support::names(guide.window(), QAccessible::Notification);
}

}  // namespace

class TestAssistive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void toggleChoosesAView();
    void togglePicksAQuestion();
    void disabledButtonsOfferNothing();
    void linksAndMarksTakeTheFocus();
    void whatIsWrittenIsSearched();
    void whatIsWrittenIsCleaned();
    void groupsAndWindowAreTold();
    void announcementsAreNotifications();
    void onlyWhatIsSeenStaysAnnounced();
    void nothingIsKeptForNobody();
};

void TestAssistive::toggleChoosesAView()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("outcome:weight");
    const auto tables = [&] { return support::ofRole(guide.window(), QAccessible::Table).size(); };
    const qsizetype before = tables();
    QVERIFY(toggle(faceOf(guide, QAccessible::RadioButton, "Table")));
    QCOMPARE(tables(), before + 1);
    QVERIFY(faceOf(guide, QAccessible::RadioButton, "Table")->state().checked);
    QVERIFY(toggle(faceOf(guide, QAccessible::RadioButton, "Chart")));
    QCOMPARE(tables(), before);
    QVERIFY(!faceOf(guide, QAccessible::RadioButton, "Table")->state().checked);
}

void TestAssistive::togglePicksAQuestion()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
    const QString question = guide.content().questions.ask.constFirst().text;
    for (const int count : {1, 0}) {
        QVERIFY(toggle(faceOf(guide, QAccessible::CheckBox, question)));
        QCOMPARE(guide.visit().asks().size(), count);
        QCOMPARE(int(faceOf(guide, QAccessible::CheckBox, question)->state().checked), count);
    }
}

void TestAssistive::disabledButtonsOfferNothing()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const support::Face smaller = faceOf(guide, QAccessible::Button, "A− Smaller text");
    QVERIFY(smaller->state().disabled);
    QCOMPARE(smaller->actionInterface()->actionNames(), QStringList());
    QVERIFY(act(faceOf(guide, QAccessible::Button, "A+ Larger text"), "Press"));
    QCOMPARE(guide.theme().textPercent(), 100 + look::Theme::kStep);
    QVERIFY(act(smaller, "Press"));
    QCOMPARE(guide.theme().textPercent(), 100);
}

void TestAssistive::linksAndMarksTakeTheFocus()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:trial-results");
    const QString focus = QAccessibleActionInterface::setFocusAction();
    for (const QAccessible::Role role : {QAccessible::Link, QAccessible::Chart}) {
        QList<support::Face> parts = support::ofRole(guide.screen(), role);
        if (role == QAccessible::Chart) {
            const support::Face chart = parts.takeFirst();
            parts = {chart->child(2), chart->child(1)};
        }
        QVERIFY(parts.size() >= 2);
        for (const support::Face part : parts) {
            QVERIFY(act(part, focus));
            QVERIFY2(part->state().focused, qPrintable(part->text(QAccessible::Name)));
            QCOMPARE(QApplication::focusWidget(), part->parent()->object());
        }
    }
}

void TestAssistive::whatIsWrittenIsSearched()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(support::searchField(guide.window()) != nullptr);
    const support::Face field = faceOf(guide, QAccessible::EditableText, "Search the guide");
    field->editableTextInterface()->replaceText(0, 0, "puffy hands");
    support::settle();
    QVERIFY(support::allNames(guide.screen()).first().contains("puffy hands") ||
            support::names(guide.screen(), QAccessible::Heading).first().contains("puffy hands"));
    field->editableTextInterface()->deleteText(0, 11);
    support::settle();
    QCOMPARE(guide.window()->currentPage(), "how-it-works");
}

void TestAssistive::whatIsWrittenIsCleaned()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:questions#ask");
    for (const support::Face field : support::ofRole(guide.screen(), QAccessible::EditableText))
        field->editableTextInterface()->insertText(0, QString::fromUtf16(u"a\u202Eb"));
    support::settle();
    QVERIFY(support::press(guide.window(), "Add my question"));
    QCOMPARE(guide.visit().asks().constFirst().text, "ab");
}

void TestAssistive::groupsAndWindowAreTold()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const support::Face window = QAccessible::queryAccessibleInterface(guide.window());
    QCOMPARE(window->role(), QAccessible::Window);
    guide.open("outcome:weight");
    const QStringList groups = support::names(guide.window(), QAccessible::Grouping);
    for (const char *group : {"Which result to show", "How to show it", "Unit of weight",
                              "Important safety information"})
        QVERIFY2(groups.contains(group), group);
    QVERIFY(!groups.contains(QString()));
    for (const support::Face heading : support::ofRole(guide.window(), QAccessible::Heading))
        QCOMPARE(heading->text(QAccessible::Description),
                 look::kHasLevels ? QString() : "Level " + heading->text(QAccessible::Value));
}

/// The program asks for it only while assistive technology runs, which the tests from outside do.
void TestAssistive::announcementsAreNotifications()
{
    if (look::kHasAnnouncements)
        QSKIP("outside/announced.py hears them as events");
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QCOMPARE(announced(guide), QStringList());
    guide.open("page:support");
    QWidget *passed = guide.screen();
    guide.open("page:safety");
    // A screen that is only passed is not told, one and a part of it are told together.
    for (QWidget *told :
         {passed, static_cast<QWidget *>(guide.screen()),
          headingOf(guide, "Who must not use Serostim"), static_cast<QWidget *>(guide.screen())})
        look::Announcement::say(told);
    support::settle();
    QCOMPARE(announced(guide), QStringList{"Safety. Who must not use Serostim"});
    // What comes later takes its place.
    look::Announcement::say(guide.screen());
    support::settle();
    QCOMPARE(announced(guide), QStringList{"Safety"});
}

/// A visitor who comes later finds nothing of it.
void TestAssistive::onlyWhatIsSeenStaysAnnounced()
{
    if (look::kHasAnnouncements)
        QSKIP("outside/announced.py hears them as events");
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("symptom:breathing");
    QWidget *card =
        support::find(guide.window(), QAccessible::Grouping,
                      "Call 911 now if: you have trouble breathing, or your throat is closing");
    QVERIFY(card != nullptr);
    look::Announcement::say(card);
    support::settle();
    QCOMPARE(announced(guide),
             QStringList{"Call 911 now if: you have trouble breathing, or your throat is closing"});
    QVERIFY(act(faceOf(guide, QAccessible::Button, "Clear my picks"), "Press"));
    QCOMPARE(announced(guide), QStringList());
}

void TestAssistive::nothingIsKeptForNobody()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(!QAccessible::isActive());
    guide.open("page:support");
    QVERIFY(guide.window()->findChild<look::Announcement *>() == nullptr);
}

GUIDE_TEST(TestAssistive)
#include "test_assistive.moc"
