// SPDX-License-Identifier: Apache-2.0
#include "sheet_text.h"

#include "drawings.h"

#include "guide/table.h"
#include "guide/text.h"
#include "look/marked_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace output {

namespace {

const QString kTable = QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" "
                                      "style=\"border-collapse:collapse;border-style:solid\">");

/// Up to its first cell.
const QString kPlainTable =
    QStringLiteral("<table width=\"100%\" border=\"0\" cellspacing=\"0\" cellpadding=\"0\"><tr>");

QString cell(const QString &tag, const QString &rich, const QString &attributes = {})
{
    return QStringLiteral("<%1 %2>%3</%1>").arg(tag, attributes, rich);
}

/// Whether a sentence has one of the words in it, which are parted by "|".
bool names(const QString &sentence, const QString &words)
{
    const QRegularExpression any(QStringLiteral("\\b(%1)\\b").arg(words),
                                 QRegularExpression::CaseInsensitiveOption |
                                     QRegularExpression::UseUnicodePropertiesOption);
    return any.match(sentence).hasMatch();
}

}  // namespace

SheetText::SheetText(const guide::Content &content)
    : m_content(content)
{
}

void SheetText::endPart()
{
    if (!m_html.isEmpty())
        m_parts.append({m_html, m_smallestPoints});
    m_html.clear();
    m_facts.clear();
    m_noted.clear();
    m_hidesDisease = false;
}

void SheetText::newPart(double smallestPoints)
{
    endPart();
    m_smallestPoints = smallestPoints;
}

QString SheetText::told(const QString &text)
{
    //: what a sentence speaks of that is on the screen and not on paper, parted by "|"
    const QString screen = PaperWords::tr("safety page|this page|My visit");
    //: words that tell which disease a sentence is about, parted by "|"
    const QString disease = PaperWords::tr("HIV|AIDS|wasting|cachexia");
    const auto isToldElsewhere = [&](const QString &sentence) {
        return names(sentence, screen) || (m_hidesDisease && names(sentence, disease));
    };
    QString kept = text;
    if (isToldElsewhere(text)) {
        QStringList sentences;
        for (const guide::Run &run : guide::sentencesOf(text))
            sentences.append(text.mid(run.start, run.length));
        sentences.erase(std::remove_if(sentences.begin(), sentences.end(), isToldElsewhere),
                        sentences.end());
        kept = sentences.join(QLatin1Char(' '));
    }
    if (!kept.isEmpty())
        m_facts += m_content.citations.value(text);
    return kept;
}

QStringList SheetText::told(const QStringList &texts)
{
    QStringList kept;
    for (const QString &text : texts)
        guide::addOnce(kept, told(text));
    return kept;
}

void SheetText::heading(int level, const QString &text)
{
    m_html += QStringLiteral("<h%1>%2</h%1>").arg(QString::number(level), plain(text));
}

void SheetText::paragraph(const QString &text)
{
    const QString kept = told(text);
    if (!kept.isEmpty())
        m_html += QStringLiteral("<p>%1</p>").arg(plain(kept));
}

void SheetText::named(const QString &name, const QString &text)
{
    m_html += QStringLiteral("<p>%1: %2</p>").arg(bold(name), plain(told(text)));
}

void SheetText::typed(const QString &text)
{
    for (const QString &line : text.split(QLatin1Char('\n')))
        m_html += QStringLiteral("<p style=\"white-space:pre-wrap\">%1</p>").arg(plain(line));
}

void SheetText::small(const QString &text)
{
    if (!text.isEmpty())
        m_html += QStringLiteral("<p class=\"small\">%1</p>").arg(plain(text));
}

void SheetText::notes(const QStringList &notes)
{
    QStringList fresh;
    for (const QString &note : told(notes)) {
        if (!m_noted.contains(note))
            fresh.append(note);
    }
    m_noted += fresh;
    small(fresh.join(QLatin1Char(' ')));
}

void SheetText::sources()
{
    QStringList titles;
    for (const guide::Source &source : m_content.sourcesOf(m_facts))
        titles.append(source.title);
    if (!titles.isEmpty())
        small(guide::sourceLine(titles));
}

QString SheetText::unlinked(const guide::RichText &text)
{
    const QString kept = told(text.plain);
    if (text.html.isEmpty() || kept != text.plain)
        return plain(kept);
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
    const QString rich = unlinked(text);
    if (!rich.isEmpty())
        m_html += QStringLiteral("<p>%1</p>").arg(rich);
}

/// A list stays whole: half a list of warnings reads like all of it.
void SheetText::items(const QString &tag, const QStringList &richItems)
{
    QString html;
    for (const QString &item : richItems) {
        if (!item.isEmpty())
            html += QStringLiteral("<li>%1</li>").arg(item);
    }
    if (html.isEmpty())
        return;
    whole([&] { m_html += QStringLiteral("<%1>%2</%1>").arg(tag, html); });
}

void SheetText::list(const QStringList &texts)
{
    QStringList rich;
    for (const QString &text : told(texts))
        rich.append(plain(text));
    items(QStringLiteral("ul"), rich);
}

void SheetText::columns(const QStringList &texts, int count)
{
    const QStringList kept = told(texts);
    const qsizetype letters = kept.join(QString()).size();
    QString html;
    qsizetype at = 0;
    qsizetype done = 0;
    for (int column = 1; column <= count; ++column) {
        QString cell;
        for (; at < kept.size() && (done < letters * column / count || column == count); ++at) {
            cell += QStringLiteral("<li>%1</li>").arg(plain(kept.at(at)));
            done += kept.at(at).size();
        }
        html +=
            QStringLiteral("<td width=\"%1%\" valign=\"top\" style=\"padding:0\"><ul>%2</ul></td>")
                .arg(QString::number(100 / count), cell);
    }
    m_html += kPlainTable + html + QStringLiteral("</tr></table>");
}

void SheetText::numbers(const QStringList &texts)
{
    QStringList rich;
    for (const QString &text : told(texts))
        rich.append(plain(text));
    items(QStringLiteral("ol"), rich);
}

void SheetText::blocks(const QList<guide::Block> &blocks)
{
    using Kind = guide::Block::Kind;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const guide::Block &block = blocks.at(i);
        if (i + 1 < blocks.size() && blocks.at(i + 1).kind == Kind::Figure && m_kept == 0) {
            // A drawing stays with the words above it.
            whole([&] { this->blocks(blocks.mid(i, 2)); });
            ++i;
            continue;
        }
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

void SheetText::table(const guide::Table &table, int headers)
{
    const QString left = QStringLiteral("align=\"left\"");
    const QString wide = QStringLiteral("align=\"left\" width=\"%1%\"");
    const qsizetype others = (100 - headers) / std::max<qsizetype>(1, table.columns.size());
    m_html += kTable + QStringLiteral("<tr>") +
              cell(QStringLiteral("th"), plain(table.corner), wide.arg(headers));
    for (const QString &column : table.columns)
        m_html += cell(QStringLiteral("th"), plain(column), wide.arg(others));
    m_html += QStringLiteral("</tr>");
    for (const guide::Table::Row &row : table.rows) {
        if (row.cells.size() == 1 && told(row.cells.first()).isEmpty())
            continue;
        m_html += row.opens ? QStringLiteral("<tr bgcolor=\"#E3F0EF\">") : QStringLiteral("<tr>");
        m_html += cell(QStringLiteral("th"), plain(row.header), left);
        const QString tag = row.opens ? QStringLiteral("th") : QStringLiteral("td");
        const QString span = QStringLiteral("align=\"left\" colspan=\"%1\"");
        for (const QString &text : row.cells)
            m_html += cell(tag, plain(row.cells.size() == 1 ? told(text) : text),
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
            const QString place = rows.at(row).size() == 1
                                      ? QStringLiteral("colspan=\"%1\"").arg(widths.size())
                                      : QStringLiteral("width=\"%1\"").arg(widths.at(column));
            m_html +=
                cell(header ? QStringLiteral("th") : QStringLiteral("td"), rows.at(row).at(column),
                     QStringLiteral("align=\"left\" valign=\"middle\" ") + place);
        }
        m_html += QStringLiteral("</tr>");
    }
    m_html += QStringLiteral("</table>");
}

void SheetText::whole(const std::function<void()> &fill)
{
    // What stands in a frame stays whole with it.
    const bool framed = m_kept++ > 0;
    if (!framed)
        m_html += kPlainTable + QStringLiteral("<td style=\"padding:0\">");
    fill();
    if (!framed)
        m_html += QStringLiteral("</td></tr></table>");
    --m_kept;
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
    ++m_kept;
    fill();
    --m_kept;
    m_html += QStringLiteral("</td></tr></table>");
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

Sheet SheetText::sheet(const QString &title, const QString &footer)
{
    endPart();
    return {title, m_parts, footer, m_pictures};
}

}  // namespace output
