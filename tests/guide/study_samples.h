// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/trial.h"

/// A small sound study, built by hand, for the tests of what is told of one.
namespace samples {

inline QList<guide::Arm> arms()
{
    return {{"daily", "Every day", "Serostim"},
            {"alternate", "Every other day", "Serostim"},
            {"placebo", "Placebo", "no Serostim", true}};
}

inline guide::Unit pounds()
{
    return {"lb", "lb", "pounds", "pounds"};
}

inline guide::Unit kilograms()
{
    return {"kg", "kg", "kilograms", "kilograms"};
}

inline guide::Unit percent()
{
    return {"percent", "%", "percent", "percentage points"};
}

inline guide::Outcome weight()
{
    guide::Outcome outcome;
    outcome.id = "weight";
    outcome.name = "Weight";
    outcome.heading = "More weight";
    outcome.statement = "Up {daily}, {placebo} with placebo: a gap of {daily-gap}.";
    outcome.statistic = guide::Statistic::Median;
    outcome.statisticName = "middle value (median)";
    outcome.statisticMeaning = "Half gained more, half less.";
    outcome.population = "Counted: who finished.";
    outcome.weeks = 12;
    outcome.unit = pounds();
    outcome.axis = {0, 12, 2};
    outcome.sourceTitle = "A source";
    outcome.results = {{arms().at(0), 6.5, 4.9}, {arms().at(1), 4.9, 3.3}, {arms().at(2), 1.6, {}}};
    return outcome;
}

inline guide::Outcome endurance()
{
    guide::Outcome outcome = weight();
    outcome.id = "endurance";
    outcome.name = "Endurance";
    outcome.heading = "More endurance";
    outcome.statistic = guide::Statistic::Mean;
    outcome.statisticName = "average (mean)";
    outcome.statisticMeaning = "Shared out evenly.";
    outcome.population = "Not said who was counted.";
    outcome.unit = percent();
    outcome.axis = {-2, 10, 2};
    outcome.results = {
        {arms().at(0), 9.1, 9.3}, {arms().at(1), 8.9, 9.1}, {arms().at(2), -0.2, {}}};
    return outcome;
}

inline guide::Harm stopped()
{
    guide::Harm harm;
    harm.id = "stopped";
    harm.name = "Stopped";
    harm.heading = "Stopped because of side effects";
    harm.did = "{count} out of 100 people stopped";
    harm.didNot = "{rest} out of 100 did not";
    harm.missing = "Not in our sources.";
    harm.basis = "In all, 510 people.";
    harm.sourceTitle = "Another source";
    harm.counts = {{arms().at(0), 10.3}, {arms().at(1), 6.6}, {arms().at(2), {}}};
    return harm;
}

inline guide::Trial trial()
{
    guide::Trial trial;
    trial.outcomes = {endurance(), weight()};
    trial.harms = {stopped()};
    trial.flow.heading = "The way";
    trial.flow.stages = {{"joined", "At the start", "757 people", "All of them."},
                         {"groups", "Then", "3 groups", "By chance.", true}};
    trial.flow.arms = arms();
    trial.factBox = {"Benefits and risks",
                     "From a study.",
                     "Benefits",
                     "Change after 12 weeks",
                     "Risks",
                     "How many people",
                     "What is not known",
                     "Report it.",
                     "not in our sources",
                     {{"common", "Common", "Joint pain."}},
                     {"What happens later."}};
    trial.spread = "The spread is not in our sources.";
    trial.kilograms = kilograms();
    trial.gapNote = "We took one from the other.";
    trial.converted = "Worked out from pounds.";
    return trial;
}

}  // namespace samples
