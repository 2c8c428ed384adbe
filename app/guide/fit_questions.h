// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace guide {

/// One choice of a question.
struct FitOption {
    QString id;
    QString label;
    QString answer;  ///< id of what it adds to the result; empty for nothing
    QString next;    ///< id of the question that follows; empty where the questions end
};

struct FitQuestion {
    QString id;
    QString ask;
    QList<FitOption> options;
};

/// A part of the result. It says what may fit and promises nothing.
struct FitAnswer {
    QString id;
    QString heading;
    QString text;
    QString programme;  ///< id of the programme whose conditions belong to it; empty for none
};

/// "Which program may fit me?": the first question and all that can follow from it.
struct FitQuestions {
    QString restrictions;  ///< ends every result
    QList<FitQuestion> questions;
    QList<FitAnswer> answers;
};

/// Where a reader stands after some choices.
struct FitStep {
    std::optional<FitQuestion> question;  ///< what to ask next; none once the questions end
    QStringList chosen;                   ///< the labels of the choices so far
    QList<FitAnswer> answers;             ///< what the choices so far add up to, in their order
};

/// Follows `choices` (ids of options, one a question) from the first question on. A choice that the
/// question does not offer is not followed, nor is anything after it.
FitStep fitStep(const FitQuestions &fit, const QStringList &choices);

}  // namespace guide
