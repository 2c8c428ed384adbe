// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>

class QWidget;

namespace look {

/// What assistive technology was last asked to say in a window. Qt 6.4 does not pass its alerts on
/// to AT-SPI, so that no reader on Linux would speak them; a notification that appears is spoken.
/// Each takes the place of the one before, so that a reader who comes late to that one finds it
/// gone instead of saying the same twice. Paints nothing and takes no room.
class Announcement : public QWidget {
    Q_OBJECT

public:
    /// Has it said soon in its window, together with what else is announced until then: one press
    /// may open a screen and a part of it.
    static void say(QWidget *told);

    /// The words of what was announced. What is out of sight by now has none: neither a screen that
    /// was only passed nor what was said a while ago stays behind.
    [[nodiscard]] QString words() const;

private:
    explicit Announcement(QWidget *window);

    QList<QPointer<QWidget>> m_told;
};

/// An announcement as a notification.
class AnnouncementInterface : public QAccessibleWidget {
public:
    explicit AnnouncementInterface(Announcement *announcement);

    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
};

/// Teaches Qt the roles of our own widgets: headings, lists and their items, pictures, groups. Call
/// once.
void installAccessibility();

/// Has assistive technology say what a widget says, though the focus is elsewhere. A reader who is
/// on another screen is told nothing.
void announce(QWidget *widget);

}  // namespace look
