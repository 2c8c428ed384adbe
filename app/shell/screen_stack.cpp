// SPDX-License-Identifier: Apache-2.0
#include "screen_stack.h"

#include <QAccessibleWidget>

namespace shell {

namespace {

class StackInterface : public QAccessibleWidget {
public:
    explicit StackInterface(ScreenStack *stack)
        : QAccessibleWidget(stack, QAccessible::LayeredPane)
    {
    }

    int childCount() const override { return shown() == nullptr ? 0 : 1; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(shown()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child != nullptr && shown() != nullptr && child->object() == shown() ? 0 : -1;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        return rect().contains(x, y) ? child(0) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        QAccessibleInterface *only = child(0);
        return only == nullptr ? nullptr : only->focusChild();
    }

private:
    QWidget *shown() const { return static_cast<ScreenStack *>(object())->currentWidget(); }
};

QAccessibleInterface *createStackInterface(const QString &className, QObject *object)
{
    if (className == QLatin1String("shell::ScreenStack") && object != nullptr)
        return new StackInterface(static_cast<ScreenStack *>(object));
    return nullptr;
}

}  // namespace

ScreenStack::ScreenStack(QWidget *parent)
    : QStackedWidget(parent)
{
    connect(this, &QStackedWidget::currentChanged, this, [this] {
        QAccessibleEvent event(this, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
    });
}

void installStackAccessibility()
{
    QAccessible::installFactory(createStackInterface);
}

}  // namespace shell
