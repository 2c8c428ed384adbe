// SPDX-License-Identifier: Apache-2.0
#include "web_writer.h"

namespace output {

namespace {

bool holdsPicture(const Line &line)
{
    return !line.isEmpty() && line.constFirst().picture >= 0;
}

}  // namespace

/// The roles are said once more, because the style takes a table apart where the screen is narrow,
/// and browsers then forget that it is one.
void WebWriter::table(const Piece &table)
{
    start("table");
    m_html.writeAttribute(QStringLiteral("role"), QStringLiteral("table"));
    const QString name = table.name.isEmpty() ? m_heading : table.name;
    start("caption", name == m_heading ? QStringLiteral("unseen") : QString());
    letters(name);
    end();
    headerRow(table.rows.value(0), table.widths.size());
    for (qsizetype r = 1; r < table.rows.size(); ++r) {
        const Row &row = table.rows.at(r);
        if (r == 1 || row.opens) {
            if (r > 1)
                end();
            start("tbody");
            m_html.writeAttribute(QStringLiteral("role"), QStringLiteral("rowgroup"));
        }
        bodyRow(table, row);
    }
    if (table.rows.size() > 1)
        end();
    end();
}

void WebWriter::headerRow(const Row &row, qsizetype columns)
{
    start("thead");
    m_html.writeAttribute(QStringLiteral("role"), QStringLiteral("rowgroup"));
    start("tr");
    m_html.writeAttribute(QStringLiteral("role"), QStringLiteral("row"));
    for (qsizetype column = 0; column < columns; ++column) {
        const Line header = row.cells.value(column);
        const bool empty = lettersOf(header).isEmpty();
        start(empty ? "td" : "th");
        m_html.writeAttribute(QStringLiteral("role"),
                              empty ? QStringLiteral("cell") : QStringLiteral("columnheader"));
        if (!empty)
            m_html.writeAttribute(QStringLiteral("scope"), QStringLiteral("col"));
        line(header);
        end();
    }
    end();
    end();
}

void WebWriter::bodyRow(const Piece &table, const Row &row)
{
    start("tr", row.opens ? QStringLiteral("opens") : QString());
    m_html.writeAttribute(QStringLiteral("role"), QStringLiteral("row"));
    for (qsizetype column = 0; column < row.cells.size(); ++column)
        cell(table, row, column);
    end();
    m_html.writeCharacters(QStringLiteral("\n"));
}

void WebWriter::cell(const Piece &table, const Row &row, qsizetype column)
{
    const Line &cell = row.cells.at(column);
    const bool last = column + 1 == row.cells.size();
    const qsizetype span = last ? table.widths.size() - column : 1;
    // A row of one cell that opens nothing is a remark.
    const bool header =
        column == 0 && !lettersOf(cell).isEmpty() && (row.cells.size() > 1 || row.opens);
    start(header ? "th" : "td", holdsPicture(cell) ? QStringLiteral("drawn")
                                : cell.isEmpty()   ? QStringLiteral("empty")
                                : span > 1         ? QStringLiteral("wide")
                                                   : QString());
    m_html.writeAttribute(QStringLiteral("role"),
                          header ? QStringLiteral("rowheader") : QStringLiteral("cell"));
    if (header)
        m_html.writeAttribute(QStringLiteral("scope"),
                              row.opens ? QStringLiteral("rowgroup") : QStringLiteral("row"));
    if (span > 1)
        m_html.writeAttribute(QStringLiteral("colspan"), QString::number(span));
    // Where cells stand below each other, each says what it is. A row without a header has no more
    // than a unit to tell.
    const QString label = lettersOf(table.rows.constFirst().cells.value(column));
    const bool remark = row.cells.size() <= 2 && span > 1;
    if (column > 0 && !remark && !row.cells.constFirst().isEmpty() && !cell.isEmpty() &&
        !holdsPicture(cell) && !label.isEmpty())
        m_html.writeAttribute(QStringLiteral("data-label"), label);
    line(cell);
    end();
}

}  // namespace output
