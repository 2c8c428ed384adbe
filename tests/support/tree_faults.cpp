// SPDX-License-Identifier: Apache-2.0
#include "tree_faults.h"

#include "seen.h"

#include "look/focus_order.h"
#include "look/list.h"
#include "look/painting.h"
#include "look/text.h"

#include <QAbstractButton>
#include <QLabel>

namespace support {

namespace {

bool isGeneric(QAccessible::Role role)
{
    return role == QAccessible::NoRole || role == QAccessible::Client ||
           role == QAccessible::Window || role == QAccessible::Pane ||
           role == QAccessible::Grouping;
}

QString faultOfList(Face list)
{
    if (list->role() != QAccessible::List || list->childCount() == 0)
        return QStringLiteral("not a list with items");
    for (int i = 0; i < list->childCount(); ++i) {
        if (list->child(i)->role() != QAccessible::ListItem)
            return QStringLiteral("something that is no item");
    }
    return {};
}

QString faultOfButton(Face face, const QAbstractButton &button, const QString &name)
{
    if (!name.contains(button.text()) && !button.text().startsWith(QLatin1String("Start again")))
        return QStringLiteral("the name does not hold the label");  // A11Y-2.5.3
    const QStringList actions = face->actionInterface()->actionNames();
    if (button.isEnabled() && !actions.contains(QAccessibleActionInterface::pressAction()) &&
        !actions.contains(QAccessibleActionInterface::toggleAction()))
        return QStringLiteral("cannot be pressed");
    return {};
}

/// Empty when it is one of the kinds that are told by their widget and nothing is wrong with it.
QString faultOfKind(Face face, const QString &name)
{
    const QObject *widget = face->object();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return faultOfButton(face, *button, name);
    if (qobject_cast<const look::Heading *>(widget) != nullptr &&
        (face->role() != QAccessible::Heading || name.isEmpty() ||
         face->text(QAccessible::Description).isEmpty()))
        return QStringLiteral("not a heading with a level");
    if (qobject_cast<const look::Text *>(widget) != nullptr && face->state().focusable &&
        face->childCount() == 0)
        return QStringLiteral("takes the focus, and nothing in it can be pressed");
    if (qobject_cast<const look::TextList *>(widget) != nullptr)
        return faultOfList(face);
    if (qobject_cast<const look::TextListItem *>(widget) != nullptr && name.isEmpty())
        return QStringLiteral("an item without words");
    if (qobject_cast<const look::Drawing *>(widget) != nullptr &&
        (face->role() != QAccessible::Graphic || name.split(QLatin1Char(' ')).size() < 4))
        return QStringLiteral("a drawing without a description");
    if (qobject_cast<const QLabel *>(widget) != nullptr && name.isEmpty())
        return QStringLiteral("a text without words");
    return {};
}

QString faultOf(Face face)
{
    const QString name = face->text(QAccessible::Name).simplified();
    const bool interactive =
        face->state().focusable || qobject_cast<const QAbstractButton *>(face->object());
    if (interactive && name.isEmpty())
        return QStringLiteral("no name");
    if (interactive && isGeneric(face->role()))
        return QStringLiteral("a role that says nothing");
    if (name.contains(QLatin1Char('<')) || name.contains(QLatin1String("&amp;")))
        return QStringLiteral("markup in the name");
    for (int i = 0; i < face->childCount(); ++i) {
        if (face->child(i)->parent() != face)
            return QStringLiteral("a child that has other parents");
    }
    return faultOfKind(face, name);
}

/// The widget that an object is, or is part of.
QWidget *widgetOf(Face face)
{
    for (; face != nullptr; face = face->parent()) {
        if (auto *widget = qobject_cast<QWidget *>(face->object()))
            return widget;
    }
    return nullptr;
}

/// Of a group of radio buttons or tabs, Tab comes to one, and the arrow keys go on from there.
bool isReached(Face face, const QList<QWidget *> &stops)
{
    if (stops.contains(widgetOf(face)))
        return true;
    const bool isOneOfMany =
        face->role() == QAccessible::RadioButton || face->role() == QAccessible::PageTab;
    const Face group = isOneOfMany ? face->parent() : nullptr;
    for (int i = 0; group != nullptr && i < group->childCount(); ++i) {
        if (group->child(i)->role() == face->role() && stops.contains(widgetOf(group->child(i))))
            return true;
    }
    return false;
}

}  // namespace

QStringList treeFaults(const GuideWindow &guide)
{
    return treeFaults(*guide.window());
}

QStringList treeFaults(QWidget &window, int fewest)
{
    QStringList found;
    const QList<QWidget *> stops = look::focusOrder(window);
    const QList<Face> all = everything(&window);
    if (all.size() < fewest)
        found.append(QStringLiteral("hardly anything in the tree"));
    for (const Face face : all) {
        QString fault = faultOf(face);
        if (fault.isEmpty() && face->state().focusable && !face->state().disabled &&
            !isReached(face, stops))
            fault = QStringLiteral("Tab does not come to it");
        if (fault.isEmpty())
            continue;
        const QWidget *widget = widgetOf(face);
        found.append(QStringLiteral("%1 (%2): %3")
                         .arg(face->text(QAccessible::Name).simplified(),
                              QLatin1String(widget->metaObject()->className()), fault));
    }
    return found;
}

}  // namespace support
