// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace guide {

enum class Statistic { Mean, Median };

struct Arm {
    QString id;
    QString name;
    QString note;
    bool placebo = false;
};

/// The unit of an outcome: pounds, or percent change from the start.
struct Unit {
    QString id;         ///< lb or percent
    QString shortName;  ///< lb, %
    QString longName;   ///< pounds, percent
};

struct ArmResult {
    Arm arm;
    double value = 0;                  ///< change at the outcome's week, in its unit
    std::optional<double> difference;  ///< from placebo, same unit; none for placebo itself
};

/// The value axis of a figure; it always holds zero.
struct AxisRange {
    double from = 0;
    double to = 0;
    double step = 1;
};

/// One outcome of the study with everything that its figure must say about itself.
struct Outcome {
    QString id;
    QString name;
    QString heading;
    QString definition;
    QString howToRead;
    QString statement;
    QString meaning;
    Statistic statistic = Statistic::Mean;
    QString statisticName;
    QString statisticMeaning;
    QString population;  ///< who was counted, in words
    int weeks = 0;
    Unit unit;
    AxisRange axis;
    QString sourceTitle;
    QList<ArmResult> results;  ///< in the fixed order of the arms, placebo last
};

struct Trial {
    QList<Outcome> outcomes;
    QString spread;  ///< what our sources say about the spread of results
};

/// A change as printed: sign, value, and the unit. "+11.5 lb", "−0.2 %" becomes "−0.2%". A change
/// that rounds to zero has no sign.
QString printedChange(double value, const Unit &unit);

/// A change as a person says it: "plus 11.5 pounds", "minus 0.2 percent" (CHART-32).
/// `plus` and `minus` are the words of the reader's language.
QString spokenChange(double value, const Unit &unit, const QString &plus, const QString &minus);

}  // namespace guide
