// SPDX-License-Identifier: Apache-2.0
#include "sheet_text.h"

#include "drawings.h"

#include "guide/table.h"
#include "guide/text.h"
#include "look/text.h"

#include <QRegularExpression>

#include <algorithm>

namespace output {

namespace {

constexpr double kRoom = 1.6;  // ems, to write by hand

/// Whether a sentence has one of the words in it, which are parted by "|".
bool names(const QString &sentence, const QString &words)
{
    const QRegularExpression any(QStringLiteral("\\b(%1)\\b").arg(words),
                                 QRegularExpression::CaseInsensitiveOption |
                                     QRegularExpression::UseUnicodePropertiesOption);
    return any.match(sentence).hasMatch();
}

}  // namespace

SheetText::SheetText(const guide::Content &content, Medium medium)
    : m_content(content)
    , m_medium(medium)
{
}

void SheetText::endPart()
{
    if (!m_pieces.isEmpty())
        m_parts.append({m_pieces, m_smallestPoints});
    m_pieces.clear();
    m_facts.clear();
    m_noted.clear();
    m_hidesDisease = false;
}

void SheetText::newPart(double smallestPoints)
{
    endPart();
    m_smallestPoints = smallestPoints;
}

QString SheetText::forPaper(const QString &text)
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

QStringList SheetText::forPaper(const QStringList &texts)
{
    QStringList kept;
    for (const QString &text : texts)
        guide::addOnce(kept, forPaper(text));
    return kept;
}

QList<Line> SheetText::linesForPaper(const QStringList &texts)
{
    QList<Line> lines;
    for (const QString &text : forPaper(texts)) {
        if (!text.isEmpty())
            lines.append(plain(text));
    }
    return lines;
}

Line SheetText::plain(const QString &text) const
{
    const QString &number = m_content.support.digits;
    Line line;
    qsizetype at = 0;
    const auto addUpTo = [&](qsizetype end) {
        if (end > at)
            line.append({text.mid(at, end - at)});
    };
    for (qsizetype found = number.isEmpty() ? -1 : text.indexOf(number); found >= 0;
         found = text.indexOf(number, at)) {
        addUpTo(found);
        line.append({number, Run::Look::Plain, true});
        at = found + number.size();
    }
    addUpTo(text.size());
    return line;
}

Line SheetText::bold(const QString &text) const
{
    Line line = plain(text);
    for (Run &run : line)
        run.look = Run::Look::Bold;
    return line;
}

void SheetText::heading(int level, const Line &line)
{
    add({Piece::Kind::Heading, {line}, level});
}

void SheetText::paragraph(const QString &text)
{
    const QString kept = forPaper(text);
    if (!kept.isEmpty())
        line(plain(kept));
}

void SheetText::named(const QString &name, const QString &text)
{
    line(bold(name) + plain(QStringLiteral(": ") + forPaper(text)));
}

void SheetText::typed(const QString &text)
{
    QList<Line> lines;
    for (const QString &line : text.split(QLatin1Char('\n')))
        lines.append(plain(line));
    add({Piece::Kind::Typed, lines});
}

void SheetText::small(const QString &text)
{
    if (!text.isEmpty())
        add({Piece::Kind::Small, {plain(text)}});
}

void SheetText::notes(const QStringList &notes)
{
    QStringList fresh;
    for (const QString &note : forPaper(notes)) {
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

Line SheetText::unlinked(const guide::RichText &text)
{
    const QString kept = forPaper(text.plain);
    if (text.html.isEmpty() || kept != text.plain)
        return plain(kept);
    // Read as on screen: what is no mark of the content's never gets as far as a reader of HTML,
    // which knows pictures and style sheets by address (ESC-12).
    const look::MarkedText marks = look::parseMarks(text.html);
    for (const look::Link &link : marks.links) {
        const QString term = link.target.mid(5);
        if (link.target.startsWith(QLatin1String("term:")) && !m_terms.contains(term))
            m_terms.append(term);
    }
    Line line;
    int at = 0;
    for (const look::Span &span : marks.bold) {
        line += plain(marks.plain.mid(at, span.start - at)) +
                bold(marks.plain.mid(span.start, span.length));
        at = span.start + span.length;
    }
    return line + plain(marks.plain.mid(at));
}

void SheetText::marked(const guide::RichText &text)
{
    const Line rich = unlinked(text);
    if (!rich.isEmpty())
        line(rich);
}

/// A list stays whole: half a list of warnings reads like all of it.
void SheetText::items(Piece::Kind kind, const QList<Line> &lines)
{
    if (!lines.isEmpty())
        whole([&] { add({kind, lines}); });
}

void SheetText::list(const QStringList &texts)
{
    items(Piece::Kind::Bullets, linesForPaper(texts));
}

void SheetText::columns(const QStringList &texts, int count)
{
    add({Piece::Kind::Columns, linesForPaper(texts), count});
}

void SheetText::numbers(const QStringList &texts)
{
    items(Piece::Kind::Numbers, linesForPaper(texts));
}

void SheetText::ticks(const QStringList &texts)
{
    Piece piece{Piece::Kind::Ticks};
    for (const QString &text : texts) {
        cite(m_content.citations.value(text));
        piece.lines.append(plain(text));
    }
    piece.picture = keep(tickBox());
    add(piece);
}

void SheetText::figure(const guide::Block &block)
{
    Piece piece{Piece::Kind::Figure};
    piece.picture = keep(illustration(block.art, block.alt));
    piece.lines = linesForPaper({block.text.plain});
    add(piece);
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
            figure(block);
            break;
        case Kind::Bullet:
        case Kind::Number: {
            QList<Line> lines;
            for (; i < blocks.size() && blocks.at(i).kind == block.kind; ++i) {
                const Line item = unlinked(blocks.at(i).text);
                if (!item.isEmpty())
                    lines.append(item);
            }
            --i;
            items(block.kind == Kind::Number ? Piece::Kind::Numbers : Piece::Kind::Bullets, lines);
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
    Piece piece{Piece::Kind::Table};
    piece.name = table.name;
    const int others = (100 - headers) / std::max(1, static_cast<int>(table.columns.size()));
    piece.widths = {headers};
    Row head{{plain(table.corner)}};
    for (const QString &column : table.columns) {
        piece.widths.append(others);
        head.cells.append(plain(column));
    }
    piece.rows = {head};
    for (const guide::Table::Row &row : table.rows) {
        const bool runsOn = row.cells.size() == 1;
        if (runsOn && forPaper(row.cells.first()).isEmpty())
            continue;
        Row made{{plain(row.header)}, row.opens};
        for (const QString &text : row.cells)
            made.cells.append(plain(runsOn ? forPaper(text) : text));
        piece.rows.append(made);
    }
    add(piece);
}

void SheetText::grid(const QString &name, const QList<Row> &rows, const QList<int> &widths)
{
    Piece piece{Piece::Kind::Grid};
    piece.name = name;
    piece.rows = rows;
    piece.widths = widths;
    add(piece);
}

void SheetText::blanks(const QStringList &labels, int sideBySide)
{
    Piece piece{Piece::Kind::Blanks};
    piece.number = sideBySide;
    for (const QString &label : labels)
        piece.lines.append(bold(label));
    piece.picture = keep({1, kRoom, false, [](QPainter &, const QRectF &, double) {}});
    add(piece);
}

QList<Piece> SheetText::filledBy(const std::function<void()> &fill)
{
    QList<Piece> outside;
    std::swap(outside, m_pieces);
    ++m_kept;
    fill();
    --m_kept;
    std::swap(outside, m_pieces);
    return outside;
}

void SheetText::whole(const std::function<void()> &fill)
{
    // What stands in a frame stays whole with it.
    if (m_kept > 0) {
        fill();
        return;
    }
    Piece piece{Piece::Kind::Whole};
    piece.inside = filledBy(fill);
    add(piece);
}

void SheetText::box(Frame frame, const std::function<void()> &fill)
{
    Piece piece{Piece::Kind::Box};
    piece.frame = frame;
    piece.inside = filledBy(fill);
    add(piece);
}

void SheetText::beside(const Picture &picture, const std::function<void()> &fill)
{
    Piece piece{Piece::Kind::Beside};
    piece.inside = filledBy(fill);
    piece.picture = keep(picture);
    add(piece);
}

int SheetText::keep(const Picture &picture)
{
    m_pictures.append(picture);
    return static_cast<int>(m_pictures.size()) - 1;
}

Line SheetText::inlinePicture(const Picture &picture)
{
    return {Run{{}, Run::Look::Plain, false, keep(picture)}};
}

void SheetText::lines(int count)
{
    Piece piece{Piece::Kind::Lines};
    piece.number = count;
    piece.picture = keep(writingLine());
    add(piece);
}

Sheet SheetText::sheet(const QString &title, const QString &footer)
{
    endPart();
    return {title, m_parts, footer, m_pictures};
}

}  // namespace output
