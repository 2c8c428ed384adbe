// SPDX-License-Identifier: Apache-2.0
#include "fit_questions.h"

#include <algorithm>

namespace guide {

namespace {

template <typename Item> std::optional<Item> find(const QList<Item> &items, const QString &id)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const Item &item) { return item.id == id; });
    if (found == items.end())
        return std::nullopt;
    return *found;
}

}  // namespace

FitStep fitStep(const FitQuestions &fit, const QStringList &choices)
{
    FitStep step;
    if (!fit.questions.isEmpty())
        step.question = fit.questions.first();
    for (const QString &choice : choices) {
        const std::optional<FitOption> option =
            step.question ? find(step.question->options, choice) : std::nullopt;
        if (!option)
            break;
        step.chosen.append(option->label);
        if (const auto answer = find(fit.answers, option->answer))
            step.answers.append(*answer);
        step.question = find(fit.questions, option->next);
    }
    return step;
}

}  // namespace guide
