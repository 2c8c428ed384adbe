// SPDX-License-Identifier: Apache-2.0
#include "timing.h"
#include "update_place.h"

#include "shell/tasks.h"
#include "shell/updates.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTimer>

namespace {

constexpr qint64 kSize = 500'000'000;
constexpr int kRounds = 3;

/// How long another program takes, start to end.
double timedProgram(const QString &program, const QStringList &arguments, const QString &home,
                    int expected)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home);
    environment.remove(QStringLiteral("XDG_DATA_HOME"));
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    const double time = bench::timed([&] {
        process.start(program, arguments);
        process.waitForFinished(-1);
    });
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != expected)
        qFatal("%s", process.readAllStandardError().constData());
    return time;
}

void appendTo(const QString &file, char what)
{
    QFile store(file);
    if (!store.open(QIODevice::ReadWrite) || !store.seek(kSize - 1) || store.write(&what, 1) != 1)
        qFatal("there is no room for a pack of 500 MB");
}

/// A content as any other, with bytes behind it that SQLite does not look at.
QString bringLarge(fixtures::UpdatePlace &place)
{
    const auto manifest = fixtures::builtManifest(6);
    const QString file = place.bring(manifest, place.a);
    if (!QFile::resize(file, kSize))
        qFatal("there is no room for a pack of 500 MB");
    fixtures::put(
        file + QStringLiteral(".minisig"),
        fixtures::signedBy(place.a, fixtures::bytesOf(file), pack::toComment(manifest).toLatin1()));
    return file;
}

/// What a window feels of it, in milliseconds.
struct Felt {
    double gap = 0;   ///< the longest that it had to wait while the pack was taken in
    double show = 0;  ///< until its content was read, between two visitors
    double look = 0;  ///< at the same pack once more, where packages put it
};

Felt feel(const QString &guide, const QString &file)
{
    fixtures::UpdatePlace place;
    shell::Updates updates({place.folder(), {}}, {place.a.key}, place.program,
                           shell::examineApart(guide), place.clock);
    QElapsedTimer since;
    Felt felt;
    QTimer ticks;
    ticks.setTimerType(Qt::PreciseTimer);
    QObject::connect(&ticks, &QTimer::timeout, [&] {
        felt.gap = std::max(felt.gap, static_cast<double>(since.nsecsElapsed()) / 1e6);
        since.start();
    });
    QObject::connect(&updates, &shell::Updates::taken, qApp, &QApplication::quit);
    QObject::connect(&updates, &shell::Updates::refused, [](const guide::Error &error) {
        qFatal("not taken: %s", qPrintable(error.what));
    });
    since.start();
    ticks.start(10);
    updates.take(file);
    QApplication::exec();
    felt.gap = std::max(felt.gap, static_cast<double>(since.nsecsElapsed()) / 1e6);
    ticks.stop();
    felt.show = bench::timed([&] {
        if (!updates.show(QStringLiteral("en")))
            qFatal("what was taken cannot be shown");
    });
    shell::Updates again({place.folder(), QFileInfo(file).path()}, {place.a.key}, place.program,
                         shell::examineApart(guide), place.clock);
    felt.look = bench::timed([&] { again.watch(); });
    return felt;
}

}  // namespace

/// UPD-21: a pack of 500 MB, from the start of --update to its end, and what the window feels of
/// it.
int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    const QString guide = QString::fromLocal8Bit(argv[1]);
    fixtures::UpdatePlace place;
    const QString file = bringLarge(place);
    const QTemporaryDir home;
    const auto update = [&](int expected) {
        return timedProgram(guide, {QStringLiteral("--update"), file}, home.path(), expected);
    };
    QList<double> reading;
    QList<double> taking;
    QList<double> refusing;
    QList<double> gaps;
    QList<double> showing;
    QList<double> looking;
    for (int round = 0; round < kRounds; ++round) {
        reading.append(timedProgram(QStringLiteral("cat"), {file}, home.path(), 0));
        // What is shown already is not taken again.
        QDir(home.path()).removeRecursively();
        taking.append(update(0));
    }
    for (int round = 0; round < kRounds; ++round) {
        const Felt felt = feel(guide, file);
        gaps.append(felt.gap);
        showing.append(felt.show);
        looking.append(felt.look);
    }
    appendTo(file, 'x');
    for (int round = 0; round < kRounds; ++round)
        refusing.append(update(1));
    bench::report(QStringLiteral("reading 500 MB by cat"), reading, QStringLiteral("baseline"));
    bench::report(QStringLiteral("--update of a pack of 500 MB that is taken"), taking,
                  QStringLiteral("no budget"));
    bench::report(QStringLiteral("--update of the same, its last byte altered"), refusing,
                  QStringLiteral("no budget"));
    bench::report(QStringLiteral("largest gap between ticks of 10 ms meanwhile"), gaps,
                  QStringLiteral("budget 100 ms"));
    bench::report(QStringLiteral("looking at the same pack once more"), looking,
                  QStringLiteral("budget 100 ms"));
    bench::report(QStringLiteral("until its content is read, between two visitors"), showing,
                  QStringLiteral("no budget"));
    return 0;
}
