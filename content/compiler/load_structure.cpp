// SPDX-License-Identifier: Apache-2.0
#include "load_structure.h"

#include "load.h"

#include "guide/spoken_text.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace content {

bool StructureReader::isWellFormed(const QString &id, const Entry &entry)
{
    // Ids are parts of keys ("symptoms.symptoms.sight.say") and of links.
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"));
    if (!id.isEmpty() && !form.match(id).hasMatch())
        m_problems.error(entry.place("id"), QStringLiteral("“%1” is not an id").arg(id),
                         QStringLiteral("Use letters, digits and hyphens"));
    return form.match(id).hasMatch();
}

QString StructureReader::oneOf(const Entry &entry, const QString &key, const QStringList &allowed)
{
    const QString value = entry.text(key);
    if (!value.isEmpty() && !allowed.contains(value)) {
        m_problems.error(entry.place(key), QStringLiteral("“%1: %2” is not known").arg(key, value),
                         QStringLiteral("Use one of: ") + allowed.join(QStringLiteral(", ")));
    }
    return value;
}

QDate StructureReader::date(const Entry &entry, const QString &key)
{
    const QString written = entry.text(key);
    const QDate value = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && value.toString(Qt::ISODate) != written)
        m_problems.error(entry.place(key),
                         QStringLiteral("“%1: %2” is not a date").arg(key, written),
                         QStringLiteral("Write it as 2026-11-20"));
    return value;
}

QStringList StructureReader::factsOf(const Entry &entry, Need need)
{
    const QStringList facts = entry.list("facts", need);
    if (facts.isEmpty() && need == Need::Required && entry.has("facts"))
        m_problems.error(entry.place("facts"), QStringLiteral("“facts” names no fact"),
                         QStringLiteral("Name the facts that it rests on"));
    return facts;
}

Cited StructureReader::cited(const Entry &entry, const QStringList &furtherKeys)
{
    entry.onlyKeys(QStringList{"id", "facts", "plain"} + furtherKeys);
    Cited item{entry.text("id"), {}, entry.flag("plain"), entry.place()};
    item.facts = factsOf(entry, item.claimFree ? Need::Optional : Need::Required);
    return item;
}

QList<Cited> StructureReader::citedList(const Entry &parent, const QString &key)
{
    QList<Cited> all;
    for (const Entry &entry : parent.items(key)) {
        const Cited item = cited(entry);
        add(all, item, entry);
    }
    return all;
}

QMap<QString, QString> StructureReader::textMap(const Entry &entry)
{
    QMap<QString, QString> result;
    for (const auto &[key, value] : entry.pairs())
        result.insert(key, value.asText());
    return result;
}

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
            add(m_model.sources, source, entry);
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
            add(m_model.terms, term, entry);
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
            add(m_model.answers, answer, entry);
        }
        m_model.asks = citedList(root, "ask");
    }

    void trial(const Entry &root)
    {
        root.onlyKeys({"study", "arms", "outcomes", "harms", "flow", "fact_box"});
        const Entry study = root.child("study");
        study.onlyKeys({"facts"});
        m_model.study = {"study", factsOf(study), false, study.place()};
        for (const Entry &entry : root.items("arms")) {
            entry.onlyKeys({"id", "placebo"});
            const Arm arm{entry.text("id"), entry.flag("placebo"), entry.place()};
            add(m_model.arms, arm, entry);
        }
        for (const Entry &entry : root.items("outcomes"))
            outcome(entry);
        for (const Entry &entry : root.items("harms"))
            harm(entry);
        flow(root.child("flow"));
        factBox(root.child("fact_box"));
    }

    void outcome(const Entry &entry)
    {
        entry.onlyKeys({"id", "unit", "axis", "results", "differences", "source", "facts"});
        const Entry axis = entry.child("axis");
        axis.onlyKeys({"from", "to", "step"});
        const Outcome outcome{entry.text("id"),
                              entry.text("unit"),
                              {axis.number("from"), axis.number("to"), axis.number("step")},
                              textMap(entry.child("results")),
                              textMap(entry.child("differences")),
                              entry.text("source"),
                              factsOf(entry),
                              entry.place()};
        add(m_model.outcomes, outcome, entry);
    }

    void harm(const Entry &entry)
    {
        entry.onlyKeys({"id", "counts", "missing", "source", "facts"});
        const Harm harm{entry.text("id"),
                        textMap(entry.child("counts")),
                        textMap(entry.child("missing")),
                        entry.text("source"),
                        factsOf(entry),
                        entry.place()};
        add(m_model.harms, harm, entry);
    }

    void flow(const Entry &entry)
    {
        entry.onlyKeys({"facts", "stages"});
        m_model.flow = {"flow", factsOf(entry), false, entry.place()};
        for (const Entry &item : entry.items("stages")) {
            item.onlyKeys({"id", "source", "per_arm", "facts"});
            const Stage stage{item.text("id"), item.text("source"), item.flag("per_arm"),
                              factsOf(item), item.place()};
            add(m_model.stages, stage, item);
        }
    }

    void factBox(const Entry &entry)
    {
        entry.onlyKeys({"facts", "risks_in_words", "unknown"});
        m_model.factBox = factsOf(entry);
        m_model.risksInWords = citedList(entry, "risks_in_words");
        m_model.unknowns = citedList(entry, "unknown");
    }

    void symptoms(const Entry &root)
    {
        root.onlyKeys({"levels", "unsure", "areas", "signs", "rules", "symptoms"});
        m_model.levels = citedList(root, "levels");
        m_model.unsureSymptom = root.text("unsure");
        for (const Entry &entry : root.items("areas"))
            area(entry);
        for (const Entry &entry : root.items("signs"))
            sign(entry);
        for (const Entry &entry : root.items("rules"))
            rule(entry);
        for (const Entry &entry : root.items("symptoms"))
            symptom(entry);
    }

    void area(const Entry &entry)
    {
        entry.onlyKeys({"id", "drawn", "whole"});
        const Area area{entry.text("id"), entry.list("drawn", Need::Optional), entry.flag("whole"),
                        entry.place()};
        add(m_model.areas, area, entry);
    }

    void sign(const Entry &entry)
    {
        entry.onlyKeys({"id", "level", "facts", "reason"});
        const Sign sign{entry.text("id"), entry.text("level"), factsOf(entry), entry.text("reason"),
                        entry.place()};
        add(m_model.signs, sign, entry);
    }

    void rule(const Entry &entry)
    {
        entry.onlyKeys({"id", "groups", "makes"});
        Rule rule{entry.text("id"), {}, entry.text("makes"), entry.place()};
        for (const Entry &group : entry.items("groups")) {
            QStringList signs;
            for (const Entry &sign : group.items())
                signs.append(sign.asText());
            rule.groups.append(signs);
        }
        add(m_model.rules, rule, entry);
    }

    void symptom(const Entry &entry)
    {
        entry.onlyKeys({"id", "signs", "areas", "safety"});
        Symptom symptom{entry.text("id"),
                        entry.list("signs"),
                        entry.list("areas"),
                        entry.text("safety"),
                        {},
                        {},
                        entry.place()};
        qsizetype urgency = kUrgencies.size() - 1;
        for (const QString &id : symptom.signs) {
            if (const Sign *sign = m_model.sign(id)) {
                urgency = std::clamp(kUrgencies.indexOf(sign->level), qsizetype(0), urgency);
                symptom.facts += sign->facts;
            }
        }
        symptom.level = kUrgencies.at(urgency);
        symptom.facts.removeDuplicates();
        add(m_model.symptoms, symptom, entry);
    }

    void support(const Entry &root)
    {
        root.onlyKeys({"line", "line_facts", "programmes", "fit"});
        m_model.lineFact = root.text("line");
        m_model.lineFacts = root.list("line_facts");
        for (const Entry &entry : root.items("programmes")) {
            entry.onlyKeys({"id", "facts", "conditions"});
            const Programme programme{entry.text("id"), factsOf(entry), entry.list("conditions"),
                                      entry.place()};
            add(m_model.programmes, programme, entry);
        }
        fit(root.child("fit"));
    }

    void fit(const Entry &entry)
    {
        entry.onlyKeys({"restrictions", "answers"});
        Fit &fit = m_model.fit;
        fit.restrictions = entry.text("restrictions");
        fit.place = entry.place();
        for (const Entry &item : entry.items("answers")) {
            item.onlyKeys({"id", "programme", "facts"});
            const FitAnswer answer{item.text("id"), item.text("programme", Need::Optional),
                                   factsOf(item), item.place()};
            add(fit.answers, answer, item);
        }
    }

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
