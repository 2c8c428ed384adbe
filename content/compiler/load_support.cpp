// SPDX-License-Identifier: Apache-2.0
#include "structure_reader.h"

namespace content {

namespace {

class SupportLoader : StructureReader {
public:
    using StructureReader::StructureReader;

    void load(const Entry &root)
    {
        root.onlyKeys({"line", "line_facts", "programmes", "fit"});
        m_model.lineFact = root.text("line");
        m_model.lineFacts = root.list("line_facts");
        for (const Entry &entry : root.items("programmes")) {
            entry.onlyKeys({"id", "facts", "conditions"});
            const Programme programme{entry.text("id"), factsOf(entry), entry.list("conditions"),
                                      entry.place()};
            if (isNew(m_model.programmes, programme.id, entry))
                m_model.programmes.append(programme);
        }
        fit(root.child("fit"));
    }

private:
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
            if (isNew(fit.answers, answer.id, item))
                fit.answers.append(answer);
        }
    }
};

}  // namespace

void loadSupport(const Entry &root, Model &model, Problems &problems)
{
    SupportLoader(model, problems).load(root);
}

}  // namespace content
