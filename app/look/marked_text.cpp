// SPDX-License-Identifier: Apache-2.0
#include "marked_text.h"

#include <array>

namespace look {

namespace {

constexpr std::array<std::pair<const char *, char16_t>, 4> kEntities{
    {{"&lt;", u'<'}, {"&gt;", u'>'}, {"&quot;", u'"'}, {"&amp;", u'&'}}};

/// The character of the entity at `at`, and how long the entity is; length 0 when it is none.
std::pair<QChar, int> entityAt(const QString &html, qsizetype at)
{
    for (const auto &[name, character] : kEntities) {
        const QLatin1String entity(name);
        if (QStringView(html).mid(at).startsWith(entity))
            return {QChar(character), static_cast<int>(entity.size())};
    }
    return {QChar(), 0};
}

void applyTag(const QString &tag, MarkedText &text)
{
    const int here = static_cast<int>(text.plain.size());
    if (tag == QLatin1String("b"))
        text.bold.append({here, 0});
    else if (tag == QLatin1String("/b") && !text.bold.isEmpty())
        text.bold.last().length = here - text.bold.last().start;
    else if (tag.startsWith(QLatin1String("a ")))
        text.links.append({{here, 0}, tag.section(QLatin1Char('"'), 1, 1)});
    else if (tag == QLatin1String("/a") && !text.links.isEmpty())
        text.links.last().span.length = here - text.links.last().span.start;
}

}  // namespace

MarkedText parseMarks(const QString &html)
{
    MarkedText text;
    text.plain.reserve(html.size());
    for (qsizetype at = 0; at < html.size(); ++at) {
        const QChar character = html.at(at);
        if (character == QLatin1Char('<')) {
            const qsizetype end = html.indexOf(QLatin1Char('>'), at);
            if (end < 0)
                break;
            applyTag(html.mid(at + 1, end - at - 1), text);
            at = end;
        } else if (const auto [plain, length] = entityAt(html, at); length > 0) {
            text.plain += plain;
            at += length - 1;
        } else {
            text.plain += character;
        }
    }
    return text;
}

QString markedLink(const QString &target, const QString &label)
{
    return QStringLiteral("<a href=\"%1\">%2</a>")
        .arg(target.toHtmlEscaped(), label.toHtmlEscaped());
}

}  // namespace look
