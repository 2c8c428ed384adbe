// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "charts/bar_chart.h"
#include "charts/people_chart.h"
#include "charts/study_flow.h"

#include <QWidget>

#include <memory>

/// Figures over structs built by hand, with the study's own numbers, so that a chart is tested
/// without a page around it.
namespace figures {

QList<guide::Arm> arms();

/// Change in endurance: percent, placebo below zero.
guide::Outcome endurance();
/// Change in lean body mass, in pounds.
guide::Outcome leanMass();

/// A harm with these counts for the arms in their order.
guide::Harm harm(const QList<std::optional<double>> &counts, bool about = false);
/// People whose dose was lowered: about 23 and 11, placebo not known.
guide::Harm lowered();
/// People who stopped: 10.3 and 6.6, placebo not known.
guide::Harm stopped();

guide::Flow flow();

/// A window with one chart of each kind, one above the other, as a page would hold them.
struct Shown {
    look::Theme theme;
    std::unique_ptr<QWidget> window;
    charts::BarChart *bars = nullptr;
    charts::PeopleChart *people = nullptr;
    charts::StudyFlow *study = nullptr;

    [[nodiscard]] QList<charts::MarkChart *> charts() const { return {bars, people, study}; }
};

/// Shown, active, laid out at that width.
std::unique_ptr<Shown> show(int width, int textPercent = 100, bool highContrast = false);

/// Gives every chart that width and the height that it asks for.
void resize(const Shown &shown, int width);

}  // namespace figures
