// SPDX-License-Identifier: Apache-2.0
#include "focus_order.h"

#include <QScrollArea>

#include <algorithm>

namespace look {

namespace {

constexpr int kRevealMargin = 8;

/// The shown children, line by line. What reaches above the lowest edge of a line's first widget
/// belongs to that line.
QList<QWidget *> readingOrder(const QWidget &parent)
{
    QList<QWidget *> shown;
    for (QObject *child : parent.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget != nullptr && widget->isVisible() && !widget->isWindow())
            shown.append(widget);
    }
    std::ranges::stable_sort(shown, {}, &QWidget::y);
    for (auto first = shown.begin(); first != shown.end();) {
        // What has no height still is a line: its bottom would lie above its top.
        const int bottom = std::max((*first)->geometry().bottom(), (*first)->y());
        const auto last = std::find_if(first, shown.end(),
                                       [&](const QWidget *widget) { return widget->y() > bottom; });
        std::ranges::stable_sort(first, last, {}, &QWidget::x);
        first = last;
    }
    return shown;
}

void collect(const QWidget &parent, QList<QWidget *> &into)
{
    for (QWidget *widget : readingOrder(parent)) {
        into.append(widget);
        collect(*widget, into);
    }
}

bool takesTab(const QWidget *widget)
{
    return widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

bool isField(const QWidget *widget)
{
    return widget->inputMethodQuery(Qt::ImEnabled).toBool();
}

/// Of what is typed into, the cursor alone would be shown, and its frame be cut.
void showWhole(QScrollArea &area, const QWidget &field)
{
    const QPoint middle = field.mapTo(area.widget(), field.rect().center());
    const int half = std::min(field.height(), area.viewport()->height()) / 2;
    area.ensureVisible(middle.x(), middle.y(), 0, half + kRevealMargin);
}

}  // namespace

QList<QWidget *> shownInOrder(const QWidget &root)
{
    QList<QWidget *> order;
    collect(root, order);
    return order;
}

QList<QWidget *> focusOrder(const QWidget &root)
{
    QList<QWidget *> order = shownInOrder(root);
    order.removeIf([](const QWidget *widget) { return !takesTab(widget); });
    return order;
}

QWidget *nextInFocusOrder(const QWidget &root, const QWidget *from, bool forward)
{
    const QList<QWidget *> shown = shownInOrder(root);
    const qsizetype count = shown.size();
    qsizetype at = shown.indexOf(from);
    if (at < 0 && !forward)
        at = 0;
    for (qsizetype step = 1; step <= count; ++step) {
        QWidget *next = shown.at((at + (forward ? step : count - step)) % count);
        if (takesTab(next))
            return next;
    }
    return nullptr;
}

void reveal(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (area == nullptr || area->widget() == nullptr || !area->widget()->isAncestorOf(widget))
            continue;
        if (isField(widget))
            showWhole(*area, *widget);
        area->ensureWidgetVisible(widget, 0, kRevealMargin);
    }
}

}  // namespace look
