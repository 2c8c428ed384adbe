// SPDX-License-Identifier: Apache-2.0
#include "sheets.h"

#include "guide/figure_tables.h"

namespace output {

namespace {

const QStringList kHandoutPages{"how-it-works", "trial-results", "side-effects", "safety",
                                "support"};

/// Benefits and risks in numbers next to placebo, without the gaps: what one page has room for.
guide::Table shortTable(const guide::Content &content, guide::WeightUnit unit)
{
    guide::Table table = guide::factBox(content.trial, unit).table;
    const qsizetype arms = content.trial.flow.arms.size();
    table.columns = table.columns.mid(0, arms);
    // Mean or median is said right below, with who was counted.
    for (qsizetype i = 0; i < content.trial.outcomes.size(); ++i)
        table.rows[i + 1].header = content.trial.outcomes.at(i).name;
    table.rows = table.rows.mid(0, table.rows.size() - content.trial.factBox.risksInWords.size());
    for (guide::Table::Row &row : table.rows) {
        if (row.cells.size() > arms)
            row.cells = row.cells.mid(0, arms);
    }
    return table;
}

/// "Lean body mass, Weight: middle value (median). Counted: …", once for those that share it.
QStringList shortNotes(const guide::Content &content)
{
    QStringList told;
    QHash<QString, QStringList> names;
    for (const guide::Outcome &outcome : content.trial.outcomes) {
        //: %1 "middle value (median)", %2 "Counted: only people who …"
        const QString basis =
            PaperWords::tr("%1. %2").arg(outcome.statisticName, outcome.population);
        if (!told.contains(basis))
            told.append(basis);
        names[basis].append(outcome.name);
    }
    for (QString &basis : told)
        //: %1 "Lean body mass, Weight", %2 "middle value (median). Counted: …"
        basis = PaperWords::tr("%1: %2").arg(names.value(basis).join(QStringLiteral(", ")), basis);
    return told;
}

/// Where the numbers of the table come from.
QStringList studySources(const guide::Content &content)
{
    QStringList titles;
    for (const guide::Outcome &outcome : content.trial.outcomes)
        titles.append(outcome.sourceTitle);
    for (const guide::Harm &harm : content.trial.harms)
        titles.append(harm.sourceTitle);
    titles.removeDuplicates();
    return titles;
}

void addOnePage(SheetText &text, const guide::Content &content, const SheetWishes &wishes)
{
    text.heading(1, content.frame.title);
    text.paragraph(content.frame.tagline + QLatin1Char(' ') +
                   content.page(QStringLiteral("how-it-works")).main);
    text.table(shortTable(content, wishes.unit), QStringLiteral("24%"));
    text.paragraph(
        (shortNotes(content) + QStringList{content.frame.forecast}).join(QLatin1Char(' ')));
    for (const guide::Note &risk : content.trial.factBox.risksInWords)
        text.named(risk.name, risk.text);
    for (const guide::Section &points :
         content.page(QStringLiteral("side-effects")).ofKind(guide::Section::Kind::Points))
        text.blocks(points.blocks);
    text.box(SheetText::Frame::Heavy, [&] {
        text.named(content.frame.stripHeading,
                   content.frame.stripText + QLatin1Char(' ') + content.trial.factBox.report);
    });
    text.rich(QStringLiteral("<p>%1</p>").arg(SheetText::bold(contactLine(content))));
    text.paragraph(
        (QStringList{guide::sourceLine(studySources(content))} + statusLines(content, wishes.today))
            .join(QLatin1Char(' ')));
}

}  // namespace

Sheet onePageSheet(const guide::Content &content, const SheetWishes &wishes)
{
    SheetText text;
    text.tight([&] { addOnePage(text, content, wishes); });
    return text.sheet(content.frame.title, footerOf(content, wishes.today));
}

Sheet handoutSheet(const guide::Content &content, const SheetWishes &wishes)
{
    SheetText text;
    text.tight([&] { addOnePage(text, content, wishes); });
    text.newPage();
    for (const QString &page : kHandoutPages)
        addPage(text, content, page, wishes.unit, MainPoints::LeftOut);
    text.newPage();
    text.heading(1, PaperWords::tr("My plan"));
    addBlanks(text);
    addSteps(text);
    text.heading(2, PaperWords::tr("Questions to ask my care team"));
    addQuestions(text, content.questions.ask);
    addWords(text, content);
    addSafety(text, content);
    addSources(text, content, kHandoutPages);
    addStatus(text, content, wishes.today);
    //: %1 "Serostim Guide"
    return text.sheet(PaperWords::tr("%1: handout").arg(content.frame.title),
                      footerOf(content, wishes.today));
}

Sheet pageSheet(const guide::Content &content, const QString &pageId, const SheetWishes &wishes)
{
    SheetText text;
    addPage(text, content, pageId, wishes.unit);
    addWords(text, content);
    addSafety(text, content);
    if (pageId != QLatin1String("support"))
        addContacts(text, content);
    addSources(text, content, {pageId});
    addStatus(text, content, wishes.today);
    //: %1 "Serostim Guide", %2 "Trial results"
    return text.sheet(PaperWords::tr("%1: %2").arg(content.frame.title, content.page(pageId).tab),
                      footerOf(content, wishes.today));
}

}  // namespace output
