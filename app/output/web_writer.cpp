// SPDX-License-Identifier: Apache-2.0
#include "web_writer.h"

#include "qr_code.h"

#include <algorithm>

namespace output {

namespace {

constexpr int kOwnPart = 2;  // the level from which on a frame begins a part of its own
constexpr int kDeepest = 6;  // HTML has no more

/// What XML can hold: a reader may have pasted anything.
QString cleaned(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar letter = text.at(i);
        if (letter.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            kept += letter;
            kept += text.at(++i);
            continue;
        }
        const char16_t code = letter.unicode();
        const bool isControl = code < 0x20 && code != '\t' && code != '\n';
        if (!isControl && !letter.isSurrogate() && code < 0xFFFE)
            kept += letter;
    }
    return kept;
}

}  // namespace

void WebWriter::start(const char *tag, const QString &kind)
{
    m_html.writeStartElement(QLatin1String(tag));
    if (!kind.isEmpty())
        m_html.writeAttribute(QStringLiteral("class"), kind);
}

/// Never as one tag: HTML would take it for the beginning alone.
void WebWriter::end()
{
    m_html.writeCharacters({});
    m_html.writeEndElement();
}

void WebWriter::letters(const QString &text)
{
    m_html.writeCharacters(cleaned(text));
}

void WebWriter::element(const char *tag, const Line &line, const QString &kind)
{
    start(tag, kind);
    this->line(line);
    end();
}

void WebWriter::line(const Line &line)
{
    for (const Run &each : line)
        run(each);
}

void WebWriter::run(const Run &run)
{
    if (run.picture >= 0) {
        picture(run.picture);
        return;
    }
    const char *tag = run.look == Run::Look::Bold     ? "b"
                      : run.look == Run::Look::Italic ? "i"
                                                      : nullptr;
    if (tag != nullptr)
        start(tag);
    if (run.dials) {
        start("a");
        m_html.writeAttribute(QStringLiteral("href"), telephoneUri(run.text));
    }
    letters(run.text);
    if (run.dials)
        end();
    if (tag != nullptr)
        end();
}

/// An image with a name and what it shows, or an ornament that nobody hears of.
void WebWriter::picture(int index)
{
    if (index < 0 || index >= m_pictures.size() || !m_pictures.at(index).web.draw)
        return;
    const WebPicture &picture = m_pictures.at(index).web;
    start("svg", picture.kind);
    m_html.writeAttribute(
        QStringLiteral("viewBox"),
        QStringLiteral("0 0 %1 %2").arg(picture.size.width()).arg(picture.size.height()));
    if (picture.name.isEmpty()) {
        m_html.writeAttribute(QStringLiteral("aria-hidden"), QStringLiteral("true"));
    } else {
        const QString name = QStringLiteral("t%1").arg(++m_ids);
        const QString about = QStringLiteral("d%1").arg(m_ids);
        m_html.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
        m_html.writeAttribute(QStringLiteral("aria-labelledby"), name + QLatin1Char(' ') + about);
        start("title");
        m_html.writeAttribute(QStringLiteral("id"), name);
        letters(picture.name);
        end();
        start("desc");
        m_html.writeAttribute(QStringLiteral("id"), about);
        letters(picture.description);
        end();
    }
    picture.draw(m_html);
    end();
}

/// Levels are as deep as headings stand below each other, so that none is left out; the first
/// heading is that of the page.
int WebWriter::levelFor(int level)
{
    if (!m_titled) {
        m_titled = true;
        return 1;
    }
    while (!m_above.isEmpty() && m_above.constLast() >= level)
        m_above.removeLast();
    m_above.append(level);
    return std::min(kDeepest, static_cast<int>(m_above.size()) + 1);
}

void WebWriter::heading(const Piece &piece)
{
    m_heading = lettersOf(piece.lines.value(0)).trimmed();
    const int level = levelFor(piece.number);
    start(qPrintable(QStringLiteral("h%1").arg(level)));
    if (level == 2) {
        m_chapters.append({QStringLiteral("c%1").arg(m_chapters.size() + 1), cleaned(m_heading)});
        m_html.writeAttribute(QStringLiteral("id"), m_chapters.constLast().id);
    }
    line(piece.lines.value(0));
    end();
}

void WebWriter::items(const Piece &piece)
{
    const bool ticks = piece.kind == Piece::Kind::Ticks;
    start(piece.kind == Piece::Kind::Numbers ? "ol" : "ul", ticks ? QStringLiteral("ticks")
                                                            : piece.kind == Piece::Kind::Columns
                                                                ? QStringLiteral("columns")
                                                                : QString());
    for (const Line &item : piece.lines) {
        start("li");
        if (ticks)
            picture(piece.picture);
        line(item);
        end();
    }
    end();
}

/// What stands in a frame is a part of its own: it belongs to no heading but the page's or that of
/// its chapter.
void WebWriter::frame(const Piece &piece)
{
    while (!m_above.isEmpty() && m_above.constLast() >= kOwnPart)
        m_above.removeLast();
    start("div", piece.frame == Frame::Heavy    ? QStringLiteral("box heavy")
                 : piece.frame == Frame::Dashed ? QStringLiteral("box dashed")
                                                : QStringLiteral("box"));
    pieces(piece.inside);
    end();
}

void WebWriter::blanks(const Piece &piece)
{
    start("ul", piece.number > 1 ? QStringLiteral("blanks across") : QStringLiteral("blanks"));
    for (const Line &label : piece.lines)
        element("li", label);
    end();
}

void WebWriter::beside(const Piece &piece)
{
    start("div", QStringLiteral("beside"));
    start("div");
    pieces(piece.inside);
    end();
    picture(piece.picture);
    end();
}

void WebWriter::figure(const Piece &piece)
{
    start("figure");
    picture(piece.picture);
    if (!piece.lines.isEmpty())
        element("figcaption", piece.lines.constFirst());
    end();
}

void WebWriter::piece(const Piece &piece)
{
    switch (piece.kind) {
    case Piece::Kind::Heading:
        heading(piece);
        return;
    case Piece::Kind::Paragraph:
        for (const Line &each : piece.lines)
            element("p", each);
        return;
    case Piece::Kind::Typed:
        for (const Line &each : piece.lines)
            element("p", each, QStringLiteral("typed"));
        return;
    case Piece::Kind::Small:
        element("p", piece.lines.value(0), QStringLiteral("small"));
        return;
    case Piece::Kind::Bullets:
    case Piece::Kind::Columns:
    case Piece::Kind::Numbers:
    case Piece::Kind::Ticks:
        items(piece);
        return;
    case Piece::Kind::Table:
    case Piece::Kind::Grid:
        table(piece);
        return;
    case Piece::Kind::Blanks:
        blanks(piece);
        return;
    case Piece::Kind::Lines:
        for (int i = 0; i < piece.number; ++i)
            element("div", {}, QStringLiteral("line"));
        return;
    case Piece::Kind::Box:
        frame(piece);
        return;
    case Piece::Kind::Whole:
        start("div", QStringLiteral("whole"));
        pieces(piece.inside);
        end();
        return;
    case Piece::Kind::Beside:
        beside(piece);
        return;
    case Piece::Kind::Figure:
        figure(piece);
        return;
    }
}

void WebWriter::pieces(const QList<Piece> &pieces)
{
    for (const Piece &each : pieces) {
        piece(each);
        m_html.writeCharacters(QStringLiteral("\n"));
    }
}

void WebWriter::part(const QList<Piece> &pieces)
{
    m_above.clear();
    start("div", QStringLiteral("part"));
    this->pieces(pieces);
    end();
    m_html.writeCharacters(QStringLiteral("\n"));
}

}  // namespace output
