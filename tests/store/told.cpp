// SPDX-License-Identifier: Apache-2.0
#include "store_fixtures.h"

#include <QTextStream>

namespace fixtures {

namespace {

QTextStream &operator<<(QTextStream &out, const QStringList &list)
{
    return out << '[' << list.join(QLatin1Char('|')) << ']';
}

void tellPages(QTextStream &out, const guide::Content &content)
{
    for (const guide::Page &page : content.pages) {
        out << page.id << page.tab << page.main << page.facts << '\n';
        for (const guide::Section &section : page.sections) {
            out << section.id << int(section.kind) << section.heading << '\n';
            for (const guide::Block &block : section.blocks)
                out << int(block.kind) << block.text.html << block.text.plain << block.art
                    << block.alt << '\n';
        }
    }
}

void tellEvidence(QTextStream &out, const guide::Content &content)
{
    for (const guide::Source &source : content.sources)
        out << source.id << source.kind << source.certainty << source.title << source.note << '\n';
    for (const guide::Fact &fact : content.facts)
        out << fact.id << fact.kind << fact.statement << fact.sources << '\n';
}

void tellTrial(QTextStream &out, const guide::Trial &trial)
{
    out << trial.spread << '\n';
    for (const guide::Outcome &outcome : trial.outcomes) {
        out << outcome.id << outcome.name << outcome.heading << outcome.definition
            << outcome.howToRead << outcome.statement << outcome.meaning << int(outcome.statistic)
            << outcome.statisticName << outcome.statisticMeaning << outcome.population
            << outcome.weeks << outcome.unit.id << outcome.unit.shortName << outcome.unit.longName
            << outcome.axis.from << ' ' << outcome.axis.to << ' ' << outcome.axis.step
            << outcome.sourceTitle << '\n';
        for (const guide::ArmResult &result : outcome.results)
            out << result.arm.id << result.arm.name << result.arm.note << result.arm.placebo
                << result.value << ' ' << result.difference.has_value()
                << result.difference.value_or(0) << '\n';
    }
    for (const guide::Harm &harm : trial.harms) {
        out << harm.id << harm.name << harm.heading << harm.howToRead << harm.did << harm.didNot
            << harm.missing << harm.basis << harm.sourceTitle << '\n';
        for (const guide::ArmCount &count : harm.counts)
            out << count.arm.id << count.outOf100.value_or(-1) << count.about << '\n';
    }
    out << trial.flow.heading << trial.flow.howToRead << trial.flow.sourceTitles << '\n';
    for (const guide::Stage &stage : trial.flow.stages)
        out << stage.id << stage.when << stage.amount << stage.text << stage.perArm << '\n';
    const guide::FactBoxWords &box = trial.factBox;
    out << box.heading << box.lead << box.benefits << box.benefitsMeasure << box.risks
        << box.risksMeasure << box.unknown << box.notFound << box.unknowns << trial.converted
        << trial.gapNote << box.report << trial.kilograms.longName << '\n';
    for (const guide::Note &note : box.risksInWords)
        out << note.id << note.name << note.text << '\n';
}

void tellSymptoms(QTextStream &out, const guide::SymptomGuide &symptoms)
{
    out << symptoms.isSigned << '\n';
    for (const guide::UrgencyLevel &level : symptoms.levels)
        out << int(level.urgency) << level.action << level.heading << level.badge << level.steps
            << '\n';
    for (const guide::BodyArea &area : symptoms.areas)
        out << area.id << area.name << area.drawn << '\n';
    for (const guide::Symptom &symptom : symptoms.symptoms)
        out << symptom.id << int(symptom.urgency) << symptom.say << symptom.card << symptom.why
            << symptom.tell << symptom.areas << symptom.signs << symptom.facts << symptom.safety
            << '\n';
    for (const guide::Rule &rule : symptoms.rules) {
        out << rule.id << rule.makes << '\n';
        for (const QStringList &sign : rule.groups)
            out << sign << '\n';
    }
    out << symptoms.unsure << '\n';
}

void tellSupport(QTextStream &out, const guide::Support &support)
{
    out << support.name << support.digits << support.letters << support.hoursInWords
        << support.holidays << support.enroll << support.hours.zone().id() << '\n';
    for (const guide::OpeningSpan &span : support.hours.spans())
        out << int(span.day) << span.opens.toString() << span.closes.toString() << '\n';
    for (const guide::Programme &programme : support.programmes)
        out << programme.id << programme.name << programme.summary << programme.conditions << '\n';
    out << support.fit.restrictions << '\n';
    for (const guide::FitAnswer &answer : support.fit.answers)
        out << answer.id << answer.label << answer.heading << answer.text << answer.programme
            << '\n';
}

void tellQuestions(QTextStream &out, const guide::Content &content)
{
    for (const guide::Term &term : content.terms)
        out << term.id << term.term << term.meaning << '\n';
    for (const guide::QuestionTopic &topic : content.questions.topics)
        out << topic.id << topic.name << '\n';
    for (const guide::Answer &answer : content.questions.answers)
        out << answer.id << answer.topic << int(answer.kind) << answer.question
            << answer.answer.html << answer.answer.plain << answer.page << '\n';
    for (const guide::Ask &ask : content.questions.ask)
        out << ask.id << ' ' << ask.text << '\n';
}

}  // namespace

QString told(const guide::Content &content)
{
    QString text;
    QTextStream out(&text);
    const guide::Edition &edition = content.edition;
    out << edition.id << edition.version << edition.number << edition.released.toString()
        << edition.reviewBy.toString() << guide::reviewLines(content, guide::ReviewDetail::Full)
        << '\n';
    const guide::FrameTexts &frame = content.frame;
    out << frame.title << frame.tagline << frame.stripHeading << frame.stripText << frame.stripLink
        << frame.stripShort << frame.stripLine << frame.notAdvice << frame.urgencyAwaited
        << frame.outOfDate << frame.funding << frame.marks << frame.noCalls << frame.forecast
        << '\n';
    tellPages(out, content);
    tellEvidence(out, content);
    tellTrial(out, content.trial);
    tellSymptoms(out, content.symptoms);
    tellSupport(out, content.support);
    tellQuestions(out, content);
    out.flush();
    return text;
}

}  // namespace fixtures
