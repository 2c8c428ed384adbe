// SPDX-License-Identifier: Apache-2.0
#include "match_marks.h"

#include "guide/text.h"
#include "look/button.h"
#include "look/data_table.h"
#include "look/focus_order.h"
#include "look/text.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

namespace shell {

namespace {

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

}  // namespace

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

MatchMarks::MatchMarks(QWidget *over, const look::Theme &theme)
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

void MatchMarks::setCurrent(qsizetype current)
{
    m_current = current;
    raise();
    update();
}

bool MatchMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return false;
}

void MatchMarks::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (qsizetype i = 0; i < m_matches.size(); ++i) {
        const Match &match = m_matches.at(i);
        if (match.widget == nullptr || !match.widget->isVisible())
            continue;
        const QRect area(match.widget->mapTo(parentWidget(), match.area.topLeft()),
                         match.area.size());
        const int width = i == m_current ? kCurrentFrame : kFrame;
        painter.setPen(
            QPen(i == m_current ? m_theme.tokens().focus : m_theme.tokens().accent, width));
        painter.drawRoundedRect(QRectF(area).adjusted(-2, -1, 2, 1), 4, 4);
    }
}

}  // namespace shell
