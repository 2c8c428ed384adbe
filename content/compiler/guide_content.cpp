// SPDX-License-Identifier: Apache-2.0
#include "guide_content.h"

#include "signatures.h"
#include "statements.h"

#include "guide/spoken_text.h"
#include "guide/text.h"

#include <QSet>

#include <algorithm>

namespace content {

namespace {

double numberOf(const Model &model, const QString &id)
{
    const Fact *fact = model.fact(id);
    return fact == nullptr || fact->numbers.isEmpty() ? 0 : fact->numbers.first().value;
}

guide::Arm armOf(const Arm &arm)
{
    return {arm.id, arm.id, {}, arm.placebo};
}

guide::Unit unitOf(const QString &id)
{
    if (!guide::isUnitOfResults(id))
        return {id, {}, {}};
    const QString key = QStringLiteral("{trial.units.%1.%2}").arg(id);
    return {id, key.arg("short"), key.arg("long"), key.arg("gap")};
}

/// What a name stands for; the checks have refused every other one.
template <typename Kind>
Kind kindOf(std::initializer_list<std::pair<const char *, Kind>> names, const QString &name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &known) {
        return name == QLatin1String(known.first);
    });
    return found == names.end() ? Kind{} : found->second;
}

guide::Urgency urgencyOf(const QString &level)
{
    return static_cast<guide::Urgency>(kUrgencies.indexOf(level));
}

guide::Section::Kind sectionKind(const QString &name)
{
    using Kind = guide::Section::Kind;
    return kindOf<Kind>({{"points", Kind::Points},
                         {"step", Kind::Step},
                         {"card", Kind::Card},
                         {"option", Kind::Option},
                         {"action", Kind::Action},
                         {"unknown", Kind::Unknown},
                         {"safety", Kind::Safety},
                         {"flow", Kind::Flow},
                         {"harms", Kind::Harms},
                         {"factbox", Kind::FactBox},
                         {"fit", Kind::Fit},
                         {"check", Kind::Check},
                         {"ask", Kind::Ask},
                         {"door", Kind::Door}},
                        name);
}

guide::Block::Kind blockKind(const QString &name)
{
    using Kind = guide::Block::Kind;
    return kindOf<Kind>({{"paragraph", Kind::Paragraph},
                         {"bullet", Kind::Bullet},
                         {"number", Kind::Number},
                         {"subheading", Kind::Subheading},
                         {"figure", Kind::Figure}},
                        name);
}

guide::Answer::Kind answerKind(const QString &name)
{
    using Kind = guide::Answer::Kind;
    return kindOf<Kind>(
        {{"label", Kind::Label}, {"expert", Kind::Expert}, {"unknown", Kind::Unknown}}, name);
}

/// Plain text is not kept twice: the form with marks is empty where there are none. Both have their
/// places, where the program puts the numbers in.
guide::RichText richOf(const Text &text)
{
    const bool hasPlaces = !text.patternPlain.isEmpty();
    const QString &html = hasPlaces ? text.patternHtml : text.html;
    return {html.contains(QLatin1Char('<')) ? html : QString(),
            hasPlaces ? text.patternPlain : text.plain};
}

using Use = ExpectedWord::Use;

/// Puts the content of a language together, and on the way names every word that it asks for.
class ContentMaker {
public:
    ContentMaker(const Model &model, const Language &language)
        : m_model(model)
        , m_language(language)
    {
    }

    guide::Content make()
    {
        reviews();
        pages();
        words();
        citations();
        return std::move(m_content);
    }

    /// Also of a model with faults, whose words are not there yet.
    QList<ExpectedWord> expected()
    {
        words();
        return std::move(m_expected);
    }

private:
    QList<Text> texts(const ExpectedWord &word)
    {
        if (!m_asked.contains(word.key)) {
            m_asked.insert(word.key);
            m_expected.append(word);
            m_expected.last().screen = m_screen;
        }
        return m_language.words.value(word.key);
    }
    guide::RichText rich(const ExpectedWord &word)
    {
        const QList<Text> found = texts(word);
        return found.isEmpty() ? guide::RichText() : richOf(found.first());
    }
    QString word(const QString &key, const QStringList &facts, Use use = Use::Prose,
                 bool claimFree = false)
    {
        return rich({key, facts, use, false, claimFree}).plain;
    }
    QString label(const QString &key, const QStringList &facts, bool claimFree = false)
    {
        return word(key, facts, Use::Label, claimFree);
    }
    /// What people may search for besides; it is shown nowhere.
    void also(const QString &key) { texts({key + ".also", {}, Use::Search, true}); }

    /// What a translator has signed is listed in every language.
    void reviews()
    {
        QList<guide::Review> &all = m_content.edition.reviews;
        for (const RoleReview &review : reviewsOf(m_model)) {
            const bool isOwn = review.language == m_language.code;
            const bool byClinician = review.role == kClinician;
            if (byClinician && !isOwn)
                continue;
            guide::Review made{byClinician ? guide::ReviewRole::Clinician
                                           : guide::ReviewRole::Translator,
                               isOwn,
                               review.isSigned,
                               review.statements(),
                               {}};
            for (const auto &[name, day] : review.signers.asKeyValueRange())
                made.reviewers.append({name, day});
            if (byClinician) {
                all.prepend(made);
                m_content.symptoms.isSigned = review.urgency;
            } else {
                all.append(made);
            }
        }
    }

    void pages()
    {
        // What the words of a screen rest on, behind what its prose does.
        QHash<QString, QStringList> behindWords;
        for (const QList<Text> &texts : m_language.words) {
            for (const Text &text : texts)
                behindWords[text.screen] += text.facts;
        }
        for (const Page &page : m_language.pages) {
            guide::Page made{page.id, page.tab.plain, page.main.plain, {}, page.main.facts};
            for (const Section &section : page.sections) {
                made.sections.append(
                    {section.id, sectionKind(section.kind), section.heading.plain, {}});
                for (const Block &block : section.blocks) {
                    made.sections.last().blocks.append(
                        {blockKind(block.kind), richOf(block.text), block.art, block.alt.plain});
                    made.facts += block.text.facts;
                }
            }
            made.facts += behindWords.value(page.id);
            made.facts.removeDuplicates();
            m_content.pages.append(made);
        }
    }

    void words()
    {
        frame();
        m_screen = "sources";
        for (const Source &source : m_model.sources) {
            const QString key = "sources." + source.id;
            m_content.sources.append({source.id, source.kind, source.certainty,
                                      word(key + ".title", {}, Use::Name),
                                      word(key + ".note", {}, Use::Name)});
        }
        for (const Fact &fact : m_model.facts)
            m_content.facts.append(
                {fact.id, fact.kind, word("facts." + fact.id, {fact.id}), fact.sources});
        m_screen = "trial-results";
        trial();
        m_screen = "side-effects";
        symptoms();
        m_screen = "support";
        support();
        m_screen = "glossary";
        for (const Cited &term : m_model.terms) {
            const QString key = "glossary." + term.id;
            m_content.terms.append(
                {term.id, word(key + ".term", term.facts, Use::Search),
                 word(key + ".meaning", term.facts, Use::Prose, term.claimFree)});
            also(key);
        }
        m_screen = "questions";
        questions();
    }

    void frame()
    {
        const auto text = [&](const QString &key) {
            // The safety strip reads easily by itself, not with About (FDA-N1).
            m_screen = key.startsWith("strip_") ? "strip" : "about";
            return rich({"guide." + key, {}, Use::Prose, false, false, true}).plain;
        };
        text("language_name");
        m_content.frame = {text("title"),
                           text("tagline"),
                           text("strip_heading"),
                           text("strip_text"),
                           text("strip_link"),
                           text("strip_short"),
                           text("strip_line"),
                           text("not_advice"),
                           text("review_awaited"),
                           text("translation_awaited"),
                           text("urgency_awaited"),
                           text("out_of_date"),
                           text("funding"),
                           text("marks"),
                           text("no_calls"),
                           text("forecast"),
                           rich({"guide.discreet", {}, Use::Name, false, false, true}).plain};
    }

    guide::Unit unit(const QString &id)
    {
        const auto text = [&](const char *part) {
            return label("trial.units." + id + part, m_model.study.facts);
        };
        return id.isEmpty() ? guide::Unit()
                            : guide::Unit{id, text(".short"), text(".long"), text(".gap")};
    }

    [[nodiscard]] QString sourceTitle(const QString &id) const
    {
        return wordOf(m_language, "sources." + id + ".title");
    }

    void trial()
    {
        guide::Trial &trial = m_content.trial;
        const QStringList &study = m_model.study.facts;
        int treatments = 0;
        for (const Arm &arm : m_model.arms) {
            const QString key = "trial.arms." + arm.id;
            trial.flow.arms.append({arm.id, label(key + ".name", study),
                                    label(key + ".note", study), arm.placebo,
                                    arm.placebo ? 0 : treatments++});
        }
        trial.spread = word("trial.spread", study);
        trial.gapNote = word("trial.gap_note", study);
        trial.converted = word("trial.converted", study);
        trial.kilograms = unit("kg");
        for (const Outcome &outcome : m_model.outcomes)
            trial.outcomes.append(figure(outcome));
        for (const Harm &harm : m_model.harms)
            trial.harms.append(figure(harm));
        flow(trial.flow);
        factBox(trial.factBox);
    }

    guide::Outcome figure(const Outcome &outcome)
    {
        guide::Outcome made = figureOf(m_model, outcome);
        const QString key = "trial.outcomes." + outcome.id;
        made.facts = outcome.results.values() + outcome.differences.values();
        const QStringList facts = outcome.facts + made.facts;
        made.name = label(key + ".name", facts);
        made.heading = label(key + ".heading", facts);
        made.definition = word(key + ".definition", facts);
        made.howToRead = word(key + ".how_to_read", facts);
        made.meaning = word(key + ".meaning", facts);
        // The numbers, as the program will put them in.
        const guide::RichText statement =
            rich({key + ".statement", facts, Use::Prose, false, false, false, made.figures()});
        made.statement = statement.plain;
        made.statementHtml = statement.html;
        const QStringList &study = m_model.study.facts;
        for (const QString &id : outcome.results) {
            const Fact *basis = m_model.fact(id);
            if (basis != nullptr && !basis->statistic.isEmpty()) {
                const QString statistic = "trial.statistics." + basis->statistic;
                made.statisticName = label(statistic + ".name", study);
                made.statisticMeaning = word(statistic + ".meaning", study);
            }
            if (basis != nullptr && !basis->population.isEmpty())
                made.population = word("trial.populations." + basis->population, study);
        }
        made.unit = unit(outcome.unit);
        made.sourceTitle = sourceTitle(outcome.source);
        for (int i = 0; i < made.results.size(); ++i)
            made.results[i].arm = m_content.trial.flow.arms.at(i);
        return made;
    }

    guide::Harm figure(const Harm &harm)
    {
        guide::Harm made = figureOf(m_model, harm);
        const QString key = "trial.harms." + harm.id;
        made.facts = harm.counts.values();
        const QStringList facts = harm.facts + made.facts + harm.missing.values();
        const double count = harm.counts.isEmpty() ? 0 : numberOf(m_model, harm.counts.first());
        const auto counted = [&](const QString &part, const QString &place, double value) {
            return rich({key + part,
                         facts,
                         Use::Prose,
                         false,
                         false,
                         false,
                         {{place, QString::number(value)}}})
                .plain;
        };
        made.name = label(key + ".name", facts);
        made.heading = label(key + ".heading", facts);
        made.howToRead = word(key + ".how_to_read", facts);
        made.missing = word(key + ".missing", facts);
        made.basis = word(key + ".basis", facts);
        made.did = counted(".did", "count", count);
        made.didNot = counted(".did_not", "rest", 100 - count);
        made.sourceTitle = sourceTitle(harm.source);
        for (int i = 0; i < made.counts.size(); ++i)
            made.counts[i].arm = m_content.trial.flow.arms.at(i);
        return made;
    }

    void flow(guide::Flow &flow)
    {
        flow.heading = label("trial.flow.heading", m_model.flow.facts);
        flow.howToRead = word("trial.flow.how_to_read", m_model.flow.facts);
        for (const Stage &stage : m_model.stages) {
            const QString key = "trial.flow.stages." + stage.id;
            guide::addOnce(flow.sourceTitles, sourceTitle(stage.source));
            flow.stages.append({stage.id, label(key + ".when", stage.facts),
                                label(key + ".amount", stage.facts),
                                word(key + ".text", stage.facts), stage.perArm});
        }
    }

    void factBox(guide::FactBoxWords &box)
    {
        const QString key = "trial.fact_box.";
        const auto text = [&](const char *part) { return label(key + part, m_model.factBox); };
        box.heading = text("heading");
        box.benefits = text("benefits");
        box.benefitsMeasure = text("benefits_measure");
        box.risks = text("risks");
        box.risksMeasure = text("risks_measure");
        box.unknown = text("unknown");
        box.notFound = text("not_found");
        box.lead = word(key + "lead", m_model.factBox);
        box.report = word(key + "report", m_model.factBox);
        for (const Cited &risk : m_model.risksInWords) {
            const QString own = key + "risks_in_words." + risk.id;
            box.risksInWords.append(
                {risk.id, label(own + ".name", risk.facts), word(own + ".text", risk.facts)});
        }
        for (const Cited &unknown : m_model.unknowns)
            box.unknowns.append(word(key + "unknowns." + unknown.id, unknown.facts));
    }

    void symptoms()
    {
        guide::SymptomGuide &guide = m_content.symptoms;
        guide.unsure = m_model.unsureSymptom;
        for (const Cited &level : m_model.levels) {
            const QString key = "symptoms.levels." + level.id;
            const auto text = [&](const char *part) { return label(key + part, level.facts); };
            guide.levels.append(
                {urgencyOf(level.id), text(".action"), text(".heading"), text(".badge"), {}});
            for (const Text &step : texts({key + ".steps", level.facts, Use::Prose, true}))
                guide.levels.last().steps.append(step.plain);
        }
        for (const Area &area : m_model.areas)
            guide.areas.append(
                {area.id, word("symptoms.areas." + area.id, {}, Use::Search), area.drawn});
        for (const Symptom &symptom : m_model.symptoms) {
            const QString key = "symptoms.symptoms." + symptom.id;
            const bool isEmergency = symptom.level == kUrgencies.first();
            guide.symptoms.append(
                {symptom.id, urgencyOf(symptom.level), label(key + ".say", symptom.facts),
                 label(key + ".card", symptom.facts),
                 isEmergency ? label(key + ".brief", symptom.facts) : QString(),
                 word(key + ".why", symptom.facts), word(key + ".tell", symptom.facts),
                 symptom.areas, symptom.signs, symptom.facts, symptom.safety});
            also(key);
        }
        for (const Rule &rule : m_model.rules)
            guide.rules.append({rule.id, rule.makes, rule.groups});
    }

    void support()
    {
        guide::Support &support = m_content.support;
        support.facts = {m_model.lineFact};
        const QStringList facts = support.facts + m_model.lineFacts;
        support.name = word("support.line.name", facts);
        support.hoursInWords = word("support.line.hours", facts);
        support.holidays = word("support.line.holidays", facts);
        support.enroll = word("support.line.enroll", facts);
        also("support.line");
        if (const Fact *line = m_model.fact(m_model.lineFact); line && line->phone && line->hours) {
            support.digits = line->phone->digits;
            support.letters = line->phone->letters;
            std::vector<guide::OpeningSpan> spans;
            for (const int day : line->hours->days)
                spans.push_back(
                    {static_cast<Qt::DayOfWeek>(day), line->hours->opens, line->hours->closes});
            support.hours = guide::SupportHours(QTimeZone(line->hours->zone), spans);
        }
        for (const Programme &programme : m_model.programmes) {
            const QString key = "support.programmes." + programme.id;
            support.programmes.append({programme.id,
                                       label(key + ".name", programme.facts),
                                       word(key + ".summary", programme.facts),
                                       {}});
            also(key);
            for (const QString &condition : programme.conditions)
                support.programmes.last().conditions.append(
                    word(key + ".conditions." + condition, programme.facts));
        }
        support.fit.restrictions = word("support.fit.restrictions", {m_model.fit.restrictions});
        for (const FitAnswer &answer : m_model.fit.answers) {
            const QString key = "support.fit.answers." + answer.id;
            support.fit.answers.append({answer.id, label(key + ".label", answer.facts),
                                        label(key + ".heading", answer.facts),
                                        word(key + ".text", answer.facts), answer.programme});
        }
    }

    void questions()
    {
        guide::Questions &questions = m_content.questions;
        for (const Cited &topic : m_model.topics)
            questions.topics.append(
                {topic.id, label("questions.topics." + topic.id, topic.facts, topic.claimFree)});
        for (const Answer &answer : m_model.answers) {
            const QString key = "questions.answers." + answer.id;
            questions.answers.append({answer.id, answer.topic, answerKind(answer.kind),
                                      label(key + ".question", answer.facts),
                                      rich({key + ".answer", answer.facts}), answer.page});
            also(key);
        }
        for (const Cited &ask : m_model.asks)
            questions.ask.append(
                {ask.id, label("questions.ask." + ask.id, ask.facts, ask.claimFree)});
    }

    /// By the text: paper names the sources of what stands on a sheet.
    void citations()
    {
        const auto cite = [&](const Text &text, const QStringList &facts) {
            for (const QString &fact : facts)
                guide::addOnce(m_content.citations[richOf(text).plain], fact);
        };
        for (const auto &[key, texts] : m_language.words.asKeyValueRange()) {
            if (key.endsWith(QLatin1String(".also")))
                continue;  // shown nowhere
            QStringList facts;
            for (const Text &text : texts)
                facts += text.facts;
            for (const Text &text : texts)
                cite(text, facts);
        }
        for (const Page &page : m_language.pages) {
            cite(page.main, page.main.facts);
            for (const Section &section : page.sections) {
                for (const Block &block : section.blocks)
                    cite(block.text, block.text.facts);
            }
        }
    }

    const Model &m_model;
    const Language &m_language;
    guide::Content m_content;
    QString m_screen;
    QList<ExpectedWord> m_expected;
    QSet<QString> m_asked;
};

}  // namespace

guide::Outcome figureOf(const Model &model, const Outcome &outcome)
{
    guide::Outcome figure;
    figure.id = outcome.id;
    figure.unit = unitOf(outcome.unit);
    figure.axis = {outcome.axis.from, outcome.axis.to, outcome.axis.step};
    figure.statistic = guide::Statistic::Unknown;
    for (const Arm &arm : model.arms) {
        const QString id = outcome.results.value(arm.id);
        guide::ArmResult result{armOf(arm), numberOf(model, id), std::nullopt};
        if (outcome.differences.contains(arm.id))
            result.difference = numberOf(model, outcome.differences.value(arm.id));
        if (!id.isEmpty())
            figure.results.append(result);
        if (const Fact *fact = model.fact(id)) {
            figure.statistic = guide::statisticOf(fact->statistic);
            figure.population = fact->population;
            figure.weeks = fact->weeks;
        }
    }
    return figure;
}

guide::Harm figureOf(const Model &model, const Harm &harm)
{
    guide::Harm figure;
    figure.id = harm.id;
    for (const Arm &arm : model.arms) {
        guide::ArmCount count{armOf(arm), std::nullopt, false};
        if (const QString id = harm.counts.value(arm.id); !id.isEmpty()) {
            const Fact *fact = model.fact(id);
            count.outOf100 = numberOf(model, id);
            count.about =
                fact != nullptr && !fact->numbers.isEmpty() && fact->numbers.first().about;
        }
        figure.counts.append(count);
    }
    return figure;
}

guide::Content contentOf(const Model &model, const Language &language)
{
    return ContentMaker(model, language).make();
}

QList<ExpectedWord> expectedWords(const Model &model)
{
    return ContentMaker(model, Language()).expected();
}

}  // namespace content
