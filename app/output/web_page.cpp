// SPDX-License-Identifier: Apache-2.0
#include "web_page.h"

#include "web_writer.h"

#include "look/theme.h"

#include <QBuffer>
#include <QColor>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace output {

namespace {

constexpr int kFewChapters = 3;  // are seen at once, without a list of them

struct WebPageWords {
    Q_DECLARE_TR_FUNCTIONS(WebPage)
};

/// Colours as the style knows them.
QString variables(const look::Tokens &tokens)
{
    const std::initializer_list<std::pair<const char *, QColor>> colors{
        {"ink", tokens.ink},
        {"quiet", tokens.quiet},
        {"paper", tokens.paper},
        {"surface", tokens.surface},
        {"line", tokens.line},
        {"control", tokens.control},
        {"accent", tokens.accent},
        {"tint", tokens.tint},
        {"daily", tokens.armDaily},
        {"alternate", tokens.armAlternate},
        {"heavy", tokens.warning.edge},
        {"heavy-fill", tokens.warning.fill},
        {"dashed", tokens.today.edge},
        {"dashed-fill", tokens.today.fill}};
    QString css;
    for (const auto &[name, color] : colors)
        css += QStringLiteral("--%1:%2;").arg(QLatin1String(name), color.name());
    return css;
}

QString style()
{
    QFile file(QStringLiteral(":/web/page.css"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString css = QString::fromUtf8(file.readAll());
    // Without the remark about its licence, which the page has no part in.
    css.remove(0, css.indexOf(QLatin1String("*/")) + 3);
    return QStringLiteral(":root{color-scheme:light dark;%1}\n"
                          "@media screen and (prefers-color-scheme:dark){:root{%2}}\n")
               .arg(variables(look::lightTokens()), variables(look::darkTokens())) +
           css;
}

void meta(QXmlStreamWriter &html, const char *key, const char *name, const char *content)
{
    html.writeEmptyElement(QStringLiteral("meta"));
    html.writeAttribute(QLatin1String(key), QLatin1String(name));
    html.writeAttribute(QStringLiteral("content"), QLatin1String(content));
    html.writeCharacters(QStringLiteral("\n"));
}

void writeHead(QXmlStreamWriter &html, const Sheet &sheet)
{
    html.writeStartElement(QStringLiteral("head"));
    html.writeEmptyElement(QStringLiteral("meta"));
    html.writeAttribute(QStringLiteral("charset"), QStringLiteral("utf-8"));
    html.writeCharacters(QStringLiteral("\n"));
    // Whatever got into the page after all, nothing is fetched or run.
    meta(html, "http-equiv", "Content-Security-Policy",
         "default-src 'none'; style-src 'unsafe-inline'");
    meta(html, "name", "viewport", "width=device-width, initial-scale=1");
    // Numbers of the study are no telephone numbers.
    meta(html, "name", "format-detection", "telephone=no");
    html.writeTextElement(QStringLiteral("title"), sheet.title);
    html.writeStartElement(QStringLiteral("style"));
    html.writeCharacters(style());
    html.writeEndElement();
    html.writeEndElement();
    html.writeCharacters(QStringLiteral("\n"));
}

void writeContents(QXmlStreamWriter &html, const QList<Chapter> &chapters)
{
    html.writeStartElement(QStringLiteral("nav"));
    html.writeStartElement(QStringLiteral("details"));
    html.writeTextElement(QStringLiteral("summary"), WebPageWords::tr("On this page"));
    html.writeStartElement(QStringLiteral("ul"));
    for (const Chapter &chapter : chapters) {
        html.writeStartElement(QStringLiteral("li"));
        html.writeStartElement(QStringLiteral("a"));
        html.writeAttribute(QStringLiteral("href"), QLatin1Char('#') + chapter.id);
        html.writeCharacters(chapter.text);
        html.writeEndElement();
        html.writeEndElement();
    }
    html.writeEndElement();
    html.writeEndElement();
    html.writeEndElement();
    html.writeCharacters(QStringLiteral("\n"));
}

}  // namespace

QByteArray webPage(const Sheet &sheet)
{
    // The list of contents stands before what it is made from.
    QByteArray body;
    QXmlStreamWriter inside(&body);
    WebWriter writer(inside, sheet.pictures);
    for (const Part &part : sheet.parts)
        writer.part(part.pieces);

    QByteArray page("<!DOCTYPE html>\n");
    QBuffer buffer(&page);
    buffer.open(QIODevice::WriteOnly | QIODevice::Append);
    QXmlStreamWriter html(&buffer);
    html.writeStartElement(QStringLiteral("html"));
    html.writeAttribute(QStringLiteral("lang"), sheet.language);
    writeHead(html, sheet);
    html.writeStartElement(QStringLiteral("body"));
    if (writer.chapters().size() > kFewChapters)
        writeContents(html, writer.chapters());
    html.writeStartElement(QStringLiteral("main"));
    html.writeCharacters(QStringLiteral("\n"));
    buffer.write(body);
    html.writeEndElement();
    html.writeStartElement(QStringLiteral("footer"));
    html.writeTextElement(QStringLiteral("p"), sheet.footer);
    html.writeEndElement();
    html.writeEndElement();
    html.writeEndElement();
    html.writeCharacters(QStringLiteral("\n"));
    return page;
}

bool isWebPage(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == QLatin1String("html") || suffix == QLatin1String("htm");
}

QString asWebPage(const QString &file)
{
    return QFileInfo(file).completeBaseName() + QStringLiteral(".html");
}

}  // namespace output
