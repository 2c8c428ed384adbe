// SPDX-License-Identifier: Apache-2.0
#include "markdown.h"

#include "yaml_entry.h"

#include <QRegularExpression>

#include <md4c.h>

#include <algorithm>
#include <functional>

namespace content {

namespace {

const QStringList kLinkKinds{"term", "page", "symptom", "question"};
const QStringList kSectionKinds{"points",  "step",   "card", "option", "action",
                                "unknown", "safety", "flow", "harms",  "factbox",
                                "fit",     "check",  "door", "ask"};

/// Builds sections and blocks out of md4c's events. md4c hands out pointers into the source, which
/// is how lines are known.
class PageBuilder {
public:
    /// What is built: a page, whose text starts at a line, or one short string that stands there.
    enum class Form { Page, ShortString };

    PageBuilder(const QByteArray &source, Form form, const Place &start, Problems &problems)
        : m_source(source)
        , m_form(form)
        , m_file(start.file)
        , m_problems(problems)
        , m_line(start.line)
    {
    }

    bool run()
    {
        MD_PARSER parser{};
        // Tables and raw HTML are recognised, in order to be refused.
        parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_TABLES;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
            return static_cast<PageBuilder *>(self)->enterBlock(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return static_cast<PageBuilder *>(self)->leaveBlock(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
            return static_cast<PageBuilder *>(self)->enterSpan(type, detail);
        };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
            return static_cast<PageBuilder *>(self)->leaveSpan(type);
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return static_cast<PageBuilder *>(self)->addText(type, text, size);
        };
        return md_parse(m_source.constData(), static_cast<MD_SIZE>(m_source.size()), &parser,
                        this) == 0;
    }

    QList<Section> sections;
    QList<Text> loose;  ///< paragraphs outside any section, for short strings

private:
    [[nodiscard]] Place here() const { return {m_file, m_line}; }

    void start()
    {
        m_text = Text{};
        m_text.place = {};
        m_figures = 0;
        m_figure.clear();
        m_caption.clear();
        m_alt.clear();
        m_open = true;
    }

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_DOC:
            break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_lists.append(type == MD_BLOCK_UL ? "bullet" : "number");
            if (m_form == Form::ShortString)
                refuse("a list inside a short text",
                       "Write sentences; lists belong into the pages");
            else if (m_lists.size() > 1)
                refuseBlock("a list inside a list", "Write one list, or two sections");
            break;
        case MD_BLOCK_LI:
        case MD_BLOCK_P:
            if (!m_open)
                start();
            break;
        case MD_BLOCK_H:
            m_level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
            start();
            break;
        case MD_BLOCK_HTML:  // its text is refused, and so was the table around the others
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
        case MD_BLOCK_TR:
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            break;
        default:
            refuseBlock("this kind of block is not used here",
                        "Write a heading, a paragraph, a list or a figure");
        }
        return 0;
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        refuseWaiting();
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
            m_lists.removeLast();
        } else if (type == MD_BLOCK_H && m_open) {
            finishHeading();
        } else if ((type == MD_BLOCK_P || type == MD_BLOCK_LI) && m_open) {
            finishBlock(m_lists.isEmpty() ? QStringLiteral("paragraph") : m_lists.last());
        }
        return 0;
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        if (type == MD_SPAN_STRONG) {
            m_text.html += QLatin1String("<b>");
        } else if (type == MD_SPAN_A) {
            const auto &href = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
            const QString target = QString::fromUtf8(href.text, static_cast<int>(href.size));
            if (!kLinkKinds.contains(target.section(QLatin1Char(':'), 0, 0)) ||
                !target.contains(QLatin1Char(':')))
                refuseLater(QStringLiteral("the link “%1” leads outside the guide").arg(target),
                            QStringLiteral("Link to term:, page:, symptom: or question:"));
            m_text.links.append(target);
            m_text.html += QStringLiteral("<a href=\"%1\">").arg(target.toHtmlEscaped());
        } else if (type == MD_SPAN_IMG) {
            const auto *image = static_cast<MD_SPAN_IMG_DETAIL *>(detail);
            m_figure = QString::fromUtf8(image->src.text, static_cast<int>(image->src.size));
            m_caption = QString::fromUtf8(image->title.text, static_cast<int>(image->title.size));
            m_inImage = true;
            if (++m_figures > 1)
                refuseLater("two figures in one block", "Put an empty line between them");
        } else {
            refuseLater("only bold, links and figures are used in a text",
                        "Remove the other marks");
        }
        return 0;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_STRONG)
            m_text.html += QLatin1String("</b>");
        else if (type == MD_SPAN_A)
            m_text.html += QLatin1String("</a>");
        else if (type == MD_SPAN_IMG)
            m_inImage = false;
        return 0;
    }

    int addText(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size)
    {
        if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR) {
            append(QStringLiteral(" "));
            return 0;
        }
        const std::less<> before;
        const char *begin = m_source.constData();
        if (!before(text, begin) && before(text, begin + m_source.size()))
            moveTo(text - begin);
        refuseWaiting();
        if (m_text.place.line == 0)
            m_text.place = here();
        if (type == MD_TEXT_ENTITY)
            refuse("a character is written as an HTML entity", "Write the character itself");
        if (type == MD_TEXT_HTML) {
            refuse("raw HTML is not used here", "Write plain text; bold is **words**");
            return 0;
        }
        append(QString::fromUtf8(text, static_cast<int>(size)));
        return 0;
    }

    void append(const QString &piece)
    {
        if (m_inImage) {
            m_alt += piece;
            return;
        }
        m_text.plain += piece;
        m_text.html += piece.toHtmlEscaped();
    }

    /// Counts lines from the last place on, so that a long page stays linear.
    void moveTo(qsizetype offset)
    {
        const char *from = m_source.constData() + m_offset;
        const char *to = m_source.constData() + offset;
        if (m_form == Form::Page)
            m_line += static_cast<int>(from < to ? std::count(from, to, '\n')
                                                 : -std::count(to, from, '\n'));
        m_offset = offset;
        m_seenText = true;
    }

    void refuse(const QString &what, const QString &remedy)
    {
        m_problems.error(here(), what, remedy);
    }

    /// md4c names a span before its text, and only the text has a place.
    void refuseLater(const QString &what, const QString &remedy)
    {
        m_waiting.emplaceBack(what, remedy);
    }

    void refuseWaiting()
    {
        for (const auto &[what, remedy] : std::as_const(m_waiting))
            refuse(what, remedy);
        m_waiting.clear();
    }

    /// Refuses the block that starts on the first line with text after the last one read.
    void refuseBlock(const QString &what, const QString &remedy)
    {
        qsizetype at = m_seenText ? m_source.indexOf('\n', m_offset) : 0;
        while (at >= 0 && at < m_source.size() && QByteArray(" \t\r\n").contains(m_source.at(at)))
            ++at;
        if (at >= 0 && at < m_source.size())
            moveTo(at);
        refuse(what, remedy);
    }

    void finishHeading()
    {
        m_open = false;
        static const QRegularExpression attributes(
            QStringLiteral(R"(^(.*?)\s*\{#([a-z0-9-]+) kind=([a-z]+)\}$)"));
        const QString heading = m_text.plain.simplified();
        if (m_level == 3 && !sections.isEmpty()) {
            m_text.plain = heading;
            m_text.html = heading.toHtmlEscaped();
            m_text.prose = false;
            sections.last().blocks.append({QStringLiteral("subheading"), m_text, {}, {}});
            return;
        }
        const QRegularExpressionMatch match = attributes.match(heading);
        if (m_level != 2 || !match.hasMatch() || !kSectionKinds.contains(match.captured(3))) {
            refuse(QStringLiteral("the heading “%1” has no id and kind").arg(heading),
                   QStringLiteral("Write “## Heading {#id kind=card}”; kinds: ") +
                       kSectionKinds.join(QStringLiteral(", ")));
            return;
        }
        m_text.plain = match.captured(1);
        m_text.html = m_text.plain.toHtmlEscaped();
        m_text.prose = false;
        sections.append({match.captured(2), match.captured(3), m_text, {}});
    }

    /// Takes `{A, B}` or `{plain}` from the end of the block's text.
    bool takeCitation()
    {
        static const QRegularExpression citation(QStringLiteral(R"(\s*\{([A-Za-z0-9, -]+)\}\s*$)"));
        const QRegularExpressionMatch match = citation.match(m_text.plain);
        if (!match.hasMatch())
            return false;
        if (!m_text.html.contains(citation))
            return false;  // it stands inside bold words or a link
        m_text.plain = m_text.plain.left(match.capturedStart()).simplified();
        m_text.html.remove(citation);
        for (const QString &id : match.captured(1).split(QLatin1Char(','), Qt::SkipEmptyParts))
            m_text.facts.append(id.trimmed());
        m_text.claimFree = m_text.facts == QStringList{"plain"};
        if (m_text.claimFree)
            m_text.facts.clear();
        return true;
    }

    void finishBlock(const QString &kind)
    {
        m_open = false;
        if (m_text.plain.trimmed().isEmpty() && m_figures == 0)
            return;
        if (m_text.place.line == 0)
            m_text.place = here();
        if (m_form == Form::Page && !takeCitation())
            refuse("this block does not say which facts it rests on",
                   "End it with {FACT-ID, …}, or with {plain} when it claims nothing");
        else if (m_text.plain.contains(QLatin1Char('{')))
            refuse("curly brackets inside a text", "Name all facts once, at the end of the block");
        if (m_form == Form::ShortString) {
            if (m_figures > 0)
                refuse("a figure inside a short text", "Figures belong into the pages");
            loose.append(m_text);
            return;
        }
        if (m_text.plain.isEmpty() && m_figures == 0)
            refuse("this block has facts but no text", "Write the text before the facts");
        if (sections.isEmpty()) {
            refuse("this text stands before the first section", "Put it below a “## ” heading");
            return;
        }
        sections.last().blocks.append(m_figures == 0 ? Block{kind, m_text, {}, {}} : figure());
    }

    Block figure()
    {
        if (m_alt.trimmed().isEmpty() || m_caption.trimmed().isEmpty() || !m_text.plain.isEmpty()) {
            refuse("a figure needs a description, a caption and a block of its own",
                   "Write ![what is seen](drawing.svg \"caption\") {FACT-ID}");
        }
        Text alt = m_text;
        alt.plain = m_alt.simplified();
        alt.html = alt.plain.toHtmlEscaped();
        m_text.plain = m_caption.simplified();
        m_text.html = m_text.plain.toHtmlEscaped();
        return {QStringLiteral("figure"), m_text, m_figure, alt};
    }

    const QByteArray &m_source;
    Form m_form;
    QString m_file;
    Problems &m_problems;
    int m_line;
    qsizetype m_offset = 0;
    bool m_seenText = false;
    QList<std::pair<QString, QString>> m_waiting;
    QStringList m_lists;
    Text m_text;
    QString m_figure;
    QString m_caption;
    QString m_alt;
    int m_figures = 0;
    int m_level = 0;
    bool m_open = false;
    bool m_inImage = false;
};

}  // namespace

std::optional<ParsedPage> readPage(const QDir &root, const QString &file, Problems &problems)
{
    const std::optional<QString> text = readTextFile(root, file, problems);
    if (!text)
        return std::nullopt;
    static const QRegularExpression frontMatter(QStringLiteral(R"(^---\r?\n(.*?)\n---\r?\n)"),
                                                QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = frontMatter.match(*text);
    if (!match.hasMatch()) {
        problems.error({file, 1}, QStringLiteral("the page does not start with its front matter"),
                       QStringLiteral("Start with ---, tab: …, main: …, facts: […], ---"));
        return std::nullopt;
    }
    // The empty line stands for the “---”, so that lines count as in the file.
    const std::optional<Entry> head =
        parseYaml(QLatin1Char('\n') + match.captured(1) + QLatin1Char('\n'), file, problems);
    if (!head)
        return std::nullopt;
    head->onlyKeys({"tab", "main", "facts"});
    ParsedPage page;
    page.tab = head->text(QStringLiteral("tab"));
    page.main = head->text(QStringLiteral("main"));
    page.facts = head->list(QStringLiteral("facts"));
    page.tabPlace = head->place(QStringLiteral("tab"));
    page.mainPlace = head->place(QStringLiteral("main"));
    const QByteArray body = text->mid(match.capturedEnd()).toUtf8();
    const int firstLine = static_cast<int>(match.captured(0).count(QLatin1Char('\n'))) + 1;
    PageBuilder builder(body, PageBuilder::Form::Page, {file, firstLine}, problems);
    if (!builder.run()) {
        problems.error({file, 0}, QStringLiteral("the page cannot be parsed"),
                       QStringLiteral("Compare it with content/README.md"));
        return std::nullopt;
    }
    page.sections = builder.sections;
    return page;
}

Text parseInline(const QString &source, const Place &place, Problems &problems)
{
    if (source.isEmpty())
        return {};  // reported where it was read
    const QByteArray utf8 = source.toUtf8();
    PageBuilder builder(utf8, PageBuilder::Form::ShortString, place, problems);
    if (!builder.run() || builder.loose.size() != 1) {
        problems.error(place, QStringLiteral("expected one short paragraph here"),
                       QStringLiteral("Write one text without lists, headings or empty lines"));
        return {};
    }
    Text text = builder.loose.first();
    text.place = place;
    return text;
}

}  // namespace content
