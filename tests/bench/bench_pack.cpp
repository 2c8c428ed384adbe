// SPDX-License-Identifier: Apache-2.0
#include "timing.h"

#include "pack/signature.h"

#include <QTemporaryFile>

namespace {

constexpr qint64 kSize = 500'000'000;
constexpr int kRounds = 5;

void readAlone(QFile &file)
{
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    while (file.read(piece.data(), piece.size()) > 0) {
    }
}

}  // namespace

/// UPD-21: how long it takes to see whether a large pack is the one that was signed.
int main()
{
    QTemporaryFile file;
    if (!file.open() || !file.resize(kSize))
        qFatal("there is no room for a file of 500 MB");
    QList<double> reading;
    QList<double> digesting;
    for (int round = 0; round < kRounds; ++round) {
        file.seek(0);
        reading.append(bench::timed([&] { readAlone(file); }));
        file.seek(0);
        digesting.append(bench::timed([&] {
            if (!pack::digestOf(file, file.fileName()))
                qFatal("the file cannot be read");
        }));
    }
    const QString budget = QStringLiteral("budget 2000 ms");
    bench::report(QStringLiteral("reading 500 MB alone"), reading, QStringLiteral("baseline"));
    bench::report(QStringLiteral("digest of a pack of 500 MB"), digesting, budget);
    QTextStream(stdout) << QStringLiteral("digest / reading alone: %1\n")
                               .arg(bench::percentile(digesting, 0.5) /
                                        bench::percentile(reading, 0.5),
                                    0, 'f', 1);
    return 0;
}
