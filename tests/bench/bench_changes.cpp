// SPDX-License-Identifier: Apache-2.0
// From the click to the painted window: size of text, contrast, language, on every tab; and the
// code of a visit, beside a page that needs no code.
#include "timing.h"

#include "shell/window.h"

#include <QApplication>

using bench::report;
using bench::timed;

namespace {

constexpr int kRounds = 5;

void settle()
{
    for (int i = 0; i < 60; ++i)
        QApplication::processEvents();
}

}  // namespace

int main(int argc, char *argv[])
{
    const QApplication app(argc, argv);
    shell::installAccessibility();
    auto loaded = shell::loadContent(QStringLiteral(GUIDE_STORE_FILE), store::Trust::builtIn(),
                                     QStringLiteral("en"));
    if (!loaded)
        return 1;
    look::Theme theme;
    guide::Session session([] { return std::chrono::milliseconds(); });
    shell::Window window(std::move(*loaded), theme, {session});
    window.resize(1920, 1080);
    window.show();
    QList<double> sizes;
    QList<double> contrasts;
    QList<double> languages;
    const auto painted = [&](const std::function<void()> &change) {
        const double time = timed([&] {
            change();
            window.repaint();
        });
        settle();
        return time;
    };
    for (int round = 0; round < kRounds; ++round) {
        for (const char *tab :
             {"how-it-works", "trial-results", "side-effects", "support", "questions"}) {
            window.guide().open(QStringLiteral("page:") + QLatin1String(tab));
            window.guide().buildAhead();
            settle();
            for (const int percent : {125, 200, 100})
                sizes.append(painted([&] { theme.setTextPercent(percent); }));
            for (const bool high : {true, false})
                contrasts.append(painted([&] { theme.setHighContrast(high); }));
            for (const char *language : {"es", "en"})
                languages.append(
                    painted([&] { window.setLanguage(QString::fromLatin1(language)); }));
        }
    }
    for (const guide::Symptom &symptom : window.content().symptoms.symptoms)
        session.visit.addSymptom(symptom.id);
    QList<double> codes;
    QList<double> pages;
    for (int round = 0; round < 4 * kRounds; ++round) {
        pages.append(painted([&] { window.guide().open(QStringLiteral("page:help")); }));
        codes.append(painted([&] { window.guide().open(QStringLiteral("scan:visit")); }));
    }
    const QString budget = QStringLiteral("budget 50 ms");
    report(QStringLiteral("another text size, painted at 1920x1080"), sizes, budget);
    report(QStringLiteral("another contrast"), contrasts, budget);
    report(QStringLiteral("another language"), languages, budget);
    report(QStringLiteral("the code of a visit"), codes,
           QStringLiteral("%1 times Help; budget 50 ms")
               .arg(bench::percentile(codes, 0.5) / bench::percentile(pages, 0.5), 0, 'f', 1));
    return 0;
}
