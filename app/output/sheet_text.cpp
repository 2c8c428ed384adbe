// SPDX-License-Identifier: Apache-2.0
#include "sheet_text.h"

#include "drawings.h"

#include "look/marked_text.h"

namespace output {

namespace {

const QString kTable = QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" "
                                      "style=\"border-collapse:collapse;border-style:solid\">");

QString cell(const QString &tag, const QString &rich, const QString &attributes = {})
{
    return QStringLiteral("<%1 %2>%3</%1>").arg(tag, attributes, rich);
}

}  // namespace

QString SheetText::breakStyle()
{
    const bool breaks = m_breaks && !m_html.isEmpty();
    m_breaks = false;
    return breaks ? QStringLiteral(" style=\"page-break-before:always\"") : QString();
}

void SheetText::heading(int level, const QString &text)
{
    m_html +=
        QStringLiteral("<h%1%2>%3</h%1>").arg(QString::number(level), breakStyle(), plain(text));
}

void SheetText::paragraph(const QString &text)
{
    if (!text.isEmpty())
        m_html += QStringLiteral("<p%1>%2</p>").arg(breakStyle(), plain(text));
}

void SheetText::named(const QString &name, const QString &text)
{
    m_html += QStringLiteral("<p%1>%2: %3</p>").arg(breakStyle(), bold(name), plain(text));
}

void SheetText::typed(const QString &text)
{
    for (const QString &line : text.split(QLatin1Char('\n')))
        m_html += QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(plain(line));
}

QString SheetText::unlinked(const guide::RichText &text)
{
    if (text.html.isEmpty())
        return plain(text.plain);
    // Read as on screen: what is no mark of the content's never gets as far as Qt's own reader of
    // HTML, which knows pictures and style sheets by address (ESC-12).
    const look::MarkedText marks = look::parseMarks(text.html);
    for (const look::Link &link : marks.links) {
        const QString term = link.target.mid(5);
        if (link.target.startsWith(QLatin1String("term:")) && !m_terms.contains(term))
            m_terms.append(term);
    }
    QString html;
    int at = 0;
    for (const look::Span &span : marks.bold) {
        html += plain(marks.plain.mid(at, span.start - at)) +
                bold(marks.plain.mid(span.start, span.length));
        at = span.start + span.length;
    }
    return html + plain(marks.plain.mid(at));
}

void SheetText::marked(const guide::RichText &text)
{
    m_html += QStringLiteral("<p%1>%2</p>").arg(breakStyle(), unlinked(text));
}

void SheetText::items(const QString &tag, const QStringList &richItems)
{
    QString html;
    for (const QString &item : richItems)
        html += QStringLiteral("<li>%1</li>").arg(item);
    m_html += QStringLiteral("<%1>%2</%1>").arg(tag, html);
}

void SheetText::list(const QStringList &texts)
{
    QStringList rich;
    for (const QString &text : texts)
        rich.append(plain(text));
    items(QStringLiteral("ul"), rich);
}

void SheetText::numbers(const QStringList &texts)
{
    QStringList rich;
    for (const QString &text : texts)
        rich.append(plain(text));
    items(QStringLiteral("ol"), rich);
}

void SheetText::blocks(const QList<guide::Block> &blocks)
{
    using Kind = guide::Block::Kind;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const guide::Block &block = blocks.at(i);
        switch (block.kind) {
        case Kind::Paragraph:
            marked(block.text);
            break;
        case Kind::Subheading:
            heading(4, block.text.plain);
            break;
        case Kind::Figure:
            picture(illustration(block.art));
            paragraph(block.text.plain);
            break;
        case Kind::Bullet:
        case Kind::Number: {
            QStringList rich;
            for (; i < blocks.size() && blocks.at(i).kind == block.kind; ++i)
                rich.append(unlinked(blocks.at(i).text));
            --i;
            items(block.kind == Kind::Number ? QStringLiteral("ol") : QStringLiteral("ul"), rich);
            break;
        }
        }
    }
}

void SheetText::section(const guide::Section &section, int level)
{
    heading(level, section.heading);
    blocks(section.blocks);
}

void SheetText::table(const guide::Table &table, const QString &headers)
{
    const QString left = QStringLiteral("align=\"left\"");
    m_html += kTable + QStringLiteral("<tr>") +
              cell(QStringLiteral("th"), plain(table.corner),
                   QStringLiteral("align=\"left\" width=\"%1\"").arg(headers));
    for (const QString &column : table.columns)
        m_html += cell(QStringLiteral("th"), plain(column), left);
    m_html += QStringLiteral("</tr>");
    for (const guide::Table::Row &row : table.rows) {
        m_html += row.opens ? QStringLiteral("<tr bgcolor=\"#E3F0EF\">") : QStringLiteral("<tr>");
        m_html += cell(QStringLiteral("th"), plain(row.header), left);
        const QString tag = row.opens ? QStringLiteral("th") : QStringLiteral("td");
        const QString span = QStringLiteral("align=\"left\" colspan=\"%1\"");
        for (const QString &text : row.cells)
            m_html += cell(tag, plain(text),
                           row.cells.size() == 1 ? span.arg(table.columns.size()) : QString());
        m_html += QStringLiteral("</tr>");
    }
    m_html += QStringLiteral("</table>");
}

void SheetText::grid(const QList<QStringList> &rows, const QStringList &widths)
{
    m_html += kTable;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        m_html += QStringLiteral("<tr>");
        for (qsizetype column = 0; column < rows.at(row).size(); ++column) {
            const bool header = row == 0 || column == 0;
            m_html +=
                cell(header ? QStringLiteral("th") : QStringLiteral("td"), rows.at(row).at(column),
                     QStringLiteral("align=\"left\" valign=\"middle\" width=\"%1\"")
                         .arg(widths.at(column)));
        }
        m_html += QStringLiteral("</tr>");
    }
    m_html += QStringLiteral("</table>");
}

void SheetText::box(Frame frame, const std::function<void()> &fill)
{
    const QString edge = frame == Frame::Heavy    ? QStringLiteral("border=\"4\"")
                         : frame == Frame::Dashed ? QStringLiteral("border=\"2\"")
                                                  : QStringLiteral("border=\"1\"");
    m_html +=
        QStringLiteral("<table width=\"100%\" %1 cellspacing=\"0\" cellpadding=\"4\" "
                       "style=\"border-style:%2;border-color:#000000;margin-top:4px;"
                       "margin-bottom:4px\"><tr><td>")
            .arg(edge, frame == Frame::Dashed ? QStringLiteral("dashed") : QStringLiteral("solid"));
    fill();
    m_html += QStringLiteral("</td></tr></table>");
}

void SheetText::tight(const std::function<void()> &fill)
{
    m_html += QStringLiteral("<div class=\"tight\">");
    fill();
    m_html += QStringLiteral("</div>");
}

QString SheetText::inlinePicture(const Picture &picture)
{
    m_pictures.append(picture);
    return QStringLiteral("<img src=\"picture:%1\">").arg(m_pictures.size() - 1);
}

void SheetText::picture(const Picture &picture)
{
    m_html += QStringLiteral("<p>%1</p>").arg(inlinePicture(picture));
}

void SheetText::lines(int count)
{
    for (int i = 0; i < count; ++i)
        m_html += QStringLiteral("<p class=\"line\">%1</p>").arg(inlinePicture(writingLine()));
}

Sheet SheetText::sheet(const QString &title, const QString &footer) const
{
    const QString style = QStringLiteral(
        "<style>h1{font-size:150%;margin:14px 0 4px 0}h2{font-size:125%;margin:12px 0 3px 0}"
        "h3{font-size:110%;margin:9px 0 2px 0}h4{font-size:100%;margin:6px 0 1px 0}"
        "p{margin:3px 0}p.line{margin:0}ul,ol{margin:2px 0}th,td{padding:2px 5px}"
        ".tight h1{margin:0}.tight h3{margin:3px 0 0 0}.tight p{margin:1px 0}"
        ".tight ul,.tight ol{margin:0}.tight th,.tight td{padding:0 4px}</style>");
    return {title, style + m_html, footer, m_pictures};
}

}  // namespace output
