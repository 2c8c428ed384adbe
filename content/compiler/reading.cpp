// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include "checks.h"
#include "wording.h"

#include <QTextStream>

namespace content {

namespace {

constexpr qsizetype kLongSentence = 20;

/// What is known of one screen while its texts go by.
struct Seen {
    ScreenReading told;
    QSet<QString> linked;              ///< terms with a link to their meaning
    QMap<QString, QString> mentioned;  ///< term id → the word, where its first use explains nothing
    QSet<QString> explained;
};

/// A term and how it is found in a text: whole words, a plural ending allowed.
struct TermPattern {
    QString id;
    QString term;
    QRegularExpression pattern;
};

QList<TermPattern> termPatterns(const Model &model, const Language &language)
{
    QList<TermPattern> patterns;
    for (const Cited &term : model.terms) {
        const QList<Text> words = language.words.value("glossary." + term.id + ".term");
        if (words.isEmpty() || words.first().plain.isEmpty())
            continue;
        const QString word = words.first().plain;
        patterns.append({term.id, word, anyOf({word}, R"((?<!\p{L})%1(?:e?s)?(?!\p{L})(\s*\()?)")});
    }
    return patterns;
}

void lookForTerms(const Text &text, const QList<TermPattern> &terms, Seen &seen)
{
    for (const QString &link : text.links) {
        if (link.startsWith(QLatin1String("term:")))
            seen.linked.insert(link.mid(5));
    }
    for (const TermPattern &term : terms) {
        if (seen.explained.contains(term.id))
            continue;
        const QRegularExpressionMatch match = term.pattern.match(text.plain);
        if (!match.hasMatch())
            continue;
        if (!match.captured(1).isEmpty())
            seen.explained.insert(term.id);
        else
            seen.mentioned.insert(term.id, term.term);
    }
}

bool hasWordsToExplain(const QString &screen)
{
    return screen != QLatin1String("sources") && screen != QLatin1String("glossary");
}

}  // namespace

QList<ScreenReading> readScreens(const Model &model, const Language &language)
{
    const QList<TermPattern> terms = termPatterns(model, language);
    QMap<QString, Seen> screens;
    forEachText(language, [&](const Text &text) {
        if (!text.checked || text.screen.isEmpty())
            return;
        Seen &seen = screens[text.screen];
        if (hasWordsToExplain(text.screen))
            lookForTerms(text, terms, seen);
        if (!text.prose)
            return;
        seen.told.reading.add(text.plain, language.rules);
        for (const QString &sentence : sentences(text.plain, language.rules.abbreviations)) {
            if (wordsOf(sentence).size() > kLongSentence)
                seen.told.longSentences.append(sentence);
        }
    });
    QList<ScreenReading> result;
    for (const auto &[screen, seen] : screens.asKeyValueRange()) {
        ScreenReading told = seen.told;
        told.screen = screen;
        for (const auto &[id, word] : seen.mentioned.asKeyValueRange()) {
            if (!seen.linked.contains(id) && !seen.explained.contains(id))
                told.unexplained.append(word);
        }
        result.append(told);
    }
    return result;
}

Place placeOfScreen(const Language &language, const QString &screen)
{
    const QString file = screen == QLatin1String("sources")    ? QStringLiteral("facts.yaml")
                         : screen == QLatin1String("glossary") ? QStringLiteral("glossary.yaml")
                         : screen == QLatin1String("strip")    ? QStringLiteral("guide.yaml")
                                                               : screen + QStringLiteral(".md");
    return {language.code + QLatin1Char('/') + file, 0};
}

void printReading(const Model &model, QTextStream &out)
{
    for (const Language &language : model.languages) {
        for (const ScreenReading &screen : readScreens(model, language)) {
            const Readability &reading = screen.reading;
            out << language.code << " " << screen.screen << ": "
                << reading.told(language.rules.measure) << ", " << reading.words << " words, "
                << QString::number(reading.wordsPerSentence(), 'f', 1) << " a sentence, longest "
                << reading.longest << "\n";
            for (const QString &sentence : screen.longSentences)
                out << "    long: " << sentence << "\n";
            if (!screen.unexplained.isEmpty())
                out << "    not explained here: " << screen.unexplained.join(QStringLiteral(", "))
                    << "\n";
        }
    }
}

}  // namespace content
