// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessibleWidget>
#include <QPointer>
#include <QWidget>

namespace look {

/// What assistive technology was last asked to say in a window. Qt 6.4 does not pass its alerts on
/// to AT-SPI, so that no reader on Linux would speak them; a notification that appears is spoken.
/// Paints nothing and takes no room.
class Announcement : public QWidget {
    Q_OBJECT

public:
    explicit Announcement(QWidget *window);

    /// Has it said soon, together with what else is announced until then: one press may open a
    /// screen and a part of it.
    void say(QWidget *told);
    /// The words of what was announced. What is out of sight by now has none: neither a screen that
    /// was only passed nor what was said a while ago stays behind.
    [[nodiscard]] QString words() const;

private:
    void appear();

    QList<QPointer<QWidget>> m_told;
    bool m_waiting = false;  ///< to be said
};

/// An announcement as a notification.
class AnnouncementInterface : public QAccessibleWidget {
public:
    explicit AnnouncementInterface(Announcement *announcement);

    QString text(QAccessible::Text kind) const override;
    QAccessible::State state() const override;
};

}  // namespace look
