// SPDX-License-Identifier: Apache-2.0
#include "words.h"

#include "figures.h"

namespace content {

namespace {

using Use = ExpectedWord::Use;

const QStringList kGuideKeys{"language_name",
                             "title",
                             "tagline",
                             "strip_heading",
                             "strip_text",
                             "strip_link",
                             "strip_short",
                             "strip_line",
                             "not_advice",
                             "review_awaited",
                             "translation_awaited",
                             "urgency_awaited",
                             "out_of_date",
                             "funding",
                             "marks",
                             "no_calls",
                             "forecast"};

class Expectations {
public:
    explicit Expectations(const Model &model)
        : m_model(model)
    {
        for (const QString &key : kGuideKeys)
            // The safety strip reads easily by itself, not with About (FDA-N1).
            m_words.append({"guide." + key,
                            {},
                            key.startsWith("strip_") ? "strip" : "about",
                            Use::Prose,
                            false,
                            false,
                            true,
                            {}});
        evidence();
        trial();
        symptoms();
        support();
        glossaryAndQuestions();
    }

    QList<ExpectedWord> take() { return std::move(m_words); }

private:
    void add(const QString &key, const QStringList &facts, const QString &screen,
             Use use = Use::Prose, bool list = false, bool claimFree = false)
    {
        m_words.append({key, facts, screen, use, list, claimFree, false, {}});
    }

    void evidence()
    {
        for (const Source &source : m_model.sources) {
            add("sources." + source.id + ".title", {}, "sources", Use::Name);
            add("sources." + source.id + ".note", {}, "sources", Use::Name);
        }
        for (const Fact &fact : m_model.facts)
            add("facts." + fact.id, {fact.id}, "sources");
    }

    void trial()
    {
        const QString screen = "trial-results";
        const QStringList study = m_model.study.facts;
        for (const Arm &arm : m_model.arms) {
            add("trial.arms." + arm.id + ".name", study, screen, Use::Label);
            add("trial.arms." + arm.id + ".note", study, screen, Use::Label);
        }
        basis();
        add("trial.spread", study, screen);
        add("trial.gap_note", study, screen);
        add("trial.converted", study, screen);
        for (const Outcome &outcome : m_model.outcomes) {
            const QString key = "trial.outcomes." + outcome.id;
            const QStringList facts =
                outcome.facts + outcome.results.values() + outcome.differences.values();
            add(key + ".name", facts, screen, Use::Label);
            add(key + ".heading", facts, screen, Use::Label);
            for (const char *part : {".definition", ".how_to_read", ".meaning"})
                add(key + part, facts, screen);
            add(key + ".statement", facts, screen);
            // The numbers, as the program will put them in.
            m_words.last().places = figureOf(m_model, outcome).figures();
        }
        harms();
        flow();
        factBox();
    }

    /// Statistics, groups of people and units, each once.
    void basis()
    {
        const QString screen = "trial-results";
        const QStringList study = m_model.study.facts;
        QStringList statistics;
        QStringList populations;
        QStringList units;
        const auto once = [](QStringList &all, const QString &name) {
            if (!name.isEmpty() && !all.contains(name))
                all.append(name);
        };
        for (const Outcome &outcome : m_model.outcomes) {
            once(units, outcome.unit);
            for (const QString &id : outcome.results) {
                const Fact *fact = m_model.fact(id);
                once(statistics, fact == nullptr ? QString() : fact->statistic);
                once(populations, fact == nullptr ? QString() : fact->population);
            }
        }
        once(units, "kg");  // what pounds may be told in
        for (const QString &statistic : qAsConst(statistics)) {
            add("trial.statistics." + statistic + ".name", study, screen, Use::Label);
            add("trial.statistics." + statistic + ".meaning", study, screen);
        }
        for (const QString &population : qAsConst(populations))
            add("trial.populations." + population, study, screen);
        for (const QString &unit : qAsConst(units)) {
            for (const char *part : {".short", ".long", ".gap"})
                add("trial.units." + unit + part, study, screen, Use::Label);
        }
    }

    void harms()
    {
        for (const Harm &harm : m_model.harms) {
            const QString screen = "trial-results";
            const QString key = "trial.harms." + harm.id;
            const QStringList facts = harm.facts + harm.counts.values() + harm.missing.values();
            add(key + ".name", facts, screen, Use::Label);
            add(key + ".heading", facts, screen, Use::Label);
            for (const char *part : {".how_to_read", ".missing", ".basis"})
                add(key + part, facts, screen);
            const Fact *fact = harm.counts.isEmpty() ? nullptr : m_model.fact(harm.counts.first());
            const double count =
                fact == nullptr || fact->numbers.isEmpty() ? 0 : fact->numbers.first().value;
            add(key + ".did", facts, screen);
            m_words.last().places = {{"count", QString::number(count)}};
            add(key + ".did_not", facts, screen);
            m_words.last().places = {{"rest", QString::number(100 - count)}};
        }
    }

    void flow()
    {
        const QString screen = "trial-results";
        add("trial.flow.heading", m_model.flow.facts, screen, Use::Label);
        add("trial.flow.how_to_read", m_model.flow.facts, screen);
        for (const Stage &stage : m_model.stages) {
            const QString key = "trial.flow.stages." + stage.id;
            add(key + ".when", stage.facts, screen, Use::Label);
            add(key + ".amount", stage.facts, screen, Use::Label);
            add(key + ".text", stage.facts, screen);
        }
    }

    void factBox()
    {
        const QString screen = "trial-results";
        const QString key = "trial.fact_box.";
        for (const char *part : {"heading", "benefits", "benefits_measure", "risks",
                                 "risks_measure", "unknown", "not_found"})
            add(key + part, m_model.factBox, screen, Use::Label);
        add(key + "lead", m_model.factBox, screen);
        add(key + "report", m_model.factBox, screen);
        for (const Cited &note : m_model.risksInWords) {
            add(key + "risks_in_words." + note.id + ".name", note.facts, screen, Use::Label);
            add(key + "risks_in_words." + note.id + ".text", note.facts, screen);
        }
        for (const Cited &unknown : m_model.unknowns)
            add(key + "unknowns." + unknown.id, unknown.facts, screen);
    }

    void symptoms()
    {
        const QString screen = "side-effects";
        for (const Cited &level : m_model.levels) {
            const QString key = "symptoms.levels." + level.id;
            for (const char *part : {".action", ".heading", ".badge"})
                add(key + part, level.facts, screen, Use::Label);
            add(key + ".steps", level.facts, screen, Use::Prose, true);
        }
        for (const Area &area : m_model.areas)
            add("symptoms.areas." + area.id, {}, screen, Use::Search);
        for (const Symptom &symptom : m_model.symptoms) {
            const QString key = "symptoms.symptoms." + symptom.id;
            add(key + ".say", symptom.facts, screen, Use::Label);
            add(key + ".card", symptom.facts, screen, Use::Label);
            if (symptom.level == QLatin1String("emergency"))
                add(key + ".brief", symptom.facts, screen, Use::Label);
            add(key + ".why", symptom.facts, screen);
            add(key + ".tell", symptom.facts, screen);
            add(key + ".also", {}, screen, Use::Search, true);
        }
    }

    void support()
    {
        const QString screen = "support";
        const QStringList line = QStringList{m_model.lineFact} + m_model.lineFacts;
        for (const char *part : {"name", "hours", "holidays", "enroll"})
            add(QStringLiteral("support.line.") + part, line, screen);
        add("support.line.also", {}, screen, Use::Search, true);
        for (const Programme &programme : m_model.programmes) {
            const QString key = "support.programmes." + programme.id;
            add(key + ".name", programme.facts, screen, Use::Label);
            add(key + ".summary", programme.facts, screen);
            add(key + ".also", {}, screen, Use::Search, true);
            for (const QString &condition : programme.conditions)
                add(key + ".conditions." + condition, programme.facts, screen);
        }
        fit(screen);
    }

    void fit(const QString &screen)
    {
        const Fit &fit = m_model.fit;
        add("support.fit.restrictions", {fit.restrictions}, screen);
        for (const FitAnswer &answer : fit.answers) {
            const QString key = "support.fit.answers." + answer.id;
            add(key + ".label", answer.facts, screen, Use::Label);
            add(key + ".heading", answer.facts, screen, Use::Label);
            add(key + ".text", answer.facts, screen);
        }
    }

    void glossaryAndQuestions()
    {
        for (const Cited &term : m_model.terms) {
            const QString key = "glossary." + term.id;
            add(key + ".term", term.facts, "glossary", Use::Search);
            add(key + ".meaning", term.facts, "glossary", Use::Prose, false, term.claimFree);
            add(key + ".also", {}, "glossary", Use::Search, true);
        }
        for (const Cited &topic : m_model.topics)
            add("questions.topics." + topic.id, topic.facts, "questions", Use::Label, false,
                topic.claimFree);
        for (const Answer &answer : m_model.answers) {
            const QString key = "questions.answers." + answer.id;
            add(key + ".question", answer.facts, "questions", Use::Label);
            add(key + ".answer", answer.facts, "questions");
            add(key + ".also", {}, "questions", Use::Search, true);
        }
        for (const Cited &ask : m_model.asks)
            add("questions.ask." + ask.id, ask.facts, "questions", Use::Label, false,
                ask.claimFree);
    }

    const Model &m_model;
    QList<ExpectedWord> m_words;
};

}  // namespace

QList<ExpectedWord> expectedWords(const Model &model)
{
    return Expectations(model).take();
}

}  // namespace content
