// SPDX-License-Identifier: Apache-2.0
#include "accessibility.h"

#include "button.h"
#include "drawing.h"
#include "list.h"
#include "text_interface.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QTimer>

namespace look {

PaintedPart::PaintedPart(QWidget *owner, int index)
    : m_owner(owner)
    , m_index(index)
{
}

QAccessibleInterface *PaintedPart::parent() const
{
    return QAccessible::queryAccessibleInterface(m_owner.data());
}

QString PaintedPart::text(QAccessible::Text kind) const
{
    return isValid() && kind == QAccessible::Name ? name() : QString();
}

QRect PaintedPart::rect() const
{
    if (!isValid())
        return {};
    const QRect place = area();
    return {m_owner->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::State PaintedPart::state() const
{
    QAccessible::State state;
    state.focusable = true;
    state.focused = isValid() && m_owner->hasFocus() && isCurrent();
    state.invisible = !isValid() || !m_owner->isVisible();
    return state;
}

void *PaintedPart::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this)
                                                : nullptr;
}

void PaintedPart::doAction(const QString &action)
{
    if (isValid() && action == setFocusAction())
        takeFocus();
}

PaintedWhole::~PaintedWhole()
{
    for (const QAccessible::Id id : m_parts)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface *PaintedWhole::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_parts.constFind(index);
    if (known != m_parts.constEnd())
        return QAccessible::accessibleInterface(*known);
    PaintedPart *part = makePart(index);
    m_parts.insert(index, QAccessible::registerAccessibleInterface(part));
    return part;
}

int PaintedWhole::indexOfChild(const QAccessibleInterface *child) const
{
    for (const auto &[index, id] : m_parts.asKeyValueRange()) {
        if (QAccessible::accessibleInterface(id) == child)
            return index;
    }
    return -1;
}

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

namespace {

/// A button that does for assistive technology what it does for a finger: Qt's own interface only
/// turns a checkable button over, so that whoever waits for a click is told nothing. Texts inside
/// one are its name and description, not objects beside it.
class ButtonInterface : public QAccessibleWidget {
public:
    explicit ButtonInterface(QAbstractButton *button)
        : QAccessibleWidget(button)
    {
    }

    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    /// A row that opens and closes what stands below it is no check box.
    QAccessible::Role role() const override
    {
        if (!button()->isCheckable() || opensBelow())
            return QAccessible::Button;
        return button()->autoExclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && button()->accessibleName().isEmpty())
            return button()->text();
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        const bool on = button()->isChecked();
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = opensBelow();
        state.expanded = state.expandable && on;
        state.collapsed = state.expandable && !on;
        state.checkable = button()->isCheckable() && !state.expandable;
        state.checked = state.checkable && on;
        return state;
    }
    QStringList actionNames() const override
    {
        const QStringList others = QAccessibleWidget::actionNames();
        return button()->isEnabled() ? QStringList{ownAction()} + others : others;
    }
    void doAction(const QString &action) override
    {
        if (action == ownAction())
            button()->click();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    QAbstractButton *button() const { return static_cast<QAbstractButton *>(object()); }
    bool opensBelow() const
    {
        const auto *own = qobject_cast<Button *>(button());
        return own != nullptr ? own->opensBelow() : button()->isCheckable();
    }
    QString ownAction() const
    {
        return role() == QAccessible::Button ? pressAction() : toggleAction();
    }
};

/// An item of a list; its words may change.
class ItemInterface : public QAccessibleWidget {
public:
    explicit ItemInterface(TextListItem *item)
        : QAccessibleWidget(item, QAccessible::ListItem)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? static_cast<TextListItem *>(object())->plainText()
                                         : QAccessibleWidget::text(kind);
    }
};

/// A widget that has no role of its own. With a name it is a group: readers say the name of a group
/// as the focus comes into it, and never that of a mere holder.
class HolderInterface : public QAccessibleWidget {
public:
    explicit HolderInterface(QWidget *widget)
        : QAccessibleWidget(widget)
    {
    }

    QAccessible::Role role() const override
    {
        if (widget()->isWindow())
            return QAccessible::Window;
        return widget()->accessibleName().isEmpty() ? QAccessible::Client : QAccessible::Grouping;
    }
};

QAccessibleInterface *create(const QString &className, QObject *object)
{
    if (object == nullptr || !object->isWidgetType())
        return nullptr;
    auto *widget = static_cast<QWidget *>(object);
    if (className == QLatin1String("look::Button") || className == QLatin1String("look::ResultRow"))
        return new ButtonInterface(static_cast<QAbstractButton *>(widget));
    if (className == QLatin1String("look::Heading"))
        return makeHeadingInterface(static_cast<Heading *>(widget));
    if (className == QLatin1String("look::Text"))
        return makeTextInterface(static_cast<Text *>(widget));
    if (className == QLatin1String("look::TextList"))
        return new QAccessibleWidget(widget, QAccessible::List);
    if (className == QLatin1String("look::TextListItem"))
        return new ItemInterface(static_cast<TextListItem *>(widget));
    if (className == QLatin1String("look::Drawing") ||
        className == QLatin1String("look::CodePicture"))
        return new QAccessibleWidget(widget, QAccessible::Graphic);
    if (className == QLatin1String("look::Announcement"))
        return new AnnouncementInterface(static_cast<Announcement *>(widget));
    // Of such an area Qt tells only what scrolls, not what is pinned below it.
    if (className == QLatin1String("QScrollArea") &&
        widget->findChild<Button *>(QString(), Qt::FindDirectChildrenOnly) != nullptr)
        return new QAccessibleWidget(widget, QAccessible::Client);
    // Asked last: Qt comes here with what neither we nor Qt have an interface for.
    if (className == QLatin1String("QWidget"))
        return new HolderInterface(widget);
    return nullptr;
}

}  // namespace

void installAccessibility()
{
    QAccessible::installFactory(create);
}

}  // namespace look
