// SPDX-License-Identifier: Apache-2.0
#include "content_texts.h"

namespace support {

namespace {

class Texts {
public:
    explicit Texts(const EachText &each)
        : m_each(each)
    {
    }

    void frame(guide::FrameTexts &frame)
    {
        all({&frame.title, &frame.tagline, &frame.stripHeading, &frame.stripText, &frame.stripLink,
             &frame.stripShort, &frame.stripLine, &frame.notAdvice, &frame.reviewAwaited,
             &frame.translationAwaited, &frame.urgencyAwaited, &frame.outOfDate, &frame.funding,
             &frame.marks, &frame.noCalls, &frame.forecast, &frame.discreet});
    }

    void page(guide::Page &page)
    {
        all({&page.tab, &page.main});
        for (guide::Section &section : page.sections) {
            one(section.heading);
            for (guide::Block &block : section.blocks) {
                rich(block.text);
                one(block.alt);
            }
        }
    }

    void trial(guide::Trial &trial)
    {
        for (guide::Outcome &outcome : trial.outcomes)
            this->outcome(outcome);
        for (guide::Harm &harm : trial.harms) {
            all({&harm.name, &harm.heading, &harm.howToRead, &harm.did, &harm.didNot, &harm.missing,
                 &harm.basis, &harm.sourceTitle});
            for (guide::ArmCount &count : harm.counts)
                arm(count.arm);
        }
        flow(trial.flow);
        factBox(trial.factBox);
        all({&trial.spread, &trial.gapNote, &trial.converted});
        unit(trial.kilograms);
    }

    void symptoms(guide::SymptomGuide &guide)
    {
        for (guide::UrgencyLevel &level : guide.levels) {
            all({&level.action, &level.heading, &level.badge});
            list(level.steps);
        }
        for (guide::BodyArea &area : guide.areas)
            one(area.name);
        for (guide::Symptom &symptom : guide.symptoms)
            all({&symptom.say, &symptom.card, &symptom.brief, &symptom.why, &symptom.tell});
    }

    void support(guide::Support &support)
    {
        all({&support.name, &support.hoursInWords, &support.holidays, &support.enroll,
             &support.fit.restrictions});
        for (guide::Programme &programme : support.programmes) {
            all({&programme.name, &programme.summary});
            list(programme.conditions);
        }
        for (guide::FitAnswer &answer : support.fit.answers)
            all({&answer.label, &answer.heading, &answer.text});
    }

    void evidence(guide::Content &content)
    {
        for (guide::Source &source : content.sources)
            all({&source.title, &source.note});
        for (guide::Fact &fact : content.facts)
            one(fact.statement);
        for (guide::Term &term : content.terms)
            all({&term.term, &term.meaning});
        for (guide::QuestionTopic &topic : content.questions.topics)
            one(topic.name);
        for (guide::Answer &answer : content.questions.answers) {
            one(answer.question);
            rich(answer.answer);
        }
        for (guide::Ask &ask : content.questions.ask)
            one(ask.text);
    }

private:
    void one(QString &text)
    {
        if (!text.isEmpty())
            m_each(text, false);
    }
    void all(const QList<QString *> &texts)
    {
        for (QString *text : texts)
            one(*text);
    }
    void list(QStringList &texts)
    {
        for (QString &text : texts)
            one(text);
    }
    void rich(guide::RichText &text)
    {
        one(text.plain);
        html(text.html);
    }
    void html(QString &text)
    {
        if (!text.isEmpty())
            m_each(text, true);
    }
    void arm(guide::Arm &arm) { all({&arm.name, &arm.note}); }
    void unit(guide::Unit &unit) { all({&unit.shortName, &unit.longName, &unit.gapName}); }

    void outcome(guide::Outcome &outcome)
    {
        all({&outcome.name, &outcome.heading, &outcome.definition, &outcome.howToRead,
             &outcome.statement, &outcome.meaning, &outcome.statisticName,
             &outcome.statisticMeaning, &outcome.population, &outcome.sourceTitle});
        html(outcome.statementHtml);
        unit(outcome.unit);
        for (guide::ArmResult &result : outcome.results)
            arm(result.arm);
    }

    void flow(guide::Flow &flow)
    {
        all({&flow.heading, &flow.howToRead});
        list(flow.sourceTitles);
        for (guide::Stage &stage : flow.stages)
            all({&stage.when, &stage.amount, &stage.text});
        for (guide::Arm &each : flow.arms)
            arm(each);
    }

    void factBox(guide::FactBoxWords &box)
    {
        all({&box.heading, &box.lead, &box.benefits, &box.benefitsMeasure, &box.risks,
             &box.risksMeasure, &box.unknown, &box.report, &box.notFound});
        for (guide::Note &note : box.risksInWords)
            all({&note.name, &note.text});
        list(box.unknowns);
    }

    const EachText &m_each;
};

}  // namespace

void forEachText(guide::Content &content, const EachText &each)
{
    Texts texts(each);
    texts.frame(content.frame);
    for (guide::Page &page : content.pages)
        texts.page(page);
    texts.trial(content.trial);
    texts.symptoms(content.symptoms);
    texts.support(content.support);
    texts.evidence(content);
}

}  // namespace support
