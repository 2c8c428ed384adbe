// SPDX-License-Identifier: Apache-2.0
#include "sheets.h"

#include "guide/table.h"

namespace output {

namespace {

using SectionKind = guide::Section::Kind;

constexpr int kNoteLines = 3;
constexpr double kSmallestResults = 10;
/// Only in Spanish with the disease named does the summary need it.
constexpr double kSmallestSummary = 11;

/// Of the safety page, what somebody must know who reads no more than this.
const QStringList kSafety{"must-not", "critical-illness", "hiv", "pregnancy"};
/// Of the page of side effects.
const QStringList kEffects{"serious"};
/// Answers to questions.
const QString kWhatItIs = QStringLiteral("what-is-it");
const QString kBeforeStarting = QStringLiteral("before-starting");
const QStringList kSupport{"shots"};

/// The whole guide: what may be urgent comes first.
const QStringList kPages{"side-effects",  "safety",  "how-it-works",
                         "trial-results", "support", "questions"};

/// Sections of a page in the order of the page.
void addSections(SheetText &text, const guide::Page &page, const QStringList &ids)
{
    for (const guide::Section &section : page.sections) {
        if (ids.contains(section.id))
            text.section(section, 2);
    }
}

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
    QStringList bases;
    QHash<QString, QStringList> names;
    for (const guide::Outcome &outcome : content.trial.outcomes) {
        //: %1 "middle value (median)", %2 "Counted: only people who …"
        const QString basis =
            PaperWords::tr("%1. %2").arg(outcome.statisticName, outcome.population);
        if (!bases.contains(basis))
            bases.append(basis);
        names[basis].append(outcome.name);
    }
    for (QString &basis : bases)
        //: %1 "Lean body mass, Weight", %2 "middle value (median). Counted: …"
        basis = PaperWords::tr("%1: %2").arg(names.value(basis).join(QStringLiteral(", ")), basis);
    return bases;
}

/// The answer of that id; an empty one when there is none.
guide::Answer answerOf(const guide::Content &content, const QString &id)
{
    for (const guide::Answer &answer : content.questions.answers) {
        if (answer.id == id)
            return answer;
    }
    return {};
}

void addSummary(SheetText &text, const guide::Content &content, const SheetWishes &wishes)
{
    text.newPart(kSmallestSummary);
    text.heading(1, content.frame.title);
    if (wishes.outer == OuterPage::Neutral) {
        text.keepDiseaseOut();
        text.marked(answerOf(content, kWhatItIs).answer);
    } else {
        text.paragraph(content.frame.tagline);
        text.paragraph(content.page(QStringLiteral("how-it-works")).main);
    }
    text.box(Frame::Heavy,
             [&] { text.named(content.frame.stripHeading, content.frame.stripText); });
    text.table(shortTable(content, wishes.unit));
    citeStudy(text, content);
    text.notes(shortNotes(content) + QStringList{content.frame.forecast});
    addRisks(text, content);
    addBlanks(text, {PaperWords::tr("My care team's number")});
    text.paragraph(contactLine(content));
    text.cite(content.support.facts);
    text.notes({content.trial.factBox.report});
    text.sources();
    text.notes(statusLines(content, wishes.today));
}

/// Whom to call for what, what else must be known, and who must not use it: 911 comes first.
void addCallsAndSafety(SheetText &text, const guide::Content &content)
{
    // Close, but at the size of all other texts: they are read at arm's length, in a hurry.
    text.newPart(kBodyPoints);
    addNumbers(text);
    addZone(text, content, guide::Urgency::Emergency, 2);
    addSections(text, content.page(QStringLiteral("side-effects")), kEffects);
    addZone(text, content, guide::Urgency::Today, 2);
    addZone(text, content, guide::Urgency::NextVisit);
    const guide::Page safety = content.page(QStringLiteral("safety"));
    text.heading(1, safety.tab);
    text.paragraph(safety.main);
    addSections(text, safety, kSafety);
    text.sources();
}

/// What the study found, good and bad on the same sheet (FDA-B2).
void addResults(SheetText &text, const guide::Content &content, guide::WeightUnit unit)
{
    const guide::Page results = content.page(QStringLiteral("trial-results"));
    text.newPart(kSmallestResults);
    text.heading(1, results.tab);
    text.paragraph(results.main);
    addCharts(text, content, unit);
    guide::Table risks = shortTable(content, unit);
    risks.name = content.trial.factBox.risks;
    risks.corner = content.trial.factBox.risks;
    risks.rows = risks.rows.mid(content.trial.outcomes.size() + 2);
    // The last is the list of serious ones, which the sheet before this has at length.
    for (const guide::Note &risk : content.trial.factBox.risksInWords.mid(0, 2))
        risks.rows.append({risk.name, {risk.text}});
    text.table(risks);
    citeStudy(text, content);
    text.notes(shortNotes(content));
    text.notes(
        {content.trial.harms.constFirst().basis, content.trial.gapNote, content.frame.forecast});
    text.sources();
}

/// What there is to choose, each with its good and hard sides.
void addChoice(SheetText &text, const guide::Content &content)
{
    const guide::Page page = content.page(QStringLiteral("how-it-works"));
    text.newPart(kSmallestResults);
    QStringList basis;
    for (const guide::Section &section : page.ofKind(SectionKind::Card)) {
        if (section.id != QLatin1String("choice"))
            continue;
        text.heading(1, section.heading);
        text.marked(section.blocks.constFirst().text);
        for (const guide::Block &block : section.blocks.mid(1))
            basis.append(block.text.plain);
    }
    for (const guide::Section &option : page.ofKind(SectionKind::Option))
        text.box(Frame::Thin, [&] { text.section(option, 3); });
    text.notes(basis);
    text.sources();
}

void addSupportPart(SheetText &text, const guide::Content &content)
{
    const guide::Page support = content.page(QStringLiteral("support"));
    text.newPart(kSmallestResults);
    text.heading(1, support.tab);
    text.paragraph(support.main);
    addContacts(text, content);
    addProgrammes(text, content);
    addSections(text, support, kSupport);
    text.sources();
}

void addPlan(SheetText &text)
{
    text.heading(1, PaperWords::tr("My plan"));
    addBlanks(text, {PaperWords::tr("My doctor or nurse"),
                     PaperWords::tr("My next visit: day and time")});
    addSteps(text);
}

void addAsks(SheetText &text, const guide::Content &content)
{
    text.heading(1, PaperWords::tr("Questions to ask my care team"));
    text.paragraph(orderNote(text.medium()));
    QStringList asks;
    for (const guide::Ask &ask : content.questions.ask)
        asks.append(ask.text);
    text.ticks(asks);
    text.lines(kNoteLines);
}

}  // namespace

Sheet onePageSheet(const guide::Content &content, const SheetWishes &wishes)
{
    SheetText text(content, wishes.medium);
    addSummary(text, content, wishes);
    return text.sheet(content.frame.title, footerOf(content, wishes.today, wishes.medium));
}

Sheet handoutSheet(const guide::Content &content, const SheetWishes &wishes)
{
    SheetText text(content, wishes.medium);
    addSummary(text, content, wishes);
    addCallsAndSafety(text, content);
    addResults(text, content, wishes.unit);
    addChoice(text, content);
    addSupportPart(text, content);
    text.newPart(kSmallestResults);
    const guide::Answer before = answerOf(content, kBeforeStarting);
    text.heading(1, before.question);
    text.marked(before.answer);
    addAsks(text, content);
    addPlan(text);
    text.sources();
    addStatus(text, content, wishes.today);
    //: %1 "Serostim Guide"
    return text.sheet(PaperWords::tr("%1: handout").arg(content.frame.title),
                      footerOf(content, wishes.today, wishes.medium));
}

Sheet wholeGuideSheet(const guide::Content &content, const SheetWishes &wishes)
{
    SheetText text(content, wishes.medium);
    addSummary(text, content, wishes);
    text.newPart();
    for (const QString &page : kPages)
        addPage(text, content, page, wishes.unit);
    addPlan(text);
    text.heading(2, PaperWords::tr("Questions to ask my care team"));
    addQuestions(text, content.questions.ask);
    addWords(text, content);
    addSafety(text, content);
    addSources(text, content, kPages);
    addStatus(text, content, wishes.today);
    //: %1 "Serostim Guide"
    return text.sheet(PaperWords::tr("%1: the whole guide").arg(content.frame.title),
                      footerOf(content, wishes.today, wishes.medium));
}

Sheet pageSheet(const guide::Content &content, const QString &pageId, const SheetWishes &wishes)
{
    SheetText text(content, wishes.medium);
    addPage(text, content, pageId, wishes.unit);
    addWords(text, content);
    addSafety(text, content);
    if (pageId != QLatin1String("support"))
        addContacts(text, content);
    addSources(text, content, {pageId});
    addStatus(text, content, wishes.today);
    //: %1 "Serostim Guide", %2 "Trial results"
    return text.sheet(PaperWords::tr("%1: %2").arg(content.frame.title, content.page(pageId).tab),
                      footerOf(content, wishes.today, wishes.medium));
}

}  // namespace output
