// SPDX-License-Identifier: Apache-2.0
#include "fact_box_page.h"

#include "guide/dates.h"
#include "guide/figure_tables.h"

#include <QCoreApplication>

namespace output {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FactBoxPage)
};

QString cell(const QString &tag, const QString &text, const QString &attributes = {})
{
    return QStringLiteral("<%1 %2>%3</%1>").arg(tag, attributes, text.toHtmlEscaped());
}

/// Both parts of the box have the same type and the same columns.
QString rowsOf(const guide::Table &table)
{
    QString html;
    for (const guide::Table::Row &row : table.rows) {
        html += row.opens ? QStringLiteral("<tr bgcolor=\"#E3F0EF\">") : QStringLiteral("<tr>");
        html += cell(QStringLiteral("th"), row.header, QStringLiteral("align=\"left\""));
        const bool spans = row.cells.size() == 1;
        const QString tag = row.opens ? QStringLiteral("th") : QStringLiteral("td");
        for (const QString &text : row.cells)
            html += cell(
                tag, text,
                spans ? QStringLiteral("align=\"left\" colspan=\"%1\"").arg(table.columns.size())
                      : QString());
        html += QStringLiteral("</tr>");
    }
    return html;
}

QString headerRow(const guide::Table &table)
{
    QString html = QStringLiteral("<tr>") + cell(QStringLiteral("th"), table.corner,
                                                 QStringLiteral("align=\"left\" width=\"24%\""));
    for (const QString &column : table.columns)
        html += cell(QStringLiteral("th"), column, QStringLiteral("align=\"left\""));
    return html + QStringLiteral("</tr>");
}

QString paragraph(const QString &text)
{
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped());
}

QString list(const QStringList &items)
{
    QString html;
    for (const QString &item : items)
        html += QStringLiteral("<li>%1</li>").arg(item.toHtmlEscaped());
    return QStringLiteral("<ul>%1</ul>").arg(html);
}

QString heading(int level, const QString &text)
{
    return QStringLiteral("<h%1>%2</h%1>").arg(level).arg(text.toHtmlEscaped());
}

}  // namespace

Sheet factBoxSheet(const guide::Content &content, guide::WeightUnit unit, const QDate &today)
{
    const guide::FactBox box = guide::factBox(content.trial, unit);
    const guide::FrameTexts &frame = content.frame;
    QString html = QStringLiteral("<style>h1{font-size:150%;margin:0}h3{margin:4px 0 1px 0}"
                                  "p{margin:2px 0}ul{margin:1px 0}"
                                  "th,td{padding:1px 4px}</style>");
    html += heading(1, box.heading) + paragraph(box.lead);
    html += QStringLiteral("<table width=\"100%\" border=\"1\" cellspacing=\"0\" "
                           "style=\"border-collapse:collapse;border-style:solid\">") +
            headerRow(box.table) + rowsOf(box.table) + QStringLiteral("</table>");
    html += paragraph(box.notes.join(QLatin1Char(' ')));
    html += heading(3, box.unknownHeading) + list(box.unknowns);
    html += heading(3, frame.stripHeading) + paragraph(frame.stripText);
    html += paragraph(content.trial.factBox.report);
    html += paragraph(
        Words::tr("%1: %2. %3.")
            .arg(content.support.name, content.support.digits, content.support.hoursInWords));
    QStringList sources;
    for (const guide::Source &source : content.sourcesBehind(QStringLiteral("trial-results"))) {
        // Opinions and our own rules have no part in the box.
        if (source.kind == QLatin1String("manufacturer") || source.kind == QLatin1String("label"))
            sources.append(source.title);
    }
    html += paragraph(guide::sourceLine(sources));
    QStringList status{content.edition.reviewedByClinician
                           ? Words::tr("Reviewed by %1.").arg(content.edition.clinician)
                           : frame.reviewAwaited};
    if (content.edition.isOutOfDate(today))
        status.append(frame.outOfDate);
    status += {frame.notAdvice, frame.marks};
    html += paragraph(status.join(QLatin1Char(' ')));
    //: %1 "Serostim Guide", %2 version of the content, %3 its date, %4 today
    const QString footer =
        Words::tr("%1, content %2 of %3. Printed on %4.")
            .arg(frame.title, content.edition.version, guide::dateInWords(content.edition.released),
                 guide::dateInWords(today));
    return {box.heading, html, footer};
}

PaperLook factBoxLook(QPageSize::PageSizeId size)
{
    return {size, 12, 9};
}

}  // namespace output
