// SPDX-License-Identifier: Apache-2.0
// A search for each key while texts are typed: over the shipped store, and over made-up ones of
// growing size.
#include "synthetic_store.h"

#include "store/search.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

namespace {

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto index = static_cast<qsizetype>(share * static_cast<double>(values.size() - 1) + 0.5);
    return values.at(index);
}

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// What people type, from the tests' own list.
QStringList phrases()
{
    QFile file(QStringLiteral(GUIDE_SOURCE_DIR "/tests/data/search_phrases.tsv"));
    QStringList found;
    if (!file.open(QIODevice::ReadOnly))
        return found;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        if (!line.isEmpty() && !line.startsWith(QLatin1Char('#')))
            found.append(line.section(QLatin1Char('\t'), 0, 0));
    }
    return found;
}

/// Common, rare and misspelled words of a made-up language, one to eight in a text.
QStringList syntheticPhrases(int topics)
{
    QRandomGenerator random(7);
    QStringList found;
    const int words = bench::syntheticWords(topics);
    for (int i = 0; i < 60; ++i) {
        QStringList text;
        for (int n = 0; n <= i % 8; ++n) {
            QString word = bench::syntheticWord(random.bounded(n % 2 == 0 ? 40 : words));
            if (random.bounded(4) == 0)
                word[word.size() / 2] = QLatin1Char('x');
            text.append(word);
        }
        found.append(text.join(QLatin1Char(' ')));
    }
    return found;
}

/// Prints how long each key takes. @return whether every search had an answer
bool measure(const QString &what, const store::Store &store, const QStringList &texts,
             const QString &budget)
{
    QTextStream out(stdout);
    QElapsedTimer timer;
    timer.start();
    auto search = store::Search::prepare(store, QStringLiteral("en"));
    const double prepared = milliseconds(timer);
    if (!search) {
        out << search.error().what << "\n";
        return false;
    }
    QList<double> times;
    for (const QString &text : texts) {
        for (qsizetype letters = 1; letters <= text.size(); ++letters) {
            timer.restart();
            const auto hits = search->find(text.left(letters));
            times.append(milliseconds(timer));
            if (!hits) {
                out << hits.error().what << "\n";
                return false;
            }
        }
    }
    out << QStringLiteral("search as you type, %1: median %2 ms, 99th percentile %3 ms, slowest %4 "
                          "ms (budget %5); made ready in %6 ms\n")
               .arg(what)
               .arg(percentile(times, 0.5), 0, 'f', 2)
               .arg(percentile(times, 0.99), 0, 'f', 2)
               .arg(percentile(times, 1), 0, 'f', 2)
               .arg(budget)
               .arg(prepared, 0, 'f', 1);
    return true;
}

bool measureSynthetic(int topics, const QString &budget)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("synthetic.sqlite"));
    QElapsedTimer timer;
    timer.start();
    if (const QString error = bench::writeSyntheticStore(path, topics); !error.isEmpty()) {
        QTextStream(stdout) << error << "\n";
        return false;
    }
    const double written = milliseconds(timer);
    QFile file(path);
    QCryptographicHash hash(store::Trust::kDigest);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return false;
    const auto opened = store::Store::openFile(path, store::Trust{{hash.result()}});
    if (!opened) {
        QTextStream(stdout) << opened.error().what << "\n";
        return false;
    }
    QTextStream(stdout) << QStringLiteral("synthetic store of %1 topics: %2 MB, written in %3 s\n")
                               .arg(topics)
                               .arg(static_cast<double>(file.size()) / 1e6, 0, 'f', 1)
                               .arg(written / 1000, 0, 'f', 1);
    return measure(QStringLiteral("%1 topics").arg(topics), *opened, syntheticPhrases(topics),
                   budget);
}

}  // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const auto shipped =
        store::Store::openFile(QStringLiteral(GUIDE_STORE_FILE), store::Trust::builtIn());
    if (!shipped ||
        !measure(QStringLiteral("shipped store"), *shipped, phrases(), QStringLiteral("2 ms")))
        return 1;
    for (const auto &[topics, budget] :
         {std::pair{1'000, "–"}, {10'000, "–"}, {100'000, "16 ms"}}) {
        if (!measureSynthetic(topics, QString::fromUtf8(budget)))
            return 1;
    }
    return 0;
}
