// SPDX-License-Identifier: Apache-2.0
#include "page_marks.h"

#include "charts/mark_chart.h"
#include "guide/find_text.h"
#include "guide/sentences.h"
#include "look/button.h"
#include "look/code_picture.h"
#include "look/data_table.h"
#include "look/drawing.h"
#include "look/focus_order.h"
#include "look/text.h"
#include "pages/symptom_picker.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QSet>

namespace shell {

namespace {

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

    [[nodiscard]] QList<Spoken> all() const
    {
        QList<Spoken> all;
        for (const Found &found : m_found) {
            if (!found.summary || !m_inWords.contains(found.spoken.text))
                all.append(found.spoken);
        }
        return all;
    }

private:
    struct Found {
        Spoken spoken;
        bool summary;
    };

    void add(const Spoken &spoken)
    {
        if (!spoken.text.trimmed().isEmpty())
            m_found.append({spoken, false});
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
            const bool over = each.cells.size() < told.columns.size();
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

QRect placeOfRow(const look::DataTable &table, int row)
{
    const QHeaderView *rows = table.verticalHeader();
    return QRect(0, rows->y() + rows->sectionViewportPosition(row), table.width(),
                 rows->sectionSize(row)) &
           table.rect();
}

constexpr int kFrame = 2;
constexpr int kCurrentFrame = 4;

void addText(look::Text *text, const QString &wanted, QList<Match> &into)
{
    for (const guide::Run &run : guide::placesOf(wanted, text->text()))
        into.append({text, text->areaOf({run.start, run.length}), text->text()});
}

void addButton(look::Button *button, const QString &wanted, QList<Match> &into)
{
    if (!guide::placesOf(wanted, button->text()).isEmpty())
        into.append({button, button->rect(), button->text()});
}

/// Cells that are scrolled out of sight sideways are framed where the table is.
void addTable(look::DataTable *table, const QString &wanted, QList<Match> &into)
{
    const guide::Table &told = table->table();
    for (int row = 0; row < told.rows.size(); ++row) {
        const guide::Table::Row &each = told.rows.at(row);
        const QHeaderView *headers = table->verticalHeader();
        if (!guide::placesOf(wanted, each.header).isEmpty())
            into.append({table,
                         QRect(headers->x(), headers->y() + headers->sectionViewportPosition(row),
                               headers->width(), headers->sectionSize(row)),
                         each.header});
        for (int column = 0; column < each.cells.size(); ++column) {
            if (guide::placesOf(wanted, each.cells.at(column)).isEmpty())
                continue;
            const QRect cell = table->visualRect(table->model()->index(row, column))
                                   .translated(table->viewport()->pos());
            into.append({table, cell & table->rect(), each.cells.at(column)});
        }
    }
}

constexpr int kLine = 3;
constexpr int kEdge = 2;   // below the line, for cards as dark as it is
constexpr int kTint = 40;  // of 255; text keeps its contrast on it

}  // namespace

QList<QRect> Spoken::places() const
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
        return {placeOfRow(*table, part)};
    return {widget->rect()};
}

QList<Spoken> readingOf(const QList<QWidget *> &roots)
{
    Reader reader;
    for (const QWidget *root : roots)
        reader.read(*root);
    return reader.all();
}

QList<Match> matchesIn(const QWidget &root, const QString &wanted)
{
    QList<Match> found;
    for (QWidget *widget : look::shownInOrder(root)) {
        if (auto *text = qobject_cast<look::Text *>(widget))
            addText(text, wanted, found);
        else if (auto *button = qobject_cast<look::Button *>(widget))
            addButton(button, wanted, found);
        else if (auto *table = qobject_cast<look::DataTable *>(widget))
            addTable(table, wanted, found);
    }
    return found;
}

Overlay::Overlay(QWidget *over, const look::Theme &theme)
    : QWidget(over)
    , m_theme(theme)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(over->rect());
    over->installEventFilter(this);
    show();
    raise();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

QRect Overlay::fromWidget(const QWidget &widget, const QRect &area) const
{
    return {widget.mapTo(parentWidget(), area.topLeft()), area.size()};
}

void MatchMarks::setCurrent(qsizetype current)
{
    m_current = current;
    raise();
    update();
}

void MatchMarks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_matches.size(); ++i) {
        const Match &match = m_matches.at(i);
        if (match.widget == nullptr || !match.widget->isVisible())
            continue;
        const QRect area = fromWidget(*match.widget, match.area);
        const int width = i == m_current ? kCurrentFrame : kFrame;
        painter.setPen(
            QPen(i == m_current ? m_theme.tokens().focus : m_theme.tokens().accent, width));
        painter.drawRoundedRect(QRectF(area).adjusted(-2, -1, 2, 1), 4, 4);
    }
}

void SpokenMark::setSpoken(const Spoken &spoken)
{
    m_spoken = spoken;
    raise();
    update();
}

QList<QRect> SpokenMark::places() const
{
    QList<QRect> places;
    if (m_spoken.widget == nullptr || !m_spoken.widget->isVisible())
        return places;
    for (const QRect &place : m_spoken.places())
        places.append(fromWidget(*m_spoken.widget, place));
    return places;
}

void SpokenMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor tint = m_theme.tokens().focus;
    const QColor line = tint;
    tint.setAlpha(kTint);
    for (const QRect &place : places()) {
        const QRect area = place.adjusted(-2, 0, 2, 1);
        painter.fillRect(area, tint);
        const QRect below(area.left(), area.bottom() + 1, area.width(), kLine);
        painter.fillRect(below, line);
        painter.fillRect(below.translated(0, kLine).adjusted(0, 0, 0, kEdge - kLine),
                         m_theme.tokens().surface);
    }
}

}  // namespace shell
