// SPDX-License-Identifier: Apache-2.0
// Read-aloud as a reader meets it: the bar, its buttons, and what stops it (EN-5.1.3.4, .5,
// S508-402.2, FDA-N3).
#include "guide/text.h"
#include "support/listening.h"
#include "support/seen.h"
#include "support/test_program.h"

#include <QApplication>
#include <QTest>

using support::GuideWindow;
using support::isOpen;
using support::last;
using support::listen;
using support::mark;
using support::spoken;
using support::tells;

class TestReadAloud : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isQuietUntilPlay();
    void pausesAndGoesOn();
    void saysAgain();
    void changesSpeed();
    void marksWhatIsSaid();
    void keepsWhatIsSaidInView();
    void stopsOnWhatTheReaderDoes_data();
    void stopsOnWhatTheReaderDoes();
    void aPageChangeStartsOver();
    void endsWithTheWindow();
    void keysOfTheBarDoNotStopIt();
    void tellsWhenTheVoiceFails();
    void hasNoToolWithoutAVoice();
};

void TestReadAloud::isQuietUntilPlay()
{
    GuideWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    QVERIFY(!isOpen(guide));
    QVERIFY(support::press(guide.window(), "Listen to this page"));
    QVERIFY(isOpen(guide));
    QVERIFY(guide.voice().said.isEmpty());
    QVERIFY(tells(guide, "Press Play to hear this page from the top."));
    QCOMPARE(support::nameOf(QApplication::focusWidget()), "Play");
    guide.key(Qt::Key_Space);
    QCOMPARE(guide.voice().said.size(), 1);
    QCOMPARE(guide.voice().said.last().language, "en");
    // The bar closes, and leaves nothing behind.
    QVERIFY(mark(guide) != nullptr);
    QVERIFY(support::press(guide.window(), "Stop listening"));
    QVERIFY(!isOpen(guide));
    QVERIFY(!guide.voice().speaks);
    QVERIFY(mark(guide) == nullptr);
    // The menu has closed over the button.
    QCOMPARE(support::nameOf(QApplication::focusWidget()), "Menu");
}

void TestReadAloud::pausesAndGoesOn()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(listen(guide));
    guide.voice().finish();
    guide.voice().finish();
    const QString third = last(guide);
    QVERIFY(support::press(guide.window(), "Pause"));
    QVERIFY(!guide.voice().speaks);
    QCOMPARE(guide.voice().said.size(), 3);
    // The place stays marked, and nothing that is told late moves it.
    QVERIFY(mark(guide) != nullptr);
    guide.voice().finish();
    QCOMPARE(guide.voice().said.size(), 3);
    QVERIFY(support::press(guide.window(), "Play"));
    QCOMPARE(guide.voice().said.size(), 4);
    QCOMPARE(last(guide), third);
    guide.key(Qt::Key_F8);
    QVERIFY(!guide.voice().speaks);
    guide.key(Qt::Key_F8);
    QCOMPARE(last(guide), third);
}

void TestReadAloud::saysAgain()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    guide.key(Qt::Key_F8);
    QVERIFY(support::press(guide.window(), "Say again: this sentence"));
    const QString first = last(guide);
    QCOMPARE(first, spoken(guide.content().page("how-it-works").main));
    guide.voice().finish();
    const QString second = last(guide);
    QVERIFY(support::press(guide.window(), "Say again: this sentence"));
    QCOMPARE(last(guide), second);
    QCOMPARE(guide.voice().said.size(), 3);
    guide.voice().finish();
    QVERIFY(last(guide) != second);
}

void TestReadAloud::changesSpeed()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(listen(guide));
    QVERIFY(tells(guide, "Speed: normal"));
    QList<double> rates{guide.voice().said.last().rate};
    const QString text = last(guide);
    for (const char *speed : {"Speed: slow", "Speed: very slow", "Speed: very slow"}) {
        QVERIFY(support::press(guide.window(), "Slower"));
        QVERIFY(tells(guide, speed));
        rates.append(guide.voice().said.last().rate);
        QCOMPARE(last(guide), text);
        QVERIFY(guide.voice().speaks);
    }
    QVERIFY(rates.at(1) < rates.at(0));
    QVERIFY(rates.at(2) < rates.at(1));
    QCOMPARE(rates.at(3), rates.at(2));
    // While it is quiet, a change of speed says nothing.
    QVERIFY(support::press(guide.window(), "Pause"));
    const auto count = guide.voice().said.size();
    for (const char *speed :
         {"Speed: slow", "Speed: normal", "Speed: fast", "Speed: very fast", "Speed: very fast"}) {
        QVERIFY(support::press(guide.window(), "Faster"));
        QVERIFY(tells(guide, speed));
    }
    QCOMPARE(guide.voice().said.size(), count);
    QVERIFY(support::press(guide.window(), "Play"));
    QVERIFY(guide.voice().said.last().rate > rates.first());
}

void TestReadAloud::marksWhatIsSaid()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString &page : support::tellingPages()) {
        guide.open("page:" + page);
        QVERIFY(isOpen(guide) || (guide.key(Qt::Key_F8), isOpen(guide)));
        QVERIFY(support::press(guide.window(), "Play"));
        int count = 0;
        for (; guide.voice().speaks; guide.voice().finish(), ++count) {
            QVERIFY2(mark(guide) != nullptr, qPrintable(last(guide)));
            const shell::Piece marked = mark(guide)->current();
            // The same words, but for the numbers as they are said (FDA-N3).
            QCOMPARE(last(guide), spoken(marked.text));
            QVERIFY(!marked.places().isEmpty());
            for (const QRect &place : marked.places())
                QVERIFY2(marked.widget->rect().adjusted(-1, -1, 1, 1).contains(place),
                         qPrintable(marked.text));
            const auto *label = qobject_cast<QLabel *>(marked.widget.data());
            if (label != nullptr)
                QCOMPARE(label->text().mid(marked.span.start, marked.span.length), marked.text);
        }
        QVERIFY2(count > 5, qPrintable(page));
    }
}

void TestReadAloud::keepsWhatIsSaidInView()
{
    for (const int percent : {100, 200}) {
        GuideWindow guide;
        guide.theme().setTextPercent(percent);
        QVERIFY(guide.show({1280, 800}));
        guide.open("page:safety");
        QVERIFY(listen(guide));
        for (; guide.voice().speaks; guide.voice().finish()) {
            support::settle();
            const shell::Marks *shown = mark(guide);
            QVERIFY(shown != nullptr);
            QWidget *over = shown->parentWidget();
            if (!guide.screen()->isAncestorOf(over))
                continue;
            const QRect first = shown->placesOf(shown->current()).first();
            const QPoint start = over->mapTo(guide.screen()->viewport(), first.center());
            QVERIFY2(guide.screen()->viewport()->rect().contains(start), qPrintable(last(guide)));
        }
    }
}

void TestReadAloud::stopsOnWhatTheReaderDoes_data()
{
    using Act = std::function<void(GuideWindow &)>;
    QTest::addColumn<Act>("act");
    QTest::newRow("click on the page") << Act([](GuideWindow &guide) {
        QTest::mouseClick(guide.screen()->viewport(), Qt::LeftButton, {}, {5, 5});
    });
    QTest::newRow("click on a button of the page") << Act([](GuideWindow &guide) {
        QVERIFY(support::press(guide.window(), "Next: " + guide.content()
                                                              .page("how-it-works")
                                                              .ofKind(guide::Section::Kind::Step)
                                                              .at(1)
                                                              .heading));
    });
    QTest::newRow("key on the page") << Act([](GuideWindow &guide) {
        support::control(guide.window(), "All safety information")->setFocus();
        guide.key(Qt::Key_A);
    });
    QTest::newRow("focus moves to the page") << Act([](GuideWindow &guide) {
        QVERIFY(support::tabTo(
            guide.window(), [&](QWidget *widget) { return guide.screen()->isAncestorOf(widget); }));
    });
    QTest::newRow("text size by a button") << Act(
        [](GuideWindow &guide) { QVERIFY(support::press(guide.window(), "A+ Larger text")); });
    QTest::newRow("text size by a key")
        << Act([](GuideWindow &guide) { guide.key(Qt::Key_Plus, Qt::ControlModifier); });
    QTest::newRow("contrast") << Act(
        [](GuideWindow &guide) { guide.theme().setHighContrast(!guide.theme().highContrast()); });
    QTest::newRow("search") << Act(
        [](GuideWindow &guide) { guide.key(Qt::Key_F, Qt::ControlModifier); });
    QTest::newRow("find on the page") << Act([](GuideWindow &guide) { guide.key(Qt::Key_F3); });
    QTest::newRow("another tab") << Act([](GuideWindow &guide) { guide.open("page:support"); });
    QTest::newRow("help by a key") << Act([](GuideWindow &guide) { guide.key(Qt::Key_F1); });
    QTest::newRow("escape") << Act([](GuideWindow &guide) { guide.key(Qt::Key_Escape); });
    QTest::newRow("window closed") << Act([](GuideWindow &guide) { guide.window()->close(); });
}

void TestReadAloud::stopsOnWhatTheReaderDoes()
{
    QFETCH(const std::function<void(GuideWindow &)>, act);
    GuideWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    QVERIFY(listen(guide));
    guide.voice().finish();
    QVERIFY(guide.voice().speaks);
    const auto count = guide.voice().said.size();
    act(guide);
    support::settle();
    QVERIFY(!guide.voice().speaks);
    // It does not begin again by itself.
    guide.voice().finish();
    support::settle();
    QCOMPARE(guide.voice().said.size(), count);
}

void TestReadAloud::aPageChangeStartsOver()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(listen(guide));
    guide.voice().finish();
    guide.open("page:support");
    QVERIFY(mark(guide) == nullptr);
    QVERIFY(isOpen(guide));
    QVERIFY(support::press(guide.window(), "Play"));
    QCOMPARE(last(guide), spoken(guide.content().page("support").main));
}

void TestReadAloud::endsWithTheWindow()
{
    support::AnsweringVoice voice;
    guide::Session session([] { return std::chrono::milliseconds(); });
    look::Theme theme;
    const auto loaded = shell::loadContent(QStringLiteral(GUIDE_STORE_FILE),
                                           store::Trust::builtIn(), QStringLiteral("en"));
    QVERIFY(loaded.has_value());
    shell::Services services{session};
    services.voice = &voice;
    auto window = shell::makeWindow(*loaded, theme, services);
    window->QWidget::show();
    QVERIFY(QTest::qWaitForWindowActive(window.get()));
    window->open("page:support");
    support::settle();
    QTest::keyClick(window->windowHandle(), Qt::Key_F8);
    QVERIFY(support::press(window.get(), "Play"));
    QVERIFY(voice.speaks);
    window.reset();
    QVERIFY(!voice.speaks);
    voice.finish();
    QCOMPARE(voice.said.size(), 1);
}

void TestReadAloud::keysOfTheBarDoNotStopIt()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(listen(guide));
    for (const Qt::Key key : {Qt::Key_Tab, Qt::Key_Space, Qt::Key_Tab, Qt::Key_Space}) {
        guide.key(key);
        QVERIFY(guide.voice().speaks);
    }
    QVERIFY(tells(guide, "Speed: slow"));
    guide.key(Qt::Key_Shift);
    QVERIFY(guide.voice().speaks);
    guide.key(Qt::Key_Escape);
    QVERIFY(!isOpen(guide));
    QVERIFY(!guide.voice().speaks);
}

void TestReadAloud::tellsWhenTheVoiceFails()
{
    GuideWindow guide;
    QVERIFY(guide.show());
    QVERIFY(listen(guide));
    guide.voice().finish();
    const QString second = last(guide);
    guide.voice().fail({"This computer has no program that speaks.", {}, "Install one."});
    QVERIFY(tells(guide, "This computer has no program that speaks. Install one."));
    QVERIFY(support::control(guide.window(), "Play") != nullptr);
    // The guide goes on, and Play tries the same sentence again.
    QVERIFY(support::press(guide.window(), "Play"));
    QCOMPARE(last(guide), second);
    QVERIFY(!tells(guide, "This computer has no program that speaks. Install one."));
    guide.open("page:questions");
    QCOMPARE(guide.window()->currentPage(), "questions");
}

void TestReadAloud::hasNoToolWithoutAVoice()
{
    GuideWindow guide;
    QVERIFY(guide.show({1920, 1080}));
    QVERIFY(support::openMenu(guide.window()));
    QVERIFY(support::control(guide.window(), "Listen to this page") != nullptr);
    guide::Session session([] { return std::chrono::milliseconds(); });
    look::Theme theme;
    auto loaded = shell::loadContent(QStringLiteral(GUIDE_STORE_FILE), store::Trust::builtIn(),
                                     QStringLiteral("en"));
    QVERIFY(loaded.has_value());
    const auto window = shell::makeWindow(*loaded, theme, {session});
    window->resize(1920, 1080);
    window->QWidget::show();
    window->open("page:support");
    support::settle();
    QVERIFY(support::openMenu(window.get()));
    QVERIFY(support::control(window.get(), "Find on this page") != nullptr);
    QVERIFY(support::control(window.get(), "Listen to this page") == nullptr);
    QTest::keyClick(window.get(), Qt::Key_F8);
    QVERIFY(support::control(window.get(), "Play") == nullptr);
}

GUIDE_TEST(TestReadAloud)
#include "test_read_aloud.moc"
