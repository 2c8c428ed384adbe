// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk/keyboard.h"
#include "look/theme.h"
#include "support/guide_window.h"

#include <QApplication>
#include <QTest>
#include <QVBoxLayout>
#include <QWidget>

namespace support {

/// A window as a kiosk has it: what is shown, and below it the keyboard, which it gives way to.
class KioskColumn : public QWidget {
public:
    explicit KioskColumn(const look::TouchSizes &touch = {})
        : m_keyboard(m_theme)
    {
        m_theme.setTouch(touch);
        qApp->installEventFilter(&m_theme);
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(&m_keyboard);
        m_keyboard.watch(this);
        qApp->installEventFilter(&m_keyboard);
    }

    /// What the keyboard serves; another owner may keep it.
    void hold(QWidget *guide)
    {
        // It gives way as far as it must: the window is as large as the screen and no larger.
        guide->setMinimumHeight(1);
        static_cast<QBoxLayout *>(layout())->insertWidget(0, guide, 1);
    }

    bool show(QSize size)
    {
        resize(size);
        QWidget::show();
        QApplication::setActiveWindow(this);
        const bool active = QTest::qWaitForWindowActive(this);
        settle();
        return active && this->size() == size;
    }

    [[nodiscard]] look::Theme &theme() { return m_theme; }
    [[nodiscard]] kiosk::Keyboard &keyboard() { return m_keyboard; }
    [[nodiscard]] QWindow *windowHandle() const { return QWidget::windowHandle(); }

private:
    look::Theme m_theme;
    kiosk::Keyboard m_keyboard;
};

}  // namespace support
