// SPDX-License-Identifier: Apache-2.0
#include "structure_reader.h"

namespace content {

namespace {

class TrialLoader : StructureReader {
public:
    using StructureReader::StructureReader;

    void load(const Entry &root)
    {
        root.onlyKeys({"study", "arms", "outcomes", "harms", "flow", "fact_box"});
        const Entry study = root.child("study");
        study.onlyKeys({"facts"});
        m_model.study = {"study", factsOf(study), false, study.place()};
        for (const Entry &entry : root.items("arms")) {
            entry.onlyKeys({"id", "placebo"});
            const Arm arm{entry.text("id"), entry.flag("placebo"), entry.place()};
            if (isNew(m_model.arms, arm.id, entry))
                m_model.arms.append(arm);
        }
        for (const Entry &entry : root.items("outcomes"))
            outcome(entry);
        for (const Entry &entry : root.items("harms"))
            harm(entry);
        flow(root.child("flow"));
        factBox(root.child("fact_box"));
    }

private:
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
        if (isNew(m_model.outcomes, outcome.id, entry))
            m_model.outcomes.append(outcome);
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
        if (isNew(m_model.harms, harm.id, entry))
            m_model.harms.append(harm);
    }

    void flow(const Entry &entry)
    {
        entry.onlyKeys({"facts", "stages"});
        m_model.flow = {"flow", factsOf(entry), false, entry.place()};
        for (const Entry &item : entry.items("stages")) {
            item.onlyKeys({"id", "source", "per_arm", "facts"});
            const Stage stage{item.text("id"), item.text("source"), item.flag("per_arm"),
                              factsOf(item), item.place()};
            if (isNew(m_model.stages, stage.id, item))
                m_model.stages.append(stage);
        }
    }

    void factBox(const Entry &entry)
    {
        entry.onlyKeys({"facts", "risks_in_words", "unknown"});
        m_model.factBox = factsOf(entry);
        m_model.risksInWords = citedList(entry, "risks_in_words");
        m_model.unknowns = citedList(entry, "unknown");
    }
};

}  // namespace

void loadTrial(const Entry &root, Model &model, Problems &problems)
{
    TrialLoader(model, problems).load(root);
}

}  // namespace content
