// SPDX-License-Identifier: Apache-2.0
#include "structure_reader.h"

namespace content {

namespace {

class TrialLoader : StructureReader {
public:
    using StructureReader::StructureReader;

    void load(const Entry &entry)
    {
        entry.onlyKeys({"study", "arms", "outcomes"});
        const Entry study = entry.child("study");
        study.onlyKeys({"facts"});
        m_model.study = {"study", factsOf(study), false, study.place()};
        for (const Entry &item : entry.items("arms")) {
            item.onlyKeys({"id", "placebo"});
            const Arm arm{item.text("id"), item.flag("placebo"), item.place()};
            if (isNew(m_model.arms, arm.id, item))
                m_model.arms.append(arm);
        }
        for (const Entry &item : entry.items("outcomes")) {
            item.onlyKeys({"id", "unit", "axis", "results", "differences", "source", "facts"});
            const Entry axis = item.child("axis");
            axis.onlyKeys({"from", "to", "step"});
            const Outcome outcome{item.text("id"),
                                  item.text("unit"),
                                  {axis.number("from"), axis.number("to"), axis.number("step")},
                                  textMap(item.child("results")),
                                  textMap(item.child("differences")),
                                  item.text("source"),
                                  factsOf(item),
                                  item.place()};
            if (isNew(m_model.outcomes, outcome.id, item))
                m_model.outcomes.append(outcome);
        }
    }
};

}  // namespace

void loadTrial(const Entry &root, Model &model, Problems &problems)
{
    TrialLoader(model, problems).load(root);
}

}  // namespace content
