// SPDX-License-Identifier: Apache-2.0
// From the click to the painted window: visits to tabs, switches on the tab of results, and the
// painting of each chart.
#include "timing.h"

#include "charts/bar_chart.h"
#include "charts/people_chart.h"
#include "charts/study_flow.h"
#include "shell/window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>

using bench::report;
using bench::timed;

namespace {

constexpr int kRounds = 8;
constexpr int kPaints = 200;

/// A window as the program has it once everything is built ahead.
struct Guide {
    look::Theme theme;
    guide::Session session{[] { return std::chrono::milliseconds(); }};
    std::unique_ptr<shell::MainWindow> window;

    Guide(const shell::LoadedContent &loaded, int percent)
    {
        theme.setTextPercent(percent);
        window = shell::makeWindow(loaded, theme, {session});
        window->resize(1920, 1080);
        window->open(QStringLiteral("page:how-it-works"));
        window->QWidget::show();
        QApplication::processEvents();
        window->buildAhead();
        for (int i = 0; i < 40; ++i)
            QApplication::processEvents();
    }

    /// From asking for a screen to its paint being done.
    double visit(const QString &target)
    {
        return timed([&] {
            window->open(target);
            window->repaint();
        });
    }

    /// From the click on a button to the paint being done.
    double click(const QString &button)
    {
        for (auto *shown : window->findChildren<QAbstractButton *>()) {
            if (shown->isVisible() && shown->text() == button)
                return timed([&] {
                    shown->click();
                    window->repaint();
                });
        }
        qFatal("no button %s", qUtf8Printable(button));
    }
};

void visits(const shell::LoadedContent &loaded)
{
    const QStringList tabs{"trial-results", "side-effects", "support",
                           "questions",     "safety",       "how-it-works"};
    QList<double> first;
    QList<double> later;
    for (int round = 0; round < kRounds; ++round) {
        Guide guide(loaded, 100);
        for (QList<double> *times : {&first, &later}) {
            for (const QString &tab : tabs)
                times->append(guide.visit(QStringLiteral("page:") + tab));
        }
    }
    report(QStringLiteral("first visit to a tab, painted at 1920x1080"), first);
    report(QStringLiteral("later visit to a tab"), later);
}

/// Switches as a reader makes them; the first time a view is asked for, it is built.
void switches(const shell::LoadedContent &loaded, int percent)
{
    QList<double> views;
    QList<double> outcomes;
    QList<double> units;
    for (int round = 0; round < kRounds; ++round) {
        Guide guide(loaded, percent);
        guide.visit(QStringLiteral("outcome:") + loaded.content.trial.outcomes.first().id);
        for (const char *view : {"Chart", "Table", "Chart", "Table"}) {
            views.append(guide.click(QLatin1String(view)));
            for (const guide::Outcome &outcome : loaded.content.trial.outcomes)
                outcomes.append(guide.click(outcome.name));
            outcomes.append(guide.click(loaded.content.trial.outcomes.first().name));
            for (const char *unit : {"kg", "lb"})
                units.append(guide.click(QLatin1String(unit)));
        }
    }
    const QString at = QStringLiteral(", painted at 1920x1080, text at %1 %").arg(percent);
    report(QStringLiteral("switch of view") + at, views);
    report(QStringLiteral("switch of outcome") + at, outcomes);
    report(QStringLiteral("switch of unit") + at, units);
}

/// From the tick of a sign to what to do about it: each alone, then ever more of them.
void picks(const shell::LoadedContent &loaded)
{
    QList<double> alone;
    QList<double> together;
    for (int round = 0; round < kRounds / 4; ++round) {
        Guide guide(loaded, 100);
        for (const guide::Symptom &symptom : loaded.content.symptoms.symptoms) {
            guide.visit(QStringLiteral("symptom:") + symptom.id);  // ticks it, in its area
            for (int i = 0; i < 3; ++i)
                alone.append(guide.click(symptom.say));
        }
        for (const guide::Symptom &symptom : loaded.content.symptoms.symptoms) {
            guide.visit(QStringLiteral("symptom:") + symptom.id);
            guide.click(symptom.say);
            together.append(guide.click(symptom.say));
        }
    }
    report(QStringLiteral("tick of one sign, painted at 1920x1080"), alone);
    report(QStringLiteral("tick of a sign beside up to 50 others"), together);
}

void paints(const QString &what, charts::MarkChart &chart)
{
    chart.resize(900, chart.heightForWidth(900));
    QImage image(chart.size(), QImage::Format_RGB32);
    QList<double> times;
    for (int i = 0; i < kPaints; ++i)
        times.append(timed([&] { chart.render(&image); }));
    report(QStringLiteral("paint of the %1, 900 px wide").arg(what), times,
           QStringLiteral("a quarter of that frame: 4 ms"));
}

}  // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    shell::installAccessibility();
    const auto loaded = shell::loadContent(QStringLiteral(GUIDE_STORE_FILE),
                                           store::Trust::builtIn(), QStringLiteral("en"));
    if (!loaded)
        return 1;
    visits(*loaded);
    for (const int percent : {100, 200})
        switches(*loaded, percent);
    picks(*loaded);
    const look::Theme theme;
    const guide::Trial &trial = loaded->content.trial;
    charts::BarChart bars(trial.outcomes.first(), charts::FigureSize::Large, theme);
    charts::PeopleChart people(trial.harms.first(), charts::FigureSize::Large, theme);
    charts::StudyFlow flow(trial.flow, theme);
    paints(QStringLiteral("bars"), bars);
    paints(QStringLiteral("people"), people);
    paints(QStringLiteral("way through the study"), flow);
    return 0;
}
