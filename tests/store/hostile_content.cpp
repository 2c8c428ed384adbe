// SPDX-License-Identifier: Apache-2.0
#include "hostile_content.h"

#include "store_fixtures.h"

#include <QList>

namespace fixtures {

namespace {

constexpr int kHuge = 1'000;  // letters

/// Columns that hold plain text.
struct Column {
    const char *table;
    const char *name;
};
constexpr Column kPlain[] = {{"word", "plain"},        {"page", "main"},
                             {"section", "heading"},   {"block", "plain"},
                             {"block", "alt"},         {"search_entry", "title"},
                             {"search_entry", "body"}, {"search_entry", "words"}};
/// Those that hold a text with marks, beside the plain one.
constexpr const char *kMarked[] = {"word", "block"};

QString quoted(QString text)
{
    return '\'' + text.replace('\'', "''") + '\'';
}

/// SQL for what comes before every text; the text itself stays, so that it can be found.
QStringList before(const QString &plain, const QString &marked)
{
    QStringList sql;
    for (const Column &column : kPlain)
        sql.append(
            QString("UPDATE %1 SET %2 = %3 || %2").arg(column.table, column.name, quoted(plain)));
    // In `block` and `word` the plain text has changed by now.
    for (const char *table : kMarked)
        sql.append(QString("UPDATE %1 SET html = %2 || html WHERE html <> \'\'")
                       .arg(table, quoted(marked)));
    return sql;
}

/// Marks where there were none, too: in every text that could have some.
QStringList links(const QStringList &targets)
{
    QString marks;
    for (const QString &target : targets)
        marks += QString("<a href=\"%1\">%2</a> ").arg(target.toHtmlEscaped(), kLeave);
    QStringList sql;
    for (const char *table : kMarked)
        sql.append(QString("UPDATE %1 SET html = %2 || CASE html WHEN \'\' THEN replace(replace("
                           "plain, '&', '&amp;'), '<', '&lt;') ELSE html END")
                       .arg(table, quoted(marks)));
    return sql;
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
    QStringList sql;
    switch (harm) {
    case Harm::Links:
        sql = links(hostileTargets(file, port));
        break;
    case Harm::Markup: {
        const QString markup = hostileMarkup(file, port);
        sql = before(markup, markup);
        sql << QString("UPDATE block SET art = %1 WHERE art <> \'\'")
                   .arg(quoted("../../../../../../../../.." + file));
        break;
    }
    case Harm::HugeWords: {
        const QString word(kHuge, 'w');
        sql = before(word, word);
        break;
    }
    case Harm::Directions:
        sql = before(signs(), signs());
        break;
    }
    writeAltered(path,
                 sql + QStringList{"INSERT INTO search_index(search_index) VALUES('rebuild')"});
}

}  // namespace fixtures
