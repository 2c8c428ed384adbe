// SPDX-License-Identifier: Apache-2.0
#include "figures.h"

#include <QApplication>
#include <QTest>

namespace figures {

namespace {

guide::ArmResult result(int arm, double value, std::optional<double> difference)
{
    return {arms().at(arm), value, difference};
}

}  // namespace

QList<guide::Arm> arms()
{
    // Not the ids of the shipped content: how an arm looks must not hang on them.
    return {{"a", "Every day", "Serostim", false, 0},
            {"b", "Every other day", "Serostim", false, 1},
            {"c", "Placebo", "No medicine", true}};
}

guide::Outcome endurance()
{
    guide::Outcome outcome;
    outcome.id = "endurance";
    outcome.name = "Endurance";
    outcome.heading = "Change in endurance";
    outcome.howToRead = "A longer bar means a larger change.";
    outcome.statement = "Both groups gained more than placebo.";
    outcome.statisticName = "middle value (median)";
    outcome.unit = {"percent", "%", "percent", "percentage points"};
    outcome.axis = {-2, 10, 2};
    outcome.results = {result(0, 9.1, 9.3), result(1, 8.9, 9.1), result(2, -0.2, std::nullopt)};
    return outcome;
}

guide::Outcome leanMass()
{
    guide::Outcome outcome = endurance();
    outcome.id = "lean-mass";
    outcome.name = "Lean body mass";
    outcome.heading = "Change in lean body mass";
    outcome.statisticName = "average (mean)";
    outcome.unit = {"lb", "lb", "pounds", "pounds"};
    outcome.axis = {0, 12, 2};
    outcome.results = {result(0, 11.5, 10.1), result(1, 7.3, 5.9), result(2, 1.4, std::nullopt)};
    return outcome;
}

guide::Harm harm(const QList<std::optional<double>> &counts, bool about)
{
    guide::Harm harm;
    harm.heading = "Dose lowered because of side effects";
    harm.howToRead = "Each mark is one person out of 100.";
    harm.did = "{count} out of 100 people had their dose lowered";
    harm.didNot = "{rest} out of 100 did not";
    harm.missing = "Our sources do not give this number for placebo.";
    harm.basis = "Everyone in the first 12 weeks.";
    for (int i = 0; i < counts.size(); ++i)
        harm.counts.append({arms().at(i), counts.at(i), about && counts.at(i)});
    return harm;
}

guide::Harm lowered()
{
    guide::Harm lowered = harm({23, 11, std::nullopt});
    lowered.counts.first().about = true;
    return lowered;
}

guide::Harm stopped()
{
    return harm({10.3, 6.6, std::nullopt});
}

guide::Flow flow()
{
    guide::Flow flow;
    flow.heading = "How people went through the study";
    flow.howToRead = "Read from top to bottom.";
    flow.stages = {{"joined", "At the start", "757 people",
                    "All had HIV wasting and took HIV medicine. A computer put each person in a "
                    "group by chance."},
                   {"groups", "For 12 weeks", "3 groups",
                    "Nobody knew who got Serostim and who got placebo.", true},
                   {"measured", "After 12 weeks", "646 people", "Their endurance was measured."},
                   {"later", "Weeks 12 to 48", "548 people",
                    "They went on for longer, and all of them got Serostim."}};
    flow.arms = arms();
    return flow;
}

std::unique_ptr<Shown> show(int width, int textPercent, bool highContrast)
{
    auto shown = std::make_unique<Shown>();
    shown->theme.setTextPercent(textPercent);
    shown->theme.setHighContrast(highContrast);
    qApp->installEventFilter(&shown->theme);
    shown->window = std::make_unique<QWidget>();
    QPalette palette = shown->theme.palette();
    palette.setColor(QPalette::Window, shown->theme.tokens().surface);
    shown->window->setPalette(palette);
    QWidget *parent = shown->window.get();
    shown->bars =
        new charts::BarChart(endurance(), charts::FigureSize::Large, shown->theme, parent);
    shown->people =
        new charts::PeopleChart(lowered(), charts::FigureSize::Large, shown->theme, parent);
    shown->study = new charts::StudyFlow(flow(), shown->theme, parent);
    resize(*shown, width);
    shown->window->show();
    shown->window->activateWindow();
    QApplication::setActiveWindow(shown->window.get());
    QApplication::processEvents();
    return shown;
}

void resize(const Shown &shown, int width)
{
    int top = 0;
    for (charts::MarkChart *chart : shown.charts()) {
        chart->setGeometry(0, top, width, chart->heightForWidth(width));
        top += chart->height() + 20;
    }
    shown.window->resize(width, top);
    QApplication::processEvents();
}

}  // namespace figures
