// SPDX-License-Identifier: Apache-2.0
#include "announcement.h"

#include "accessibility.h"
#include "text.h"

#include <QTimer>

namespace look {

namespace {

/// The name of a widget, or else all that is written in it, and what is told beside that.
QString wordsOf(QWidget *widget)
{
    QStringList words{QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name)};
    if (words.constFirst().isEmpty()) {
        for (const Text *text : widget->findChildren<Text *>()) {
            if (text->isVisible())
                words.append(text->text());
        }
    }
    words.append(widget->accessibleDescription());
    words.removeAll(QString());
    return words.join(QLatin1Char(' '));
}

}  // namespace

Announcement::Announcement(QWidget *window)
    : QWidget(window)
{
    setGeometry(0, 0, 0, 0);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QTimer::singleShot(0, this, &QWidget::show);
}

void Announcement::say(QWidget *told)
{
    QWidget *window = told->window();
    auto *announcement = window->findChild<Announcement *>(QString(), Qt::FindDirectChildrenOnly);
    if (announcement == nullptr || !announcement->isHidden()) {
        delete announcement;
        announcement = new Announcement(window);
    }
    if (!announcement->m_told.contains(told))
        announcement->m_told.append(told);
}

QString Announcement::words() const
{
    QStringList words;
    for (QWidget *told : m_told) {
        if (told != nullptr && told->isVisible())
            words.append(wordsOf(told));
    }
    return words.join(QStringLiteral(". "));
}

AnnouncementInterface::AnnouncementInterface(Announcement *announcement)
    : QAccessibleWidget(announcement, QAccessible::Notification)
{
}

QString AnnouncementInterface::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? static_cast<Announcement *>(object())->words() : QString();
}

QAccessible::State AnnouncementInterface::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.invisible = static_cast<Announcement *>(object())->words().isEmpty();
    return state;
}

void announce(QWidget *widget)
{
    if (!widget->isVisible())
        return;
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    if (QAccessible::isActive())
        Announcement::say(widget);
}

}  // namespace look
