// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose.h"

namespace guide {

/// A word explained where it stands.
struct Term {
    QString id;
    QString term;
    QString meaning;
};

/// What some of the questions are about.
struct QuestionTopic {
    QString id;
    QString name;
};

/// An answer to a reader's question, and what kind of knowledge it is.
struct Answer {
    enum class Kind { Label, Expert, Unknown };

    QString id;
    QString topic;  ///< id of one
    Kind kind = Kind::Label;
    QString question;
    RichText answer;
    QString page;  ///< where to read on
};

/// A question for the care team; one of the reader's own has no id.
struct Ask {
    QString id;
    QString text;
};

struct Questions {
    QList<QuestionTopic> topics;
    QList<Answer> answers;
    QList<Ask> ask;  ///< questions to ask the care team
};

}  // namespace guide
