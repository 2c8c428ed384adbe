// SPDX-License-Identifier: Apache-2.0
#include "data_table.h"

#include "focus_order.h"
#include "painting.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>
#include <numeric>

namespace look {

namespace {

constexpr int kSide = 8;
constexpr int kTop = 7;
constexpr int kBorder = 1;
constexpr int kGrid = 1;  // Qt takes the line between cells from the cell
/// Whether the row of a cell opens a part of the table.
constexpr int kOpensRole = Qt::UserRole;
constexpr int kFlags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap;

/// Paints a cell from the theme, with the focus ring of everything else.
class CellPainter : public QStyledItemDelegate {
public:
    CellPainter(const Theme &theme, QTableView *view)
        : QStyledItemDelegate(view)
        , m_theme(theme)
        , m_view(view)
    {
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &t = m_theme.tokens();
        const bool marked = option.state.testFlag(QStyle::State_Selected);
        const bool opens = index.data(kOpensRole).toBool();
        painter->fillRect(option.rect, marked || opens ? t.tint : t.surface);
        painter->setFont(m_theme.font(opens ? TextRole::Subheading : TextRole::Body));
        painter->setPen(t.ink);
        painter->drawText(option.rect.adjusted(kSide, kTop, -kSide, -kTop), kFlags,
                          index.data().toString());
        if (m_view->hasFocus() && m_theme.showsFocus() && index == m_view->currentIndex())
            paintFocusRing(*painter, option.rect.adjusted(2, 2, -2, -2), t.focus, 3);
    }

private:
    const Theme &m_theme;
    QTableView *m_view;
};

int longestWord(const QString &text, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

}  // namespace

DataTable::DataTable(const Theme &theme, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_model(new QStandardItemModel(this))
    , m_corner(new QLabel(this))
{
    setModel(m_model);
    m_corner->setAlignment(static_cast<Qt::Alignment>(kFlags & ~Qt::TextWordWrap));
    m_corner->setWordWrap(true);
    m_corner->setIndent(0);  // a style sheet would add half a letter
    m_corner->setTextFormat(Qt::PlainText);
    m_corner->setAttribute(Qt::WA_TransparentForMouseEvents);
    setItemDelegate(new CellPainter(theme, this));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(ContiguousSelection);
    setTabKeyNavigation(false);  // Tab leaves the table (A11Y-2.1.2)
    setCornerButtonEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::NoContextMenu);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setMinimumSectionSize(1);
        header->setSectionsClickable(false);
        header->setHighlightSections(false);
        header->setDefaultAlignment(static_cast<Qt::Alignment>(kFlags));
        header->setFocusPolicy(Qt::NoFocus);
    }
    theme.style(this, [this] {
        if (m_theme.touch() != TouchSizes{})
            horizontalScrollBar()->setStyleSheet(scrollBarStyle(m_theme));
        for (QWidget *header :
             std::initializer_list<QWidget *>{horizontalHeader(), verticalHeader(), m_corner})
            header->setFont(m_theme.font(TextRole::Subheading));
        const Tokens &t = m_theme.tokens();
        QPalette colors = palette();
        colors.setColor(QPalette::Base, t.surface);
        colors.setColor(QPalette::Text, t.ink);
        setPalette(colors);
        setStyleSheet(
            QStringLiteral("QTableView{background:%1;gridline-color:%2;border:1px solid %2}"
                           "QHeaderView{background:%3}"
                           "QLabel{color:%4;background:transparent;padding:%5px %6px %5px %7px}"
                           "QHeaderView::section,QTableCornerButton::section{background:%3;"
                           "color:%4;border:0;border-right:1px solid %2;border-bottom:1px "
                           "solid %2;padding:%5px %6px %5px %7px}")
                .arg(t.surface.name(), t.line.name(), t.tint.name(), t.ink.name())
                .arg(kTop - 3)
                .arg(kSide - 2)
                .arg(kSide));
        measureColumns();
    });
}

void DataTable::setTable(const guide::Table &table)
{
    m_table = table;
    setAccessibleName(table.name);
    m_corner->setText(table.corner);
    clearSpans();
    m_model->clear();
    m_model->setHorizontalHeaderLabels(table.columns);
    const auto columns = static_cast<int>(table.columns.size());
    QStringList headers;
    for (const guide::Table::Row &row : table.rows) {
        const auto cells = static_cast<int>(row.cells.size());
        QList<QStandardItem *> items;
        for (int column = 0; column < columns; ++column) {
            auto *item = new QStandardItem(row.cells.value(column));
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
            item->setData(row.opens, kOpensRole);
            // A cell that another one runs over says the same to those who cannot see that it does.
            QString told = column < cells ? item->text() : row.cells.constLast();
            // Readers that go from row to row say the cells alone.
            if (column == 0)
                told = QStringLiteral("%1: %2").arg(row.header, told);
            item->setData(told, Qt::AccessibleTextRole);
            items.append(item);
        }
        m_model->appendRow(items);
        headers.append(row.header);
        if (cells > 0 && cells < columns)
            setSpan(m_model->rowCount() - 1, cells - 1, 1, columns - cells + 1);
    }
    m_model->setVerticalHeaderLabels(headers);
    measureColumns();
    updateGeometry();
}

int DataTable::textHeight(const QString &text, int width, bool header) const
{
    const QFontMetrics metrics(m_theme.font(header ? TextRole::Subheading : TextRole::Body));
    const QRect room(0, 0, std::max(width - 2 * kSide - kGrid, 1), 100000);
    return metrics.boundingRect(room, kFlags, text).height() + 2 * kTop + kGrid;
}

void DataTable::measureColumns()
{
    m_minWidths.fill(0, m_table.columns.size() + 1);
    m_fullWidths = m_minWidths;
    m_measures.clear();
    const auto see = [this](qsizetype column, const QString &text, TextRole role) {
        const QFontMetrics metrics(m_theme.font(role));
        const int rim = 2 * kSide + 2 * kGrid;
        m_minWidths[column] = std::max(m_minWidths[column], longestWord(text, metrics) + rim);
        m_fullWidths[column] =
            std::max(m_fullWidths[column], metrics.horizontalAdvance(text) + rim);
    };
    see(0, m_table.corner, TextRole::Subheading);
    for (qsizetype i = 0; i < m_table.columns.size(); ++i)
        see(i + 1, m_table.columns.at(i), TextRole::Subheading);
    for (const guide::Table::Row &row : m_table.rows) {
        see(0, row.header, TextRole::Subheading);
        // A cell that runs over several columns asks for none of them.
        const qsizetype runsOn = row.cells.size() < m_table.columns.size() ? 1 : 0;
        for (qsizetype i = 0; i < row.cells.size() - runsOn; ++i)
            see(i + 1, row.cells.at(i), TextRole::Body);
    }
    arrange();
}

/// Every column gets its longest word at least; what is left goes to those with more to say.
QList<int> DataTable::widthsFor(int width) const
{
    const int needed = std::accumulate(m_minWidths.begin(), m_minWidths.end(), 0);
    const int natural = std::accumulate(m_fullWidths.begin(), m_fullWidths.end(), 0);
    const int room = std::max(width - needed, 0);
    QList<int> widths = m_minWidths;
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] += natural > needed
                         ? room * (m_fullWidths.at(i) - m_minWidths.at(i)) / (natural - needed)
                         : room / static_cast<int>(widths.size());
    // The last column takes what rounding leaves over.
    widths.last() += std::max(width - std::accumulate(widths.begin(), widths.end(), 0), 0);
    return widths;
}

const DataTable::Measures &DataTable::measure(int width) const
{
    const auto known = m_measures.constFind(width);
    if (known != m_measures.constEnd())
        return *known;
    Measures m;
    const int rim = 2 * kBorder;
    m.widths = widthsFor(width - rim);
    int header = textHeight(m_table.corner, m.widths.first(), true);
    for (qsizetype i = 0; i < m_table.columns.size(); ++i)
        header = std::max(header, textHeight(m_table.columns.at(i), m.widths.at(i + 1), true));
    m.heights.append(header);
    const int all = std::accumulate(m.widths.begin(), m.widths.end(), 0);
    for (const guide::Table::Row &row : m_table.rows) {
        int height = textHeight(row.header, m.widths.first(), true);
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const bool last = i + 1 == row.cells.size();
            const int room = std::accumulate(m.widths.begin() + i + 1,
                                             last ? m.widths.end() : m.widths.begin() + i + 2, 0);
            height = std::max(height, textHeight(row.cells.at(i), room, row.opens));
        }
        m.heights.append(height);
    }
    m.height = std::accumulate(m.heights.begin(), m.heights.end(), rim);
    if (all > width - rim)
        m.height += horizontalScrollBar()->sizeHint().height();
    return *m_measures.insert(width, m);
}

void DataTable::arrange()
{
    if (m_model->columnCount() == 0)
        return;
    const Measures m = measure(width());
    verticalHeader()->setFixedWidth(m.widths.first());
    horizontalHeader()->setFixedHeight(m.heights.first());
    m_corner->setGeometry(kBorder, kBorder, m.widths.first(), m.heights.first());
    for (int i = 0; i < m_model->columnCount(); ++i)
        setColumnWidth(i, m.widths.at(i + 1));
    for (int i = 0; i < m_model->rowCount(); ++i)
        setRowHeight(i, m.heights.at(i + 1));
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

int DataTable::heightForWidth(int width) const
{
    return m_model->columnCount() == 0 ? 0 : measure(width).height;
}

QSize DataTable::sizeHint() const
{
    return {480, heightForWidth(480)};
}

QSize DataTable::minimumSizeHint() const
{
    return {200, 60};
}

QVariant DataTable::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // A cell that runs over the whole row may be wider than what is seen of it.
    if (query == Qt::ImCursorRectangle)
        return visualRect(currentIndex())
            .intersected(viewport()->rect())
            .translated(viewport()->pos());
    return QTableView::inputMethodQuery(query);
}

void DataTable::copyAll() const
{
    QGuiApplication::clipboard()->setText(table().asText());
}

void DataTable::keyPressEvent(QKeyEvent *event)
{
    if (!event->matches(QKeySequence::Copy)) {
        QTableView::keyPressEvent(event);
        return;
    }
    const QModelIndexList marked = selectionModel()->selectedIndexes();
    if (marked.size() < 2) {
        copyAll();
        return;
    }
    // Never without the names of rows and columns: who was given placebo must be told.
    QMap<int, QStringList> lines;
    QStringList names{m_table.corner};
    for (const QModelIndex &index : marked) {
        QStringList &line = lines[index.row()];
        if (line.isEmpty())
            line.append(m_table.rows.at(index.row()).header);
        line.append(index.data().toString());
        if (index.row() == marked.constFirst().row())
            names.append(m_table.columns.at(index.column()));
    }
    QStringList text{names.join(QLatin1Char('\t'))};
    for (const QStringList &line : qAsConst(lines))
        text.append(line.join(QLatin1Char('\t')));
    QGuiApplication::clipboard()->setText(text.join(QLatin1Char('\n')));
}

void DataTable::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid())
        setCurrentIndex(m_model->index(0, 0));
    QTableView::focusInEvent(event);
}

/// The page scrolls, not the table.
void DataTable::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void DataTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (hasFocus() && m_theme.showsFocus())
        reveal(this);
}

}  // namespace look
