// SPDX-License-Identifier: Apache-2.0
#include "columns.h"

#include <QAbstractScrollArea>
#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <numeric>

namespace look {

namespace {

int heightOf(QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

}  // namespace

ColumnsLayout::ColumnsLayout(QWidget *parent, int minColumnWidth, QList<int> weights)
    : QLayout(parent)
    , m_weights(std::move(weights))
    , m_minColumnWidth(minColumnWidth)
{
    setContentsMargins(0, 0, 0, 0);
}

ColumnsLayout::~ColumnsLayout()
{
    qDeleteAll(m_items);
}

void ColumnsLayout::setMinColumnWidth(int width)
{
    m_minColumnWidth = width;
    invalidate();
}

void ColumnsLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *ColumnsLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<QLayoutItem *> ColumnsLayout::visibleItems(int columns) const
{
    QList<QLayoutItem *> shown;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            shown.append(item);
    }
    if (columns == 1 && m_firstStacked > 0 && m_firstStacked < shown.size())
        shown.move(m_firstStacked, 0);
    return shown;
}

int ColumnsLayout::columnsAt(int width) const
{
    const int items = static_cast<int>(visibleItems(0).size());
    const int gap = std::max(spacing(), 0);
    int columns = std::clamp((width + gap) / (m_minColumnWidth + gap), 1, std::max(items, 1));
    // Four cards stand two by two rather than three and one.
    while (!m_packed && columns > 1 && columns < items && items % columns == 1)
        --columns;
    return columns;
}

QList<int> ColumnsLayout::widths(int width, int columns) const
{
    const int room = width - (columns - 1) * std::max(spacing(), 0);
    QList<int> weights = m_weights.size() == columns ? m_weights : QList<int>(columns, 1);
    const int sum = std::accumulate(weights.begin(), weights.end(), 0);
    for (int &weight : weights)
        weight = room * weight / sum;
    return weights;
}

int ColumnsLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    const int height = m_packed ? arrangeColumns(inner, apply) : arrangeRows(inner, apply);
    return height + margins.top() + margins.bottom();
}

int ColumnsLayout::arrangeRows(const QRect &inner, bool apply) const
{
    const int gap = std::max(spacing(), 0);
    const int columns = columnsAt(inner.width());
    const QList<QLayoutItem *> items = visibleItems(columns);
    const QList<int> across = widths(inner.width(), columns);
    int y = inner.top();
    for (int first = 0; first < items.size(); first += columns) {
        const int last = std::min(first + columns, static_cast<int>(items.size()));
        int tallest = 0;
        for (int i = first; i < last; ++i)
            tallest = std::max(tallest, heightOf(items.at(i), across.at(i - first)));
        int x = inner.left();
        for (int i = first; i < last && apply; ++i) {
            const int width = across.at(i - first);
            const int height = m_even ? tallest : heightOf(items.at(i), width);
            items.at(i)->setGeometry({x, y, width, height});
            x += width + gap;
        }
        y += tallest + (last < items.size() ? gap : 0);
    }
    return y - inner.top();
}

int ColumnsLayout::arrangeColumns(const QRect &inner, bool apply) const
{
    const int gap = std::max(spacing(), 0);
    const int columns = columnsAt(inner.width());
    const QList<int> across = widths(inner.width(), columns);
    QList<int> lefts{inner.left()};
    for (const int width : across)
        lefts.append(lefts.constLast() + width + gap);
    QList<int> bottoms(columns, 0);
    int next = 0;
    for (QLayoutItem *item : visibleItems(columns)) {
        const int column = next++ % columns;
        int &bottom = bottoms[column];
        bottom += bottom > 0 ? gap : 0;
        const int height = heightOf(item, across.at(column));
        if (apply)
            item->setGeometry({lefts.at(column), inner.top() + bottom, across.at(column), height});
        bottom += height;
    }
    return *std::max_element(bottoms.cbegin(), bottoms.cend());
}

int ColumnsLayout::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const int height = arrange({0, 0, width, 0}, false);
    m_heights.insert(width, height);
    return height;
}

void ColumnsLayout::invalidate()
{
    m_heights.clear();
    QLayout::invalidate();
}

QSize ColumnsLayout::sizeHint() const
{
    return {minimumSize().width(),
            heightForWidth(std::max(m_minColumnWidth, minimumSize().width()))};
}

QSize ColumnsLayout::minimumSize() const
{
    int width = 0;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            width = std::max(width, item->minimumSize().width());
    }
    return {width + contentsMargins().left() + contentsMargins().right(), 0};
}

void ColumnsLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

WrapLayout::WrapLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

WrapLayout::~WrapLayout()
{
    qDeleteAll(m_items);
}

void WrapLayout::setStops(int width)
{
    m_stops = width;
    invalidate();
}

void WrapLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *WrapLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int WrapLayout::arrange(const QRect &rect, bool apply) const
{
    const QMargins margins = contentsMargins();
    const QRect inner = rect.marginsRemoved(margins);
    const int gap = std::max(spacing(), 0);
    const int stops = m_stops > 0 ? std::max(inner.width() / m_stops, 1) : 0;
    QList<QLayoutItem *> left = m_items;
    left.removeIf([](const QLayoutItem *item) { return item->isEmpty(); });
    int x = inner.left();
    int y = inner.top();
    int lineHeight = 0;
    while (!left.isEmpty()) {
        // What begins at stops may fill a gap before its turn; words keep their order.
        const auto last = stops > 0 ? left.end() : left.begin() + 1;
        const auto next = std::find_if(left.begin(), last, [&](const QLayoutItem *item) {
            return x == inner.left() || x + item->sizeHint().width() <= inner.right() + 1;
        });
        if (next == last) {
            x = inner.left();
            y += lineHeight + gap;
            lineHeight = 0;
            continue;
        }
        QLayoutItem *item = *next;
        left.erase(next);
        const int width = std::min(item->sizeHint().width(),
                                   std::max(inner.width(), item->minimumSize().width()));
        const int height = heightOf(item, width);
        if (apply)
            item->setGeometry({x, y, width, height});
        x += width + gap;
        if (stops > 0) {
            const int step = inner.width() / stops;
            x = inner.left() + (x - inner.left() + step - 1) / step * step;
        }
        lineHeight = std::max(lineHeight, height);
    }
    return y + lineHeight - inner.top() + margins.top() + margins.bottom();
}

int WrapLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, false);
}

QSize WrapLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + std::max(spacing(), 0);
        height = std::max(height, item->sizeHint().height());
    }
    return {std::max(width - std::max(spacing(), 0), 0), height};
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void WrapLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

ColumnsLayout *addColumns(QBoxLayout *into, int minColumnWidth, const Theme &theme, int gap,
                          const QList<int> &weights)
{
    auto *row = new QWidget;
    auto *columns = new ColumnsLayout(row, theme.scaled(minColumnWidth), weights);
    columns->setSpacing(theme.touchSpacing(theme.gap(gap)));
    QObject::connect(&theme, &Theme::changed, row, [columns, minColumnWidth, gap, &theme] {
        columns->setMinColumnWidth(theme.scaled(minColumnWidth));
        columns->setSpacing(theme.touchSpacing(theme.gap(gap)));
    });
    into->addWidget(row);
    return columns;
}

void layOutNow(QWidget *changed)
{
    QList<QWidget *> outwards;
    QWidget *each = changed;
    for (; each != nullptr && !qobject_cast<QAbstractScrollArea *>(each);
         each = each->parentWidget())
        outwards.append(each);
    for (const QWidget *inner : qAsConst(outwards)) {
        if (inner->layout() != nullptr)
            inner->layout()->invalidate();
    }
    if (each != nullptr)
        outwards.append(each);  // a scroll area gives its contents their size
    std::reverse(outwards.begin(), outwards.end());
    for (QWidget *inner : qAsConst(outwards)) {
        QEvent event(QEvent::LayoutRequest);
        QCoreApplication::sendEvent(inner, &event);
    }
}

}  // namespace look
