// SPDX-License-Identifier: Apache-2.0
// A talk of two people over one screen, by what they see and press (PROD-4, TB-1 to TB-3).
#include "support/language_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/entry.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

using support::LanguageWindow;

namespace {

bool isChecked(QWidget *window, const QString &name)
{
    QWidget *control = support::control(window, name);
    return control != nullptr && QAccessible::queryAccessibleInterface(control)->state().checked;
}

QString allWords(QWidget *window)
{
    return support::allNames(window).join(QLatin1Char('\n'));
}

QString plain(const QList<guide::Block> &blocks)
{
    return blocks.constLast().text.plain;
}

}  // namespace

class TestTalkScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_guide.reset(); }
    void helpStartsATalk();
    void whereNoneIsOfferedHelpDoesNot();
    void everyTopicCanBeTickedInAnyOrder();
    void everyTopicIsAskedBackWithASecondWording();
    void theOutcomeIsNotedWithoutBlame();
    void nextGoesThroughAllOfIt();
    void takingATickAwayAsksNothing();
    void hiddenNotesAreNowhere();
    void timeIsToldInMinutes();
    void keysAreEnough();
    void isReadAloud();
    void closingSaysWhatWasAndWhatIsLeft();
    void endingAsksOnceInPlace();

private:
    [[nodiscard]] QWidget *window() { return m_guide->window(); }
    [[nodiscard]] QList<guide::TalkTopic> topics() { return guide::talkTopics(m_guide->content()); }
    [[nodiscard]] bool tick(const guide::TalkTopic &topic)
    {
        return support::press(window(), "Covered: " + topic.title);
    }

    std::unique_ptr<LanguageWindow> m_guide;
};

void TestTalkScreens::init()
{
    m_guide = std::make_unique<LanguageWindow>();
    QVERIFY(m_guide->show({1920, 1080}));
    m_guide->window()->startCounselling();
    support::settle();
}

void TestTalkScreens::helpStartsATalk()
{
    LanguageWindow guide;
    QVERIFY(guide.show());
    guide.open("page:help");
    QVERIFY(support::control(guide.window(), "Next topic") == nullptr);
    QVERIFY(support::press(guide.window(), "Start a talk"));
    QVERIFY(guide.window()->isCounselling());
    QVERIFY(support::control(guide.window(), "Next topic") != nullptr);
    QVERIFY(guide.theme().textPercent() >= 150);
    QCOMPARE(guide.screen()->pageId(), QStringLiteral("how-it-works"));
    guide.open("page:help");
    QVERIFY(!support::control(guide.window(), "Start a talk")->isEnabled());
}

void TestTalkScreens::whereNoneIsOfferedHelpDoesNot()
{
    look::Theme theme;
    guide::Session session([] { return std::chrono::milliseconds(); });
    auto loaded = shell::loadContent(GUIDE_STORE_FILE, store::Trust::builtIn(), "en");
    QVERIFY(loaded.has_value());
    shell::Window kiosk(std::move(*loaded), theme, {session});
    kiosk.resize(1366, 768);
    kiosk.show();
    kiosk.guide().open("page:help");
    support::settle();
    QVERIFY(support::control(&kiosk, "Start a talk") == nullptr);
    QVERIFY(!allWords(&kiosk).contains("Start a talk"));
    kiosk.guide().open("talk:start");
    QVERIFY(!kiosk.isCounselling());
    kiosk.startCounselling();  // staff may
    support::settle();
    QVERIFY(support::control(&kiosk, "Next topic") != nullptr);
}

void TestTalkScreens::everyTopicCanBeTickedInAnyOrder()
{
    QList<guide::TalkTopic> order = topics();
    QCOMPARE(order.size(), 8);
    std::reverse(order.begin(), order.end());
    int covered = 0;
    for (const guide::TalkTopic &topic : qAsConst(order)) {
        QVERIFY(!isChecked(window(), "Covered: " + topic.title));
        QVERIFY2(support::press(window(), topic.title) || m_guide->screen()->pageId() == topic.page,
                 qPrintable(topic.title));
        QVERIFY(tick(topic));
        ++covered;
        QVERIFY(isChecked(window(), "Covered: " + topic.title));
        // In words as well.
        QVERIFY(support::control(window(), topic.title + ". Covered") != nullptr);
        QVERIFY(allWords(window()).contains(QStringLiteral("%1 of 8 covered").arg(covered)));
    }
}

void TestTalkScreens::everyTopicIsAskedBackWithASecondWording()
{
    for (const guide::TalkTopic &topic : topics()) {
        QVERIFY(tick(topic));
        QWidget *screen = m_guide->screen();
        QVERIFY(support::find(screen, QAccessible::Heading,
                              "I want to be sure that I explained it well.") != nullptr);
        QVERIFY(support::find(screen, QAccessible::Heading, topic.sayBack.prompt) != nullptr);
        const QString meant = plain(topic.sayBack.meant);
        const QString other = plain(topic.sayBack.another);
        QVERIFY(meant != other);
        QVERIFY(!allWords(screen).contains(meant) && !allWords(screen).contains(other));
        QVERIFY(support::press(window(), "Say it another way"));
        QVERIFY(allWords(screen).contains(other) && !allWords(screen).contains(meant));
        QVERIFY(support::press(window(), "Show what we mean"));
        QVERIFY(allWords(screen).contains(meant));
    }
}

void TestTalkScreens::theOutcomeIsNotedWithoutBlame()
{
    const guide::TalkTopic topic = topics().at(2);
    QVERIFY(tick(topic));
    const QString again = "We went over it again";
    for (const QString outcome : {"Said it in their own words", "We went over it again", "Later"})
        QVERIFY(support::control(window(), outcome) != nullptr && !isChecked(window(), outcome));
    QVERIFY(support::press(window(), again));
    QVERIFY(isChecked(window(), again));
    // Another topic has one of its own, and this one keeps its.
    QVERIFY(tick(topics().at(3)));
    QVERIFY(!isChecked(window(), again));
    m_guide->open("say-back:" + topic.id);
    QVERIFY(isChecked(window(), again));
}

void TestTalkScreens::nextGoesThroughAllOfIt()
{
    for (const guide::TalkTopic &topic : topics()) {
        QCOMPARE(m_guide->screen()->pageId(), topic.page);
        QVERIFY(support::press(window(), "Next topic"));
        QVERIFY(support::find(m_guide->screen(), QAccessible::Heading, topic.sayBack.prompt) !=
                nullptr);
        QVERIFY(support::press(window(), "Go on to the next topic"));
    }
    QCOMPARE(m_guide->screen()->pageId(), QStringLiteral("closing"));
    QVERIFY(allWords(window()).contains("8 of 8 covered"));
}

void TestTalkScreens::takingATickAwayAsksNothing()
{
    const guide::TalkTopic topic = topics().first();
    QVERIFY(tick(topic));
    m_guide->open("page:support");
    QVERIFY(tick(topic));
    QVERIFY(!isChecked(window(), "Covered: " + topic.title));
    QCOMPARE(m_guide->screen()->pageId(), QStringLiteral("support"));
}

void TestTalkScreens::hiddenNotesAreNowhere()
{
    const QString secret = "worriedaboutmoney";
    QVERIFY(support::find(window(), QAccessible::EditableText, "My notes") == nullptr);
    QVERIFY(support::press(window(), "Show my notes"));
    QWidget *notes = support::find(window(), QAccessible::EditableText, "My notes");
    QVERIFY(notes != nullptr);
    notes->setFocus();
    QTest::keyClicks(notes, secret);
    const auto inTree = [&] {
        for (const support::Face face : support::everything(window())) {
            if (face->text(QAccessible::Value).contains(secret) ||
                face->text(QAccessible::Name).contains(secret))
                return true;
        }
        return false;
    };
    QVERIFY(inTree());
    QVERIFY(support::press(window(), "Hide my notes"));
    QVERIFY(!inTree());
    // Not even in what is not shown.
    for (const QWidget *widget : window()->findChildren<QWidget *>()) {
        const auto *edit = qobject_cast<const QPlainTextEdit *>(widget);
        QVERIFY(edit == nullptr || !edit->toPlainText().contains(secret));
    }
    QVERIFY(support::press(window(), "Show my notes"));
    QVERIFY(inTree());
}

void TestTalkScreens::timeIsToldInMinutes()
{
    using namespace std::chrono_literals;
    QVERIFY(allWords(window()).contains("0 of 8 covered, 0 min"));
    m_guide->letPass(12min + 30s);
    QVERIFY(tick(topics().first()));
    QVERIFY(allWords(window()).contains("1 of 8 covered, 12 min"));
}

void TestTalkScreens::keysAreEnough()
{
    const auto go = [this](const QString &name) {
        return support::tabTo(window(),
                              [&](QWidget *focus) { return support::nameOf(focus) == name; });
    };
    QVERIFY(go("Covered: Side effects"));
    m_guide->key(Qt::Key_Space);
    QVERIFY(isChecked(window(), "Covered: Side effects"));
    QVERIFY(go("Say it another way"));
    m_guide->key(Qt::Key_Return);
    QVERIFY(support::control(window(), "Hide the other way") != nullptr);
    QVERIFY(go("Said it in their own words"));
    m_guide->key(Qt::Key_Space);
    QVERIFY(isChecked(window(), "Said it in their own words"));
    QVERIFY(go("Before you go"));
    m_guide->key(Qt::Key_Return);
    QCOMPARE(m_guide->screen()->pageId(), QStringLiteral("closing"));
    QVERIFY(go("Next step 1"));
    QTest::keyClicks(QApplication::focusWidget(), "Call");
    QVERIFY(go("End and clear everything"));
    m_guide->key(Qt::Key_Return);
    QVERIFY(go("Yes, end and clear"));
    m_guide->key(Qt::Key_Return);
    QVERIFY(!m_guide->window()->isCounselling());
}

void TestTalkScreens::isReadAloud()
{
    QVERIFY(tick(topics().first()));
    m_guide->key(Qt::Key_F8);
    QVERIFY(support::press(window(), "Play"));
    QVERIFY(!m_guide->voice().said.isEmpty());
    QVERIFY(m_guide->voice().said.constFirst().text.contains("I want to be sure"));
}

void TestTalkScreens::closingSaysWhatWasAndWhatIsLeft()
{
    QVERIFY(tick(topics().at(0)));
    QVERIFY(support::press(window(), "Said it in their own words"));
    QVERIFY(tick(topics().at(3)));
    QVERIFY(support::press(window(), "Before you go"));
    const QStringList items = support::names(m_guide->screen(), QAccessible::ListItem);
    QVERIFY(items.contains("How it works: Said it in their own words"));
    QVERIFY(items.contains(topics().at(3).title));
    // The others are buttons that open them.
    QVERIFY(support::press(m_guide->screen(), "Trial results"));
    QCOMPARE(m_guide->screen()->pageId(), QStringLiteral("trial-results"));
}

void TestTalkScreens::endingAsksOnceInPlace()
{
    m_guide->open("page:closing");
    QVERIFY(support::press(window(), "End and clear everything"));
    QCOMPARE(support::nameOf(QApplication::focusWidget()), QStringLiteral("No, go on"));
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    QVERIFY(support::press(window(), "No, go on"));
    QVERIFY(m_guide->window()->isCounselling());
    QVERIFY(support::press(window(), "End and clear everything"));
    QVERIFY(support::press(window(), "Yes, end and clear"));
    QVERIFY(!m_guide->window()->isCounselling());
    QCOMPARE(m_guide->screen()->pageId(), QStringLiteral("help"));
    QVERIFY(support::control(window(), "Next topic") == nullptr);
    QVERIFY(allWords(window()).contains("The talk is over. All of it is cleared."));
    QCOMPARE(support::nameOf(QApplication::focusWidget()), QStringLiteral("Start a talk"));
    m_guide->key(Qt::Key_Space);
    QVERIFY(m_guide->window()->isCounselling());
}

GUIDE_TEST(TestTalkScreens)
#include "test_talk_screens.moc"
