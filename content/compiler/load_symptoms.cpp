// SPDX-License-Identifier: Apache-2.0
#include "structure_reader.h"

#include <algorithm>

namespace content {

namespace {

class SymptomLoader : StructureReader {
public:
    using StructureReader::StructureReader;

    void load(const Entry &root)
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

private:
    void area(const Entry &entry)
    {
        entry.onlyKeys({"id", "drawn", "whole"});
        const Area area{entry.text("id"), entry.list("drawn", Need::Optional), entry.flag("whole"),
                        entry.place()};
        if (isNew(m_model.areas, area.id, entry))
            m_model.areas.append(area);
    }

    void sign(const Entry &entry)
    {
        entry.onlyKeys({"id", "level", "facts", "reason"});
        const Sign sign{entry.text("id"), entry.text("level"), factsOf(entry), entry.text("reason"),
                        entry.place()};
        if (isNew(m_model.signs, sign.id, entry))
            m_model.signs.append(sign);
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
        if (isNew(m_model.rules, rule.id, entry))
            m_model.rules.append(rule);
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
        if (isNew(m_model.symptoms, symptom.id, entry))
            m_model.symptoms.append(symptom);
    }
};

}  // namespace

void loadSymptoms(const Entry &root, Model &model, Problems &problems)
{
    SymptomLoader(model, problems).load(root);
}

}  // namespace content
