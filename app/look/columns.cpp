// SPDX-License-Identifier: Apache-2.0
#include "columns.h"

#include "button.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace look {

namespace {

int heightOf(QLayoutItem *item, int width)
{
    return item->hasHeightForWidth() ? item->heightForWidth(width) : item->sizeHint().height();
}

}  // namespace

ThemedLayout::ThemedLayout(QWidget *parent, const Theme &theme)
    : QVBoxLayout(parent)
    , m_theme(theme)
{
}

Text *ThemedLayout::addText(const QString &text, TextRole role, Shade shade)
{
    auto *added = new Text(text, role, m_theme);
    added->setShade(shade);
    addLeading(this, added);
    return added;
}

Heading *ThemedLayout::addHeading(const QString &text, int level, Shade shade)
{
    auto *added = new Heading(text, level, m_theme);
    added->setShade(shade);
    addLeading(this, added);
    return added;
}

Text *ThemedLayout::addNote(const QString &text)
{
    return addText(text, TextRole::Small, Shade::Quiet);
}

Button *ThemedLayout::addButton(const QString &label, ButtonKind kind)
{
    auto *button = new Button(label, kind, m_theme);
    addWidget(button, 0, Qt::AlignLeft);
    return button;
}

WrapLayout *ThemedLayout::addWrapRow(int gap)
{
    auto *row = new QWidget;
    auto *line = new WrapLayout(row);
    line->setSpacing(m_theme.touchSpacing(m_theme.gap(gap)));
    addWidget(row);
    return line;
}

ColumnsLayout *ThemedLayout::addColumns(int minColumnWidth, const QList<int> &weights, int gap)
{
    auto *row = new QWidget;
    auto *columns = new ColumnsLayout(row, minColumnWidth, weights, gap, m_theme);
    addWidget(row);
    return columns;
}

Column::Column(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_column(new ThemedLayout(this, theme))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.touchSpacing(theme.gap(16)));
}

Card::Card(const Theme &theme, const Tone Tokens::*tone, QWidget *parent)
    : Column(theme, parent)
    , m_theme(theme)
    , m_tone(tone)
{
    theme.style(this, [this] {
        const int pad = m_theme.gap(20);
        column()->setContentsMargins(pad, m_theme.gap(14), pad, m_theme.gap(14));
        column()->setSpacing(m_theme.touchSpacing(m_theme.gap(9)));
    });
}

void Card::setTone(const Tone Tokens::*tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = m_theme.tokens();
    painter.setPen(QPen(m_tone == nullptr ? t.line : (t.*m_tone).edge, 1));
    painter.setBrush(m_tone == nullptr ? t.surface : (t.*m_tone).fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 16, 16);
}

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QList<QLayoutItem *> FlowLayout::visibleItems() const
{
    QList<QLayoutItem *> shown = m_items;
    shown.removeIf([](const QLayoutItem *item) { return item->isEmpty(); });
    return shown;
}

int FlowLayout::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.constEnd())
        return *known;
    const QMargins margins = contentsMargins();
    const int height = arrange(QRect(0, 0, width, 0).marginsRemoved(margins), false);
    return *m_heights.insert(width, height + margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect.marginsRemoved(contentsMargins()), true);
}

void FlowLayout::invalidate()
{
    m_heights.clear();
    QLayout::invalidate();
}

ColumnsLayout::ColumnsLayout(QWidget *parent, int minColumnWidth, QList<int> weights, int gap,
                             const Theme &theme)
    : FlowLayout(parent)
    , m_theme(theme)
    , m_weights(std::move(weights))
{
    theme.style(parent, [this, minColumnWidth, gap] {
        m_minColumnWidth = m_theme.scaled(minColumnWidth);
        setSpacing(m_theme.touchSpacing(m_theme.gap(gap)));
        invalidate();
    });
}

ThemedLayout *ColumnsLayout::addColumn()
{
    auto *column = new Column(m_theme);
    addWidget(column);
    return column->column();
}

QList<QLayoutItem *> ColumnsLayout::itemsIn(int columns) const
{
    QList<QLayoutItem *> shown = visibleItems();
    if (columns == 1 && m_firstStacked > 0 && m_firstStacked < shown.size())
        shown.move(m_firstStacked, 0);
    return shown;
}

int ColumnsLayout::columnsAt(int width) const
{
    const int items = static_cast<int>(visibleItems().size());
    int columns = std::clamp((width + gap()) / (m_minColumnWidth + gap()), 1, std::max(items, 1));
    // Four cards stand two by two rather than three and one.
    while (!m_packed && columns > 1 && columns < items && items % columns == 1)
        --columns;
    return columns;
}

QList<int> ColumnsLayout::widths(int width, int columns) const
{
    const int room = width - (columns - 1) * gap();
    QList<int> weights = m_weights.size() == columns ? m_weights : QList<int>(columns, 1);
    const int sum = std::accumulate(weights.begin(), weights.end(), 0);
    for (int &weight : weights)
        weight = room * weight / sum;
    return weights;
}

int ColumnsLayout::arrange(const QRect &inner, bool apply) const
{
    const int columns = columnsAt(inner.width());
    const QList<QLayoutItem *> items = itemsIn(columns);
    const QList<int> across = widths(inner.width(), columns);
    QList<int> bottoms(columns, -gap());
    for (int first = 0; first < items.size(); first += columns) {
        const int count = std::min(columns, static_cast<int>(items.size()) - first);
        const int above = *std::ranges::max_element(bottoms);
        int tallest = 0;
        for (int column = 0; m_even && column < count; ++column)
            tallest = std::max(tallest, heightOf(items.at(first + column), across.at(column)));
        int x = inner.left();
        for (int column = 0; column < count; ++column) {
            QLayoutItem *item = items.at(first + column);
            const int width = across.at(column);
            const int y = (m_packed ? bottoms.at(column) : above) + gap();
            const int height = m_even ? tallest : heightOf(item, width);
            if (apply)
                item->setGeometry({x, inner.top() + y, width, height});
            bottoms[column] = y + height;
            x += width + gap();
        }
    }
    return std::max(*std::ranges::max_element(bottoms), 0);
}

QSize ColumnsLayout::sizeHint() const
{
    return {minimumSize().width(),
            heightForWidth(std::max(m_minColumnWidth, minimumSize().width()))};
}

QSize ColumnsLayout::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem *item : visibleItems())
        width = std::max(width, item->minimumSize().width());
    return {width + contentsMargins().left() + contentsMargins().right(), 0};
}

WrapLayout::WrapLayout(QWidget *parent)
    : FlowLayout(parent)
{
}

int WrapLayout::arrange(const QRect &inner, bool apply) const
{
    int x = inner.left();
    int y = inner.top();
    int lineHeight = 0;
    for (QLayoutItem *item : visibleItems()) {
        const int wanted = item->sizeHint().width();
        if (x > inner.left() && x + wanted > inner.right() + 1) {
            x = inner.left();
            y += lineHeight + gap();
            lineHeight = 0;
        }
        const int width = std::min(wanted, std::max(inner.width(), item->minimumSize().width()));
        const int height = heightOf(item, width);
        if (apply)
            item->setGeometry({x, y, width, height});
        x += width + gap();
        lineHeight = std::max(lineHeight, height);
    }
    return y + lineHeight - inner.top();
}

QSize WrapLayout::sizeHint() const
{
    const QList<QLayoutItem *> items = visibleItems();
    int width = std::max(static_cast<int>(items.size()) - 1, 0) * gap();
    int height = 0;
    for (const QLayoutItem *item : items) {
        width += item->sizeHint().width();
        height = std::max(height, item->sizeHint().height());
    }
    return {width, height};
}

QSize WrapLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : visibleItems())
        size = size.expandedTo(item->minimumSize());
    return size;
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
