// SPDX-License-Identifier: Apache-2.0
#include "words.h"

namespace content {

namespace {

using Use = ExpectedWord::Use;

const QStringList kGuideKeys{"title",      "tagline",    "strip_heading",  "strip_text",
                             "strip_link", "not_advice", "review_awaited", "out_of_date",
                             "funding",    "marks",      "no_calls",       "forecast"};

class Expectations {
public:
    explicit Expectations(const Model &model)
        : m_model(model)
    {
        for (const QString &key : kGuideKeys)
            m_words.append({"guide." + key, {}, "about", Use::Prose, false, false, true});
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
        m_words.append({key, facts, screen, use, list, claimFree, false});
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
        QStringList statistics;
        QStringList populations;
        QStringList units;
        for (const Outcome &outcome : m_model.outcomes) {
            if (!units.contains(outcome.unit))
                units.append(outcome.unit);
            for (const QString &id : outcome.results) {
                const Fact *fact = m_model.fact(id);
                if (fact != nullptr && !fact->statistic.isEmpty() &&
                    !statistics.contains(fact->statistic))
                    statistics.append(fact->statistic);
                if (fact != nullptr && !fact->population.isEmpty() &&
                    !populations.contains(fact->population))
                    populations.append(fact->population);
            }
        }
        for (const QString &statistic : qAsConst(statistics)) {
            add("trial.statistics." + statistic + ".name", study, screen, Use::Label);
            add("trial.statistics." + statistic + ".meaning", study, screen);
        }
        for (const QString &population : qAsConst(populations))
            add("trial.populations." + population, study, screen);
        for (const QString &unit : qAsConst(units)) {
            add("trial.units." + unit + ".short", study, screen, Use::Label);
            add("trial.units." + unit + ".long", study, screen, Use::Label);
        }
        add("trial.spread", study, screen);
        for (const Outcome &outcome : m_model.outcomes) {
            const QString key = "trial.outcomes." + outcome.id;
            const QStringList facts =
                outcome.facts + outcome.results.values() + outcome.differences.values();
            add(key + ".name", facts, screen, Use::Label);
            add(key + ".heading", facts, screen, Use::Label);
            for (const char *part : {".definition", ".how_to_read", ".statement", ".meaning"})
                add(key + part, facts, screen);
        }
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
        for (const QString &area : m_model.areas)
            add("symptoms.areas." + area, {}, screen, Use::Search);
        for (const Symptom &symptom : m_model.symptoms) {
            const QString key = "symptoms.symptoms." + symptom.id;
            add(key + ".say", symptom.facts, screen, Use::Label);
            add(key + ".card", symptom.facts, screen, Use::Label);
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
        for (const Cited &role : m_model.roles) {
            add("support.roles." + role.id + ".name", role.facts, screen, Use::Label);
            add("support.roles." + role.id + ".does", role.facts, screen);
        }
        for (const Programme &programme : m_model.programmes) {
            const QString key = "support.programmes." + programme.id;
            add(key + ".name", programme.facts, screen, Use::Label);
            add(key + ".summary", programme.facts, screen);
            add(key + ".also", {}, screen, Use::Search, true);
            for (const QString &condition : programme.conditions)
                add(key + ".conditions." + condition, programme.facts, screen);
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
