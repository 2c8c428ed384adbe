// SPDX-License-Identifier: Apache-2.0
#include "pointer.h"

#include <QStringList>

#include <algorithm>

namespace update {

namespace {

/// More of them than keys and mistakes there will ever be.
constexpr qsizetype kMostLines = 64;
constexpr int kMostDeaths = 99;
const QString kFilePrefix = QStringLiteral("serostim-guide-");

/// @return −1 when it is no number from 0 to `most`, written in the one way
int numberOf(const QString &text, int most)
{
    bool fine = false;
    const int number = text.toInt(&fine);
    return fine && number >= 0 && number <= most && QString::number(number) == text ? number : -1;
}

bool isKey(const QString &text)
{
    return text.size() == 16 && std::all_of(text.begin(), text.end(), [](QChar sign) {
               return (sign >= QLatin1Char('0') && sign <= QLatin1Char('9')) ||
                      (sign >= QLatin1Char('A') && sign <= QLatin1Char('F'));
           });
}

QString textOf(const Version &version)
{
    return version.isBuiltIn() ? QStringLiteral("built-in")
                               : QStringLiteral("%1 %2").arg(version.number).arg(version.key);
}

std::optional<Version> numberAndKey(const QString &text, QChar separator)
{
    const Version version{numberOf(text.section(separator, 0, 0), 999'999'999),
                          text.section(separator, 1)};
    if (version.number < 1 || !isKey(version.key))
        return std::nullopt;
    return version;
}

std::optional<Version> versionOf(const QString &text)
{
    return text == QLatin1String("built-in") ? Version{} : numberAndKey(text, QLatin1Char(' '));
}

/// A line's first word and the rest of it. None unless every line ends, and none is too many.
std::optional<QList<std::pair<QString, QString>>> linesOf(const QByteArray &text)
{
    QStringList lines = QString::fromLatin1(text).split(QLatin1Char('\n'));
    if (!lines.takeLast().isEmpty() || lines.size() > kMostLines)
        return std::nullopt;
    QList<std::pair<QString, QString>> told;
    for (const QString &line : lines)
        told.append({line.section(QLatin1Char(' '), 0, 0), line.section(QLatin1Char(' '), 1)});
    return told;
}

bool readRunning(const QString &text, Pointer &pointer)
{
    if (text == QLatin1String("no"))
        return true;
    host::BootMoment moment;
    if (!host::fromText(text, moment))
        return false;
    pointer.running = moment;
    return true;
}

}  // namespace

QString Version::fileName() const
{
    return isBuiltIn() ? QString() : kFilePrefix + QStringLiteral("%1-%2").arg(number).arg(key);
}

std::optional<Version> Version::fromFileName(const QString &name)
{
    const QString told = name.startsWith(kFilePrefix) ? name.mid(kFilePrefix.size()) : QString();
    return numberAndKey(told, QLatin1Char('-'));
}

QByteArray written(const Pointer &pointer)
{
    return QStringLiteral("current %1\nprevious %2\ntrial %3\ndeaths %4\nrunning %5\n")
        .arg(textOf(pointer.current), textOf(pointer.previous),
             pointer.onTrial ? QStringLiteral("yes") : QStringLiteral("no"),
             QString::number(pointer.deaths),
             pointer.running ? host::toText(*pointer.running) : QStringLiteral("no"))
        .toLatin1();
}

std::optional<Pointer> parsePointer(const QByteArray &text)
{
    const auto lines = linesOf(text);
    if (!lines || lines->size() != 5)
        return std::nullopt;
    static const QStringList kOrder{"current", "previous", "trial", "deaths", "running"};
    for (int i = 0; i < kOrder.size(); ++i) {
        if (lines->at(i).first != kOrder.at(i))
            return std::nullopt;
    }
    const auto current = versionOf(lines->at(0).second);
    const auto previous = versionOf(lines->at(1).second);
    const QString &trial = lines->at(2).second;
    Pointer pointer;
    pointer.deaths = numberOf(lines->at(3).second, kMostDeaths);
    if (!current || !previous || pointer.deaths < 0 ||
        (trial != QLatin1String("yes") && trial != QLatin1String("no")) ||
        !readRunning(lines->at(4).second, pointer))
        return std::nullopt;
    pointer.current = *current;
    pointer.previous = *previous;
    pointer.onTrial = trial == QLatin1String("yes");
    return pointer;
}

void Numbers::note(const Version &version)
{
    if (!version.isBuiltIn())
        highest[version.key] = std::max(highest.value(version.key), version.number);
}

QByteArray written(const Numbers &numbers)
{
    QString text;
    for (const auto &[key, number] : numbers.highest.asKeyValueRange())
        text += QStringLiteral("highest %1\n").arg(textOf({number, key}));
    // The latest ones matter most.
    for (const Version &version :
         numbers.left.mid(std::max<qsizetype>(0, numbers.left.size() - 32)))
        text += QStringLiteral("left %1\n").arg(textOf(version));
    return text.toLatin1();
}

std::optional<Numbers> parseNumbers(const QByteArray &text)
{
    const auto lines = linesOf(text);
    if (!lines)
        return std::nullopt;
    Numbers numbers;
    for (const auto &[what, value] : *lines) {
        const auto version = versionOf(value);
        if (!version || version->isBuiltIn())
            return std::nullopt;
        if (what == QLatin1String("highest"))
            numbers.note(*version);
        else if (what == QLatin1String("left"))
            numbers.left.append(*version);
        else
            return std::nullopt;
    }
    return numbers;
}

}  // namespace update
