// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "checks.h"

#include <algorithm>

namespace content {

namespace {

class SupportCheck : public Check {
public:
    SupportCheck(const Model &model, Problems &problems)
        : Check(model, problems)
    {
    }

    void check()
    {
        line();
        for (const Programme &programme : m_model.programmes) {
            cite(programme.facts, programme.place);
            if (programme.conditions.isEmpty())
                error(programme.place,
                      QStringLiteral("the programme “%1” has no conditions").arg(programme.id),
                      "List all of them: none may be left out");
        }
        fit();
    }

private:
    void line()
    {
        const Fact *line = m_model.fact(m_model.lineFact);
        if (!m_model.lineFact.isEmpty() && (line == nullptr || !line->phone || !line->hours))
            error({"support.yaml", 0}, "“line” must be a fact with “phone” and “hours”",
                  "Give the fact both");
        cite(m_model.lineFacts, {"support.yaml", 0});
    }

    void fit()
    {
        const Fit &fit = m_model.fit;
        if (fit.place.file.isEmpty())
            return;  // it could not be read, which was reported
        cite({fit.restrictions}, fit.place);
        if (fit.answers.size() < 2)
            error(fit.place, "“fit” leaves no choice", "Give it at least two answers");
        for (const FitAnswer &answer : fit.answers) {
            cite(answer.facts, answer.place);
            if (!answer.facts.contains(fit.restrictions))
                error(answer.place,
                      QStringLiteral("the answer “%1” does not say that restrictions apply")
                          .arg(answer.id),
                      QStringLiteral("Add %1 to its facts").arg(fit.restrictions));
            const bool known =
                answer.programme.isEmpty() ||
                std::any_of(m_model.programmes.begin(), m_model.programmes.end(),
                            [&](const Programme &one) { return one.id == answer.programme; });
            if (!known)
                error(answer.place,
                      QStringLiteral("there is no programme “%1”").arg(answer.programme),
                      "Use an id from “programmes”");
        }
    }
};

}  // namespace

void checkSupport(const Model &model, Problems &problems)
{
    SupportCheck(model, problems).check();
}

}  // namespace content
