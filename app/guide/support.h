// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fit_questions.h"
#include "support_hours.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace guide {

struct SupportRole {
    QString id;
    QString name;
    QString does;
};

struct Programme {
    QString id;
    QString name;
    QString summary;
    QStringList conditions;  ///< all of them; none may be left out
};

/// The AXIS Center: how to reach it and what it offers.
struct Support {
    QString name;
    QString digits;   ///< 1-877-714-2947
    QString letters;  ///< 1-877-714-AXIS
    QString hoursInWords;
    QString holidays;
    QString enroll;
    SupportHours hours;
    QList<SupportRole> roles;
    QList<Programme> programmes;
    FitQuestions fit;
    QStringList facts = {};  ///< ids of the facts that hold its number and hours
};

}  // namespace guide
