// SPDX-License-Identifier: Apache-2.0
// KIOSK-19: a finger that is dragged scrolls the page, a flick lets it run on, and neither presses
// anything or leaves the page.
#include "support/guide_window.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "charts/mark_chart.h"
#include "kiosk/tap_filter.h"
#include "look/kinetic_scroller.h"
#include "look/text.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

#include <memory>

namespace {

constexpr QSize kSize(1280, 800);
const look::TouchSizes kTouch{61, 46, 12};

}  // namespace

class TestKineticScroller : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aDragScrolls();
    void atHomeFingersScrollAndAMouseMarks();
    void aTapStillPresses();
    void theButtonShowsAtOnceThatItIsPressed();
    void aDragFromAButtonPressesNothing_data();
    void aDragFromAButtonPressesNothing();
    void aDragFromALinkOpensNothing();
    void aDragFromAFigureOpensNothing();
    void aFlickRunsOnAndStops();
    void aFingerThatRestsLetsThePageStand();
    void aTouchThatStopsAPagePressesNothing();
    void nothingMovesSideways();
    void theEdgesDoNothing_data();
    void theEdgesDoNothing();
    void theScrollBarStaysItself();
    void wordsAreStillMarkedInAField();
    void aPageThatGoesTakesTheDragWithIt();
    void rebuiltPagesLeaveNothing();

private:
    QWindow *window() { return m_guide->window()->windowHandle(); }
    QScrollBar *bar() { return m_guide->screen()->verticalScrollBar(); }
    [[nodiscard]] QPoint middle() const;
    void drag(QPoint from, QPoint to, int milliseconds = 8);
    /// Quick and let go of on the move.
    void flick(int down);
    /// A shown button of the page, whole on the screen.
    [[nodiscard]] QAbstractButton *someButton() const;

    std::unique_ptr<look::KineticScroller> m_flick;
    std::unique_ptr<kiosk::TapFilter> m_taps;
    std::unique_ptr<support::GuideWindow> m_guide;
};

void TestKineticScroller::init()
{
    m_guide = std::make_unique<support::GuideWindow>(pages::Clock{}, QString(), nullptr,
                                                     QStringLiteral("en"), kTouch);
    QVERIFY(m_guide->show(kSize));
    m_flick = std::make_unique<look::KineticScroller>(10);
    qApp->installEventFilter(m_flick.get());
    m_taps = std::make_unique<kiosk::TapFilter>(kTouch.other);
    qApp->installEventFilter(m_taps.get());
    m_guide->open("page:questions");
    QVERIFY(bar()->maximum() > 400);
}

void TestKineticScroller::cleanup()
{
    m_guide.reset();
    m_taps.reset();
    m_flick.reset();
}

QPoint TestKineticScroller::middle() const
{
    const QWidget *page = m_guide->screen()->viewport();
    return page->mapTo(m_guide->window(), page->rect().center());
}

void TestKineticScroller::drag(QPoint from, QPoint to, int milliseconds)
{
    constexpr int steps = 10;
    QTest::mousePress(window(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= steps; ++i)
        QTest::mouseMove(window(), from + (to - from) * i / steps, milliseconds);
    QTest::mouseRelease(window(), Qt::LeftButton, {}, to, 200);
}

void TestKineticScroller::flick(int down)
{
    const QPoint from = middle();
    QTest::mousePress(window(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 6; ++i)
        QTest::mouseMove(window(), from + QPoint(0, down * i / 6), 8);
    QTest::mouseRelease(window(), Qt::LeftButton, {}, from + QPoint(0, down), 4);
}

QAbstractButton *TestKineticScroller::someButton() const
{
    const QWidget *page = m_guide->screen()->viewport();
    for (auto *button : m_guide->screen()->widget()->findChildren<QAbstractButton *>()) {
        const QRect place(button->mapTo(page, QPoint()), button->size());
        if (button->isVisible() && button->isEnabled() && !button->isChecked() &&
            page->rect().contains(place))
            return button;
    }
    return nullptr;
}

void TestKineticScroller::aDragScrolls()
{
    drag(middle(), middle() - QPoint(0, 150));
    // All but the start, which still could have been a tap.
    QVERIFY2(bar()->value() >= 120 && bar()->value() <= 150,
             qPrintable(QString::number(bar()->value())));
    const int down = bar()->value();
    drag(middle(), middle() + QPoint(0, 80));
    QVERIFY(bar()->value() < down);
    drag(middle(), middle() + QPoint(0, 230));
    QCOMPARE(bar()->value(), 0);
}

void TestKineticScroller::atHomeFingersScrollAndAMouseMarks()
{
    cleanup();
    m_guide = std::make_unique<support::GuideWindow>();
    QVERIFY(m_guide->show(kSize));
    m_flick = std::make_unique<look::KineticScroller>(10, look::KineticScroller::From::Touch);
    qApp->installEventFilter(m_flick.get());
    m_guide->open("page:questions");
    drag(middle(), middle() - QPoint(0, 150));
    QCOMPARE(bar()->value(), 0);
    static QPointingDevice *const glass = QTest::createTouchDevice();
    const QPoint from = middle();
    QTest::touchEvent(window(), glass).press(0, from, window());
    for (int y = 15; y <= 150; y += 15)
        QTest::touchEvent(window(), glass).move(0, from - QPoint(0, y), window());
    QTest::touchEvent(window(), glass).release(0, from - QPoint(0, 150), window());
    QVERIFY2(bar()->value() >= 120, qPrintable(QString::number(bar()->value())));
}

void TestKineticScroller::aTapStillPresses()
{
    QAbstractButton *button = someButton();
    QVERIFY(button != nullptr);
    int clicks = 0;
    connect(button, &QAbstractButton::clicked, this, [&] { ++clicks; });
    const QPoint at = button->mapTo(m_guide->window(), button->rect().center());
    const int before = bar()->value();
    QTest::mousePress(window(), Qt::LeftButton, {}, at);
    QTest::mouseMove(window(), at + QPoint(3, look::kTapTravel - 2));
    QTest::mouseRelease(window(), Qt::LeftButton, {}, at + QPoint(3, look::kTapTravel - 2));
    QCOMPARE(clicks, 1);
    QCOMPARE(bar()->value(), before);
}

void TestKineticScroller::theButtonShowsAtOnceThatItIsPressed()
{
    QAbstractButton *button = someButton();
    QVERIFY(button != nullptr);
    const QPoint at = button->mapTo(m_guide->window(), button->rect().center());
    QTest::mousePress(window(), Qt::LeftButton, {}, at);
    QVERIFY(button->isDown());
    QTest::mouseMove(window(), at - QPoint(0, 30));
    QVERIFY(!button->isDown());
    QTest::mouseRelease(window(), Qt::LeftButton, {}, at - QPoint(0, 30));
}

void TestKineticScroller::aDragFromAButtonPressesNothing_data()
{
    QTest::addColumn<QPoint>("way");
    QTest::newRow("up") << QPoint(0, -40);
    QTest::newRow("a little") << QPoint(0, -14);
    QTest::newRow("there and back") << QPoint(0, 0);
    QTest::newRow("sideways") << QPoint(30, 0);
}

void TestKineticScroller::aDragFromAButtonPressesNothing()
{
    QFETCH(const QPoint, way);
    QAbstractButton *button = someButton();
    QVERIFY(button != nullptr);
    int clicks = 0;
    connect(button, &QAbstractButton::clicked, this, [&] { ++clicks; });
    const QPoint at = button->mapTo(m_guide->window(), button->rect().center());
    QTest::mousePress(window(), Qt::LeftButton, {}, at);
    QTest::mouseMove(window(), at - QPoint(0, way.isNull() ? 20 : 0));
    QTest::mouseMove(window(), at + way);
    QTest::mouseRelease(window(), Qt::LeftButton, {}, at + way);
    support::settle();
    QCOMPARE(clicks, 0);
    QVERIFY(!button->isDown());
    QVERIFY(!button->isChecked());
}

void TestKineticScroller::aDragFromALinkOpensNothing()
{
    m_guide->open("page:how-it-works");
    for (auto *text : m_guide->screen()->widget()->findChildren<look::Text *>()) {
        if (!text->isVisible() || text->linkCount() == 0)
            continue;
        int opened = 0;
        connect(text, &QLabel::linkActivated, this, [&] { ++opened; });
        const QPoint at = text->mapTo(m_guide->window(), text->linkArea(0).center());
        drag(at, at - QPoint(0, 40));
        QCOMPARE(opened, 0);
        QVERIFY(bar()->value() > 0);
        return;
    }
    QFAIL("there is no link");
}

/// A figure is pressed as a button is, and leads to another screen.
void TestKineticScroller::aDragFromAFigureOpensNothing()
{
    m_guide->open("page:trial-results");
    const QWidget *screen = m_guide->screen();
    int figures = 0;
    for (auto *figure : m_guide->screen()->widget()->findChildren<charts::MarkChart *>()) {
        QVERIFY(figure->isVisible());
        int pressed = 0;
        connect(figure, &charts::MarkChart::markPressed, this, [&] { ++pressed; });
        support::reveal(figure);
        const support::Face face = QAccessible::queryAccessibleInterface(figure);
        const QRect seen = figure->visibleRegion().boundingRect();
        const QPoint mark = figure->mapFromGlobal(face->child(0)->rect().center());
        QVERIFY(seen.contains(mark));
        const QPoint at = figure->mapTo(m_guide->window(), mark);
        for (const QPoint way : {QPoint(0, -40), QPoint(0, -14), QPoint(30, 0)}) {
            const int before = bar()->value();
            drag(at, at + way, 20);
            QTRY_VERIFY(!m_flick->isCoasting());
            QCOMPARE(pressed, 0);
            QCOMPARE(m_guide->screen(), screen);
            bar()->setValue(before);
        }
        ++figures;
    }
    QCOMPARE(figures, 5);
}

void TestKineticScroller::aFlickRunsOnAndStops()
{
    flick(-120);
    const int atRelease = bar()->value();
    QVERIFY(m_flick->isCoasting());
    QTRY_VERIFY(bar()->value() > atRelease + 20);
    QTRY_VERIFY(!m_flick->isCoasting());
    const int end = bar()->value();
    QTest::qWait(60);
    QCOMPARE(bar()->value(), end);
    QCOMPARE(m_guide->window()->currentPage(), QString("questions"));
    // Against the upper end it stands at once.
    for (int i = 0; i < 6 && bar()->value() > 0; ++i) {
        flick(200);
        QTRY_VERIFY(!m_flick->isCoasting());
    }
    QCOMPARE(bar()->value(), 0);
}

void TestKineticScroller::aFingerThatRestsLetsThePageStand()
{
    drag(middle(), middle() - QPoint(0, 100));
    QVERIFY(!m_flick->isCoasting());
}

void TestKineticScroller::aTouchThatStopsAPagePressesNothing()
{
    QList<QAbstractButton *> buttons =
        m_guide->screen()->widget()->findChildren<QAbstractButton *>();
    int clicks = 0;
    for (QAbstractButton *button : buttons)
        connect(button, &QAbstractButton::clicked, this, [&] { ++clicks; });
    flick(-160);
    QVERIFY(m_flick->isCoasting());
    QAbstractButton *button = someButton();
    QVERIFY(button != nullptr);
    const QPoint at = button->mapTo(m_guide->window(), button->rect().center());
    QTest::mousePress(window(), Qt::LeftButton, {}, at);
    QVERIFY(!m_flick->isCoasting());
    QVERIFY(!button->isDown());
    const int stands = bar()->value();
    QTest::mouseRelease(window(), Qt::LeftButton, {}, at);
    support::settle();
    QCOMPARE(clicks, 0);
    QCOMPARE(bar()->value(), stands);
    QTest::qWait(500);
    button = someButton();
    QTest::mouseClick(window(), Qt::LeftButton, {},
                      button->mapTo(m_guide->window(), button->rect().center()));
    QCOMPARE(clicks, 1);
}

void TestKineticScroller::nothingMovesSideways()
{
    drag(middle(), middle() + QPoint(300, 0));
    QCOMPARE(m_guide->screen()->horizontalScrollBar()->value(), 0);
    QCOMPARE(bar()->value(), 0);
    QCOMPARE(m_guide->window()->currentPage(), QString("questions"));
}

void TestKineticScroller::theEdgesDoNothing_data()
{
    QTest::addColumn<QPoint>("from");
    QTest::addColumn<QPoint>("to");
    QTest::newRow("from the left") << QPoint(0, 400) << QPoint(400, 400);
    QTest::newRow("from the right") << QPoint(1279, 400) << QPoint(800, 400);
    QTest::newRow("from above") << QPoint(640, 0) << QPoint(640, 400);
    QTest::newRow("from below") << QPoint(640, 799) << QPoint(640, 400);
}

void TestKineticScroller::theEdgesDoNothing()
{
    QFETCH(const QPoint, from);
    QFETCH(const QPoint, to);
    drag(from, to);
    support::settle();
    QCOMPARE(m_guide->window()->currentPage(), QString("questions"));
    // At the right stands the scroll bar, which a finger may touch to turn the page.
    if (from.x() < bar()->mapTo(m_guide->window(), QPoint()).x())
        QCOMPARE(bar()->value(), 0);
    QVERIFY(m_guide->window()->isVisible());
}

void TestKineticScroller::theScrollBarStaysItself()
{
    const QPoint end = bar()->mapTo(m_guide->window(), bar()->rect().center() + QPoint(0, 100));
    QTest::mouseClick(window(), Qt::LeftButton, {}, end);
    const int page = bar()->value();
    QVERIFY(page > 100);
    QVERIFY(!m_flick->isCoasting());
}

void TestKineticScroller::wordsAreStillMarkedInAField()
{
    m_guide->open("page:my-visit");
    auto *field = m_guide->screen()->widget()->findChild<QLineEdit *>();
    QVERIFY(field != nullptr);
    field->setText("Can I travel by plane?");
    support::reveal(field);
    const QPoint left = field->mapTo(m_guide->window(), QPoint(20, field->height() / 2));
    drag(left, left + QPoint(150, 0));
    QVERIFY(!field->selectedText().isEmpty());
}

void TestKineticScroller::aPageThatGoesTakesTheDragWithIt()
{
    QScrollArea area;
    area.resize(300, 300);
    auto *inner = new QWidget;
    inner->setFixedSize(200, 2000);
    area.setWidget(inner);
    area.show();
    QVERIFY(QTest::qWaitForWindowExposed(&area));
    auto gone = std::make_unique<QScrollArea>();
    gone->resize(300, 300);
    auto *other = new QWidget;
    other->setFixedSize(200, 2000);
    gone->setWidget(other);
    gone->show();
    QVERIFY(QTest::qWaitForWindowExposed(gone.get()));
    QTest::mousePress(gone->windowHandle(), Qt::LeftButton, {}, {100, 200});
    QTest::mouseMove(gone->windowHandle(), {100, 150});
    QTest::mouseMove(gone->windowHandle(), {100, 100}, 8);
    QCOMPARE(gone->verticalScrollBar()->value(), 50);
    gone.reset();
    QTest::mouseMove(area.windowHandle(), {100, 90});
    QTest::mouseRelease(area.windowHandle(), Qt::LeftButton, {}, {100, 90});
    QVERIFY(!m_flick->isCoasting());
}

/// Under the address sanitizer, this shows that nothing is kept of a page or used after it.
void TestKineticScroller::rebuiltPagesLeaveNothing()
{
    QWidget top;
    top.resize(300, 300);
    top.show();
    QVERIFY(QTest::qWaitForWindowExposed(&top));
    const qsizetype children = m_flick->children().size();
    for (int i = 0; i < 200; ++i) {
        auto area = std::make_unique<QScrollArea>(&top);
        area->setGeometry(top.rect());
        auto *inner = new QWidget;
        inner->setFixedSize(200, 5000);
        area->setWidget(inner);
        area->show();
        QTest::mousePress(top.windowHandle(), Qt::LeftButton, {}, {100, 250});
        QTest::mouseMove(top.windowHandle(), {100, 200}, 2);
        QTest::mouseMove(top.windowHandle(), {100, 120}, 2);
        QTest::mouseRelease(top.windowHandle(), Qt::LeftButton, {}, {100, 120}, 2);
        QCOMPARE(area->verticalScrollBar()->value(), 80);
        QVERIFY(m_flick->isCoasting());
    }
    QTRY_VERIFY(!m_flick->isCoasting());
    QCOMPARE(m_flick->children().size(), children);
}

GUIDE_TEST(TestKineticScroller)
#include "test_kinetic_scroller.moc"
