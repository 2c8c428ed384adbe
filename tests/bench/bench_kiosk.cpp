// SPDX-License-Identifier: Apache-2.0
// How quickly a kiosk is there for the next visitor, and what ten thousand of them leave behind:
// nothing, with luck. The number of visitors can be given as an argument.
#include "timing.h"

#include "support/kiosk_place.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

#include <cstdio>
#include <malloc.h>

namespace {

/// Kilobytes that this process has written to. What it only reads, such as libraries, counts as its
/// own as soon as no other program uses it, so that is left out.
long privateMemory()
{
    QFile file("/proc/self/smaps_rollup");
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("Private_Dirty:"))
            return line.simplified().split(' ').value(1).toLong();
    }
    return 0;
}

int descriptors()
{
    return static_cast<int>(
        QDir("/proc/self/fd").entryList(QDir::NoDotAndDotDot | QDir::System | QDir::Files).size());
}

/// What a visitor does: wakes the screen, reads, picks, searches, enlarges, changes the language,
/// and leaves by a button or by the clock.
void visit(support::KioskPlace &place, int number)
{
    static const QStringList pages{"page:trial-results", "symptom:sight",   "page:support",
                                   "question:storage",   "page:my-visit",   "outcome:weight",
                                   "page:safety",        "sources:support", "page:print"};
    QWindow *window = place.window().windowHandle();
    QTest::mouseClick(window, Qt::LeftButton, {}, {600, 300});
    for (int i = 0; i < 3; ++i) {
        place.guide().guide().open(pages.at((number + i) % pages.size()));
        QCoreApplication::processEvents();
    }
    if (number % 3 == 0) {
        QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(window, 'p');
        QTest::keyClick(window, 'u');
    }
    if (number % 4 == 0)
        QTest::keyClick(window, Qt::Key_Plus, Qt::ControlModifier);
    if (number % 5 == 0)
        place.guide().setLanguage("es");
    place.visit().setNotes(QString::number(number));
    QCoreApplication::processEvents();
    if (number % 2 == 0) {
        place.window().hideNow();
    } else {
        place.pass(std::chrono::seconds(120));
        place.pass(std::chrono::seconds(20));
    }
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void timeButtons(support::KioskPlace &place)
{
    QList<double> over;
    QList<double> hidden;
    for (int i = 0; i < 60; ++i) {
        place.wake();
        place.guide().guide().open("page:side-effects");
        support::settle();
        over.append(bench::timed([&] {
            place.window().startOver();
            place.window().grab();
        }));
        place.guide().guide().open("page:trial-results");
        support::settle();
        hidden.append(bench::timed([&] { place.window().hideNow(); }));
        support::settle();
    }
    bench::report("Start over, to the page painted", over, "budget 100 ms");
    bench::report("Hide now, to the neutral screen painted", hidden, "budget 50 ms");
}

}  // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    const int visits = argc > 1 ? QByteArray(argv[1]).toInt() : 100;
    support::KioskPlace place(support::generousConfig());
    if (!place.show({1920, 1080})) {
        std::fprintf(stderr, "the window cannot be shown\n");
        return 1;
    }
    timeButtons(place);
    // Caches of fonts, drawings and the system fill up first.
    const int warmUp = std::max(visits / 5, 100);
    for (int i = 0; i < warmUp; ++i)
        visit(place, i);
    malloc_trim(0);
    const long before = privateMemory();
    const int open = descriptors();
    const int step = std::max(visits / 10, 1);
    for (int i = 1; i <= visits; ++i) {
        visit(place, i);
        if (i % step != 0 && i != visits)
            continue;
        malloc_trim(0);
        std::printf("Memory of its own: %+ld KiB after %d visits (budget 1024 KiB after 10000), "
                    "descriptors %+d\n",
                    privateMemory() - before, i, descriptors() - open);
        std::fflush(stdout);
    }
    return 0;
}
