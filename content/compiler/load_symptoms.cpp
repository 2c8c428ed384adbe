// SPDX-License-Identifier: Apache-2.0
#include "structure_reader.h"

namespace content {

namespace {

class SymptomLoader : StructureReader {
public:
    using StructureReader::StructureReader;

    void load(const Entry &root)
    {
        root.onlyKeys({"signature", "levels", "unsure", "areas", "combinations", "symptoms"});
        m_model.symptomSignature = root.text("signature");
        m_model.levels = citedList(root, "levels");
        m_model.unsureSymptom = root.text("unsure");
        for (const Entry &entry : root.items("areas"))
            area(entry);
        for (const Entry &entry : root.items("combinations"))
            combination(entry);
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

    void symptom(const Entry &entry)
    {
        entry.onlyKeys({"id", "level", "areas", "facts", "safety", "reason"});
        const Symptom symptom{entry.text("id"), entry.text("level"),  entry.list("areas"),
                              factsOf(entry),   entry.text("safety"), entry.place()};
        if (!entry.text("reason").isEmpty() && isNew(m_model.symptoms, symptom.id, entry))
            m_model.symptoms.append(symptom);
    }

    void combination(const Entry &entry)
    {
        entry.onlyKeys({"id", "card", "signs", "facts", "reason"});
        Combination combination{
            entry.text("id"), entry.text("card"), {}, factsOf(entry), entry.place()};
        for (const Entry &sign : entry.items("signs")) {
            sign.onlyKeys({"any"});
            combination.signs.append(sign.list("any"));
        }
        if (!entry.text("reason").isEmpty() && isNew(m_model.combinations, combination.id, entry))
            m_model.combinations.append(combination);
    }
};

}  // namespace

void loadSymptoms(const Entry &root, Model &model, Problems &problems)
{
    SymptomLoader(model, problems).load(root);
}

}  // namespace content
