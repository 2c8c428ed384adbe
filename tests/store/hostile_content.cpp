// SPDX-License-Identifier: Apache-2.0
#include "hostile_content.h"

#include "store_fixtures.h"

#include "store/content_archive.h"

#include <QRegularExpression>

namespace fixtures {

namespace {

constexpr int kHuge = 1'000;  // letters

QString quoted(QString text)
{
    return '\'' + text.replace('\'', "''") + '\'';
}

/// What is put before every text; the text itself stays, so that it can be found.
struct Before {
    QString plain;
    QString marks;        ///< before the form with marks
    bool always = false;  ///< marks where there were none, too: in every text that could have some
};

/// An archive that changes what a person reads, and no ids.
class Changer {
public:
    explicit Changer(const Before &before)
        : m_before(before)
    {
    }

    template <class... Values> void operator()(Values &...values) { (value(values), ...); }
    template <class Choice> void choice(Choice &, Choice) {}
    void require(bool, const QString &) {}

private:
    static bool isId(const QString &text)
    {
        static const QRegularExpression id("^([a-z][^\\s]*|[^\\s]*[-0-9][^\\s]*|.?)$");
        return id.match(text).hasMatch();
    }
    void mark(QString &html, const QString &plain) const
    {
        if (html.isEmpty() && m_before.always)
            html = plain.toHtmlEscaped();
        if (!html.isEmpty())
            html.prepend(m_before.marks);
    }
    void value(QString &text)
    {
        if (!isId(text))
            text.prepend(m_before.plain);
    }
    void value(guide::RichText &text)
    {
        mark(text.html, text.plain);
        text.plain.prepend(m_before.plain);
    }
    void value(guide::Outcome &outcome)
    {
        QString html = outcome.statementHtml;
        mark(html, outcome.statement);
        store::serialize(*this, outcome);
        outcome.statementHtml = html;
    }
    void value(guide::Page &page)
    {
        const QString tab = page.tab;
        store::serialize(*this, page);
        page.tab = tab;
    }
    template <class Item> void value(QList<Item> &list)
    {
        for (Item &item : list)
            value(item);
    }
    template <class Struct>
    requires requires(Changer &changer, Struct &value) { store::serialize(changer, value); }
    void value(Struct &value) { store::serialize(*this, value); }
    // What no text can be.
    void value(guide::SupportHours &) {}
    void value(QMap<QString, QStringList> &) {}
    void value(std::optional<double> &) {}
    void value(double &) {}
    void value(int &) {}
    void value(bool &) {}
    void value(QDate &) {}

    Before m_before;
};

QString linksTo(const QStringList &targets)
{
    QString marks;
    for (const QString &target : targets)
        marks += QString("<a href=\"%1\">%2</a> ").arg(target.toHtmlEscaped(), kLeave);
    return marks;
}

QString signs()
{
    QString text =
        QString::fromUtf8("\u202E\u2066\u200F\u05D0\u05D1\u061C\uFEFF&x %1 %n %L1 \u2028");
    text += QString("Z%1").arg(QString(60, QChar(0x0301)));
    for (const char control : {'\x01', '\x07', '\x1b', '\t', '\r', '\n', '\x7f'})
        text += QLatin1Char(control);
    return text;
}

}  // namespace

QStringList hostileTargets(const QString &file, int port)
{
    const QString host = QString("127.0.0.1:%1/").arg(port);
    return {"http://" + host,
            "HTTPS://" + host,
            "//" + host,
            "ftp://" + host,
            "mailto:a@example.org",
            "tel:911",
            "sms:911",
            "file://" + file,
            "FILE://" + file,
            "%66ile://" + file,
            file,
            "../../../../../../../../.." + file,
            "data:text/html,<script>alert(1)</script>",
            "javascript:alert(1)",
            "qrc:/guide.sqlite",
            ":/guide.sqlite",
            "about:blank",
            "x-own-scheme:open",
            "page:",
            "page:nowhere",
            "page:../../.." + file,
            "section:nowhere#here",
            "sources:nowhere",
            "term:nowhere",
            "#",
            ""};
}

QString hostileMarkup(const QString &file, int port)
{
    const QString host = QString("127.0.0.1:%1").arg(port);
    return QString("<b>b</b><img src=\"file://%1\"><img src=\"%1\"><img src=\"http://%2/i.png\">"
                   "<link rel=\"stylesheet\" type=\"text/css\" href=\"file://%1\">"
                   "<style>@import url(\"file://%1\"); * { color: white }</style>"
                   "<script>open()</script><h1>h</h1><table><tr><td>t</td></tr></table>"
                   "<a href=\"file://%1\">out</a><!-- c -->&nbsp;&#8238;&lt;i&gt;<<>")
        .arg(file, host);
}

void writeHostile(const QString &path, Harm harm, const QString &file, int port)
{
    Before before;
    switch (harm) {
    case Harm::Links:
        before = {{}, linksTo(hostileTargets(file, port)), true};
        break;
    case Harm::Markup:
        before.plain = before.marks = hostileMarkup(file, port);
        break;
    case Harm::HugeWords:
        before.plain = before.marks = QString(kHuge, 'w');
        break;
    case Harm::Directions:
        before.plain = before.marks = signs();
        break;
    }
    QStringList sql;
    for (const char *column : {"title", "body", "words"})
        sql << QString("UPDATE search_entry SET %1 = %2 || %1").arg(column, quoted(before.plain));
    writeAltered(path,
                 sql + QStringList{"INSERT INTO search_index(search_index) VALUES('rebuild')"});
    for (const QString language : {"en", "es"}) {
        guide::Content content = builtContent(language);
        Changer changer(before);
        store::serialize(changer, content);
        for (guide::Page &page : content.pages) {
            for (guide::Section &section : page.sections) {
                for (guide::Block &block : section.blocks) {
                    if (harm == Harm::Markup && !block.art.isEmpty())
                        block.art = "../../../../../../../../.." + file;
                }
            }
        }
        writeContent(path, language, content);
    }
}

}  // namespace fixtures
