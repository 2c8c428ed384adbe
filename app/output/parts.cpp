// SPDX-License-Identifier: Apache-2.0
#include "parts.h"

#include "drawings.h"
#include "qr_code.h"

#include "guide/table.h"
#include "guide/text.h"

#include <algorithm>

namespace output {

namespace {

constexpr int kAnswerLines = 2;
constexpr int kStepLines = 3;

Frame frameOf(guide::Urgency urgency)
{
    switch (urgency) {
    case guide::Urgency::Emergency:
        return Frame::Heavy;
    case guide::Urgency::Today:
        return Frame::Dashed;
    case guide::Urgency::NextVisit:
        break;
    }
    return Frame::Thin;
}

}  // namespace

void addSafety(SheetText &text, const guide::Content &content)
{
    text.box(Frame::Heavy, [&] {
        text.heading(3, content.frame.stripHeading);
        text.paragraph(content.frame.stripText);
        text.paragraph(content.trial.factBox.report);
    });
}

void addZone(SheetText &text, const guide::UrgencyLevel &level, const QStringList &signs,
             const QStringList &tell, int columns)
{
    text.box(frameOf(level.urgency), [&] {
        text.heading(3, text.inlinePicture(levelSign(level.urgency)) +
                            text.plain(QLatin1Char(' ') + level.heading));
        if (columns > 1)
            text.columns(signs, columns);
        else
            text.list(signs);
        text.heading(4, PaperWords::tr("What to do"));
        text.numbers(level.steps);
        if (!tell.isEmpty()) {
            text.heading(4, PaperWords::tr("What to tell them"));
            text.list(tell);
        }
    });
}

void addZone(SheetText &text, const guide::Content &content, guide::Urgency urgency, int columns)
{
    QStringList signs;
    for (const guide::Symptom &symptom : content.symptoms.symptoms) {
        if (symptom.urgency == urgency)
            signs.append(symptom.card);
    }
    addZone(text, content.symptoms.level(urgency), signs, {}, columns);
}

void addZones(SheetText &text, const guide::Content &content)
{
    for (const guide::UrgencyLevel &level : content.symptoms.levels)
        addZone(text, content, level.urgency);
}

void addContacts(SheetText &text, const guide::Content &content)
{
    const guide::Support &support = content.support;
    text.cite(support.facts);
    const QString numbers =
        PaperWords::tr("%1: %2 (%3)").arg(support.name, support.digits, support.letters);
    //: %1 a telephone number
    const QString calls = PaperWords::tr("It calls %1.").arg(support.digits);
    text.beside(codePicture(telephoneUri(support.digits), calls), [&] {
        text.line(text.bold(numbers));
        for (const QString &words :
             {support.hoursInWords, support.holidays, support.enroll,
              PaperWords::tr("Point a phone's camera at this code to call.")})
            text.line(text.plain(words));
    });
}

QString contactLine(const guide::Content &content)
{
    //: the name, number and hours of a telephone line
    return PaperWords::tr("%1: %2. %3.")
        .arg(content.support.name, content.support.digits, content.support.hoursInWords);
}

void addProgrammes(SheetText &text, const guide::Content &content)
{
    for (const guide::Programme &programme : content.support.programmes) {
        text.heading(3, programme.name);
        text.paragraph(programme.summary);
        text.list(programme.conditions);
    }
}

void addNumbers(SheetText &text)
{
    const QStringList labels{PaperWords::tr("My care team's number"),
                             PaperWords::tr("At night or on a weekend"),
                             PaperWords::tr("My pharmacy")};
    text.blanks(labels, static_cast<int>(labels.size()));
}

void addBlanks(SheetText &text, const QStringList &labels)
{
    text.blanks(labels, 1);
}

void addSteps(SheetText &text)
{
    text.heading(2, PaperWords::tr("My next steps"));
    text.lines(kStepLines);
}

QString orderNote(Medium medium)
{
    return medium == Medium::WebPage
               ? PaperWords::tr("Most important first.")
               : PaperWords::tr("Most important first. Write the answers on the lines.");
}

void addQuestions(SheetText &text, const QList<guide::Ask> &asks)
{
    for (qsizetype i = 0; i < asks.size(); ++i) {
        text.heading(4, text.inlinePicture(tickBox()) +
                            text.plain(QStringLiteral(" %1. ").arg(i + 1) + asks.at(i).text));
        text.lines(kAnswerLines);
    }
}

void addWords(SheetText &text, const guide::Content &content)
{
    QList<const guide::Term *> used;
    for (const guide::Term &term : content.terms) {
        if (text.terms().contains(term.id))
            used.append(&term);
    }
    if (used.isEmpty())
        return;
    text.heading(2, PaperWords::tr("What the words mean"));
    for (const guide::Term *term : qAsConst(used))
        text.named(term->term, term->meaning);
}

void addSources(SheetText &text, const guide::Content &content, const QStringList &pages)
{
    QStringList titles;
    for (const guide::Source &source : content.sources) {
        const bool behind = std::any_of(pages.begin(), pages.end(), [&](const QString &page) {
            const QList<guide::Source> sources = content.sourcesBehind(page);
            return std::any_of(sources.begin(), sources.end(),
                               [&](const guide::Source &known) { return known.id == source.id; });
        });
        if (behind)
            titles.append(source.title);
    }
    if (titles.isEmpty())
        return;
    text.heading(3, PaperWords::tr("Where this comes from"));
    text.list(titles);
}

QStringList statusLines(const guide::Content &content, const QDate &today)
{
    const guide::FrameTexts &frame = content.frame;
    QStringList lines = guide::reviewLines(content, guide::ReviewDetail::Short);
    if (content.edition.isOutOfDate(today))
        lines.append(frame.outOfDate);
    return lines + QStringList{frame.notAdvice, frame.marks};
}

void addStatus(SheetText &text, const guide::Content &content, const QDate &today)
{
    text.heading(3, text.medium() == Medium::WebPage ? PaperWords::tr("About this page")
                                                     : PaperWords::tr("About this paper"));
    text.paragraph(
        (statusLines(content, today) + QStringList{content.frame.funding}).join(QLatin1Char(' ')));
}

QString footerOf(const guide::Content &content, const QDate &today, Medium medium)
{
    const QString words = medium == Medium::WebPage
                              //: %1 version of the content, %2 its date, %3 today
                              ? PaperWords::tr("Content %1 of %2. Saved on %3.")
                              //: %1 version of the content, %2 its date, %3 today
                              : PaperWords::tr("Content %1 of %2. Printed on %3.");
    return words.arg(content.edition.version, guide::dateInWords(content.edition.released),
                     guide::dateInWords(today));
}

}  // namespace output
