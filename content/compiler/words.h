// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

namespace content {

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
    QString screen;
    Use use = Use::Prose;
    bool list = false;
    bool claimFree = false;
    bool ownFacts = false;                ///< the word carries its own `facts` or `plain`
    QHash<QString, QString> places = {};  ///< what must stand in it in curly brackets, and for what
};

/// Every word that the structure calls for, in a fixed order.
QList<ExpectedWord> expectedWords(const Model &model);

}  // namespace content
