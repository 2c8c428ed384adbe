// SPDX-License-Identifier: Apache-2.0
// What a finger means by one tap is one tap (KIOSK-17), and what several fingers do is none
// (KIOSK-18).
#include "support/test_program.h"

#include "kiosk/tap_filter.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPointingDevice>
#include <QPushButton>
#include <QTest>
#include <QWindow>

#include <memory>

namespace {

constexpr int kSameSpot = 46;

}  // namespace

class TestTapFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void oneTapActsOnce_data();
    void oneTapActsOnce();
    void awayFromTheTargetIsNoTap();
    void aDoubleTapActsOnce();
    void aScreenThatChangesGetsNoSecondTap();
    void aKeyboardThatComesGetsNoSecondTap();
    void slowTapsAllCount();
    void neighboursCountAtOnce();
    void keysMayRepeat();
    void otherButtonsDoNothing_data();
    void otherButtonsDoNothing();
    void noMenuOpens();
    void fingers_data();
    void fingers();
    void aSecondFingerLetsGo();
    void oneFingerPresses();

private:
    /// As a touch screen sends it: a press, moves, a release.
    void tap(QPoint from, QPoint to, int milliseconds, Qt::MouseButton button = Qt::LeftButton);
    [[nodiscard]] QPoint middle(const QWidget *widget) const;
    QWindow *window() { return m_window->windowHandle(); }

    std::unique_ptr<kiosk::TapFilter> m_filter;
    std::unique_ptr<QWidget> m_window;
    QPushButton *m_button = nullptr;
    QPushButton *m_other = nullptr;
    int m_clicks = 0;
    int m_otherClicks = 0;
    std::unique_ptr<QPointingDevice> m_screen{QTest::createTouchDevice()};
};

void TestTapFilter::init()
{
    m_filter = std::make_unique<kiosk::TapFilter>(kSameSpot);
    qApp->installEventFilter(m_filter.get());
    m_window = std::make_unique<QWidget>();
    m_window->resize(400, 300);
    m_button = new QPushButton("One", m_window.get());
    m_button->setGeometry(100, 100, 46, 46);
    m_other = new QPushButton("Other", m_window.get());
    m_other->setGeometry(158, 100, 46, 46);
    m_clicks = 0;
    m_otherClicks = 0;
    connect(m_button, &QPushButton::clicked, this, [this] { ++m_clicks; });
    connect(m_other, &QPushButton::clicked, this, [this] { ++m_otherClicks; });
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestTapFilter::cleanup()
{
    m_window.reset();
    m_filter.reset();
}

QPoint TestTapFilter::middle(const QWidget *widget) const
{
    return widget->mapTo(m_window.get(), widget->rect().center());
}

void TestTapFilter::tap(QPoint from, QPoint to, int milliseconds, Qt::MouseButton button)
{
    QTest::mousePress(window(), button, {}, from);
    QTest::mouseMove(window(), (from + to) / 2);
    QTest::mouseMove(window(), to, milliseconds);
    QTest::mouseRelease(window(), button, {}, to);
}

void TestTapFilter::oneTapActsOnce_data()
{
    QTest::addColumn<QPoint>("from");
    QTest::addColumn<QPoint>("to");
    QTest::addColumn<int>("milliseconds");
    const QRect area(100, 100, 46, 46);
    const QPoint middle = area.center();
    for (const int milliseconds : {50, 300, 1500})
        QTest::addRow("KIOSK-17 %d ms", milliseconds) << middle << middle << milliseconds;
    const QList<QPoint> ways{{10, 0}, {-10, 0}, {0, 10}, {0, -10}, {7, 7}};
    for (const QPoint &way : ways) {
        QTest::addRow("KIOSK-17 10 px within, %d %d", way.x(), way.y())
            << middle << middle + way << 60;
    }
    QTest::newRow("KIOSK-17 off the left edge")
        << area.topLeft() + QPoint(1, 20) << area.topLeft() + QPoint(-9, 20) << 60;
    QTest::newRow("KIOSK-17 off the right edge")
        << area.topRight() + QPoint(-1, 20) << area.topRight() + QPoint(9, 20) << 60;
    QTest::newRow("KIOSK-17 off the top")
        << area.topLeft() + QPoint(20, 1) << area.topLeft() + QPoint(20, -9) << 60;
    QTest::newRow("KIOSK-17 off a corner")
        << area.bottomRight() << area.bottomRight() + QPoint(9, 9) << 60;
}

void TestTapFilter::oneTapActsOnce()
{
    QFETCH(const QPoint, from);
    QFETCH(const QPoint, to);
    QFETCH(const int, milliseconds);
    tap(from, to, milliseconds);
    QCOMPARE(m_clicks, 1);
    QCOMPARE(m_otherClicks, 0);
    QVERIFY(!m_button->isDown());
}

void TestTapFilter::awayFromTheTargetIsNoTap()
{
    tap(middle(m_button), middle(m_button) + QPoint(0, 60), 60);
    QCOMPARE(m_clicks, 0);
    tap(middle(m_button), middle(m_other), 60);
    QCOMPARE(m_clicks, 0);
    QCOMPARE(m_otherClicks, 0);
}

void TestTapFilter::aDoubleTapActsOnce()
{
    QTest::mouseDClick(window(), Qt::LeftButton, {}, middle(m_button));
    QCOMPARE(m_clicks, 1);
    // Fingers do not meet the same spot twice.
    tap(middle(m_button), middle(m_button), 600);
    QCOMPARE(m_clicks, 2);
    tap(middle(m_button) + QPoint(12, 8), middle(m_button) + QPoint(12, 8), 30);
    QVERIFY(!m_button->isDown());
}

void TestTapFilter::aScreenThatChangesGetsNoSecondTap()
{
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_button->hide();
        m_other->setGeometry(100, 100, 46, 46);
    });
    QTest::mouseDClick(window(), Qt::LeftButton, {}, middle(m_button));
    QCOMPARE(m_clicks, 1);
    QCOMPARE(m_otherClicks, 0);
}

void TestTapFilter::aKeyboardThatComesGetsNoSecondTap()
{
    kiosk::TapFilter::letRepeat(m_other);
    aScreenThatChangesGetsNoSecondTap();
}

void TestTapFilter::slowTapsAllCount()
{
    for (int i = 0; i < 5; ++i)
        QTest::mouseClick(window(), Qt::LeftButton, {}, middle(m_button), 450);
    QCOMPARE(m_clicks, 5);
}

void TestTapFilter::neighboursCountAtOnce()
{
    tap(middle(m_button), middle(m_button), 20);
    tap(middle(m_other), middle(m_other), 20);
    QCOMPARE(m_clicks, 1);
    QCOMPARE(m_otherClicks, 1);
}

void TestTapFilter::keysMayRepeat()
{
    kiosk::TapFilter::letRepeat(m_button);
    QTest::mouseDClick(window(), Qt::LeftButton, {}, middle(m_button));
    QCOMPARE(m_clicks, 2);
}

void TestTapFilter::otherButtonsDoNothing_data()
{
    QTest::addColumn<Qt::MouseButton>("button");
    QTest::newRow("right") << Qt::RightButton;
    QTest::newRow("middle") << Qt::MiddleButton;
    QTest::newRow("back") << Qt::BackButton;
    QTest::newRow("forward") << Qt::ForwardButton;
}

void TestTapFilter::otherButtonsDoNothing()
{
    QFETCH(const Qt::MouseButton, button);
    class Counting : public QWidget {
    public:
        using QWidget::QWidget;
        int met = 0;

    protected:
        void mousePressEvent(QMouseEvent *) override { ++met; }
        void mouseReleaseEvent(QMouseEvent *) override { ++met; }
    };
    Counting counting(m_window.get());
    counting.setGeometry(0, 200, 100, 100);
    counting.show();
    tap({50, 250}, {50, 250}, 20, button);
    QCOMPARE(counting.met, 0);
    tap({50, 250}, {50, 250}, 20, Qt::LeftButton);
    QCOMPARE(counting.met, 2);
}

void TestTapFilter::noMenuOpens()
{
    int menus = 0;
    m_window->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_window.get(), &QWidget::customContextMenuRequested, this, [&] { ++menus; });
    QContextMenuEvent event(QContextMenuEvent::Mouse, {20, 20}, {20, 20}, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &event);
    QTest::mouseClick(window(), Qt::RightButton, {}, {20, 20});
    QCOMPARE(menus, 0);
}

void TestTapFilter::fingers_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("KIOSK-18 two fingers") << 2;
    QTest::newRow("KIOSK-18 five fingers") << 5;
}

void TestTapFilter::fingers()
{
    QFETCH(const int, count);
    const QPoint at = middle(m_button);
    const auto touch = [&](auto act) {
        QTest::QTouchEventSequence all = QTest::touchEvent(window(), m_screen.get(), false);
        for (int i = 0; i < count; ++i)
            act(all, i);
        all.commit();
    };
    for (int round = 0; round < 3; ++round) {
        touch([&](auto &all, int i) { all.press(i, at + QPoint(i * 8, i * 4), window()); });
        touch([&](auto &all, int i) { all.move(i, at + QPoint(i * 20, i * 9), window()); });
        touch([&](auto &all, int i) { all.release(i, at + QPoint(i * 20, i * 9), window()); });
    }
    QCOMPARE(m_clicks, 0);
    QCOMPARE(m_otherClicks, 0);
    QVERIFY(!m_button->isDown());
    // The next finger alone is met as ever.
    tap(at, at, 20);
    QCOMPARE(m_clicks, 1);
}

void TestTapFilter::aSecondFingerLetsGo()
{
    const QPoint at = middle(m_button);
    QTest::touchEvent(window(), m_screen.get()).press(0, at, window());
    QVERIFY(m_button->isDown());
    QTest::touchEvent(window(), m_screen.get()).stationary(0).press(1, middle(m_other), window());
    QVERIFY(!m_button->isDown());
    QTest::touchEvent(window(), m_screen.get())
        .release(0, at, window())
        .release(1, middle(m_other), window());
    QCOMPARE(m_clicks, 0);
    QCOMPARE(m_otherClicks, 0);
}

void TestTapFilter::oneFingerPresses()
{
    const QPoint at = middle(m_button);
    QTest::touchEvent(window(), m_screen.get()).press(0, at, window());
    QVERIFY(m_button->isDown());
    QTest::touchEvent(window(), m_screen.get()).release(0, at, window());
    QCOMPARE(m_clicks, 1);
}

GUIDE_TEST(TestTapFilter)
#include "test_tap_filter.moc"
