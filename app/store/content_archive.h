// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "guide/error.h"

#include "store.h"

#include <algorithm>
#include <utility>

namespace store {

/// A content as a store holds it. The same content gives the same bytes.
QByteArray toBytes(const guide::Content &content);

/// The content that `toBytes` made bytes of, but for what the store says of itself in `meta`. Bytes
/// that are cut off, damaged or say what no content can mean are an error, never a part of it.
guide::Result<guide::Content> contentFrom(const QByteArray &bytes);

// What is written and read of each struct, in this order. An archive takes values by `()`, one of
// an enumeration together with the last of them by `choice`, and by `require` what must hold of
// what was read.

template <class Archive> void serialize(Archive &archive, guide::Reviewer &reviewer)
{
    archive(reviewer.name, reviewer.day);
}

template <class Archive> void serialize(Archive &archive, guide::Review &review)
{
    archive.choice(review.role, guide::ReviewRole::Translator);
    archive(review.isOwn, review.isSigned, review.statements, review.reviewers);
    // A missing signature must not read as a given one.
    bool isSound = review.statements > 0 && review.isSigned >= 0 &&
                   review.isSigned <= review.statements &&
                   review.reviewers.isEmpty() == (review.isSigned == 0);
    for (const guide::Reviewer &reviewer : std::as_const(review.reviewers))
        isSound = isSound && reviewer.day.isValid() && !reviewer.name.isEmpty();
    archive.require(isSound, Store::tr("the store does not say who reviewed it"));
}

template <class Archive> void serialize(Archive &archive, guide::FrameTexts &frame)
{
    archive(frame.title, frame.tagline, frame.stripHeading, frame.stripText, frame.stripLink,
            frame.stripShort, frame.stripLine, frame.notAdvice, frame.reviewAwaited,
            frame.translationAwaited, frame.urgencyAwaited, frame.outOfDate, frame.funding,
            frame.marks, frame.noCalls, frame.forecast, frame.discreet);
}

template <class Archive> void serialize(Archive &archive, guide::RichText &text)
{
    archive(text.html, text.plain);
}

template <class Archive> void serialize(Archive &archive, guide::Block &block)
{
    archive.choice(block.kind, guide::Block::Kind::Figure);
    archive(block.text, block.art, block.alt);
}

template <class Archive> void serialize(Archive &archive, guide::Section &section)
{
    archive.choice(section.kind, guide::Section::Kind::Door);
    archive(section.id, section.heading, section.blocks);
}

template <class Archive> void serialize(Archive &archive, guide::Page &page)
{
    archive(page.id, page.tab, page.main, page.sections, page.facts);
}

template <class Archive> void serialize(Archive &archive, guide::Source &source)
{
    archive(source.id, source.kind, source.certainty, source.title, source.note);
}

template <class Archive> void serialize(Archive &archive, guide::Fact &fact)
{
    archive(fact.id, fact.kind, fact.statement, fact.sources);
}

template <class Archive> void serialize(Archive &archive, guide::Arm &arm)
{
    archive(arm.id, arm.name, arm.note, arm.placebo, arm.treatment);
}

template <class Archive> void serialize(Archive &archive, guide::Unit &unit)
{
    archive(unit.id, unit.shortName, unit.longName, unit.gapName);
}

template <class Archive> void serialize(Archive &archive, guide::ArmResult &result)
{
    archive(result.arm, result.value, result.difference);
}

template <class Archive> void serialize(Archive &archive, guide::Outcome &outcome)
{
    archive(outcome.id, outcome.name, outcome.heading, outcome.definition, outcome.howToRead,
            outcome.statement, outcome.statementHtml, outcome.meaning);
    archive.choice(outcome.statistic, guide::Statistic::Unknown);
    archive(outcome.statisticName, outcome.statisticMeaning, outcome.population, outcome.weeks,
            outcome.unit, outcome.axis.from, outcome.axis.to, outcome.axis.step,
            outcome.sourceTitle, outcome.results, outcome.facts);
}

template <class Archive> void serialize(Archive &archive, guide::ArmCount &count)
{
    archive(count.arm, count.outOf100, count.about);
}

template <class Archive> void serialize(Archive &archive, guide::Harm &harm)
{
    archive(harm.id, harm.name, harm.heading, harm.howToRead, harm.did, harm.didNot, harm.missing,
            harm.basis, harm.sourceTitle, harm.counts, harm.facts);
}

template <class Archive> void serialize(Archive &archive, guide::Stage &stage)
{
    archive(stage.id, stage.when, stage.amount, stage.text, stage.perArm);
}

template <class Archive> void serialize(Archive &archive, guide::Flow &flow)
{
    archive(flow.heading, flow.howToRead, flow.sourceTitles, flow.stages, flow.arms);
}

template <class Archive> void serialize(Archive &archive, guide::Note &note)
{
    archive(note.id, note.name, note.text);
}

template <class Archive> void serialize(Archive &archive, guide::FactBoxWords &box)
{
    archive(box.heading, box.lead, box.benefits, box.benefitsMeasure, box.risks, box.risksMeasure,
            box.unknown, box.report, box.notFound, box.risksInWords, box.unknowns);
}

template <class Archive> void serialize(Archive &archive, guide::Trial &trial)
{
    archive(trial.outcomes, trial.harms, trial.flow, trial.factBox, trial.spread, trial.gapNote,
            trial.kilograms, trial.converted);
}

template <class Archive> void serialize(Archive &archive, guide::UrgencyLevel &level)
{
    archive.choice(level.urgency, guide::Urgency::NextVisit);
    archive(level.action, level.heading, level.badge, level.steps);
}

template <class Archive> void serialize(Archive &archive, guide::BodyArea &area)
{
    archive(area.id, area.name, area.drawn);
}

template <class Archive> void serialize(Archive &archive, guide::Symptom &symptom)
{
    archive.choice(symptom.urgency, guide::Urgency::NextVisit);
    archive(symptom.id, symptom.say, symptom.card, symptom.brief, symptom.why, symptom.tell,
            symptom.areas, symptom.signs, symptom.facts, symptom.safety);
}

template <class Archive> void serialize(Archive &archive, guide::Rule &rule)
{
    archive(rule.id, rule.makes, rule.groups);
    archive.require(rule.groups.size() >= 2, Store::tr("the rule “%1” is not whole").arg(rule.id));
}

template <class Archive> void serialize(Archive &archive, guide::SymptomGuide &guide)
{
    archive(guide.levels, guide.areas, guide.symptoms, guide.rules, guide.unsure, guide.isSigned);
    bool isWhole = guide.levels.size() == 3;
    for (int i = 0; isWhole && i < 3; ++i)
        isWhole = static_cast<int>(guide.levels.at(i).urgency) == i &&
                  !guide.levels.at(i).steps.isEmpty();
    archive.require(isWhole, Store::tr("a level of urgency is missing"));
    archive.require(guide.symptom(guide.unsure) != nullptr,
                    Store::tr("there is no symptom “%1”").arg(guide.unsure));
    // A rule about nothing would never apply.
    for (const guide::Rule &rule : std::as_const(guide.rules)) {
        QStringList signs{rule.makes};
        for (const QStringList &group : rule.groups)
            signs += group;
        for (const QString &sign : std::as_const(signs))
            archive.require(guide.withSign(sign) != nullptr,
                            Store::tr("no symptom carries the sign “%1”").arg(sign));
    }
}

template <class Archive> void serialize(Archive &archive, guide::OpeningSpan &span)
{
    archive.choice(span.day, Qt::Sunday);
    archive(span.opens, span.closes);
    archive.require(span.day >= Qt::Monday && span.opens.isValid() && span.opens < span.closes,
                    Store::tr("the hours of the support line cannot be read"));
}

template <class Archive> void serialize(Archive &archive, guide::SupportHours &hours)
{
    QString zone = QString::fromUtf8(hours.zone().id());
    QList<guide::OpeningSpan> spans(hours.spans().begin(), hours.spans().end());
    archive(zone, spans);
    // Qt takes a zone without a name for the computer's own.
    archive.require(!zone.isEmpty(), Store::tr("the support line has no time zone"));
    if (!zone.isEmpty())
        hours = guide::SupportHours(QTimeZone(zone.toUtf8()), {spans.begin(), spans.end()});
}

template <class Archive> void serialize(Archive &archive, guide::Programme &programme)
{
    archive(programme.id, programme.name, programme.summary, programme.conditions);
}

template <class Archive> void serialize(Archive &archive, guide::FitAnswer &answer)
{
    archive(answer.id, answer.label, answer.heading, answer.text, answer.programme);
}

template <class Archive> void serialize(Archive &archive, guide::Support &support)
{
    archive(support.name, support.digits, support.letters, support.hoursInWords, support.holidays,
            support.enroll, support.hours, support.programmes, support.fit.restrictions,
            support.fit.answers, support.facts);
    // No answer may come without its conditions.
    for (const guide::FitAnswer &answer : std::as_const(support.fit.answers)) {
        const bool isKnown = std::any_of(
            support.programmes.cbegin(), support.programmes.cend(),
            [&](const guide::Programme &programme) { return programme.id == answer.programme; });
        archive.require(answer.programme.isEmpty() || isKnown,
                        Store::tr("an answer about help with cost lacks its program"));
    }
}

template <class Archive> void serialize(Archive &archive, guide::Term &term)
{
    archive(term.id, term.term, term.meaning);
}

template <class Archive> void serialize(Archive &archive, guide::QuestionTopic &topic)
{
    archive(topic.id, topic.name);
}

template <class Archive> void serialize(Archive &archive, guide::Answer &answer)
{
    archive.choice(answer.kind, guide::Answer::Kind::Unknown);
    archive(answer.id, answer.topic, answer.question, answer.answer, answer.page);
}

template <class Archive> void serialize(Archive &archive, guide::Ask &ask)
{
    archive(ask.id, ask.text);
}

template <class Archive> void serialize(Archive &archive, guide::Content &content)
{
    archive(content.edition.reviews, content.frame, content.pages, content.sources, content.facts,
            content.trial, content.symptoms, content.support, content.terms,
            content.questions.topics, content.questions.answers, content.questions.ask,
            content.citations);
    const QList<guide::Review> &reviews = content.edition.reviews;
    archive.require(!reviews.isEmpty() && reviews.constFirst().role == guide::ReviewRole::Clinician,
                    Store::tr("the store does not say who reviewed it"));
}

}  // namespace store
