// SPDX-License-Identifier: Apache-2.0
#include "mark_chart.h"

#include "look/painted_parts.h"

namespace charts {

namespace {

/// One mark of a chart.
class MarkInterface : public look::PaintedPart {
public:
    using PaintedPart::PaintedPart;

    QAccessible::Role role() const override { return QAccessible::Graphic; }

    QAccessible::State state() const override
    {
        QAccessible::State state = PaintedPart::state();
        state.readOnly = true;
        return state;
    }

protected:
    int count() const override { return chart()->markCount(); }
    QString name() const override { return chart()->markName(index()); }
    QRect area() const override { return chart()->markArea(index()); }
    bool isCurrent() const override { return chart()->currentMark() == index(); }
    void takeFocus() override
    {
        chart()->setFocus(Qt::OtherFocusReason);
        chart()->setCurrentMark(index());
    }

private:
    MarkChart *chart() const { return static_cast<MarkChart *>(owner()); }
};

class ChartInterface : public look::PaintedWhole {
public:
    explicit ChartInterface(MarkChart *chart)
        : PaintedWhole(chart, QAccessible::Chart)
    {
    }

    int childCount() const override { return chart()->markCount(); }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return nullptr;
    }

protected:
    look::PaintedPart *makePart(int index) const override
    {
        return new MarkInterface(chart(), index);
    }

private:
    MarkChart *chart() const { return static_cast<MarkChart *>(object()); }
};

QAccessibleInterface *create(const QString &className, QObject *object)
{
    if (className == QLatin1String("charts::MarkChart") && object != nullptr)
        return new ChartInterface(static_cast<MarkChart *>(object));
    return nullptr;
}

}  // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(create);
}

}  // namespace charts
