// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include "guide/content.h"

namespace content {

/// A figure as the program will have it, so that one set of rules judges it here and there. Units
/// have the keys of their words in curly brackets, such as "{trial.units.lb.long}".
guide::Outcome figureOf(const Model &model, const Outcome &outcome);
guide::Harm figureOf(const Model &model, const Harm &harm);

/// A text that every language must have, and what it may rest on.
struct ExpectedWord {
    enum class Use {
        Prose,   ///< sentences: ledger, wording and readability
        Label,   ///< a few words: ledger and wording
        Search,  ///< what people type: no check but that it is text; may be a list
        Name,    ///< titles of sources: not ours to change
    };

    QString key;  ///< file and path, such as "symptoms.symptoms.sight.say"
    QStringList facts;
    Use use = Use::Prose;
    bool list = false;
    bool claimFree = false;
    bool ownFacts = false;                ///< the word carries its own `facts` or `plain`
    QHash<QString, QString> places = {};  ///< what must stand in it in curly brackets, and for what
    QString screen = {};
};

/// Every word that the structure calls for, in a fixed order.
QList<ExpectedWord> expectedWords(const Model &model);

/// Everything that a checked model says in one language, as the program will have it.
guide::Content contentOf(const Model &model, const Language &language);

}  // namespace content
