// SPDX-License-Identifier: Apache-2.0
#include "page_text.h"

#include "charts/mark_chart.h"
#include "guide/text.h"
#include "look/button.h"
#include "look/data_table.h"
#include "look/focus_order.h"
#include "look/painting.h"
#include "look/text.h"
#include "pages/symptom_picker.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QSet>

namespace shell {

namespace {

constexpr int kLine = 3;
constexpr int kMarkEdge = 2;  // below the line, for cards as dark as it is
constexpr int kTint = 40;     // of 255; text keeps its contrast on it

/// Collects what is read, in order. Summaries are parted from what stands in words at the end, when
/// all of that is known.
class Reader {
public:
    void read(const QWidget &root)
    {
        for (QWidget *widget : look::shownInOrder(root)) {
            if (auto *text = qobject_cast<look::Text *>(widget))
                addText(text);
            else if (auto *button = qobject_cast<look::Button *>(widget))
                addButton(button);
            else if (auto *table = qobject_cast<look::DataTable *>(widget))
                addTable(table);
            else if (auto *chart = qobject_cast<charts::MarkChart *>(widget))
                addChart(chart);
            else if (qobject_cast<look::Drawing *>(widget) ||
                     qobject_cast<look::CodePicture *>(widget))
                addSummary(widget, widget->accessibleName());
        }
    }

    [[nodiscard]] QList<Piece> all() const
    {
        QList<Piece> all;
        for (const Found &found : m_found) {
            if (!found.summary || !m_inWords.contains(found.piece.text))
                all.append(found.piece);
        }
        return all;
    }

private:
    struct Found {
        Piece piece;
        bool summary;
    };

    void add(const Piece &piece)
    {
        if (!piece.text.trimmed().isEmpty())
            m_found.append({piece, false});
    }

    void addText(look::Text *text)
    {
        const QString words = text->text();
        for (const guide::Run &run : guide::sentencesOf(words)) {
            const QString sentence = words.mid(run.start, run.length);
            m_inWords.insert(sentence);
            add({sentence, text, {run.start, run.length}});
        }
    }

    void addSummary(QWidget *widget, const QString &summary)
    {
        for (const guide::Run &run : guide::sentencesOf(summary))
            m_found.append({{summary.mid(run.start, run.length), widget}, true});
    }

    void addButton(look::Button *button)
    {
        const bool picks = button->kind() == look::ButtonKind::Check;
        if (!picks && button->kind() != look::ButtonKind::Row)
            return;
        for (QWidget *above = button; picks && above != nullptr; above = above->parentWidget()) {
            if (qobject_cast<pages::SymptomPicker *>(above))
                return;
        }
        const QString name = button->accessibleName();
        add({name.isEmpty() ? button->text() : name, button});
    }

    void addChart(charts::MarkChart *chart)
    {
        addSummary(chart, chart->accessibleName());
        addSummary(chart, chart->accessibleDescription());
        for (int mark = 0; mark < chart->markCount(); ++mark)
            add({chart->markName(mark), chart, {}, mark});
    }

    /// A row at a time, each cell after the name of its column.
    void addTable(look::DataTable *table)
    {
        const guide::Table &told = table->table();
        addSummary(table, told.name);
        for (int row = 0; row < told.rows.size(); ++row) {
            const guide::Table::Row &each = told.rows.at(row);
            const bool over = each.cells.size() == 1 && told.columns.size() > 1;
            QStringList cells;
            for (qsizetype column = 0; column < each.cells.size(); ++column) {
                const QString &cell = each.cells.at(column);
                if (!cell.isEmpty())
                    cells.append(
                        over ? cell : QStringLiteral("%1: %2").arg(told.columns.at(column), cell));
            }
            QStringList parts{each.header};
            if (!cells.isEmpty())
                parts.append(cells.join(QStringLiteral("; ")));
            add({parts.join(QStringLiteral(". ")), table, {}, row});
        }
    }

    QList<Found> m_found;
    QSet<QString> m_inWords;
};

/// What is scrolled out of sight sideways is marked where the table is.
QRect placeInTable(const look::DataTable &table, int row, int column)
{
    if (column >= 0)
        return table.visualRect(table.model()->index(row, column))
                   .translated(table.viewport()->pos()) &
               table.rect();
    const QHeaderView *rows = table.verticalHeader();
    const bool whole = column == Piece::kWholeRow;
    return QRect(whole ? 0 : rows->x(), rows->y() + rows->sectionViewportPosition(row),
                 whole ? table.width() : rows->width(), rows->sectionSize(row)) &
           table.rect();
}

/// Adds each cell that says it, the header of a row first.
void findInTable(look::DataTable *table, const QString &wanted, QList<Piece> &into)
{
    const QList<guide::Table::Row> &rows = table->table().rows;
    for (int row = 0; row < rows.size(); ++row) {
        const QStringList cells = QStringList{rows.at(row).header} + rows.at(row).cells;
        for (int i = 0; i < cells.size(); ++i) {
            if (!guide::placesOf(wanted, cells.at(i)).isEmpty())
                into.append({cells.at(i), table, {}, row, Piece::kRowHeader + i});
        }
    }
}

}  // namespace

QList<QRect> Piece::places() const
{
    if (widget == nullptr)
        return {};
    if (auto *label = qobject_cast<look::Text *>(widget.data()))
        return label->areasOf(span);
    auto *chart = qobject_cast<charts::MarkChart *>(widget.data());
    if (chart != nullptr && part >= 0 && part < chart->markCount())
        return {chart->markArea(part)};
    auto *table = qobject_cast<look::DataTable *>(widget.data());
    if (table != nullptr && part >= 0 && part < table->model()->rowCount())
        return {placeInTable(*table, part, column)};
    return {widget->rect()};
}

QRect Piece::area() const
{
    QRect area;
    for (const QRect &place : places())
        area |= place;
    return area;
}

QList<Piece> readingOf(const QList<QWidget *> &roots)
{
    Reader reader;
    for (const QWidget *root : roots)
        reader.read(*root);
    return reader.all();
}

QList<Piece> matchesIn(const QWidget &root, const QString &wanted)
{
    QList<Piece> found;
    for (QWidget *widget : look::shownInOrder(root)) {
        if (auto *text = qobject_cast<look::Text *>(widget)) {
            for (const guide::Run &run : guide::placesOf(wanted, text->text()))
                found.append({text->text(), text, {run.start, run.length}});
        } else if (auto *button = qobject_cast<look::Button *>(widget)) {
            if (!guide::placesOf(wanted, button->text()).isEmpty())
                found.append({button->text(), button});
        } else if (auto *table = qobject_cast<look::DataTable *>(widget)) {
            findInTable(table, wanted, found);
        }
    }
    return found;
}

Marks::Marks(QWidget *over, const look::Theme &theme)
    : QWidget(over)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(over->rect());
    over->installEventFilter(this);
    show();
}

void Marks::setPieces(const QList<Piece> &pieces, qsizetype current)
{
    m_pieces = pieces;
    m_current = current;
    raise();
    update();
}

bool Marks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

QList<QRect> Marks::placesOf(const Piece &piece) const
{
    QList<QRect> places;
    if (piece.widget == nullptr || !piece.widget->isVisible())
        return places;
    for (const QRect &place : piece.places())
        places.append({piece.widget->mapTo(parentWidget(), place.topLeft()), place.size()});
    return places;
}

void Marks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const look::Tokens &t = m_theme.tokens();
    QColor tint = t.focus;
    tint.setAlpha(kTint);
    for (qsizetype i = 0; i < m_pieces.size(); ++i) {
        const bool current = i == m_current;
        for (const QRect &place : placesOf(m_pieces.at(i))) {
            const QRect area = place.adjusted(-2, 0, 2, 1);
            if (current)
                painter.fillRect(area, tint);
            const QRect below(area.left(), area.bottom() + 1, area.width(), kLine);
            painter.fillRect(below, current ? t.focus : t.accent);
            painter.fillRect(below.translated(0, kLine).adjusted(0, 0, 0, kMarkEdge - kLine),
                             t.surface);
        }
    }
}

}  // namespace shell
