// SPDX-License-Identifier: Apache-2.0
#include "wording.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace content {

namespace {

/// How far before a number “about” or “out of” is looked for.
constexpr qsizetype kLead = 16;

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

}  // namespace

QStringList sentences(const QString &text, const QStringList &abbreviations)
{
    static const QRegularExpression end(QStringLiteral(R"([.!?]["”’)]*(\s+|$))"));
    QStringList result;
    qsizetype start = 0;
    auto matches = end.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString sentence = text.mid(start, match.capturedEnd() - start).trimmed();
        const bool abbreviated =
            std::any_of(abbreviations.begin(), abbreviations.end(),
                        [&](const QString &a) { return sentence.endsWith(a); });
        if (abbreviated && match.capturedEnd() < text.size())
            continue;
        if (!sentence.isEmpty())
            result.append(sentence);
        start = match.capturedEnd();
    }
    const QString rest = text.mid(start).trimmed();
    if (!rest.isEmpty())
        result.append(rest);
    return result;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression word(QStringLiteral(R"(\p{L}[\p{L}’']*)"));
    QStringList result;
    auto matches = word.globalMatch(text);
    while (matches.hasNext())
        result.append(matches.next().captured());
    return result;
}

QList<WrittenNumber> numbersIn(const QString &text, const Rules &rules)
{
    static const QRegularExpression digits(QStringLiteral(
        R"((?<minus>(?<![\p{L}\d])[−-])?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\p{L}\d])\.\d+|[^\P{N}0-9]+))"));
    static const QRegularExpression about(QStringLiteral(R"(\b(?:about|around|nearly)\s+[$+−-]?$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression outOf(QStringLiteral(R"(\bout of\s+$)"),
                                          QRegularExpression::CaseInsensitiveOption);
    QList<WrittenNumber> result;
    auto matches = digits.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        WrittenNumber number;
        number.written = match.captured(u"number");
        bool ok = false;
        number.value = QString(number.written).remove(QLatin1Char(',')).toDouble(&ok);
        if (!ok)  // “½”, “٣”: no fact holds it, so that it is refused
            number.value = std::numeric_limits<double>::quiet_NaN();
        number.negative = !match.captured(u"minus").isEmpty();
        const qsizetype start = match.capturedStart(u"number");
        const QString before =
            text.mid(std::max<qsizetype>(0, start - kLead), std::min(start, kLead));
        number.afterAbout = before.contains(about);
        number.outOf = before.contains(outOf);
        result.append(number);
    }
    static const QRegularExpression word(QStringLiteral(R"(\p{L}+)"));
    matches = word.globalMatch(text);
    while (matches.hasNext()) {
        const QString written = matches.next().captured();
        const auto found = rules.numberWords.constFind(written.toLower());
        if (found != rules.numberWords.constEnd())
            result.append({*found, false, true, false, false, written});
    }
    return result;
}

int syllables(const QString &word, const Rules &rules)
{
    static const QRegularExpression negation(QStringLiteral("[ds]n['’]t$"));
    QString lower = word.toLower();
    int count = lower.contains(negation) ? 1 : 0;  // did-n't, but can't
    lower.remove(QChar(u'’')).remove(QLatin1Char('\''));
    const auto exception = rules.syllables.constFind(lower);
    if (exception != rules.syllables.constEnd())
        return *exception;
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

}  // namespace content
