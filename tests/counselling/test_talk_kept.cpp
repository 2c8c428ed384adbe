// SPDX-License-Identifier: Apache-2.0
// What another language keeps of a talk, and that nothing of it is left when it ends (TB-4).
#include "support/language_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/entry.h"

#include <QApplication>
#include <QClipboard>
#include <QMessageBox>
#include <QTest>
#include <QTimer>

using support::LanguageWindow;

namespace {

const QString kCanary = QStringLiteral("kanarie-vogel-73");

/// Everything that the widgets hold, shown or not.
QString everyText(const QWidget *window)
{
    QStringList texts;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            texts.append(line->text());
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
            texts.append(edit->toPlainText());
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts.append(label->text());
    }
    return texts.join(QLatin1Char('\n'));
}

void type(QWidget *window, const QString &field, const QString &words)
{
    QWidget *entry = support::find(window, QAccessible::EditableText, field);
    QVERIFY2(entry != nullptr, qPrintable(field));
    entry->setFocus();
    QTest::keyClicks(entry, words);
    support::settle();
}

}  // namespace

class TestTalkKept : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherLanguageKeepsTheTalk();
    void endingClearsEverything();
    void endingBringsBackWhatWasSet();
    void largerTypeIsNotTheHomeChoice();
    void startingTwiceChangesNothing();
    void theWindowMayGoInTheMiddle();
    void closingAsksWhenSomethingWouldBeLost();
};

void TestTalkKept::anotherLanguageKeepsTheTalk()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.window()->startCounselling();
    support::settle();
    QVERIFY(guide.press({"Covered: How it works", "We went over it again", "Show my notes"}));
    type(guide.window(), "My notes", "Dr. Lee");
    QVERIFY(guide.press({"Put my notes on the paper", "Before you go"}));
    type(guide.window(), "Next step 2", "Caminar");
    QVERIFY(guide.press({"Covered: Safety", "Say it another way"}));
    QVERIFY(guide.speak(QStringLiteral("Español")));
    support::settle();
    const guide::TalkTopic safety = guide::talkTopics(guide.content()).at(4);
    QVERIFY(support::find(guide.screen(), QAccessible::Heading, safety.sayBack.prompt) != nullptr);
    QVERIFY(support::control(guide.window(), "Ocultar la otra manera") != nullptr);
    QVERIFY(support::allNames(guide.window()).join('\n').contains("2 de 8 vistos"));
    QVERIFY(everyText(guide.window()).contains("Dr. Lee"));
    QVERIFY(guide.window()->isCounselling());
    QVERIFY(support::control(guide.window(), QStringLiteral("Cómo funciona. Visto")) != nullptr);
    QVERIFY(guide.press({"Antes de irse"}));
    QVERIFY(support::names(guide.screen(), QAccessible::ListItem)
                .contains(QStringLiteral("Cómo funciona: Lo repasamos juntos")));
    QCOMPARE(qobject_cast<QLineEdit *>(support::find(guide.window(), QAccessible::EditableText,
                                                     QStringLiteral("Próximo paso 2")))
                 ->text(),
             QStringLiteral("Caminar"));
}

void TestTalkKept::endingClearsEverything()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.window()->startCounselling();
    support::settle();
    QVERIFY(guide.press({"Show my notes"}));
    type(guide.window(), "My notes", kCanary);
    guide.visit().addAsk({{}, kCanary});
    guide.visit().addSymptom("headache");
    guide.visit().setNotes(kCanary);
    guide.search(kCanary);
    guide.open("page:closing");
    type(guide.window(), "Next step 1", kCanary);
    QApplication::clipboard()->setText(kCanary);
    QVERIFY(everyText(guide.window()).contains(kCanary));
    QVERIFY(guide.press(
        {"Covered: Support", "Before you go", "End and clear everything", "Yes, end and clear"}));
    QTest::qWait(1);
    support::settle();
    QVERIFY(!everyText(guide.window()).contains(kCanary));
    QVERIFY(guide.visit().isEmpty());
    QVERIFY(!QApplication::clipboard()->text().contains(kCanary));
    // Nothing to go back to.
    guide.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide.screen()->pageId(), QStringLiteral("help"));
    // The next talk begins empty.
    guide.window()->startCounselling();
    support::settle();
    QVERIFY(support::allNames(guide.window()).join('\n').contains("0 of 8 covered, 0 min"));
    QVERIFY(guide.press({"Show my notes"}));
    QVERIFY(!everyText(guide.window()).contains(kCanary));
}

void TestTalkKept::endingBringsBackWhatWasSet()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.theme().setTextPercent(125);
    guide.window()->startCounselling();
    support::settle();
    QCOMPARE(guide.theme().textPercent(), 150);
    guide.key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(guide.theme().textPercent(), 175);
    guide.key(Qt::Key_Minus, Qt::ControlModifier);
    guide.key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(guide.theme().textPercent(), 125);
    guide.key(Qt::Key_Plus, Qt::ControlModifier);
    guide.theme().setHighContrast(true);
    guide.session().setWeightUnit(guide::WeightUnit::Kilograms);
    QVERIFY(guide.speak(QStringLiteral("Español")));
    guide.window()->endCounselling();
    support::settle();
    QCOMPARE(guide.theme().textPercent(), 125);
    QVERIFY(!guide.theme().highContrast());
    QCOMPARE(guide.session().weightUnit(), guide::WeightUnit::Pounds);
    QCOMPARE(guide.window()->language(), QStringLiteral("en"));
    QVERIFY(support::openMenu(guide.window()));
    QVERIFY(support::control(guide.window(), "Help") != nullptr);
}

void TestTalkKept::largerTypeIsNotTheHomeChoice()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    QVERIFY(!guide.theme().chosen().percent);
    guide.window()->startCounselling();
    guide.window()->endCounselling();
    QVERIFY(!guide.theme().chosen().percent);  // it follows the computer as before
}

void TestTalkKept::startingTwiceChangesNothing()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    guide.window()->endCounselling();  // there is none
    QCOMPARE(guide.screen()->pageId(), QStringLiteral("how-it-works"));
    guide.window()->startCounselling();
    support::settle();
    QVERIFY(guide.press({"Covered: Support"}));
    guide.window()->startCounselling();
    support::settle();
    QVERIFY(support::allNames(guide.window()).join('\n').contains("1 of 8 covered"));
}

void TestTalkKept::theWindowMayGoInTheMiddle()
{
    for (const QString screen : {"page:closing", "say-back:safety", "page:support"}) {
        LanguageWindow guide;
        QVERIFY(guide.show());
        guide.window()->startCounselling();
        guide.open(screen);
        QVERIFY(guide.screen() != nullptr);
    }
}

/// Asks once, only when a person closes the window, and only when something would be lost.
void TestTalkKept::closingAsksWhenSomethingWouldBeLost()
{
    LanguageWindow guide;
    QVERIFY(guide.show({1280, 800}));
    const auto closes = [&guide](const QString &answer, bool byPerson = true) {
        QString asked;
        QTimer::singleShot(0, guide.window(), [&] {
            if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                asked = box->text();
                for (QAbstractButton *button : box->buttons()) {
                    if (button->text() == answer)
                        button->click();
                }
            }
        });
        QCloseEvent event;
        if (byPerson)
            QSpontaneKeyEvent::setSpontaneous(&event);
        qApp->notify(guide.window(), &event);  // sendEvent would make it the program's own
        support::settle();
        return (asked.isEmpty() ? "" : "asked, ") + QString(event.isAccepted() ? "closed" : "open");
    };
    QCOMPARE(closes("Stay"), "closed");
    guide.session().visit.setNotes("Dr. Lee");
    QCOMPARE(closes("Stay"), "asked, open");
    QCOMPARE(closes("Close"), "asked, closed");
    QCOMPARE(closes("Stay", false), "closed");
    guide.session().visit.clear();
    guide.window()->startCounselling();
    support::settle();
    QCOMPARE(closes("Stay"), "asked, open");
}

GUIDE_TEST(TestTalkKept)
#include "test_talk_kept.moc"
