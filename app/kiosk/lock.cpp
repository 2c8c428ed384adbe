// SPDX-License-Identifier: Apache-2.0
#include "lock.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>
#include <array>

namespace kiosk {

namespace {

/// No finger moves that far: text that is marked cannot be dragged out.
constexpr int kNeverDrag = 100'000;

constexpr std::array kPlainKeys{
    Qt::Key_Tab,    Qt::Key_Backtab, Qt::Key_Return,   Qt::Key_Enter, Qt::Key_Escape,
    Qt::Key_Left,   Qt::Key_Right,   Qt::Key_Up,       Qt::Key_Down,  Qt::Key_PageUp,
    Qt::Key_Home,   Qt::Key_End,     Qt::Key_PageDown, Qt::Key_F1,    Qt::Key_Backspace,
    Qt::Key_Delete, Qt::Key_F3,      Qt::Key_F6,       Qt::Key_F8};
constexpr std::array kControlKeys{Qt::Key_Plus, Qt::Key_Minus, Qt::Key_Equal, Qt::Key_Underscore,
                                  Qt::Key_0,    Qt::Key_F,     Qt::Key_G};
constexpr std::array kAltKeys{Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4,    Qt::Key_5,
                              Qt::Key_6, Qt::Key_7, Qt::Key_8, Qt::Key_Left, Qt::Key_Right};
constexpr std::array kModifiers{Qt::Key_Shift,      Qt::Key_Control,  Qt::Key_Alt,
                                Qt::Key_AltGr,      Qt::Key_CapsLock, Qt::Key_NumLock,
                                Qt::Key_Mode_switch};
/// Held down, these would press what comes after, too.
constexpr std::array kOnce{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space, Qt::Key_Escape};

template <std::size_t N> bool has(const std::array<Qt::Key, N> &keys, int key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

bool isStaffChord(const QKeyEvent &event)
{
    const auto all = Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier;
    return event.key() == Qt::Key_S && (event.modifiers() & all) == all;
}

/// Whether something that was refused was meant to lead somewhere else; once for each.
bool isTry(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::ToolTip:
    case QEvent::StatusTip:
    case QEvent::QueryWhatsThis:
    case QEvent::KeyRelease:
    case QEvent::MouseButtonRelease:
    case QEvent::ShortcutOverride:
        return false;
    case QEvent::KeyPress: {
        const auto &key = static_cast<const QKeyEvent &>(event);
        return !key.isAutoRepeat() && !isStaffChord(key);
    }
    default:
        return true;
    }
}

bool isLeft(const QMouseEvent &event)
{
    return event.button() == Qt::LeftButton || event.button() == Qt::NoButton;
}

}  // namespace

bool isKeyAllowed(const QKeyEvent &event)
{
    const auto held =
        event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const int key = event.key();
    if (event.isAutoRepeat() && has(kOnce, key))
        return false;
    if (has(kModifiers, key))
        return true;
    if (held == Qt::ControlModifier)
        return has(kControlKeys, key);
    if (held == Qt::AltModifier)
        return has(kAltKeys, key);
    if (held != Qt::NoModifier)
        return false;
    if (has(kPlainKeys, key))
        return key != Qt::Key_F1 && key != Qt::Key_F8 ? true
                                                      : !(event.modifiers() & Qt::ShiftModifier);
    const QString text = event.text();
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar letter) { return letter.isPrint(); });
}

Lock::Lock(QWidget &window, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_usualDrag(QApplication::startDragDistance())
{
    QApplication::setStartDragDistance(kNeverDrag);
}

Lock::~Lock()
{
    QApplication::setStartDragDistance(m_usualDrag);
}

bool Lock::eventFilter(QObject *watched, QEvent *event)
{
    if (!refuses(watched, event))
        return false;
    if (!m_inputBlocked && isTry(*event))
        ++m_tries;
    return true;
}

bool Lock::refusesKey(QEvent *event)
{
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!m_inputBlocked && isKeyAllowed(key))
        return false;
    if (!m_inputBlocked && event->type() == QEvent::KeyPress && isStaffChord(key) &&
        !key.isAutoRepeat())
        Q_EMIT staffWanted();
    // Accepted, it is not looked up among the shortcuts.
    event->accept();
    return true;
}

bool Lock::refuses(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
        return refusesKey(event);
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
        return m_inputBlocked || !isLeft(*static_cast<QMouseEvent *>(event));
    case QEvent::Wheel:
        return m_inputBlocked || static_cast<QWheelEvent *>(event)->modifiers() &
                                     (Qt::ControlModifier | Qt::AltModifier);
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::InputMethod:
        return m_inputBlocked;
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
    case QEvent::ToolTip:
    case QEvent::WhatsThis:
    case QEvent::QueryWhatsThis:
    case QEvent::EnterWhatsThisMode:
    case QEvent::StatusTip:
    case QEvent::FileOpen:
        return true;
    case QEvent::Close:
        if (watched != &m_window)
            return false;
        event->ignore();
        return true;
    case QEvent::Show:
        refuseWindow(watched);
        return false;
    default:
        return false;
    }
}

void Lock::refuseWindow(QObject *shown)
{
    auto *widget = qobject_cast<QWidget *>(shown);
    if (widget == nullptr || !widget->isWindow() || widget == &m_window)
        return;
    ++m_tries;
    // Qt is in the middle of showing it.
    QTimer::singleShot(0, widget, [widget] { widget->close(); });
}

}  // namespace kiosk
