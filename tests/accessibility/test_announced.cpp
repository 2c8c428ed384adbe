// SPDX-License-Identifier: Apache-2.0
// What a screen reader is told of when something about the results changes (CHART-22, HC-8).
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/text.h"

#include <QAccessibleWidget>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// Qt hands no test its events while no assistive technology runs, but it asks the interface that
/// an event is about whether it still stands. This one writes down who was asked.
class Listener : public QAccessibleWidget {
public:
    explicit Listener(QWidget *widget)
        : QAccessibleWidget(widget, QAccessible::StaticText)
    {
    }

    bool isValid() const override
    {
        asked().append(object());
        return QAccessibleWidget::isValid();
    }

    static QList<QObject *> &asked()
    {
        static QList<QObject *> objects;
        return objects;
    }

    static QAccessibleInterface *create(const QString &className, QObject *object)
    {
        return className == QLatin1String("look::Heading") ||
                       className == QLatin1String("look::Text")
                   ? new Listener(static_cast<QWidget *>(object))
                   : nullptr;
    }
};

look::Text *shownText(const support::GuideWindow &guide, const QString &start)
{
    for (look::Text *text : guide.screen()->findChildren<look::Text *>()) {
        if (text->isVisible() && text->text().startsWith(start))
            return text;
    }
    return nullptr;
}

}  // namespace

class TestAnnounced : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QAccessible::removeFactory(Listener::create); }
    void aSwitchIsAnnouncedOnce_data();
    void aSwitchIsAnnouncedOnce();
    void precisionIsAnnouncedOnce();
    void savingIsAnnounced_data();
    void savingIsAnnounced();
    void changesOfTheListAreAnnounced_data();
    void changesOfTheListAreAnnounced();
    void clearingIsAnnounced();
    void printingIsAnnounced_data();
    void printingIsAnnounced();
    void listeningIsAnnounced();
};

void TestAnnounced::initTestCase()
{
    const support::GuideWindow first;  // installs the interfaces of our widgets; ours come after
    QAccessible::installFactory(Listener::create);
}

void TestAnnounced::aSwitchIsAnnouncedOnce_data()
{
    QTest::addColumn<QString>("control");
    QTest::addColumn<bool>("spoilt");
    for (const char *control : {"Lean body mass", "Weight", "Chart", "Table", "kg"})
        QTest::newRow(control) << QString(control) << false;
    QTest::newRow("to a result that cannot be shown") << "Weight" << true;
    QTest::newRow("away from one") << "Endurance" << true;
}

/// The heading of the result is what is announced, once, whatever was switched: a screen reader
/// does not speak a name that changes elsewhere than under the focus.
void TestAnnounced::aSwitchIsAnnouncedOnce()
{
    QFETCH(const QString, control);
    QFETCH(const bool, spoilt);
    support::GuideWindow guide({}, {}, [spoilt](guide::Content &content) {
        if (spoilt)
            content.trial.outcomes[1].weeks = 0;
        QCOMPARE(content.trial.outcomes[1].id, "weight");
    });
    QVERIFY(guide.show());
    guide.open("outcome:endurance");
    if (control == "kg")
        QVERIFY(support::press(guide.window(), "Lean body mass"));
    if (control == "Endurance")
        QVERIFY(support::press(guide.window(), "Weight"));
    if (control == "Chart")
        QVERIFY(support::press(guide.window(), "Table"));
    look::Heading *heading = guide.screen()->message();
    const QString before = heading->text();
    Listener::asked().clear();
    QVERIFY(support::press(guide.window(), control));
    const QList<QObject *> asked = Listener::asked();
    // Once for new words, if there are some, and once to have them said.
    QCOMPARE(asked.count(heading), heading->text() == before ? 1 : 2);
    // A text is told of when it appears and when its words change, and no more.
    for (QObject *object : asked)
        QVERIFY(asked.count(object) <= 2);
}

void TestAnnounced::precisionIsAnnouncedOnce()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:trial-results#doses");
    for (const QString button : {"Show the exact numbers", "Show whole people"}) {
        const bool exact = button == "Show whole people";
        look::Text *line = shownText(guide, exact ? "How many had it" : "In the pictures, numbers");
        QVERIFY(line != nullptr);
        Listener::asked().clear();
        QVERIFY(support::press(guide.window(), button));
        QCOMPARE(Listener::asked().count(line), 1);
    }
}

void TestAnnounced::savingIsAnnounced_data()
{
    QTest::addColumn<bool>("works");
    QTest::newRow("saved") << true;
    QTest::newRow("not saved") << false;
}

void TestAnnounced::savingIsAnnounced()
{
    QFETCH(const bool, works);
    const QTemporaryDir folder;
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("door:trial-results#table");
    guide.files().answer = folder.filePath(works ? "box.pdf" : "nowhere/box.pdf");
    Listener::asked().clear();
    QVERIFY(support::press(guide.window(), "Save this table as PDF"));
    const QString said = works ? "Saved as " : "The file could not be saved";
    QTRY_VERIFY(shownText(guide, said) != nullptr);
    QVERIFY(Listener::asked().contains(shownText(guide, said)));
}

void TestAnnounced::changesOfTheListAreAnnounced_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("told");
    QTest::newRow("up") << "Move up: b"
                        << "Now number 1: b";
    QTest::newRow("down") << "Move down: b"
                          << "Now number 3: b";
    QTest::newRow("off") << "Remove: b"
                         << "Removed: b";
    QTest::newRow("nothing typed") << "Add my question"
                                   << "Type your question first.";
}

void TestAnnounced::changesOfTheListAreAnnounced()
{
    QFETCH(const QString, button);
    QFETCH(const QString, told);
    for (const QString page : {"door:questions#ask", "page:my-visit"}) {
        support::GuideWindow guide;
        QVERIFY(guide.show());
        for (const char *text : {"a", "b", "c"})
            QVERIFY(guide.visit().addAsk({{}, text}));
        guide.open(page);
        Listener::asked().clear();
        QVERIFY(support::press(guide.window(), button));
        look::Text *line = shownText(guide, told);
        QVERIFY(line != nullptr);
        QVERIFY(Listener::asked().contains(line));
    }
}

void TestAnnounced::clearingIsAnnounced()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.visit().setNotes("n");
    guide.open("page:my-visit");
    QVERIFY(support::press(guide.window(), "Clear all"));
    Listener::asked().clear();
    QVERIFY(support::press(guide.window(), "Yes, clear all"));
    look::Text *line = shownText(guide, "My visit is cleared.");
    QVERIFY(line != nullptr);
    QVERIFY(Listener::asked().contains(line));
}

void TestAnnounced::printingIsAnnounced_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("said");
    QTest::newRow("printed") << "Print"
                             << "Sent to Kitchen.";
    QTest::newRow("not printed") << "Print"
                                 << "No paper. Add some.";
    QTest::newRow("saved") << "Save as PDF"
                           << "Saved as ";
    QTest::newRow("not saved") << "Save as PDF"
                               << "The file could not be saved";
}

void TestAnnounced::printingIsAnnounced()
{
    QFETCH(const QString, button);
    QFETCH(const QString, said);
    const QTemporaryDir folder;
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("print:support");
    guide.files().answer =
        folder.filePath(said.startsWith("Saved") ? "paper.pdf" : "nowhere/paper.pdf");
    if (said.startsWith("No paper"))
        guide.printer().answer = tl::unexpected(guide::Error{"No paper.", {}, "Add some."});
    Listener::asked().clear();
    QVERIFY(support::press(guide.window(), button));
    QTRY_VERIFY(shownText(guide, said) != nullptr);
    QVERIFY(Listener::asked().contains(shownText(guide, said)));
}

/// What the bar says is told when it is news: a new speed, the end, a failure; not each sentence.
void TestAnnounced::listeningIsAnnounced()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.key(Qt::Key_F8);
    QVERIFY(support::press(guide.window(), "Play"));
    const auto textOf = [&](const QString &start) {
        look::Text *found = nullptr;
        for (look::Text *text : guide.window()->findChildren<look::Text *>())
            found = text->isVisible() && text->text().startsWith(start) ? text : found;
        return found;
    };
    look::Text *message = textOf("Sentence 1 of");
    look::Text *speed = textOf("Speed:");
    QVERIFY(message != nullptr);
    QVERIFY(speed != nullptr);
    const auto asked = [](QObject *object) {
        const auto count = Listener::asked().count(object);
        Listener::asked().clear();
        return count;
    };
    // A change of words asks; being announced asks once more.
    asked(speed);
    guide.voice().finish();
    const auto speedWritten = asked(speed);
    QVERIFY(support::press(guide.window(), "Slower"));
    QVERIFY(asked(speed) > speedWritten);
    QVERIFY(support::press(guide.window(), "Pause"));
    const auto written = asked(message);
    QVERIFY(support::press(guide.window(), "Play"));
    asked(message);
    guide.voice().fail({"No voice.", {}, "Add one."});
    QCOMPARE(message->text(), "No voice. Add one.");
    QCOMPARE(asked(message), 2 * written + 1);
}

GUIDE_TEST(TestAnnounced)
#include "test_announced.moc"
