// SPDX-License-Identifier: Apache-2.0
#include "kiosk_taps.h"

#include <QApplication>
#include <QTest>

#include <iterator>

namespace support {

namespace {

constexpr Qt::KeyboardModifiers kModifiers[] = {Qt::NoModifier,
                                                Qt::NoModifier,
                                                Qt::NoModifier,
                                                Qt::ShiftModifier,
                                                Qt::ControlModifier,
                                                Qt::AltModifier,
                                                Qt::MetaModifier,
                                                Qt::GroupSwitchModifier,
                                                Qt::ControlModifier | Qt::AltModifier,
                                                Qt::ControlModifier | Qt::ShiftModifier};

const char *const kWords[] = {"abc dolor", "puffy hands", "911",      "a ",
                              "manos",     "<b>x</b>",    "file:///", "\"*'--"};

/// The keys of a keyboard, with those for programs, sound and power.
constexpr struct {
    int first;
    int last;
} kKeys[] = {{Qt::Key_Space, Qt::Key_AsciiTilde},
             {Qt::Key_Escape, Qt::Key_F12},
             {Qt::Key_Super_L, Qt::Key_Direction_R},
             {Qt::Key_Back, Qt::Key_LaunchF}};

}  // namespace

KioskTaps::KioskTaps(KioskPlace &place, quint32 seed)
    : m_place(place)
    , m_chance(seed)
    , m_glass(QTest::createTouchDevice())
{
}

KioskTaps::~KioskTaps() = default;

void KioskTaps::one()
{
    const int what = m_chance.bounded(100);
    if (what < 35)
        tap();
    else if (what < 45)
        click();
    else if (what < 55)
        drag();
    else if (what < 60)
        wheel();
    else if (what < 85)
        key();
    else if (what < 95)
        type();
    else
        time();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void KioskTaps::letGo()
{
    if (m_held != Qt::NoButton)
        QTest::mouseRelease(m_place.window().windowHandle(), m_held, {}, m_heldAt);
    m_held = Qt::NoButton;
}

QPoint KioskTaps::anywhere()
{
    const QSize size = m_place.window().size();
    const int x = m_chance.bounded(size.width());
    return {x, m_chance.bounded(size.height())};
}

Qt::KeyboardModifiers KioskTaps::anyModifiers()
{
    return kModifiers[m_chance.bounded(int(std::size(kModifiers)))];
}

/// One finger or several, which move a little or far.
void KioskTaps::tap()
{
    const int fingers = m_chance.bounded(4) == 0 ? 1 + m_chance.bounded(5) : 1;
    const int steps = m_chance.bounded(3);
    QWindow *window = m_place.window().windowHandle();
    QList<QPoint> at;
    for (int finger = 0; finger < fingers; ++finger)
        at.append(anywhere());
    m_done.append(QString("%1 finger(s) at %2 %3, %4 steps")
                      .arg(fingers)
                      .arg(at.constFirst().x())
                      .arg(at.constFirst().y())
                      .arg(steps));
    const auto all = [&](const auto &each) {
        auto touch = QTest::touchEvent(window, m_glass.get(), false);
        for (int finger = 0; finger < fingers; ++finger)
            each(touch, finger);
        touch.commit();
    };
    all([&](auto &touch, int finger) { touch.press(finger, at.at(finger), window); });
    for (int step = 0; step < steps; ++step) {
        for (QPoint &place : at)
            place += QPoint(m_chance.bounded(-60, 61), m_chance.bounded(-60, 61));
        all([&](auto &touch, int finger) { touch.move(finger, at.at(finger), window); });
    }
    all([&](auto &touch, int finger) { touch.release(finger, at.at(finger), window); });
}

void KioskTaps::click()
{
    constexpr Qt::MouseButton buttons[] = {Qt::LeftButton, Qt::LeftButton, Qt::RightButton,
                                           Qt::MiddleButton, Qt::BackButton};
    const Qt::MouseButton button = buttons[m_chance.bounded(int(std::size(buttons)))];
    const QPoint at = anywhere();
    const Qt::KeyboardModifiers held = anyModifiers();
    m_done.append(QString("button %1 at %2 %3").arg(int(button)).arg(at.x()).arg(at.y()));
    QWindow *window = m_place.window().windowHandle();
    if (m_chance.bounded(5) == 0)
        QTest::mouseDClick(window, button, held, at);
    else
        QTest::mouseClick(window, button, held, at);
}

/// Now and then the button stays down while other things happen.
void KioskTaps::drag()
{
    letGo();
    QWindow *window = m_place.window().windowHandle();
    m_heldAt = anywhere();
    m_held = Qt::LeftButton;
    const QPoint to = anywhere();
    m_done.append(
        QString("drag %1 %2 to %3 %4").arg(m_heldAt.x()).arg(m_heldAt.y()).arg(to.x()).arg(to.y()));
    QTest::mousePress(window, m_held, {}, m_heldAt);
    QTest::mouseMove(window, (m_heldAt + to) / 2);
    QTest::mouseMove(window, to);
    m_heldAt = to;
    if (m_chance.bounded(4) != 0)
        letGo();
}

void KioskTaps::wheel()
{
    const QPoint at = anywhere();
    const int way = m_chance.bounded(-3, 4) * 120;
    const Qt::KeyboardModifiers held = anyModifiers();
    m_done.append(QString("wheel %1 at %2 %3").arg(way).arg(at.x()).arg(at.y()));
    QWheelEvent event(at, m_place.window().mapToGlobal(at), {}, {0, way}, Qt::NoButton, held,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(m_place.window().windowHandle(), &event);
}

void KioskTaps::key()
{
    // Half of the time one that does something here.
    constexpr Qt::Key useful[] = {Qt::Key_Tab,   Qt::Key_Tab,  Qt::Key_Space,  Qt::Key_Return,
                                  Qt::Key_Right, Qt::Key_Left, Qt::Key_Escape, Qt::Key_PageDown,
                                  Qt::Key_F1,    Qt::Key_F3,   Qt::Key_F8,     Qt::Key_Backspace};
    const auto &range = kKeys[m_chance.bounded(int(std::size(kKeys)))];
    const int any = m_chance.bounded(range.first, range.last + 1);
    const int chosen =
        m_chance.bounded(2) == 0 ? any : useful[m_chance.bounded(int(std::size(useful)))];
    const Qt::KeyboardModifiers held = anyModifiers();
    m_done.append(QKeySequence(QKeyCombination(held, Qt::Key(chosen))).toString());
    const QString text = chosen <= Qt::Key_AsciiTilde ? QString(QChar(chosen)) : QString();
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, chosen, held, text);
        QCoreApplication::sendEvent(m_place.window().windowHandle(), &event);
    }
}

void KioskTaps::type()
{
    const char *words = kWords[m_chance.bounded(int(std::size(kWords)))];
    const bool searches = m_chance.bounded(2) == 0;
    m_done.append(QString("%1 %2").arg(searches ? "search" : "type", words));
    QWindow *window = m_place.window().windowHandle();
    if (searches)
        QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    for (const char *letter = words; *letter != '\0'; ++letter)
        QTest::keyClick(window, *letter);
}

/// The clock goes on; once in a while so far that the visitor is asked, or is gone.
void KioskTaps::time()
{
    const int seconds = m_chance.bounded(8) == 0 ? 125 : m_chance.bounded(20);
    m_done.append(QString("%1 s").arg(seconds));
    m_place.pass(std::chrono::seconds(seconds));
}

}  // namespace support
