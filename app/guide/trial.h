// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace guide {

enum class Statistic { Mean, Median, Unknown };

/// By its id in the evidence, "mean" or "median".
Statistic statisticOf(const QString &id);

struct Arm {
    QString id;
    QString name;
    QString note;
    bool placebo = false;
    int treatment = 0;  ///< which of the groups on the medicine it is, counted from 0
};

/// The unit of an outcome, in the words of a language.
struct Unit {
    QString id;            ///< one of knownUnits(); lb, kg or percent
    QString shortName;     ///< lb, kg, %
    QString longName;      ///< pounds, kilograms, percent
    QString gapName = {};  ///< what a difference is told in: pounds, kilograms, percentage points
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
    QString statement;      ///< plain, with places for the numbers: "{daily}", "{daily-gap}"
    QString statementHtml;  ///< the same with its marks; empty when it has none
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
    bool converted = false;    ///< told in another unit than the source's
    QStringList facts = {};    ///< ids of the facts that hold its numbers

    /// Its numbers by the places that `statement` has for them: "daily" → "11.5 pounds",
    /// "daily-gap" → "10.1 pounds". Amounts have no sign: the sentence says up or down.
    [[nodiscard]] QHash<QString, QString> figures() const;
    /// The statement with its numbers, plain.
    [[nodiscard]] QString plainStatement() const;
    [[nodiscard]] RichText richStatement() const;
};

/// How often something happened in an arm.
struct ArmCount {
    Arm arm;
    std::optional<double> outOf100;  ///< people; none where our sources do not say
    bool about = false;              ///< the source itself rounds
};

/// Something unwanted that happened to a share of the people, such as a dose that was lowered.
struct Harm {
    QString id;
    QString name;
    QString heading;
    QString howToRead;
    QString did;      ///< "{count} out of 100 people had their dose lowered"
    QString didNot;   ///< "{rest} out of 100 did not"
    QString missing;  ///< said of an arm without a count
    QString basis;    ///< who was counted, and over how long
    QString sourceTitle;
    QList<ArmCount> counts;  ///< in the fixed order of the arms, placebo last
    QStringList facts = {};  ///< ids of the facts that hold its numbers
};

/// One stage of the study, from the people who joined to those who stayed longest.
struct Stage {
    QString id;
    QString when;         ///< "At the start"
    QString amount;       ///< "757 people"
    QString text;         ///< one or two short sentences
    bool perArm = false;  ///< the stage at which the arms part
};

/// How people went through the study, first stage first.
struct Flow {
    QString heading;
    QString howToRead;
    QStringList sourceTitles;
    QList<Stage> stages;
    QList<Arm> arms;
};

/// A text about one thing, such as the common side effects.
struct Note {
    QString id;
    QString name;
    QString text;
};

/// The words of the table that holds benefits and risks together; its numbers are those of the
/// outcomes and harms.
struct FactBoxWords {
    QString heading;
    QString lead;
    QString benefits;
    QString benefitsMeasure;  ///< what the numbers of this part are
    QString risks;
    QString risksMeasure;
    QString unknown;
    QString report;    ///< where side effects are reported
    QString notFound;  ///< stands where a number is not in our sources
    QList<Note> risksInWords;
    QStringList unknowns;  ///< what is not known, a sentence each
};

struct Trial {
    QList<Outcome> outcomes;
    QList<Harm> harms;
    Flow flow;
    FactBoxWords factBox;
    QString spread;     ///< what our sources say about the spread of results
    QString gapNote;    ///< who worked out the gaps to placebo
    Unit kilograms;     ///< what pounds may be told in
    QString converted;  ///< said of a figure in kilograms
};

/// A text whose places, such as "{daily}", are filled in. A place without a value stays as it is.
QString filled(const QString &text, const QHash<QString, QString> &values);

/// An amount without sign, as a sentence tells it: "11.5 pounds", "0.2%".
QString amountInWords(double value, const Unit &unit);

/// A number with its short unit as it is printed: "12 lb", "10%".
QString withUnit(const QString &number, const Unit &unit);

/// A change as printed: sign, value, and the unit. "+11.5 lb", "−0.2 %" becomes "−0.2%". A change
/// that rounds to zero has no sign.
QString printedChange(double value, const Unit &unit);

/// A change as a person says it: "plus 11.5 pounds", "minus 0.2 percent" (CHART-32).
/// `plus` and `minus` are the words of the reader's language.
QString spokenChange(double value, const Unit &unit, const QString &plus, const QString &minus);

/// The size of a difference as printed: "10.1 lb"; "9.3 percentage points" where the short unit
/// would tell a share and not a difference.
QString printedGap(double difference, const Unit &unit);

/// The size of a difference as a person says it: "10.1 pounds", "9.3 percentage points".
QString spokenGap(double difference, const Unit &unit);

/// Why a figure must not be shown, for staff to read; empty when it may be. The compiler asks this,
/// too; a store from elsewhere may carry what it refuses all the same (FDA-Q1, RISK-17).
QString faultOf(const Outcome &outcome);
QString faultOf(const Harm &harm);

/// Whether a result of the study can be that number: of percent or of pounds, say.
bool isPossibleResult(double value);
/// Whether it can be a number of people out of 100.
bool isPossibleCount(double value);

/// What results in weight are told in. The sources give pounds.
enum class WeightUnit { Pounds, Kilograms };

/// Exact by definition (EVIDENCE.md, traps of section E).
constexpr double kKilogramsPerPound = 0.45359237;

/// Whether the switch between pounds and kilograms means something for an outcome.
bool hasWeight(const Outcome &outcome);

/// The outcome told in another unit: the same results and the same span of the axis, so that no
/// mark moves, with round steps of the new unit. What is not in pounds comes back as it is.
Outcome inUnit(const Outcome &outcome, WeightUnit unit, const Unit &kilograms);

}  // namespace guide
