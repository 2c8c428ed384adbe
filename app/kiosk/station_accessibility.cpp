// SPDX-License-Identifier: Apache-2.0
#include "station.h"

#include <QAccessibleWidget>

namespace kiosk {

namespace {

/// What is covered cannot be seen, so it is not there for those who listen either (PRIV-11).
class StationInterface : public QAccessibleWidget {
public:
    explicit StationInterface(Station *station)
        : QAccessibleWidget(station, QAccessible::Window)
    {
    }

    int childCount() const override { return static_cast<int>(shown().size()); }
    QAccessibleInterface *child(int index) const override
    {
        return QAccessible::queryAccessibleInterface(shown().value(index));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto *widget = child == nullptr ? nullptr : qobject_cast<QWidget *>(child->object());
        return static_cast<int>(shown().indexOf(widget));
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (QWidget *widget : shown()) {
            if (QRect(widget->mapToGlobal(QPoint()), widget->size()).contains(x, y))
                return QAccessible::queryAccessibleInterface(widget);
        }
        return nullptr;
    }

private:
    /// The cover and what is announced, or else all parts from top to bottom.
    QList<QWidget *> shown() const
    {
        auto *station = static_cast<Station *>(object());
        QList<QWidget *> parts;
        for (QWidget *widget :
             station->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
            const bool isLaidOut = station->layout()->indexOf(widget) >= 0;
            if (widget->isVisible() && (station->cover() == nullptr || !isLaidOut))
                parts.append(widget);
        }
        return parts;
    }
};

QAccessibleInterface *create(const QString &className, QObject *object)
{
    if (className == QLatin1String("kiosk::Station") && object != nullptr)
        return new StationInterface(static_cast<Station *>(object));
    if (className == QLatin1String("kiosk::Cover") && object != nullptr)
        return new QAccessibleWidget(static_cast<Cover *>(object), QAccessible::Dialog);
    return nullptr;
}

}  // namespace

void installStationAccessibility()
{
    QAccessible::installFactory(create);
}

}  // namespace kiosk
