// SPDX-License-Identifier: Apache-2.0
#include "sheets.h"

namespace output {

namespace {

QStringList coveredPages(const guide::Content &content, const guide::Talk &talk)
{
    QStringList pages;
    for (const guide::TalkTopic &topic : guide::talkTopics(content)) {
        if (talk.isCovered(topic.id))
            pages.append(topic.page);
    }
    return pages;
}

/// Nobody has failed at anything: what is open is for the next time.
void addOpen(SheetText &text, const QStringList &titles)
{
    if (titles.isEmpty())
        return;
    text.heading(2, PaperWords::tr("For next time"));
    text.list(titles);
}

void addCovered(SheetText &text, const guide::Content &content, const guide::Talk &talk)
{
    QStringList open;
    text.heading(1, PaperWords::tr("What we talked about"));
    if (talk.coveredCount() == 0)
        text.paragraph(PaperWords::tr("No topic was marked as covered."));
    for (const guide::TalkTopic &topic : guide::talkTopics(content)) {
        if (!talk.isCovered(topic.id) || talk.saidBack(topic.id) == guide::SaidBack::Later)
            open.append(topic.title);
        if (!talk.isCovered(topic.id))
            continue;
        text.heading(2, topic.title);
        text.blocks(topic.points);
    }
    addOpen(text, open);
}

void addPlans(SheetText &text, const guide::Talk &talk)
{
    if (talk.plans().isEmpty()) {
        addSteps(text);
        return;
    }
    text.heading(2, PaperWords::tr("My next steps"));
    text.numbers(talk.plans());
}

}  // namespace

Sheet talkSheet(const guide::Content &content, const guide::Talk &talk, const guide::Visit &visit,
                const SheetWishes &wishes)
{
    const QString title = PaperWords::tr("From our talk");
    SheetText text(content, wishes.medium);
    addOuterPage(text, content, wishes, title);
    text.newPart();
    addCovered(text, content, talk);
    addPlans(text, talk);
    if (wishes.medium == Medium::WebPage)
        addCareTeam(text);
    if (!visit.asks().isEmpty()) {
        text.heading(2, PaperWords::tr("My questions, most important first"));
        addQuestions(text, visit.asks());
    }
    addSymptoms(text, content, visit);
    addTopics(text, visit);
    if (!visit.notes().isEmpty()) {
        text.heading(2, PaperWords::tr("My notes"));
        text.typed(visit.notes());
    }
    if (talk.printsNotes() && !guide::ownNotes(talk.notes()).isEmpty()) {
        text.heading(2, PaperWords::tr("Notes of the one who explained"));
        text.typed(guide::ownNotes(talk.notes()));
    }
    // Whatever was talked about: these must not be looked for on a screen (TRI-1).
    addZone(text, content, guide::Urgency::Emergency);
    addSafety(text, content);
    addContacts(text, content);
    addWords(text, content);
    addSources(text, content, coveredPages(content, talk));
    addStatus(text, content, wishes.today);
    return text.sheet(title, footerOf(content, wishes.today, wishes.medium));
}

}  // namespace output
