// SPDX-License-Identifier: Apache-2.0
// Back and forward, help at one place, and the tools that make way on small screens (PROD-7).
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "look/text.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QTest>
#include <QTextEdit>

namespace {

const QString kBack = QStringLiteral("Previous page");
const QString kForward = QStringLiteral("Next page");

bool isOpen(const support::GuideWindow &guide, const QString &name)
{
    const QWidget *control = support::control(guide.window(), name);
    return control != nullptr && control->isEnabled();
}

}  // namespace

class TestPageNavigation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backAndForwardByButton();
    void backAndForwardByKey();
    void backAndForwardByMouse();
    void aPlaceIsFoundAsItWasLeft();
    void aSearchIsFoundAgain();
    void leavingASearchIsNoNewPlace();
    void picksSurviveTheWayBack();
    void helpIsAtOnePlace_data();
    void helpIsAtOnePlace();
    void toolsComeFromTheMenu();
    void pageKeysScrollFromAnywhere();
    void keysScrollAsInABrowser();
    void keysGoOnInThePage();
    void f6GoesFromPartToPart();
    void theMouseWorksOverEverything();
    void altAndADigitOpenATab();
    void tabsAreOneStop();
    void thePageIsReadAsText();
};

void TestPageNavigation::backAndForwardByButton()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    QVERIFY(!isOpen(guide, kBack) && !isOpen(guide, kForward));
    for (const QString page : {"support", "safety", "questions"})
        guide.open("page:" + page);
    QVERIFY(isOpen(guide, kBack) && !isOpen(guide, kForward));
    for (const QString page : {"safety", "support", "how-it-works"}) {
        QVERIFY(support::press(guide.window(), kBack));
        QCOMPARE(guide.window()->currentPage(), page);
    }
    QVERIFY(!isOpen(guide, kBack) && isOpen(guide, kForward));
    for (const QString page : {"support", "safety", "questions"}) {
        QVERIFY(support::press(guide.window(), kForward));
        QCOMPARE(guide.window()->currentPage(), page);
    }
    QVERIFY(support::press(guide.window(), kBack));
    guide.open("page:about");
    QVERIFY(!isOpen(guide, kForward));
}

void TestPageNavigation::backAndForwardByKey()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:support");
    guide.open("sources:support");
    const QString title = guide.window()->windowTitle();
    guide.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide.window()->currentPage(), "support");
    QVERIFY(guide.window()->windowTitle() != title);
    guide.key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(guide.window()->windowTitle(), title);
    // The Back of a screen that is no tab goes the same way.
    guide.key(Qt::Key_Escape);
    guide.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide.window()->currentPage(), "how-it-works");
    guide.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide.window()->currentPage(), "how-it-works");
}

void TestPageNavigation::backAndForwardByMouse()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:support");
    QTest::mouseClick(guide.window()->windowHandle(), Qt::BackButton, {}, {600, 400});
    QCOMPARE(guide.window()->currentPage(), "how-it-works");
    QTest::mouseClick(guide.window()->windowHandle(), Qt::ForwardButton, {}, {600, 400});
    QCOMPARE(guide.window()->currentPage(), "support");
}

void TestPageNavigation::aPlaceIsFoundAsItWasLeft()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const QString target : {"page:safety", "page:questions", "sources:safety"}) {
        guide.open(target);
        QScrollBar *bar = guide.screen()->verticalScrollBar();
        QVERIFY(bar->maximum() > 80);
        bar->setValue(80);
        guide.open("page:support");
        guide.key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(guide.screen()->verticalScrollBar()->value(), 80);
    }
}

void TestPageNavigation::aSearchIsFoundAgain()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.search("cancer");
    const QString title = guide.window()->windowTitle();
    guide.key(Qt::Key_Return);
    const QString page = guide.window()->currentPage();
    QVERIFY(page != "search");
    QVERIFY(support::press(guide.window(), "Trial results"));
    guide.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide.window()->currentPage(), page);
    guide.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide.window()->windowTitle(), title);
    QVERIFY(support::allNames(guide.screen()).join(' ').contains("cancer"));
    guide.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide.window()->currentPage(), "how-it-works");
    guide.key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(guide.window()->windowTitle(), title);
}

void TestPageNavigation::leavingASearchIsNoNewPlace()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("page:support");
    guide.search("cancer");
    guide.key(Qt::Key_Escape);
    QCOMPARE(guide.window()->currentPage(), "support");
    QVERIFY(support::press(guide.window(), kBack));
    QCOMPARE(guide.window()->currentPage(), "how-it-works");
}

void TestPageNavigation::picksSurviveTheWayBack()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    guide.open("symptom:hives");
    const QStringList names = support::allNames(guide.screen());
    guide.open("page:support");
    guide.key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide.window()->currentPage(), "side-effects");
    QCOMPARE(support::allNames(guide.screen()), names);
}

void TestPageNavigation::helpIsAtOnePlace_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("percent");
    QTest::newRow("laptop") << QSize(1366, 768) << 100;
    QTest::newRow("laptop, large text") << QSize(1366, 768) << 200;
    QTest::newRow("upright") << QSize(1080, 1920) << 100;
}

void TestPageNavigation::helpIsAtOnePlace()
{
    QFETCH(QSize, size);
    QFETCH(int, percent);
    support::GuideWindow guide;
    guide.theme().setTextPercent(percent);
    QVERIFY(guide.show(size));
    QRect place;
    for (const QString page :
         {"how-it-works", "trial-results", "side-effects", "support", "questions", "safety"}) {
        guide.open("page:" + page);
        QVERIFY(support::openMenu(guide.window()));
        QWidget *help = support::control(guide.window(), "Help");
        QVERIFY(help != nullptr);
        const QRect now(help->mapTo(guide.window(), QPoint()), help->size());
        QVERIFY(place.isNull() || place == now);
        place = now;
        QVERIFY(support::press(guide.window(), "Help"));
        QCOMPARE(guide.window()->currentPage(), "help");
        const QString told = support::allNames(guide.screen()).join(' ');
        QVERIFY(told.contains(guide.content().support.digits));
        QVERIFY(told.contains("911"));
        guide.key(Qt::Key_Escape);
        QCOMPARE(guide.window()->currentPage(), page);
    }
    guide.key(Qt::Key_F1);
    QCOMPARE(guide.window()->currentPage(), "help");
}

void TestPageNavigation::toolsComeFromTheMenu()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    for (const int percent : {100, 200}) {
        guide.theme().setTextPercent(percent);
        support::settle();
        guide.open("page:support");
        QVERIFY(support::control(guide.window(), "About") == nullptr);
        QVERIFY(support::openMenu(guide.window()));
        QVERIFY(support::press(guide.window(), "About"));
        QCOMPARE(guide.window()->currentPage(), "about");
        // It makes way again once it has been used.
        QVERIFY(support::control(guide.window(), "About") == nullptr);
        QVERIFY(support::press(guide.window(), kBack));
        QCOMPARE(guide.window()->currentPage(), "support");
    }
}

void TestPageNavigation::pageKeysScrollFromAnywhere()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1280, 800}));
    guide.open("page:about");
    QVERIFY(support::openMenu(guide.window()));
    QVERIFY(support::tabTo(guide.window(),
                           [](QWidget *focus) { return support::nameOf(focus) == "Help"; }));
    const QScrollBar *bar = guide.screen()->verticalScrollBar();
    QCOMPARE(bar->value(), 0);
    guide.key(Qt::Key_PageDown);
    QVERIFY(bar->value() > 100);
    guide.key(Qt::Key_PageUp);
    QCOMPARE(bar->value(), 0);
}

/// Bug rows B and N: nothing has the focus at the start that a slip of a key would press.
void TestPageNavigation::keysScrollAsInABrowser()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1280, 800}));
    const QScrollBar *bar = guide.screen()->verticalScrollBar();
    guide.key(Qt::Key_Space);
    QVERIFY(bar->value() > 100);
    guide.key(Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(bar->value(), 0);
    guide.key(Qt::Key_End);
    QCOMPARE(bar->value(), bar->maximum());
    guide.key(Qt::Key_Home);
    QCOMPARE(bar->value(), 0);
    QCOMPARE(guide.window()->currentPage(), "how-it-works");
}

/// O-04: Tab goes on in the page that was opened, not round the end of the window.
void TestPageNavigation::keysGoOnInThePage()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    const auto isOnPage = [&] {
        guide.key(Qt::Key_Tab);
        return guide.screen()->isAncestorOf(QApplication::focusWidget());
    };
    QVERIFY(isOnPage());
    guide.key(Qt::Key_2, Qt::AltModifier);
    QVERIFY(isOnPage());
    QVERIFY(support::press(guide.window(), "All safety information"));
    QVERIFY(isOnPage());
    guide.search("cancer");
    QVERIFY(!guide.screen()->isAncestorOf(QApplication::focusWidget()));  // typing goes on
}

void TestPageNavigation::f6GoesFromPartToPart()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    const auto onPage = [&] { return guide.screen()->isAncestorOf(QApplication::focusWidget()); };
    QVERIFY(onPage());
    guide.key(Qt::Key_F6);
    QCOMPARE(support::nameOf(QApplication::focusWidget()), "All safety information");
    guide.key(Qt::Key_F6);
    const QString top = support::nameOf(QApplication::focusWidget());
    QVERIFY(!onPage() && top != "All safety information");
    guide.key(Qt::Key_F6);
    QVERIFY(onPage());
    guide.key(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(support::nameOf(QApplication::focusWidget()), top);
}

/// Bug row N: a search field and a scroll bar would keep these for themselves.
void TestPageNavigation::theMouseWorksOverEverything()
{
    support::GuideWindow guide;
    QVERIFY(guide.show({1366, 768}));
    QWindow *window = guide.window()->windowHandle();
    guide.open("page:support");
    const QScrollBar *bar = guide.screen()->verticalScrollBar();
    QTest::mouseClick(window, Qt::BackButton, {}, bar->mapTo(guide.window(), bar->rect().center()));
    QCOMPARE(guide.window()->currentPage(), "how-it-works");
    const int before = guide.theme().textPercent();
    const auto turn = [&](int way) {
        QWheelEvent wheel({600, 400}, guide.window()->mapToGlobal(QPointF(600, 400)), {}, {0, way},
                          Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(window, &wheel);
    };
    turn(120);
    QVERIFY(guide.theme().textPercent() > before);
    turn(-120);
    QCOMPARE(guide.theme().textPercent(), before);
}

void TestPageNavigation::altAndADigitOpenATab()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    const QStringList tabs{"how-it-works", "trial-results", "side-effects", "support", "questions"};
    for (int i = 4; i >= 0; --i) {
        guide.key(Qt::Key(Qt::Key_1 + i), Qt::AltModifier);
        QCOMPARE(guide.window()->currentPage(), tabs.at(i));
    }
    guide.key(Qt::Key_6, Qt::AltModifier);
    QCOMPARE(guide.window()->currentPage(), tabs.first());
    const QString keys =
        support::ofRole(guide.window(), QAccessible::PageTab).at(1)->text(QAccessible::Accelerator);
    QCOMPARE(keys, "Alt+2");
}

/// What is open is where Tab stops; arrows go on from there.
void TestPageNavigation::tabsAreOneStop()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    guide.open("page:support");
    QStringList stops;
    for (QWidget *tab : guide.window()->findChildren<QAbstractButton *>()) {
        if (tab->inherits("shell::Tab") && (tab->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            stops.append(support::nameOf(tab));
    }
    QCOMPARE(stops, QStringList("Support"));
    QVERIFY(support::tabTo(guide.window(),
                           [](QWidget *focus) { return support::nameOf(focus) == "Support"; }));
    guide.key(Qt::Key_Right);
    guide.key(Qt::Key_Return);
    QCOMPARE(guide.window()->currentPage(), "questions");
}

/// One text from the main message to the sources, with a caret, to be selected and copied.
void TestPageNavigation::thePageIsReadAsText()
{
    support::GuideWindow guide;
    QVERIFY(guide.show());
    for (const QString page : {"safety", "trial-results", "questions"}) {
        guide.open("page:" + page);
        guide.key(Qt::Key_F7);
        auto *view = qobject_cast<QTextEdit *>(QApplication::focusWidget());
        QVERIFY(view != nullptr && view->isReadOnly());
        const QString words = view->toPlainText().simplified();
        for (const look::Text *text : guide.screen()->findChildren<look::Text *>()) {
            if (text->isVisible())
                QVERIFY2(words.contains(text->text().simplified()), qPrintable(text->text()));
        }
        QVERIFY(words.startsWith(guide.screen()->message()->text()));
        QTest::keyClick(view, Qt::Key_End, Qt::ShiftModifier);
        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(!QApplication::clipboard()->text().isEmpty());
        QVERIFY(words.startsWith(QApplication::clipboard()->text().simplified()));
        QTest::keyClick(view, Qt::Key_Escape);
        QApplication::setActiveWindow(guide.window());  // as a window manager would
        QCOMPARE(QApplication::focusWidget(), guide.screen()->message());
    }
}

GUIDE_TEST(TestPageNavigation)
#include "test_page_navigation.moc"
