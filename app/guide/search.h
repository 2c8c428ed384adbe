// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "error.h"
#include "symptoms.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace guide {

/// A run of characters, counted in UTF-16 units.
struct Run {
    int start = 0;
    int length = 0;

    bool operator==(const Run &) const = default;
};

/// Something in the guide that answers what was typed.
struct Hit {
    QString target;  ///< what opens it: "symptom:sight-change", "question:storage", "term:median"
    QString page;    ///< the screen that it stands on; empty for a word that is explained
    QString title;
    QList<Run> titleMarks;  ///< where the title holds what was typed
    QString snippet;
    QList<Run> snippetMarks;
    std::optional<Urgency> urgency;  ///< of a symptom
};

/// Finds what answers a text, the best first, emergencies that it names before everything else. An
/// error is never an empty list.
using Find = std::function<Result<QList<Hit>>(const QString &typed)>;

}  // namespace guide
