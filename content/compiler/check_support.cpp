// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "checks.h"

#include <QSet>

#include <algorithm>

namespace content {

namespace {

constexpr int kMostQuestions = 3;  // more than three in a row is a form, not a hint

template <typename Item> const Item *find(const QList<Item> &items, const QString &id)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item &item) { return item.id == id; });
    return found == items.end() ? nullptr : &*found;
}

class SupportCheck : public Check {
public:
    SupportCheck(const Model &model, Problems &problems)
        : Check(model, problems)
        , m_fit(model.fit)
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
        if (m_fit.place.file.isEmpty())
            return;  // it could not be read, which was reported
        answers();
        questions();
        if (!m_fit.questions.isEmpty())
            walk(m_fit.questions.first(), {}, false);
        unused();
    }

private:
    void line()
    {
        const Fact *line = m_model.fact(m_model.lineFact);
        if (!m_model.lineFact.isEmpty() && (line == nullptr || !line->phone || !line->hours))
            error({"support.yaml", 0}, "“line” must be a fact with “phone” and “hours”",
                  "Give the fact both");
        cite(m_model.lineFacts, {"support.yaml", 0});
        for (const Cited &role : m_model.roles)
            cite(role.facts, role.place);
    }

    void answers()
    {
        cite({m_fit.restrictions}, m_fit.place);
        for (const FitAnswer &answer : m_fit.answers) {
            cite(answer.facts, answer.place);
            if (!answer.facts.contains(m_fit.restrictions))
                error(answer.place,
                      QStringLiteral("the answer “%1” does not say that restrictions apply")
                          .arg(answer.id),
                      QStringLiteral("Add %1 to its facts").arg(m_fit.restrictions));
            if (!answer.programme.isEmpty() &&
                find(m_model.programmes, answer.programme) == nullptr)
                error(answer.place,
                      QStringLiteral("there is no programme “%1”").arg(answer.programme),
                      "Use an id from “programmes”");
        }
    }

    void questions()
    {
        for (const FitQuestion &question : m_fit.questions) {
            cite(question.facts, question.place);
            if (question.options.size() < 2)
                error(question.place,
                      QStringLiteral("the question “%1” leaves no choice").arg(question.id),
                      "Give it at least two options");
            for (const FitOption &option : question.options)
                leads(option);
        }
    }

    void leads(const FitOption &option)
    {
        if (!option.answer.isEmpty() && find(m_fit.answers, option.answer) == nullptr)
            error(option.place, QStringLiteral("there is no answer “%1”").arg(option.answer),
                  "Use an id from “answers”");
        if (!option.next.isEmpty() && find(m_fit.questions, option.next) == nullptr)
            error(option.place, QStringLiteral("there is no question “%1”").arg(option.next),
                  "Use an id from “questions”");
    }

    /// Follows every path from a question to its end. `asked` are the questions before it: a path
    /// that goes in a circle is one that is too long.
    void walk(const FitQuestion &question, QStringList asked, bool answered)
    {
        m_reached.insert(question.id);
        if (asked.size() == kMostQuestions) {
            if (!m_tooLong)
                error(question.place,
                      QStringLiteral("more than %1 questions can come one after the other")
                          .arg(kMostQuestions),
                      "Shorten the way from the first question to an answer");
            m_tooLong = true;
            return;
        }
        asked.append(question.id);
        for (const FitOption &option : question.options) {
            m_given.insert(option.answer);
            const bool hasAnswer = answered || !option.answer.isEmpty();
            if (const FitQuestion *next = find(m_fit.questions, option.next))
                walk(*next, asked, hasAnswer);
            else if (option.next.isEmpty() && !hasAnswer)
                error(option.place, QStringLiteral("the option “%1” leads nowhere").arg(option.id),
                      "Give it an answer or a next question");
        }
    }

    void unused()
    {
        for (const FitQuestion &question : m_fit.questions) {
            if (!m_reached.contains(question.id))
                error(question.place,
                      QStringLiteral("nothing leads to the question “%1”").arg(question.id),
                      "Lead an option to it, or remove it");
        }
        for (const FitAnswer &answer : m_fit.answers) {
            if (!m_given.contains(answer.id))
                error(answer.place,
                      QStringLiteral("no option gives the answer “%1”").arg(answer.id),
                      "Give it with an option, or remove it");
        }
    }

    const Fit &m_fit;
    QSet<QString> m_reached;
    QSet<QString> m_given;
    bool m_tooLong = false;
};

}  // namespace

void checkSupport(const Model &model, Problems &problems)
{
    SupportCheck(model, problems).check();
}

}  // namespace content
