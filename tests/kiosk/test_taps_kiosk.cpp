// SPDX-License-Identifier: Apache-2.0
// Whatever is touched, dragged, wheeled, pressed and typed, in whatever order: the kiosk stays,
// alone, and a reset makes it the first visitor's again (FAULT-30, FAULT-31, KIOSK-21, ESC-14,
// PRIV-1).
//
// GUIDE_TAPS says how many events (3,000 otherwise), GUIDE_SEED from which seed.
#include "support/kiosk_state.h"
#include "support/kiosk_taps.h"
#include "support/test_program.h"

#include "kiosk/staff_overlays.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <memory>

namespace {

constexpr int kTaps = 3'000;
constexpr int kTapsUntilReset = 300;
constexpr int kTapsUntilLook = 20;  ///< through all widgets
constexpr int kKept = 40;           ///< of what was done last, for whoever looks for the reason

quint32 numberFrom(const char *variable, quint32 otherwise)
{
    bool isNumber = false;
    const quint32 number = qEnvironmentVariable(variable).toUInt(&isNumber);
    return isNumber ? number : otherwise;
}

/// A widget of a kind that opens other windows, shown or not.
QString forbidden()
{
    for (const QWidget *widget : QApplication::allWidgets()) {
        for (const char *name : {"QMenu", "QDialog", "QComboBoxPrivateContainer", "QTipLabel"}) {
            if (widget->inherits(name))
                return QString("forbidden: ") + widget->metaObject()->className();
        }
    }
    return {};
}

/// What must not be there, ever.
QString stranger(support::KioskPlace &place)
{
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window != &place.window() && window->isVisible())
            return QString("another window: ") + window->metaObject()->className();
    }
    if (!place.window().isVisible())
        return "the kiosk is gone";
    if (qobject_cast<kiosk::PinPad *>(place.window().overlay()) != nullptr ||
        qobject_cast<kiosk::StaffMenu *>(place.window().overlay()) != nullptr)
        return "what is for staff opened";
    return {};
}

}  // namespace

class TestTapsKiosk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fingersScrollThePage();
    void nothingLeadsOut();
    void theSameSeedDoesTheSame();
};

/// KIOSK-19: in the kiosk as it is put together, and it counts as activity (KIOSK-8).
void TestTapsKiosk::fingersScrollThePage()
{
    support::KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("page:questions");
    support::settle();
    QWindow *window = place.window().windowHandle();
    const std::unique_ptr<QPointingDevice> owned(QTest::createTouchDevice());
    QPointingDevice *glass = owned.get();
    const QScrollBar *bar = place.screen()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    place.pass(std::chrono::seconds(115));
    QTest::touchEvent(window, glass).press(0, {400, 600}, window);
    for (int y = 590; y >= 300; y -= 10)
        QTest::touchEvent(window, glass).move(0, {400, y}, window);
    QTest::touchEvent(window, glass).release(0, {400, 300}, window);
    QVERIFY(bar->value() > 100);
    QCOMPARE(place.guide().guide().currentPage(), "questions");
    place.pass(std::chrono::seconds(60));
    QVERIFY2(place.window().overlay() == nullptr, "scrolling did not count as activity");
}

void TestTapsKiosk::nothingLeadsOut()
{
    const int count = static_cast<int>(numberFrom("GUIDE_TAPS", kTaps));
    const quint32 seed = numberFrom("GUIDE_SEED", 1);
    qInfo("FAULT-30: %d events from seed %u", count, seed);
    support::KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    const QSize size = place.window().size();
    const QStringList before = support::stateOf(place);
    QElapsedTimer elapsed;
    elapsed.start();
    support::KioskTaps taps(place, seed);
    const auto told = [&](const QString &what, int done) {
        return QString("%1, after event %2 of seed %3; the last ones: %4")
            .arg(what)
            .arg(done)
            .arg(seed)
            .arg(taps.done().mid(taps.done().size() - kKept).join(", "));
    };
    for (int done = 1; done <= count; ++done) {
        taps.one();
        const QString found =
            done % kTapsUntilLook == 0 ? stranger(place) + forbidden() : stranger(place);
        QVERIFY2(found.isEmpty(), qPrintable(told(found, done)));
        if (done % kTapsUntilReset != 0)
            continue;
        QCOMPARE(place.window().size(), size);
        taps.letGo();
        place.window().hideNow();
        support::settle();
        const QStringList left = support::differences(before, support::stateOf(place));
        QVERIFY2(left.isEmpty(), qPrintable(told(left.join('\n'), done)));
        if (done % (count / 10 + 1) < kTapsUntilReset)
            qInfo("%d events, %lld s", done, elapsed.elapsed() / 1000);
    }
    // It answers.
    place.wake();
    place.key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(place.guide().guide().currentPage(), "trial-results");
}

/// FAULT-31: what once went wrong can be looked at again.
void TestTapsKiosk::theSameSeedDoesTheSame()
{
    const auto deeds = [](quint32 seed) {
        support::KioskPlace place(support::generousConfig());
        if (!place.show())
            return QStringList();
        support::KioskTaps taps(place, seed);
        for (int i = 0; i < 200; ++i)
            taps.one();
        taps.letGo();
        return taps.done() + support::stateOf(place);
    };
    const QStringList once = deeds(31);
    QVERIFY(once.size() > 400);
    QCOMPARE(deeds(31), once);
    QVERIFY(deeds(32) != once);
}

GUIDE_TEST(TestTapsKiosk)

#include "test_taps_kiosk.moc"
