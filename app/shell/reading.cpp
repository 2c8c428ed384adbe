// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include "charts/mark_chart.h"
#include "guide/text.h"
#include "look/button.h"
#include "look/code_picture.h"
#include "look/data_table.h"
#include "look/drawing.h"
#include "look/focus_order.h"
#include "look/text.h"
#include "pages/symptom_picker.h"

#include <QHeaderView>
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

}  // namespace shell
