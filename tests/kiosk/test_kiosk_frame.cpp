// SPDX-License-Identifier: Apache-2.0
// The frame that a kiosk has of its own: where visitors begin, what is offered on a page and what
// is not, the way through a page by one button, and how much of the screen is the page's.
#include "support/kiosk_place.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "kiosk/keyboard.h"
#include "look/text.h"
#include "shell/frame.h"
#include "shell/options.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using support::KioskPlace;

namespace {

const QString kMore = QStringLiteral("More: the next part");
const QString kUp = QStringLiteral("Up: the part before");

void open(KioskPlace &place, const QString &target)
{
    place.guide().guide().open(target);
    support::settle();
}

/// The names of all that can be pressed or typed into, but for what is on the page itself.
QStringList offered(KioskPlace &place)
{
    QStringList names;
    for (support::Face face : support::everything(&place.window())) {
        const auto *widget = qobject_cast<QWidget *>(face->object());
        if (widget == nullptr || !widget->isVisible() || place.screen()->isAncestorOf(widget))
            continue;
        if (qobject_cast<const QAbstractButton *>(widget) != nullptr ||
            qobject_cast<const QLineEdit *>(widget) != nullptr)
            names.append(face->text(QAccessible::Name));
    }
    names.sort();
    return names;
}

void sizes()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("language");
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080), QSize(1080, 1920)}) {
        for (const QString language : {"en", "es"})
            QTest::addRow("%dx%d, %s", size.width(), size.height(), qPrintable(language))
                << size << language;
    }
}

kiosk::Config speaking(const QString &language)
{
    kiosk::Config config = support::generousConfig();
    config.language = language;
    return config;
}

}  // namespace

class TestKioskFrame : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void visitorsBeginWithFiveTiles_data() { sizes(); }
    void visitorsBeginWithFiveTiles();
    void aTileOpensItsTab();
    void aPageOffersWhatItNeedsOnly();
    void whatCannotBeDoneIsNotOffered();
    void myVisitIsThereOnceSomethingIsInIt();
    void backLeadsToTheTiles();
    void noFocusFallsIntoTheSearch();
    void whatToDoComesToTheTop();
    void moreWalksTheWholePage_data();
    void moreWalksTheWholePage();
    void theEndOfAPageLeadsNowhereElse();
    void thePageHasTheScreen_data() { sizes(); }
    void thePageHasTheScreen();
    void resultsHaveRoomAboveTheKeys_data() { sizes(); }
    void resultsHaveRoomAboveTheKeys();
};

void TestKioskFrame::visitorsBeginWithFiveTiles()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, language);
    KioskPlace place(speaking(language));
    QVERIFY(place.show(size));
    place.wake();
    QCOMPARE(place.theme().textPercent(), 140);
    QCOMPARE(place.guide().guide().currentPage(), "start");
    int tiles = 0;
    for (const guide::Page &page : place.guide().content().pages) {
        auto *tile = support::control(place.screen(), page.tab);
        if (tile == nullptr || !shell::pageNames().mid(0, 5).contains(page.id))
            continue;
        ++tiles;
        QVERIFY2(tile->font().pixelSize() >= 28, qPrintable(page.tab));
        QVERIFY2(tile->width() >= 300 && tile->height() >= 140, qPrintable(page.tab));
        QCOMPARE(tile->visibleRegion().boundingRect(), tile->rect());
    }
    QCOMPARE(tiles, 5);
    QVERIFY(support::find(&place.window(), QAccessible::EditableText,
                          language == "en" ? "Search the guide" : "Buscar en la guía") != nullptr);
    QVERIFY(place.press(language == "en" ? "Español" : "English"));
    QVERIFY(place.guide().language() != language);
    QCOMPARE(place.guide().guide().currentPage(), "start");
}

void TestKioskFrame::aTileOpensItsTab()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    QVERIFY(place.press("Side effects"));
    QCOMPARE(place.guide().guide().currentPage(), "side-effects");
    // Help and what is said of the makers are there for visitors, too.
    for (const QString way : {"Help", "About"}) {
        place.window().startOver();
        support::settle();
        QVERIFY(place.press(way));
        QCOMPARE(place.guide().guide().currentPage(), way.toLower());
    }
}

void TestKioskFrame::aPageOffersWhatItNeedsOnly()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.wake();
    const QStringList always{"A+ Larger text",         "A− Smaller text",
                             "All safety information", "Hide now: clear everything",
                             "Listen to this page",    "Start over"};
    QStringList first =
        always + QStringList{"Contrast: white text on black", "Español", "Search the guide"};
    first.sort();
    QCOMPARE(offered(place), first);
    open(place, "page:questions");
    QStringList onPage = always + QStringList{"Back", kMore};
    onPage.sort();
    QCOMPARE(offered(place), onPage);
}

void TestKioskFrame::whatCannotBeDoneIsNotOffered()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.visit().addSymptom("sight");
    for (const QString &page : shell::pageNames()) {
        if (page == "print")
            continue;
        open(place, "page:" + page);
        for (const QString &name : support::names(&place.window(), QAccessible::Button))
            QVERIFY2(!name.contains("Print") && !name.contains("Save as") &&
                         !name.contains("Listen"),
                     qPrintable(page + ": " + name));
    }
}

void TestKioskFrame::myVisitIsThereOnceSomethingIsInIt()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    open(place, "page:support");
    QVERIFY(!offered(place).join(' ').contains("My visit"));
    place.visit().addSymptom("sight");
    support::settle();
    QVERIFY(place.press("My visit: 1 thing"));
    QCOMPARE(place.guide().guide().currentPage(), "my-visit");
}

void TestKioskFrame::backLeadsToTheTiles()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    QVERIFY(place.press("Support"));
    open(place, "sources:support");
    QVERIFY(place.press("Back"));
    QVERIFY(place.press("Back"));
    QCOMPARE(place.guide().guide().currentPage(), "start");
    QVERIFY(!offered(place).contains("Back"));
    // Out of a search, too, and from what it found back to it.
    QVERIFY(support::click(support::searchField(&place.window())));
    for (const char letter : {'h', 'i', 'v', 'e', 's'})
        place.key(Qt::Key(Qt::Key_A + letter - 'a'));
    place.key(Qt::Key_Return);
    QCOMPARE(place.guide().guide().currentPage(), "side-effects");
    QVERIFY(place.press("Back"));
    QVERIFY(place.screen()->pageId() != "side-effects");
    QVERIFY(place.press("Back"));
    QCOMPARE(place.guide().guide().currentPage(), "start");
    QVERIFY(!offered(place).contains("Close the search"));
    QVERIFY(support::click(support::searchField(&place.window())));
    QVERIFY(place.press("Close the search"));
    QVERIFY(!offered(place).contains("Close the search"));
    QVERIFY(!place.window().findChild<kiosk::Keyboard *>()->isVisible());
}

/// Whatever goes while it has the focus, the search does not open by itself.
void TestKioskFrame::noFocusFallsIntoTheSearch()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    for (const QString &name : {kMore, QString("Back")}) {
        open(place, "page:questions");
        QVERIFY(place.press(name));
        open(place, "page:start");
        QVERIFY2(!offered(place).contains("Close the search"), qPrintable(name));
    }
    QVERIFY(place.press("Contrast: white text on black"));
    QVERIFY(!offered(place).contains("Close the search"));
    while (place.theme().canEnlarge())
        QVERIFY(place.press("A+ Larger text"));
    QVERIFY(!offered(place).contains("Close the search"));
    while (place.theme().canReduce())
        QVERIFY(place.press("A− Smaller text"));
    QVERIFY(!offered(place).contains("Close the search"));
}

/// A finger gives the focus to what it presses, and that goes as it is pressed: the page must not
/// follow the focus back up.
void TestKioskFrame::whatToDoComesToTheTop()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show({1280, 800}));
    place.wake();
    open(place, "page:side-effects");
    QVERIFY(place.press("My sight has changed"));
    place.screen()->verticalScrollBar()->setValue(0);
    support::settle();
    QWidget *pinned = support::control(place.screen(), "See what to do. Call 911 now");
    QVERIFY(pinned != nullptr);
    QTest::mouseClick(pinned, Qt::LeftButton);
    support::settle();
    int top = -1;
    for (const auto *heading : place.screen()->findChildren<look::Heading *>()) {
        if (heading->isVisible() && heading->text() == "Call 911 now if:")
            top = heading->mapTo(place.screen()->viewport(), QPoint()).y();
    }
    QVERIFY2(top >= 0 && top < 100, qPrintable(QString::number(top)));
}

void TestKioskFrame::moreWalksTheWholePage_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : shell::pageNames())
        QTest::newRow(qPrintable(page)) << page;
}

/// Nobody has to know how to scroll: every part has been seen whole, or, where it is taller than
/// the screen, from its top to its end without a gap.
void TestKioskFrame::moreWalksTheWholePage()
{
    QFETCH(const QString, page);
    KioskPlace place(support::generousConfig());
    for (const QSize size : {QSize(1280, 800), QSize(1080, 1920)}) {
        QVERIFY(place.show(size));
        if (place.window().overlay() != nullptr)
            place.wake();
        open(place, "page:" + page);
        const QScrollBar *bar = place.screen()->verticalScrollBar();
        const int view = place.screen()->viewport()->height();
        QList<look::Text *> unseen;
        for (auto *text : place.screen()->widget()->findChildren<look::Text *>()) {
            if (text->isVisible() && text->height() < view / 2)
                unseen.append(text);
        }
        QVERIFY(!unseen.isEmpty());
        const auto look = [&] {
            unseen.removeIf([&](const look::Text *text) {
                const int top = text->mapTo(place.screen()->widget(), QPoint()).y();
                return top >= bar->value() && top + text->height() <= bar->value() + view;
            });
        };
        look();
        int presses = 0;
        while (support::control(&place.window(), kMore) != nullptr) {
            const int before = bar->value();
            QVERIFY(place.press(kMore));
            QVERIFY(bar->value() > before);
            QVERIFY(bar->value() <= before + view);
            look();
            QVERIFY(++presses < 40);
        }
        QCOMPARE(bar->value(), bar->maximum());
        QVERIFY2(unseen.isEmpty(),
                 qPrintable(unseen.isEmpty() ? QString() : unseen.constFirst()->text()));
        while (support::control(&place.window(), kUp) != nullptr) {
            const int before = bar->value();
            QVERIFY(place.press(kUp));
            QVERIFY(bar->value() < before);
        }
        QCOMPARE(bar->value(), 0);
    }
}

/// Whoever presses by keys must not come from the last part to what clears everything.
void TestKioskFrame::theEndOfAPageLeadsNowhereElse()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.wake();
    open(place, "page:support");
    QWidget *more = support::control(&place.window(), kMore);
    QVERIFY(more != nullptr);
    more->setFocus(Qt::TabFocusReason);
    while (more->isVisible())
        place.key(Qt::Key_Space);
    QCOMPARE(support::nameOf(QApplication::focusWidget()), kUp);
}

void TestKioskFrame::thePageHasTheScreen()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, language);
    KioskPlace place(speaking(language));
    QVERIFY(place.show(size));
    place.wake();
    const auto share = [&] { return 100 * place.screen()->viewport()->height() / size.height(); };
    QVERIFY2(share() >= 65, qPrintable(QStringLiteral("start: %1 %").arg(share())));
    for (const QString &page : shell::pageNames()) {
        open(place, "page:" + page);
        QVERIFY2(share() >= 75, qPrintable(QStringLiteral("%1: %2 %").arg(page).arg(share())));
        QCOMPARE(place.window().size(), size);
    }
}

void TestKioskFrame::resultsHaveRoomAboveTheKeys()
{
    QFETCH(const QSize, size);
    QFETCH(const QString, language);
    KioskPlace place(speaking(language));
    QVERIFY(place.show(size));
    place.wake();
    const auto *keyboard = place.window().findChild<kiosk::Keyboard *>();
    // By a key the focus goes to the field, and no keyboard comes: there is one.
    place.key(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!keyboard->isVisible());
    QVERIFY(support::click(QApplication::focusWidget()));
    QVERIFY(keyboard->isVisible());
    for (const QString letter : {"d", "i"})
        QVERIFY(support::press(&place.window(), letter));
    const int room = place.screen()->viewport()->height();
    QVERIFY2(room >= 250, qPrintable(QString::number(room)));
    const auto *strip = place.window().findChild<shell::SafetyStrip *>();
    const auto *told = strip->findChild<look::Text *>();
    QCOMPARE(told->linesAt(told->width()), 1);
    QVERIFY(told->text().contains("911"));
    QVERIFY(support::control(&place.window(), language == "en"
                                                  ? "All safety information"
                                                  : "Todo sobre seguridad") != nullptr);
}

GUIDE_TEST(TestKioskFrame)
#include "test_kiosk_frame.moc"
