// SPDX-License-Identifier: Apache-2.0
#include "parts.h"

#include "guide/table.h"

namespace output {

namespace {

using SectionKind = guide::Section::Kind;

void addAnswers(SheetText &text, const guide::Content &content)
{
    for (const guide::Answer &answer : content.questions.answers) {
        text.heading(3, answer.question);
        const QString kind =
            answer.kind == guide::Answer::Kind::Label    ? PaperWords::tr("Label or maker")
            : answer.kind == guide::Answer::Kind::Expert ? PaperWords::tr("Expert's opinion")
                                                         : PaperWords::tr("Not known");
        text.line({Run{kind, Run::Look::Italic}});
        text.marked(answer.answer);
    }
}

/// What a page shows beside its prose, right below its main points.
void addFigures(SheetText &text, const guide::Content &content, const QString &id,
                guide::WeightUnit unit)
{
    if (id == QLatin1String("trial-results")) {
        for (const guide::Outcome &outcome : content.trial.outcomes)
            addOutcome(text, content, outcome, unit);
    } else if (id == QLatin1String("side-effects")) {
        addNumbers(text);
        addZones(text, content);
    } else if (id == QLatin1String("support")) {
        addContacts(text, content);
        addProgrammes(text, content);
        text.paragraph(content.support.fit.restrictions);
    } else if (id == QLatin1String("questions")) {
        addAnswers(text, content);
    }
}

void addSection(SheetText &text, const guide::Content &content, const guide::Section &section,
                guide::WeightUnit unit)
{
    switch (section.kind) {
    case SectionKind::Points:  // stands above the figures
    case SectionKind::Action:  // says what to do on the screen
    case SectionKind::Fit:     // the questions work on the screen only
    case SectionKind::Ask:
    case SectionKind::Check:  // so does what is shown after one has thought
        return;
    case SectionKind::Flow:
        text.section(section, 2);
        text.heading(3, content.trial.flow.heading);
        text.table(guide::flowTable(content.trial.flow));
        text.notes({guide::sourceLine(content.trial.flow.sourceTitles)});
        return;
    case SectionKind::Harms:
        text.section(section, 2);
        for (const guide::Harm &harm : content.trial.harms)
            addHarm(text, content, harm);
        return;
    case SectionKind::FactBox:
        text.heading(2, section.heading);
        addFactBox(text, content, unit, RisksInWords::BelowTheTable);
        return;
    case SectionKind::Option:
        // Good and hard sides are told together (FDA-B2).
        text.whole([&] { text.section(section, 2); });
        return;
    case SectionKind::Step:
    case SectionKind::Card:
    case SectionKind::Unknown:
    case SectionKind::Safety:
    case SectionKind::Door:
        break;
    }
    text.section(section, 2);
}

}  // namespace

void addPage(SheetText &text, const guide::Content &content, const QString &id,
             guide::WeightUnit unit)
{
    const guide::Page page = content.page(id);
    text.heading(1, page.tab);
    text.paragraph(page.main);
    for (const guide::Section &section : page.ofKind(SectionKind::Points))
        text.section(section, 2);
    addFigures(text, content, id, unit);
    for (const guide::Section &section : page.sections)
        addSection(text, content, section, unit);
}

}  // namespace output
