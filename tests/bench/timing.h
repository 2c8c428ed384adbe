// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QList>
#include <QString>
#include <QTextStream>

#include <algorithm>
#include <functional>

/// How times are taken and told.
namespace bench {

inline double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto index = static_cast<qsizetype>(share * static_cast<double>(values.size() - 1) + 0.5);
    return values.at(index);
}

/// Milliseconds that something takes.
inline double timed(const std::function<void()> &what)
{
    QElapsedTimer timer;
    timer.start();
    what();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

inline void report(const QString &what, const QList<double> &times,
                   const QString &budget = QStringLiteral("a frame at 60 Hz: 16.7 ms"))
{
    QTextStream(stdout) << QStringLiteral("%1: median %2 ms, 99th percentile %3 ms (%4)\n")
                               .arg(what)
                               .arg(percentile(times, 0.5), 0, 'f', 1)
                               .arg(percentile(times, 0.99), 0, 'f', 1)
                               .arg(budget);
}

}  // namespace bench
