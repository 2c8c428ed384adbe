// SPDX-License-Identifier: Apache-2.0
// From the click to the painted window: size of text, contrast, language, on every tab; and the
// code of a visit, beside a page that needs no code; and what it costs that a screen reader may
// read texts.
#include "timing.h"

#include "shell/window.h"

#include <QAccessible>
#include <QApplication>

#include <malloc.h>

using bench::report;
using bench::timed;

namespace {

constexpr int kRounds = 5;

void settle()
{
    for (int i = 0; i < 60; ++i)
        QApplication::processEvents();
}

/// What a reader asks of each object that is shown below another: name and role, and of a text also
/// its lines and where its letters stand.
void ask(QAccessibleInterface *face, bool asksText)
{
    face->role();
    face->text(QAccessible::Name);
    QAccessibleTextInterface *text = asksText ? face->textInterface() : nullptr;
    for (int at = 0; text != nullptr && at < text->characterCount();) {
        int start = 0;
        int end = 0;
        text->textAtOffset(at, QAccessible::LineBoundary, &start, &end);
        text->characterRect(at);
        at = std::max(end, at + 1);
    }
    for (int i = 0; i < face->childCount(); ++i) {
        QAccessibleInterface *child = face->child(i);
        if (child != nullptr && !child->state().invisible)
            ask(child, asksText);
    }
}

/// Switching tabs for somebody whose reader asks for the words of each page, beside one who has
/// none.
void benchTextInterface(shell::Window &window)
{
    const auto tabs = {"how-it-works", "trial-results", "side-effects", "support", "questions"};
    QList<double> times[2];
    for (int round = 0; round < 8 * kRounds; ++round) {
        const bool isActive = round % 2 == 1;
        QAccessible::setActive(isActive);
        for (const char *tab : tabs) {
            times[isActive ? 1 : 0].append(timed([&] {
                window.guide().open(QStringLiteral("page:") + QLatin1String(tab));
                window.repaint();
            }));
            settle();
        }
    }
    QAccessible::setActive(false);
    report(QStringLiteral("switch of page, no screen reader"), times[0],
           QStringLiteral("baseline"));
    report(QStringLiteral("switch of page, with one"), times[1],
           QStringLiteral("budget: the same and 1 ms"));
    std::size_t used[2];
    for (const bool asksText :
         {false, false, true}) {  // at first, pages keep what they are made of
        for (const char *tab : tabs) {
            window.guide().open(QStringLiteral("page:") + QLatin1String(tab));
            settle();
            ask(QAccessible::queryAccessibleInterface(&window), asksText);
        }
        used[asksText ? 1 : 0] = mallinfo2().uordblks;
    }
    QTextStream(stdout) << "text of all tabs as a reader asks for it: "
                        << (static_cast<double>(used[1]) - static_cast<double>(used[0])) / 1024
                        << " KiB more than names alone (budget 300 KiB)\n";
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
    benchTextInterface(window);
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
