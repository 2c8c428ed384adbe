// SPDX-License-Identifier: Apache-2.0
#include "structure_reader.h"

namespace content {

namespace {

class SupportLoader : StructureReader {
public:
    using StructureReader::StructureReader;

    void load(const Entry &root)
    {
        root.onlyKeys({"line", "line_facts", "roles", "programmes", "fit"});
        m_model.lineFact = root.text("line");
        m_model.lineFacts = root.list("line_facts");
        m_model.roles = citedList(root, "roles");
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
        entry.onlyKeys({"restrictions", "questions", "answers"});
        Fit &fit = m_model.fit;
        fit.restrictions = entry.text("restrictions");
        fit.place = entry.place();
        for (const Entry &item : entry.items("questions")) {
            item.onlyKeys({"id", "facts", "options"});
            const FitQuestion question{item.text("id"), factsOf(item), options(item), item.place()};
            if (isNew(fit.questions, question.id, item))
                fit.questions.append(question);
        }
        for (const Entry &item : entry.items("answers")) {
            item.onlyKeys({"id", "programme", "facts"});
            const FitAnswer answer{item.text("id"), item.text("programme", Need::Optional),
                                   factsOf(item), item.place()};
            if (isNew(fit.answers, answer.id, item))
                fit.answers.append(answer);
        }
    }

    QList<FitOption> options(const Entry &question)
    {
        QList<FitOption> all;
        for (const Entry &item : question.items("options")) {
            item.onlyKeys({"id", "answer", "next"});
            const FitOption option{item.text("id"), item.text("answer", Need::Optional),
                                   item.text("next", Need::Optional), item.place()};
            if (isNew(all, option.id, item))
                all.append(option);
        }
        return all;
    }
};

}  // namespace

void loadSupport(const Entry &root, Model &model, Problems &problems)
{
    SupportLoader(model, problems).load(root);
}

}  // namespace content
