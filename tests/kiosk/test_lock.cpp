// SPDX-License-Identifier: Apache-2.0
// No way out: which keys get through, and what becomes of everything that opens something (ESC).
#include "support/kiosk_place.h"
#include "support/seen.h"
#include "support/test_program.h"

#include "kiosk/overlays.h"
#include "look/text.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QWindow>

using support::KioskPlace;

namespace {

bool allowed(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {},
             bool repeated = false)
{
    return kiosk::isKeyAllowed(QKeyEvent(QEvent::KeyPress, key, modifiers, text, repeated));
}

QWidget *shownField(KioskPlace &place)
{
    for (QWidget *field : place.window().findChildren<QLineEdit *>()) {
        if (field->isVisible())
            return field;
    }
    return nullptr;
}

void mouse(KioskPlace &place, QEvent::Type type, QPointF at, quint64 time)
{
    const bool isDown = type != QEvent::MouseButtonRelease;
    QWindow *window = place.window().windowHandle();
    QMouseEvent event(type, at, window->mapToGlobal(at),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      isDown ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    event.setTimestamp(time);
    QCoreApplication::sendEvent(window, &event);
}

/// At a moment in milliseconds, by which two taps are told from one double tap.
void tap(KioskPlace &place, QPoint at, quint64 time)
{
    mouse(place, QEvent::MouseButtonPress, at, time);
    mouse(place, QEvent::MouseButtonRelease, at, time + 20);
    support::settle();
}

void drag(KioskPlace &place, QPoint from, int down)
{
    constexpr int kSteps = 10;
    quint64 time = 2'000'000;
    mouse(place, QEvent::MouseButtonPress, from, time);
    for (int step = 1; step <= kSteps; ++step)
        mouse(place, QEvent::MouseMove, from + QPoint(0, down * step / kSteps), time += 8);
    mouse(place, QEvent::MouseButtonRelease, from + QPoint(0, down), time + 200);
    support::settle();
}

/// The windows that are there, but for the kiosk's own.
QStringList otherWindows(KioskPlace &place)
{
    QStringList found;
    for (const QWidget *window : QApplication::topLevelWidgets()) {
        if (window != &place.window() && window->isVisible())
            found.append(window->metaObject()->className());
    }
    return found;
}

}  // namespace

class TestLock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theGuidesOwnKeysWork_data();
    void theGuidesOwnKeysWork();
    void theGuidesOwnKeysWorkFromTheBar();
    void everyOtherKeyIsRefused();
    void lettersOfAllKindsAreWritten();
    void noKeyChangesAnything();
    void onlyTheLeftButtonCounts();
    void nothingIsDroppedOrDragged();
    void nothingIsPasted();
    void aWindowThatOpensIsClosed();
    void theWindowIsNotClosed();
    void wheelsChangeNoSize();
    void triesAreCounted();
    void staffAsksByKeys();
    void theGlassIsWiped();
    void whatIsRefusedReachesNobody();
};

void TestLock::theGuidesOwnKeysWork_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    const auto row = [](int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::newRow(qPrintable(QKeySequence(key | int(modifiers.toInt())).toString()))
            << key << modifiers;
    };
    for (const int key : {Qt::Key_Tab, Qt::Key_Return, Qt::Key_Escape, Qt::Key_F1, Qt::Key_F3,
                          Qt::Key_F6, Qt::Key_F8, Qt::Key_PageDown, Qt::Key_Home, Qt::Key_Left})
        row(key);
    row(Qt::Key_Backtab, Qt::ShiftModifier);
    for (const int key : {Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0, Qt::Key_F, Qt::Key_G})
        row(key, Qt::ControlModifier);
    for (const int key : {Qt::Key_1, Qt::Key_5, Qt::Key_Left, Qt::Key_Right})
        row(key, Qt::AltModifier);
}

void TestLock::theGuidesOwnKeysWork()
{
    QFETCH(const int, key);
    QFETCH(const Qt::KeyboardModifiers, modifiers);
    QVERIFY(allowed(key, modifiers));
}

/// KIOSK-16: whoever has just started over by the button, and uses keys, is not stuck there.
void TestLock::theGuidesOwnKeysWorkFromTheBar()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    for (int visit = 0; visit < 2; ++visit) {
        auto *over = support::control(&place.window(), "Start over");
        QVERIFY(over != nullptr);
        over->setFocus();
        place.key(Qt::Key_Space);
        QVERIFY(qobject_cast<look::Heading *>(QApplication::focusWidget()) != nullptr);
        place.key(Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(place.theme().textPercent() > 140);
        place.key(Qt::Key_F, Qt::ControlModifier);
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()) != nullptr);
    }
}

void TestLock::everyOtherKeyIsRefused()
{
    // ESC-1 to 8: the ways out that are known, by name.
    for (const int key : {Qt::Key_F4, Qt::Key_Space, Qt::Key_Tab, Qt::Key_Escape, Qt::Key_F,
                          Qt::Key_F1, Qt::Key_F2})
        QVERIFY2(!allowed(key, Qt::AltModifier), qPrintable(QKeySequence(key).toString()));
    for (const int key : {Qt::Key_Q, Qt::Key_W, Qt::Key_P, Qt::Key_S, Qt::Key_O, Qt::Key_N,
                          Qt::Key_T, Qt::Key_H, Qt::Key_J, Qt::Key_L, Qt::Key_U, Qt::Key_C,
                          Qt::Key_V, Qt::Key_X, Qt::Key_Z, Qt::Key_Y, Qt::Key_A, Qt::Key_Escape})
        QVERIFY2(!allowed(key, Qt::ControlModifier), qPrintable(QKeySequence(key).toString()));
    for (const int key : {Qt::Key_F2,       Qt::Key_F5,
                          Qt::Key_F10,      Qt::Key_F11,
                          Qt::Key_F12,      Qt::Key_Menu,
                          Qt::Key_Help,     Qt::Key_Print,
                          Qt::Key_SysReq,   Qt::Key_Super_L,
                          Qt::Key_Meta,     Qt::Key_LaunchMail,
                          Qt::Key_HomePage, Qt::Key_Calculator,
                          Qt::Key_Eject,    Qt::Key_Sleep,
                          Qt::Key_PowerOff, Qt::Key_WWW,
                          Qt::Key_Search,   Qt::Key_Explorer,
                          Qt::Key_MicMute,  Qt::Key_MonBrightnessUp,
                          Qt::Key_Back,     Qt::Key_Copy,
                          Qt::Key_Paste,    Qt::Key_Cut})
        QVERIFY2(!allowed(key), qPrintable(QKeySequence(key).toString()));
    QVERIFY(!allowed(Qt::Key_F10, Qt::ShiftModifier));
    QVERIFY(!allowed(Qt::Key_F1, Qt::ShiftModifier));
    // ESC-3, ESC-10: nothing with Super, nothing with two of them, no control characters.
    for (int key = Qt::Key_Space; key <= Qt::Key_AsciiTilde; ++key) {
        const QString text = QChar(key);
        QVERIFY(!allowed(key, Qt::MetaModifier, text));
        QVERIFY(!allowed(key, Qt::ControlModifier | Qt::AltModifier, text));
        QVERIFY(!allowed(key, Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier, text));
        QVERIFY(allowed(key, Qt::NoModifier, text));
        QVERIFY(allowed(key, Qt::ShiftModifier, text));
    }
    for (char16_t letter = 0; letter < 0x20; ++letter)
        QVERIFY(!allowed(Qt::Key_unknown, Qt::NoModifier, QChar(letter)));
    // A key that is held down presses once.
    for (const int key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Escape})
        QVERIFY(!allowed(key, Qt::NoModifier, " ", true));
    QVERIFY(allowed(Qt::Key_Backspace, Qt::NoModifier, {}, true));
    QVERIFY(allowed(Qt::Key_Down, Qt::NoModifier, {}, true));
}

void TestLock::lettersOfAllKindsAreWritten()
{
    for (const QString letter : {"a", "Z", "ñ", "á", "¿", "9", ".", " ", "€", "ж"})
        QVERIFY2(allowed(Qt::Key_unknown, Qt::NoModifier, letter), qPrintable(letter));
}

/// ESC-10: all keys with all that can be held beside them, on three pages. The one window stays, as
/// large as it was, and the guide answers afterwards.
void TestLock::noKeyChangesAnything()
{
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    QList<int> keys;
    for (int key = Qt::Key_Space; key <= Qt::Key_AsciiTilde; ++key)
        keys.append(key);
    for (int key = Qt::Key_Escape; key <= Qt::Key_F35; ++key)
        keys.append(key);
    for (int key = Qt::Key_Super_L; key <= Qt::Key_Direction_R; ++key)
        keys.append(key);
    for (int key = Qt::Key_Back; key <= Qt::Key_MediaLast; ++key)
        keys.append(key);
    const QList<Qt::KeyboardModifiers> held{Qt::NoModifier,
                                            Qt::ShiftModifier,
                                            Qt::ControlModifier,
                                            Qt::AltModifier,
                                            Qt::MetaModifier,
                                            Qt::GroupSwitchModifier,
                                            Qt::ControlModifier | Qt::AltModifier,
                                            Qt::ControlModifier | Qt::ShiftModifier};
    const QSize size = place.window().size();
    for (const QString page : {"page:how-it-works", "page:questions", "page:my-visit"}) {
        place.wake();
        place.guide().guide().open(page);
        support::settle();
        for (const int key : qAsConst(keys)) {
            for (const Qt::KeyboardModifiers modifiers : held) {
                for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
                    QKeyEvent event(type, key, modifiers);
                    QCoreApplication::sendEvent(place.window().windowHandle(), &event);
                }
            }
        }
        support::settle();
        QVERIFY2(otherWindows(place).isEmpty(), qPrintable(otherWindows(place).join(' ')));
        QVERIFY(place.window().isVisible());
        QCOMPARE(place.window().size(), size);
        place.window().startOver();
        support::settle();
        place.key(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(place.guide().guide().currentPage(), "trial-results");
        place.window().hideNow();
        support::settle();
    }
}

void TestLock::onlyTheLeftButtonCounts()
{
    // ESC-7: on every kind of thing there is.
    KioskPlace place(support::generousConfig());
    QVERIFY(place.show());
    place.wake();
    for (const QString page :
         {"page:how-it-works", "outcome:weight", "page:questions", "page:my-visit", "page:about"}) {
        place.guide().guide().open(page);
        support::settle();
        const QString before = place.guide().guide().currentPage();
        for (QWidget *widget : place.window().findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->visibleRegion().isEmpty())
                continue;
            const QPoint at =
                widget->mapTo(&place.window(), widget->visibleRegion().boundingRect().center());
            for (const Qt::MouseButton button :
                 {Qt::RightButton, Qt::MiddleButton, Qt::BackButton, Qt::ForwardButton})
                QTest::mouseClick(place.window().windowHandle(), button, {}, at);
            const QPoint middle = widget->rect().center();
            QContextMenuEvent menu(QContextMenuEvent::Keyboard, middle,
                                   widget->mapToGlobal(middle));
            QCoreApplication::sendEvent(widget, &menu);
        }
        support::settle();
        QVERIFY2(otherWindows(place).isEmpty(), qPrintable(otherWindows(place).join(' ')));
        QCOMPARE(place.guide().guide().currentPage(), before);
        QVERIFY(QApplication::activePopupWidget() == nullptr);
    }
}

void TestLock::nothingIsDroppedOrDragged()
{
    // ESC-16
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    QMimeData mime;
    mime.setText("dropped");
    mime.setUrls({QUrl("file:///etc/passwd")});
    for (QWidget *widget : place.window().findChildren<QWidget *>()) {
        QDragEnterEvent enter({1, 1}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &enter);
        QDropEvent drop({1, 1}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &drop);
    }
    for (const auto *field : place.window().findChildren<QLineEdit *>())
        QVERIFY(!field->text().contains("dropped"));
    QVERIFY(QApplication::startDragDistance() > 10'000);
}

void TestLock::nothingIsPasted()
{
    // ESC-17
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    QApplication::clipboard()->setText("pasted");
    place.key(Qt::Key_F, Qt::ControlModifier);
    auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(field != nullptr);
    place.key(Qt::Key_V, Qt::ControlModifier);
    place.key(Qt::Key_Insert, Qt::ShiftModifier);
    QCOMPARE(field->text(), QString());
    place.key(Qt::Key_X);
    place.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(field->text(), "x");
}

void TestLock::aWindowThatOpensIsClosed()
{
    // ESC-14: nothing opens one; if something ever did, it would not stay.
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    QWidget stranger;
    stranger.show();
    QMenu menu(&place.window());
    menu.addAction("out");
    menu.popup({10, 10});
    support::settle();
    QVERIFY(!stranger.isVisible());
    QVERIFY(!menu.isVisible());
    QVERIFY(otherWindows(place).isEmpty());
}

void TestLock::theWindowIsNotClosed()
{
    // ESC-1
    KioskPlace place;
    QVERIFY(place.show());
    QVERIFY(!place.window().close());
    QVERIFY(place.window().isVisible());
    place.wake();
    QCloseEvent event;
    QCoreApplication::sendEvent(place.window().windowHandle(), &event);
    QVERIFY(place.window().isVisible());
}

void TestLock::wheelsChangeNoSize()
{
    // ESC-18
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("page:my-visit");
    support::settle();
    const QFont before = place.screen()->findChild<QPlainTextEdit *>()->font();
    for (QWidget *widget : place.window().findChildren<QWidget *>()) {
        QWheelEvent wheel({1, 1}, {1, 1}, {}, {0, 240}, Qt::NoButton, Qt::ControlModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &wheel);
    }
    QCOMPARE(place.screen()->findChild<QPlainTextEdit *>()->font(), before);
    QCOMPARE(place.theme().textPercent(), 140);
}

void TestLock::triesAreCounted()
{
    // ESC-29
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    const int before = place.kiosk().lock().escapeAttempts();
    place.key(Qt::Key_F4, Qt::AltModifier);
    place.key(Qt::Key_Q, Qt::ControlModifier);
    QCOMPARE(place.kiosk().lock().escapeAttempts(), before + 2);
    // Whoever reads and types leaves no such trace.
    place.key(Qt::Key_2, Qt::AltModifier);
    place.key(Qt::Key_Tab);
    QCOMPARE(place.kiosk().lock().escapeAttempts(), before + 2);
    place.window().hideNow();
    support::settle();
    QCOMPARE(place.log().entries().constLast().event, kiosk::Event::EscapeTried);
}

void TestLock::staffAsksByKeys()
{
    KioskPlace place;
    QVERIFY(place.show());
    QTest::keyClick(place.window().windowHandle(), Qt::Key_S,
                    Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    support::settle();
    QVERIFY(qobject_cast<kiosk::PinPad *>(place.window().overlay()) != nullptr);
}

void TestLock::theGlassIsWiped()
{
    // KIOSK-25
    KioskPlace place;
    QVERIFY(place.show());
    place.window().clean(30);
    support::settle();
    QVERIFY(support::allNames(&place.window()).contains("30 seconds"));
    QWidget *before = place.window().overlay();
    for (int i = 0; i < 20; ++i) {
        QTest::mouseClick(place.window().windowHandle(), Qt::LeftButton, {}, {i * 60, i * 35});
        QTest::keyClick(place.window().windowHandle(), Qt::Key(Qt::Key_A + i));
    }
    QTest::keyClick(place.window().windowHandle(), Qt::Key_S,
                    Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
    // Keys of the guide below, which count for the whole window.
    for (const QKeySequence &keys :
         {QKeySequence("Alt+2"), QKeySequence("Alt+Left"), QKeySequence("Ctrl++"),
          QKeySequence("Ctrl+F"), QKeySequence("F3"), QKeySequence("F1")})
        QTest::keyClick(place.window().windowHandle(), keys[0].key(), keys[0].keyboardModifiers());
    support::settle();
    QCOMPARE(place.window().overlay(), before);
    QCOMPARE(place.window().phase(), kiosk::VisitorClock::Phase::Nobody);
    QCOMPARE(place.guide().guide().currentPage(), "start");
    QCOMPARE(place.theme().textPercent(), 140);
}

/// The lock is asked before all else that watches the application: what it refuses is nothing that
/// a visitor does, moves no page, brings no keyboard, and is half of no double tap.
void TestLock::whatIsRefusedReachesNobody()
{
    KioskPlace place;
    QVERIFY(place.show());
    place.wake();
    place.guide().guide().open("page:side-effects");
    support::settle();
    QScrollBar *bar = place.screen()->verticalScrollBar();
    QVERIFY(bar->maximum() > 400);
    auto *keyboard = place.window().findChild<kiosk::Keyboard *>();
    // By a key, which brings no keyboard on the screen.
    place.key(Qt::Key_G, Qt::ControlModifier);
    QWidget *field = shownField(place);
    QWidget *back = support::control(&place.window(), "Back");
    QVERIFY(keyboard != nullptr && field != nullptr && back != nullptr);
    back->setFocus();
    QVERIFY(!field->hasFocus());
    const QPoint onBack = back->mapTo(&place.window(), back->rect().center());

    place.kiosk().lock().setInputBlocked(true);
    place.pass(std::chrono::seconds(119));
    tap(place, onBack, 1'000'000);
    QTest::keyClick(place.window().windowHandle(), Qt::Key_Down);
    drag(place, place.window().rect().center(), -200);
    const QPointF middle = field->rect().center();
    QMouseEvent release(QEvent::MouseButtonRelease, middle, field->mapToGlobal(middle),
                        Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(field, &release);
    field->setFocus();
    support::settle();
    QVERIFY(!keyboard->isVisible());
    QCOMPARE(bar->value(), 0);
    place.pass(std::chrono::seconds(1));
    QVERIFY(qobject_cast<kiosk::IdleWarning *>(place.window().overlay()) != nullptr);

    place.kiosk().lock().setInputBlocked(false);
    place.window().startOver();
    support::settle();
    place.guide().guide().open("page:support");
    support::settle();
    tap(place, onBack, 1'000'100);
    QCOMPARE(place.guide().guide().currentPage(), "start");
}

GUIDE_TEST(TestLock)
#include "test_lock.moc"
