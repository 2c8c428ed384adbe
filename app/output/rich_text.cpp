// SPDX-License-Identifier: Apache-2.0
#include "rich_text.h"

#include "look/theme.h"

#include <QGlyphRun>
#include <QRawFont>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

namespace output {

namespace {

const QString kTable = QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" "
                                      "style=\"border-collapse:collapse;border-style:solid\">");

/// Up to its first cell.
const QString kPlainTable =
    QStringLiteral("<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>");

QString element(const QString &tag, const QString &rich)
{
    return QStringLiteral("<%1>%2</%1>").arg(tag, rich);
}

QString cellOf(bool header, const QString &rich, const QString &attributes)
{
    return QStringLiteral("<%1 %2>%3</%1>")
        .arg(header ? QStringLiteral("th") : QStringLiteral("td"), attributes, rich);
}

QString pictureTag(int picture)
{
    return QStringLiteral("<img src=\"picture:%1\">").arg(picture);
}

constexpr QChar kLastLatin(0x24F);

/// Whether the sign has a shape in black on white: of coloured pictures, printing makes bars.
bool isDrawn(const QGlyphRun &run)
{
    const QRawFont font = run.rawFont();
    const auto has = [&font](const char *table) { return !font.fontTable(table).isEmpty(); };
    return !run.glyphIndexes().contains(0) && !has("CBDT") && !has("COLR") && !has("sbix");
}

/// Something that each font has stands for what none of this computer can draw.
QString drawable(const QString &text)
{
    if (std::ranges::all_of(text, [](QChar letter) { return letter <= kLastLatin; }))
        return text;
    QTextLayout layout(text, look::typeface());
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
    QString drawn;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > start; end = finder.toNextBoundary()) {
        const QList<QGlyphRun> runs =
            layout.glyphRuns(static_cast<int>(start), static_cast<int>(end - start));
        const bool known = text.at(start) <= kLastLatin ||
                           (!runs.isEmpty() && std::ranges::all_of(runs, &isDrawn));
        drawn += known ? text.mid(start, end - start) : kNotDrawn;
        start = end;
    }
    return drawn;
}

/// Links lead nowhere on paper and have no looks.
QString richRun(const Run &run)
{
    if (run.picture >= 0)
        return pictureTag(run.picture);
    const QString letters = drawable(run.text).toHtmlEscaped();
    switch (run.look) {
    case Run::Look::Bold:
        return element(QStringLiteral("b"), letters);
    case Run::Look::Italic:
        return element(QStringLiteral("i"), letters);
    case Run::Look::Plain:
        break;
    }
    return letters;
}

QString richLine(const Line &line)
{
    QString rich;
    for (const Run &run : line)
        rich += richRun(run);
    return rich;
}

QString richLines(const QString &tag, const QList<Line> &lines)
{
    QString rich;
    for (const Line &line : lines)
        rich += element(tag, richLine(line));
    return rich;
}

QString richColumns(const QList<Line> &items, int count)
{
    qsizetype letters = 0;
    for (const Line &item : items)
        letters += lettersOf(item).size();
    QString rich;
    qsizetype at = 0;
    qsizetype done = 0;
    for (int column = 1; column <= count; ++column) {
        QString list;
        for (; at < items.size() && (done < letters * column / count || column == count); ++at) {
            list += element(QStringLiteral("li"), richLine(items.at(at)));
            done += lettersOf(items.at(at)).size();
        }
        rich +=
            QStringLiteral("<td width=\"%1%\" valign=\"top\" style=\"padding:0\"><ul>%2</ul></td>")
                .arg(QString::number(100 / count), list);
    }
    return kPlainTable + rich + QStringLiteral("</tr></table>");
}

QString richTable(const Piece &table)
{
    QString rich = kTable;
    for (qsizetype r = 0; r < table.rows.size(); ++r) {
        const Row &row = table.rows.at(r);
        rich += row.opens ? QStringLiteral("<tr bgcolor=\"#E3F0EF\">") : QStringLiteral("<tr>");
        for (qsizetype column = 0; column < row.cells.size(); ++column) {
            const bool header = r == 0 || column == 0;
            const bool last = column > 0 && column + 1 == row.cells.size();
            const qsizetype span = last ? table.widths.size() - column : 1;
            QString attributes = header ? QStringLiteral("align=\"left\"") : QString();
            if (r == 0)
                attributes += QStringLiteral(" width=\"%1%\"").arg(table.widths.at(column));
            else if (span > 1)
                attributes = QStringLiteral("align=\"left\" colspan=\"%1\"").arg(span);
            rich += cellOf(header || row.opens, richLine(row.cells.at(column)), attributes);
        }
        rich += QStringLiteral("</tr>");
    }
    return rich + QStringLiteral("</table>");
}

QString richGrid(const Piece &grid)
{
    QString rich = kTable;
    for (qsizetype row = 0; row < grid.rows.size(); ++row) {
        const QList<Line> &cells = grid.rows.at(row).cells;
        rich += QStringLiteral("<tr>");
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const QString place = cells.size() == 1
                                      ? QStringLiteral("colspan=\"%1\"").arg(grid.widths.size())
                                      : QStringLiteral("width=\"%1%\"").arg(grid.widths.at(column));
            rich += cellOf(row == 0 || column == 0, richLine(cells.at(column)),
                           QStringLiteral("align=\"left\" valign=\"middle\" ") + place);
        }
        rich += QStringLiteral("</tr>");
    }
    return rich + QStringLiteral("</table>");
}

QString richBlanks(const Piece &blanks)
{
    const QString room = pictureTag(blanks.picture);
    if (blanks.number == 1) {
        Piece grid{Piece::Kind::Grid};
        grid.widths = {40, 60};
        for (const Line &label : blanks.lines)
            grid.rows.append(Row{{label, Line{Run{{}, Run::Look::Plain, false, blanks.picture}}}});
        return richGrid(grid);
    }
    QString cells;
    for (const Line &label : blanks.lines)
        cells += QStringLiteral("<td width=\"%1%\">%2<br>%3</td>")
                     .arg(QString::number(100 / blanks.number), richLine(label), room);
    return kTable + QStringLiteral("<tr>%1</tr></table>").arg(cells);
}

QString richBox(const Piece &box)
{
    const QString edge = box.frame == Frame::Heavy    ? QStringLiteral("border=\"4\"")
                         : box.frame == Frame::Dashed ? QStringLiteral("border=\"2\"")
                                                      : QStringLiteral("border=\"1\"");
    const QString style =
        box.frame == Frame::Dashed ? QStringLiteral("dashed") : QStringLiteral("solid");
    return QStringLiteral("<table width=\"100%\" %1 cellspacing=\"0\" cellpadding=\"4\" "
                          "style=\"border-style:%2;border-color:#000000;margin-top:4px;"
                          "margin-bottom:4px\"><tr><td>")
               .arg(edge, style) +
           richText(box.inside) + QStringLiteral("</td></tr></table>");
}

QString richPiece(const Piece &piece)
{
    const QString paragraph = QStringLiteral("p");
    switch (piece.kind) {
    case Piece::Kind::Heading:
        return richLines(QStringLiteral("h%1").arg(piece.number), piece.lines);
    case Piece::Kind::Paragraph:
        return richLines(paragraph, piece.lines);
    case Piece::Kind::Typed: {
        QString rich;
        for (const Line &line : piece.lines)
            rich += QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(richLine(line));
        return rich;
    }
    case Piece::Kind::Small:
        return QStringLiteral("<p class=\"small\">%1</p>").arg(richLine(piece.lines.value(0)));
    case Piece::Kind::Bullets:
        return element(QStringLiteral("ul"), richLines(QStringLiteral("li"), piece.lines));
    case Piece::Kind::Numbers:
        return element(QStringLiteral("ol"), richLines(QStringLiteral("li"), piece.lines));
    case Piece::Kind::Columns:
        return richColumns(piece.lines, piece.number);
    case Piece::Kind::Ticks: {
        QString rich;
        for (const Line &line : piece.lines)
            rich +=
                element(paragraph, pictureTag(piece.picture) + QLatin1Char(' ') + richLine(line));
        return rich;
    }
    case Piece::Kind::Table:
        return richTable(piece);
    case Piece::Kind::Grid:
        return richGrid(piece);
    case Piece::Kind::Blanks:
        return richBlanks(piece);
    case Piece::Kind::Lines:
        return QStringLiteral("<p class=\"line\">%1</p>")
            .arg(pictureTag(piece.picture))
            .repeated(piece.number);
    case Piece::Kind::Box:
        return richBox(piece);
    case Piece::Kind::Whole:
        return kPlainTable + QStringLiteral("<td style=\"padding:0\">") + richText(piece.inside) +
               QStringLiteral("</td></tr></table>");
    case Piece::Kind::Beside:
        return QStringLiteral("<table width=\"100%\" cellspacing=\"0\"><tr><td>") +
               richText(piece.inside) +
               QStringLiteral("</td><td align=\"right\" valign=\"middle\" width=\"20%\">%1</td>"
                              "</tr></table>")
                   .arg(pictureTag(piece.picture));
    case Piece::Kind::Figure:
        return element(paragraph, pictureTag(piece.picture)) + richLines(paragraph, piece.lines);
    }
    return {};
}

}  // namespace

QString lettersOf(const Line &line)
{
    QString letters;
    for (const Run &run : line)
        letters += run.text;
    return letters;
}

QString richText(const QList<Piece> &pieces)
{
    QString rich;
    for (const Piece &piece : pieces)
        rich += richPiece(piece);
    return rich;
}

}  // namespace output
