// SPDX-License-Identifier: Apache-2.0
// First visit to each tab and later visits, from the click to the painted window.
#include "shell/assembly.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

namespace {

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto index = static_cast<qsizetype>(share * static_cast<double>(values.size() - 1) + 0.5);
    return values.at(index);
}

/// Milliseconds from asking for a screen to its paint being done.
double visit(shell::MainWindow &window, const QString &target)
{
    QElapsedTimer timer;
    timer.start();
    window.open(target);
    window.repaint();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void report(const QString &what, const QList<double> &times)
{
    QTextStream(stdout)
        << QStringLiteral("%1: median %2 ms, 99th percentile %3 ms (a frame at 60 Hz: 16.7 ms)\n")
               .arg(what)
               .arg(percentile(times, 0.5), 0, 'f', 1)
               .arg(percentile(times, 0.99), 0, 'f', 1);
}

}  // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    shell::installAccessibility();
    const QStringList tabs{"trial-results", "side-effects", "support",
                           "questions",     "safety",       "how-it-works"};
    const auto loaded = shell::loadContent(QStringLiteral(GUIDE_STORE_FILE),
                                           store::Trust::builtIn(), QStringLiteral("en"));
    if (!loaded)
        return 1;
    QList<double> first;
    QList<double> later;
    for (int round = 0; round < 20; ++round) {
        look::Theme theme;
        pages::Choices choices;
        const auto window = shell::makeWindow(*loaded, theme, {choices});
        window->resize(1920, 1080);
        window->open(QStringLiteral("page:how-it-works"));
        window->QWidget::show();
        QApplication::processEvents();
        window->buildAhead();
        for (int i = 0; i < 40; ++i)
            QApplication::processEvents();
        for (const QString &tab : tabs)
            first.append(visit(*window, QStringLiteral("page:") + tab));
        for (const QString &tab : tabs)
            later.append(visit(*window, QStringLiteral("page:") + tab));
    }
    report(QStringLiteral("first visit to a tab, painted at 1920x1080"), first);
    report(QStringLiteral("later visit to a tab"), later);
    return 0;
}
