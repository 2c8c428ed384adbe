// SPDX-License-Identifier: Apache-2.0
#include "accessibility.h"

#include "button.h"
#include "drawing.h"
#include "list.h"
#include "painted_parts.h"
#include "result_row.h"
#include "text.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace look {

namespace {

/// A heading with its level, which Qt 6.4 can carry only as the value of the object.
class HeadingInterface : public QAccessibleWidget {
public:
    explicit HeadingInterface(Heading *heading)
        : QAccessibleWidget(heading, QAccessible::Heading)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const auto *heading = static_cast<Heading *>(object());
        switch (kind) {
        case QAccessible::Name:
            return heading->text();
        case QAccessible::Value:
            return QString::number(heading->level());
        default:
            return QAccessibleWidget::text(kind);
        }
    }
};

/// One link of a text.
class LinkInterface : public PaintedPart, public QAccessibleActionInterface {
public:
    using PaintedPart::PaintedPart;

    QAccessible::Role role() const override { return QAccessible::Link; }

    QAccessible::State state() const override
    {
        QAccessible::State state = PaintedPart::state();
        state.linked = true;
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
                   ? static_cast<QAccessibleActionInterface *>(this)
                   : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (isValid() && action == pressAction())
            label()->activateLink(index());
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

protected:
    int count() const override { return label()->linkCount(); }
    QString name() const override { return label()->linkText(index()); }
    QRect area() const override { return label()->linkArea(index()); }
    bool isCurrent() const override { return label()->currentLink() == index(); }

private:
    Text *label() const { return static_cast<Text *>(owner()); }
};

/// A text with its links as children: Qt's own interface of a label tells of none.
class TextInterface : public PaintedWhole {
public:
    explicit TextInterface(Text *text)
        : PaintedWhole(text, QAccessible::StaticText)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString given = PaintedWhole::text(kind);
        return kind == QAccessible::Name && given.isEmpty() ? label()->text() : given;
    }

    int childCount() const override { return label()->linkCount(); }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        // The area of a link that goes over two lines may hold other links.
        return child(label()->linkAt(label()->mapFromGlobal(QPoint(x, y))));
    }

protected:
    PaintedPart *makePart(int index) const override { return new LinkInterface(label(), index); }

private:
    Text *label() const { return static_cast<Text *>(object()); }
};

/// A row that opens and closes what stands below it; Qt would call it a check box.
class RowInterface : public QAccessibleWidget {
public:
    explicit RowInterface(Button *row)
        : QAccessibleWidget(row, QAccessible::Button)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const auto *row = static_cast<Button *>(object());
        if (kind == QAccessible::Name && row->accessibleName().isEmpty())
            return row->text();
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        const bool open = static_cast<Button *>(object())->isChecked();
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = true;
        state.expanded = open;
        state.collapsed = !open;
        return state;
    }
    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            static_cast<Button *>(object())->click();
        else
            QAccessibleWidget::doAction(action);
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

/// Something found is one button; its texts are its name and description, not objects beside it.
class ResultInterface : public QAccessibleWidget {
public:
    explicit ResultInterface(ResultRow *row)
        : QAccessibleWidget(row, QAccessible::Button)
    {
    }

    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QAccessible::State state() const override
    {
        const auto *row = static_cast<ResultRow *>(object());
        QAccessible::State state = QAccessibleWidget::state();
        state.expandable = row->isCheckable();
        state.expanded = row->isCheckable() && row->isChecked();
        state.collapsed = row->isCheckable() && !row->isChecked();
        return state;
    }
    QStringList actionNames() const override
    {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString &action) override
    {
        if (action == pressAction())
            static_cast<ResultRow *>(object())->click();
        else
            QAccessibleWidget::doAction(action);
    }
};

QAccessibleInterface *create(const QString &className, QObject *object)
{
    if (object == nullptr || !object->isWidgetType())
        return nullptr;
    auto *widget = static_cast<QWidget *>(object);
    if (className == QLatin1String("look::Button")) {
        auto *button = static_cast<Button *>(widget);
        return button->opensBelow() ? new RowInterface(button) : nullptr;
    }
    if (className == QLatin1String("look::ResultRow"))
        return new ResultInterface(static_cast<ResultRow *>(widget));
    if (className == QLatin1String("look::Heading"))
        return new HeadingInterface(static_cast<Heading *>(widget));
    if (className == QLatin1String("look::Text"))
        return new TextInterface(static_cast<Text *>(widget));
    if (className == QLatin1String("look::TextList"))
        return new QAccessibleWidget(widget, QAccessible::List);
    if (className == QLatin1String("look::TextListItem"))
        return new ItemInterface(static_cast<TextListItem *>(widget));
    if (className == QLatin1String("look::Drawing") ||
        className == QLatin1String("look::CodePicture"))
        return new QAccessibleWidget(widget, QAccessible::Graphic);
    return nullptr;
}

}  // namespace

void installAccessibility()
{
    QAccessible::installFactory(create);
}

void announce(QWidget *widget)
{
    if (!widget->isVisible())
        return;
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

}  // namespace look
