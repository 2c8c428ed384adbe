// SPDX-License-Identifier: Apache-2.0
#include "load.h"
#include "structure_reader.h"

#include "guide/units.h"

#include <QTimeZone>

namespace content {

namespace {

const QStringList kSourceKinds{"manufacturer", "label", "paper", "expert", "project"};
const QStringList kFactKinds{"trial",    "label",   "expert", "programme",
                             "handling", "project", "unknown"};
const QStringList kAnswerKinds{"label", "expert", "unknown"};
const QStringList kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

QStringList unitIds()
{
    QStringList ids;
    for (const guide::KnownUnit &unit : guide::knownUnits())
        ids.append(QLatin1String(unit.id));
    return ids;
}

class StructureLoader : StructureReader {
public:
    StructureLoader(const QDir &root, Model &model, Problems &problems)
        : StructureReader(model, problems)
        , m_root(root)
    {
    }

    void load()
    {
        with("guide.yaml", &StructureLoader::guide);
        with("sources.yaml", &StructureLoader::sources);
        with("facts.yaml", &StructureLoader::facts);
        with("trial.yaml", &StructureLoader::trial);
        with("symptoms.yaml", &StructureLoader::symptoms);
        with("support.yaml", &StructureLoader::support);
        with("glossary.yaml", &StructureLoader::glossary);
        with("questions.yaml", &StructureLoader::questions);
    }

private:
    void with(const char *file, void (StructureLoader::*read)(const Entry &))
    {
        if (const std::optional<Entry> entry =
                readYaml(m_root, QString::fromLatin1(file), m_problems))
            (this->*read)(*entry);
    }

    QTime time(const Entry &entry, const QString &key)
    {
        const QString written = entry.text(key);
        const QTime value = QTime::fromString(written, QStringLiteral("HH:mm"));
        if (!written.isEmpty() && !value.isValid()) {
            m_problems.error(entry.place(key),
                             QStringLiteral("“%1: %2” is not a time").arg(key, written),
                             QStringLiteral("Write it as 08:00"));
        }
        return value;
    }

    void guide(const Entry &entry)
    {
        entry.onlyKeys(
            {"id", "version", "number", "released", "review_by", "locales", "pages", "long_pages"});
        m_model.guide = {entry.text("id"),
                         entry.text("version"),
                         entry.integer("number"),
                         date(entry, "released"),
                         date(entry, "review_by"),
                         entry.list("locales"),
                         entry.list("pages"),
                         entry.place(),
                         {}};
        for (const Entry &page : entry.items("long_pages", Need::Optional)) {
            page.onlyKeys({"page", "words", "reason"});
            m_model.guide.longPages.append(
                {page.text("page"), page.integer("words"), page.text("reason"), page.place()});
        }
    }

    void sources(const Entry &root)
    {
        for (const Entry &entry : root.items()) {
            entry.onlyKeys({"id", "kind", "certainty", "site"});
            const Source source{entry.text("id"), oneOf(entry, "kind", kSourceKinds),
                                oneOf(entry, "certainty", {"A", "B"}),
                                entry.text("site", Need::Optional), entry.place()};
            if (isNew(m_model.sources, source.id, entry))
                m_model.sources.append(source);
        }
    }

    void facts(const Entry &root)
    {
        for (const Entry &entry : root.items()) {
            entry.onlyKeys({"id", "kind", "sources", "numbers", "phrases", "statistic",
                            "population", "weeks", "derived", "phone", "hours"});
            Fact fact;
            fact.id = entry.text("id");
            fact.kind = oneOf(entry, "kind", kFactKinds);
            fact.sources = entry.list("sources");
            fact.phrases = entry.list("phrases", Need::Optional);
            fact.place = entry.place();
            for (const Entry &number : entry.items("numbers", Need::Optional)) {
                number.onlyKeys({"value", "unit", "about"});
                fact.numbers.append({number.number("value"), oneOf(number, "unit", unitIds()),
                                     number.flag("about")});
            }
            resultFields(entry, fact);
            contactFields(entry, fact);
            if (isNew(m_model.facts, fact.id, entry)) {
                m_model.factIndex.insert(fact.id, static_cast<int>(m_model.facts.size()));
                m_model.facts.append(fact);
            }
        }
    }

    void resultFields(const Entry &entry, Fact &fact)
    {
        if (entry.has("statistic"))
            fact.statistic = oneOf(entry, "statistic", {"mean", "median"});
        fact.population = entry.text("population", Need::Optional);
        fact.weeks = entry.integer("weeks", Need::Optional);
        if (!entry.has("derived"))
            return;
        const Entry derived = entry.child("derived");
        derived.onlyKeys({"minus"});
        const QStringList minus = derived.list("minus");
        if (minus.size() == 2)
            fact.minus = {minus.at(0), minus.at(1)};
        else
            m_problems.error(derived.place(), QStringLiteral("a difference needs two facts"),
                             QStringLiteral("Write {minus: [FIRST, SECOND]}"));
    }

    void contactFields(const Entry &entry, Fact &fact)
    {
        if (entry.has("phone")) {
            const Entry phone = entry.child("phone");
            phone.onlyKeys({"digits", "letters"});
            fact.phone = Phone{phone.text("digits"), phone.text("letters")};
        }
        if (!entry.has("hours"))
            return;
        const Entry hours = entry.child("hours");
        hours.onlyKeys({"zone", "days", "opens", "closes"});
        Hours value{hours.text("zone").toUtf8(), {}, time(hours, "opens"), time(hours, "closes")};
        if (!QTimeZone(value.zone).isValid())
            m_problems.error(hours.place(), QStringLiteral("the time zone is not known"),
                             QStringLiteral("Write a name such as America/New_York"));
        for (const QString &day : hours.list("days")) {
            const qsizetype index = kDays.indexOf(day);
            if (index < 0)
                m_problems.error(hours.place(), QStringLiteral("“%1” is not a day").arg(day),
                                 QStringLiteral("Use mon, tue, wed, thu, fri, sat or sun"));
            else
                value.days.append(static_cast<int>(index) + 1);
        }
        fact.hours = value;
    }

    void glossary(const Entry &root)
    {
        for (const Entry &entry : root.items()) {
            const Cited term = cited(entry);
            if (isNew(m_model.terms, term.id, entry))
                m_model.terms.append(term);
        }
    }

    void questions(const Entry &root)
    {
        root.onlyKeys({"topics", "answers", "ask"});
        m_model.topics = citedList(root, "topics");
        for (const Entry &entry : root.items("answers")) {
            entry.onlyKeys({"id", "topic", "kind", "page", "facts"});
            const Answer answer{
                entry.text("id"),   entry.text("topic"), oneOf(entry, "kind", kAnswerKinds),
                entry.text("page"), factsOf(entry),      entry.place()};
            if (isNew(m_model.answers, answer.id, entry))
                m_model.answers.append(answer);
        }
        m_model.asks = citedList(root, "ask");
    }

    void trial(const Entry &root) { loadTrial(root, m_model, m_problems); }
    void symptoms(const Entry &root) { loadSymptoms(root, m_model, m_problems); }
    void support(const Entry &root) { loadSupport(root, m_model, m_problems); }

    const QDir &m_root;
};

}  // namespace

void loadStructure(const QDir &root, Model &model, Problems &problems)
{
    StructureLoader(root, model, problems).load();
}

Model loadModel(const QDir &root, Problems &problems)
{
    Model model;
    loadStructure(root, model, problems);
    for (const QString &code : model.guide.locales)
        model.languages.append(loadLanguage(root, code, model, problems));
    loadSignatures(root, model, problems);
    return model;
}

}  // namespace content
