// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support_hours.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace guide {

struct Programme {
    QString id;
    QString name;
    QString summary;
    QStringList conditions;  ///< all of them; none may be left out
};

/// What a reader with a kind of insurance is told. It says what may fit and promises nothing.
struct FitAnswer {
    QString id;
    QString label;  ///< the kind of insurance
    QString heading;
    QString text;
    QString programme;  ///< id of the programme whose conditions belong to it; empty for none
};

/// Which programme may fit.
struct Fit {
    QString restrictions;  ///< ends every answer
    QList<FitAnswer> answers;
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
    QList<Programme> programmes;
    Fit fit;
    QStringList facts = {};  ///< ids of the facts that hold its number and hours
};

}  // namespace guide
