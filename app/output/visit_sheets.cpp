// SPDX-License-Identifier: Apache-2.0
#include "sheets.h"

#include "guide/symptoms.h"
#include "guide/text.h"

namespace output {

void addOuterPage(SheetText &text, const guide::Content &content, const SheetWishes &wishes,
                  const QString &title)
{
    text.heading(1, title);
    if (wishes.outer == OuterPage::NamesTheSubject)
        text.paragraph(content.frame.tagline);
    // Both sentences speak of the page on purpose.
    const auto say = [&](const QString &words) { text.line(text.plain(words)); };
    const QString today = guide::dateInWords(wishes.today);
    if (wishes.medium == Medium::WebPage) {
        say(PaperWords::tr("Saved on %1").arg(today));
        say(PaperWords::tr("Private. Keep this file in a safe place."));
        return;
    }
    say(PaperWords::tr("Printed on %1").arg(today));
    addCareTeam(text);
    say(PaperWords::tr("Private. Fold the paper so that this page is outside. What I wrote "
                       "is on the next pages."));
}

void addCareTeam(SheetText &text)
{
    addBlanks(text, {PaperWords::tr("My doctor or nurse"), PaperWords::tr("Clinic phone number"),
                     PaperWords::tr("Phone number at night or on a weekend"),
                     PaperWords::tr("My next visit: day and time")});
}

void addTopics(SheetText &text, const guide::Visit &visit)
{
    if (visit.topics().isEmpty())
        return;
    text.heading(2, PaperWords::tr("What I want to talk about"));
    QStringList titles;
    for (const guide::Topic &topic : visit.topics())
        titles.append(topic.title);
    text.list(titles);
}

void addSymptoms(SheetText &text, const guide::Content &content, const guide::Visit &visit)
{
    if (visit.symptoms().isEmpty())
        return;
    text.heading(2, PaperWords::tr("What I feel"));
    QStringList felt;
    for (const QString &id : visit.symptoms()) {
        // What the guide does not know counts as "not sure", and is shown as that.
        const guide::Symptom *symptom = content.symptoms.symptom(id);
        if (symptom == nullptr)
            symptom = content.symptoms.symptom(content.symptoms.unsure);
        if (symptom != nullptr && !felt.contains(symptom->say))
            felt.append(symptom->say);
    }
    text.list(felt);
    for (const guide::Verdict::Card &card :
         guide::judge(content.symptoms, visit.symptoms()).cards) {
        const guide::UrgencyLevel &level = content.symptoms.level(card.urgency);
        QStringList signs;
        for (const guide::Symptom &symptom : card.symptoms)
            signs.append(symptom.card);
        addZone(text, level, signs, card.tell);
    }
}

Sheet visitSheet(const guide::Content &content, const guide::Visit &visit,
                 const SheetWishes &wishes)
{
    SheetText text(content, wishes.medium);
    addOuterPage(text, content, wishes, PaperWords::tr("For my visit"));
    text.newPart();
    text.heading(1, PaperWords::tr("My visit"));
    if (visit.isEmpty())
        text.paragraph(PaperWords::tr("Nothing is collected yet."));
    addSymptoms(text, content, visit);
    addTopics(text, visit);
    if (!visit.asks().isEmpty()) {
        text.heading(2, PaperWords::tr("My questions, most important first"));
        addQuestions(text, visit.asks());
    }
    if (!visit.notes().isEmpty()) {
        text.heading(2, PaperWords::tr("My notes"));
        text.typed(visit.notes());
    }
    addSteps(text);
    if (wishes.medium == Medium::WebPage)
        addCareTeam(text);
    addSafety(text, content);
    addContacts(text, content);
    addStatus(text, content, wishes.today);
    return text.sheet(PaperWords::tr("For my visit"),
                      footerOf(content, wishes.today, wishes.medium));
}

Sheet questionSheet(const guide::Content &content, const guide::Visit &visit,
                    const SheetWishes &wishes)
{
    SheetText text(content, wishes.medium);
    const bool own = !visit.asks().isEmpty();
    text.heading(1, own ? PaperWords::tr("My questions")
                        : PaperWords::tr("Questions to ask my care team"));
    text.paragraph(orderNote(text.medium()));
    addQuestions(text, own ? visit.asks() : content.questions.ask);
    addSafety(text, content);
    addContacts(text, content);
    addStatus(text, content, wishes.today);
    return text.sheet(PaperWords::tr("My questions"),
                      footerOf(content, wishes.today, wishes.medium));
}

}  // namespace output
