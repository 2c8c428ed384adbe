// SPDX-License-Identifier: Apache-2.0
#include "reading.h"

#include "check.h"
#include "wording.h"

#include <QHash>
#include <QRegularExpression>
#include <QTextStream>

#include <algorithm>

namespace content {

namespace {

constexpr double kMaxGrade = 8.0;       // READ-2
constexpr double kGradeToAimFor = 6.0;  // READ-1
// What Fernández-Huerta's own table gives for the same two grades.
constexpr double kMinEase = 60.0;
constexpr double kEaseToAimFor = 70.0;

/// Letters that are written but not spoken as a syllable of their own.
const QList<QRegularExpression> &silentEndings()
{
    static const QList<QRegularExpression> endings{
        // aches, headaches, but not reaches
        QRegularExpression(QStringLiteral("(?<=(?<![aeo])ach)es$")),
        // tongue, fatigues, unique
        QRegularExpression(QStringLiteral("(?<=[gq])ues?$")),
        // take, takes, called, but not table, tables, handled, wanted, doses
        QRegularExpression(QStringLiteral("(?<![aeiouy])(?<![^aeiouylr][lr])"
                                          "(?:e|(?<![td])ed|(?<![sxzcg])(?<![cs]h)es)$")),
        // statement, careful, safely, but not element
        QRegularExpression(QStringLiteral("(?<=[^aeiouyl])(?<![^aeiouy]r)e"
                                          "(?=(?:ments?|ful|fully|less|ness|ly)$)")),
    };
    return endings;
}

/// Neighbouring vowels that are two syllables, where the group alone would count as one.
const QRegularExpression &partedVowels()
{
    static const QRegularExpression parted(QStringList{
        "(?<![ct])ia(?!ge?$)|[ct]ia(?=t)",  // trial, association; not special, marriage
        "(?<![cstgxhln])io|[ln]io(?!n)",    // period; not reaction, million
        "[^aeiou]iu(?=m)",                  // sodium
        "(?<!fr)(?<![ct])ie(?=nt|nc|t)",    // diet, ingredient; not patient
        "ie(?=r$|st$)",                     // earlier
        "(?<![qg])ua|uou",                  // usual, continuous; not equal
        "[lr]ui[dn]|uing|uici|(?<!q)uity",  // fluid, ruin; not build
        "(?<![qg])ue(?=n|l)",               // fluent, cruel; not frequent
        "(?<![gp])eo(?!u)",                 // video; not people
        "[eo]ing$|oe[mt]|^react|creat(?!u)",
        "[aeou]y[aio]|[aou]ye|yi|[^aeiouw]yer",  // royal, player, trying
        "(?:s|th)ms?$",                          // organism, rhythm
    }
                                               .join(QLatin1Char('|')));
    return parted;
}

int englishSyllables(const QString &word)
{
    static const QRegularExpression negation(QStringLiteral("[ds]n['’]t$"));
    QString lower = word.toLower();
    int count = lower.contains(negation) ? 1 : 0;  // did-n't, but can't
    lower.remove(QChar(u'’')).remove(QLatin1Char('\''));
    static const QRegularExpression lastEa(QStringLiteral("[aeiouy].*[^aeiouy]eas?$"));
    if (lower.contains(lastEa))
        ++count;  // area, ideas, but not sea
    for (const QRegularExpression &silent : silentEndings())
        lower.remove(silent);
    static const QRegularExpression vowels(QStringLiteral("[aeiouyáéíóúü]+"));
    for (const QRegularExpression &pattern : {vowels, partedVowels()}) {
        for (auto matches = pattern.globalMatch(lower); matches.hasNext(); matches.next())
            ++count;
    }
    return std::max(count, 1);
}

/// Spanish writes as it speaks: two strong vowels part, and so does a weak one with an accent
/// beside a strong one.
int spanishSyllables(const QString &word)
{
    static const QRegularExpression silent(QStringLiteral("(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])"));
    static const QRegularExpression nucleus(QStringLiteral(
        "[iuüy]?[aeoáéó](?:[iuüy](?![aeoáéóíú]))?|[uü]?í|i?ú|[iuü][iuüy]?|y(?![aeiouáéíóú])"));
    QString lower = word.toLower();
    lower.remove(silent);
    int count = 0;
    for (auto matches = nucleus.globalMatch(lower); matches.hasNext(); matches.next())
        ++count;
    return std::max(count, 1);
}

}  // namespace

int syllables(const QString &word, const Rules &rules)
{
    QString plain = word.toLower();
    plain.remove(QChar(u'’')).remove(QLatin1Char('\''));
    const auto exception = rules.syllables.constFind(plain);
    if (exception != rules.syllables.constEnd())
        return *exception;
    // A text says few words over and over.
    static QHash<QString, int> english;
    static QHash<QString, int> spanish;
    const bool isSpanish = rules.measure == ReadingMeasure::FernandezHuerta;
    int &count = (isSpanish ? spanish : english)[word.toLower()];
    if (count == 0)
        count = isSpanish ? spanishSyllables(word) : englishSyllables(word);
    return count;
}

void Readability::add(const QString &text, const Rules &rules)
{
    QString without = text;
    for (const QString &name : rules.names)
        without.replace(name, QString(), Qt::CaseInsensitive);
    for (const QString &sentence : content::sentences(without, rules.abbreviations)) {
        const QStringList all = wordsOf(sentence);
        if (all.isEmpty())
            continue;
        ++sentences;
        words += static_cast<int>(all.size());
        longest = std::max(longest, static_cast<int>(all.size()));
        for (const QString &word : all)
            syllables += content::syllables(word, rules);
    }
}

double Readability::grade() const
{
    if (sentences == 0 || words == 0)
        return 0;
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
}

double Readability::huerta() const
{
    if (sentences == 0 || words == 0)
        return 100;
    return 206.84 - 60.0 * syllables / words - 1.02 * words / sentences;
}

double Readability::wordsPerSentence() const
{
    return sentences == 0 ? 0 : static_cast<double>(words) / sentences;
}

Ease Readability::ease(ReadingMeasure measure) const
{
    const bool spanish = measure == ReadingMeasure::FernandezHuerta;
    // Both made to grow with difficulty.
    const double hard = spanish ? -huerta() : grade();
    if (hard > (spanish ? -kMinEase : kMaxGrade))
        return Ease::TooHard;
    return hard > (spanish ? -kEaseToAimFor : kGradeToAimFor) ? Ease::Tolerable : Ease::Aim;
}

QString Readability::describe(ReadingMeasure measure) const
{
    return measure == ReadingMeasure::FernandezHuerta
               ? QStringLiteral("ease %1 (Fernández-Huerta; 70 is sixth grade, 60 eighth)")
                     .arg(huerta(), 0, 'f', 1)
               : QStringLiteral("grade %1").arg(grade(), 0, 'f', 1);
}

namespace {

constexpr qsizetype kLongSentence = 20;

/// What is known of one screen while its texts go by.
struct Seen {
    ScreenReading reading;
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
        seen.reading.reading.add(text.plain, language.rules);
        for (const QString &sentence : sentences(text.plain, language.rules.abbreviations)) {
            if (wordsOf(sentence).size() > kLongSentence)
                seen.reading.longSentences.append(sentence);
        }
    });
    QList<ScreenReading> result;
    for (const auto &[screen, seen] : screens.asKeyValueRange()) {
        ScreenReading reading = seen.reading;
        reading.screen = screen;
        for (const auto &[id, word] : seen.mentioned.asKeyValueRange()) {
            if (!seen.linked.contains(id) && !seen.explained.contains(id))
                reading.unexplained.append(word);
        }
        result.append(reading);
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
                << reading.describe(language.rules.measure) << ", " << reading.words << " words, "
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
