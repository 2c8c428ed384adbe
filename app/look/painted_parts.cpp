// SPDX-License-Identifier: Apache-2.0
#include "painted_parts.h"

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

}  // namespace look
