// SPDX-License-Identifier: Apache-2.0
#include "wording.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace content {

namespace {

/// How far before a number “about” or “out of” is looked for.
constexpr qsizetype kLead = 16;

}  // namespace

QRegularExpression anyOf(const QStringList &phrases, const char *pattern)
{
    // Making one costs more than matching it, and the same few are asked for in each sentence.
    static QHash<QStringList, QRegularExpression> made;
    QRegularExpression &expression = made[phrases + QStringList{QString::fromUtf8(pattern)}];
    if (!expression.pattern().isEmpty())
        return expression;
    // The longest first: "in every" is not "in" and a word that is no number.
    QStringList longestFirst = phrases;
    std::sort(longestFirst.begin(), longestFirst.end(),
              [](const QString &a, const QString &b) { return a.size() > b.size(); });
    QStringList escaped;
    for (const QString &phrase : qAsConst(longestFirst))
        escaped.append(QRegularExpression::escape(phrase));
    // No phrase at all matches nothing.
    const QString group =
        phrases.isEmpty() ? QStringLiteral("(?!)") : escaped.join(QLatin1Char('|'));
    expression.setPattern(QString::fromUtf8(pattern).arg("(?:" + group + ')'));
    expression.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
    expression.optimize();
    return expression;
}

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
    const auto goesOn = [&](qsizetype i) {
        return text.at(i).isLetter() || text.at(i) == QLatin1Char('\'') ||
               text.at(i) == QChar(u'’');
    };
    QStringList result;
    for (qsizetype start = 0; start < text.size(); ++start) {
        if (!text.at(start).isLetter())
            continue;
        qsizetype end = start + 1;
        while (end < text.size() && goesOn(end))
            ++end;
        result.append(text.mid(start, end - start));
        start = end;
    }
    return result;
}

QList<WrittenNumber> numbersIn(const QString &text, const Rules &rules)
{
    static const QRegularExpression digits(QStringLiteral(
        R"((?<minus>(?<![\p{L}\d])[−-])?(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\p{L}\d])\.\d+|[^\P{N}0-9]+))"));
    const QRegularExpression about = anyOf(rules.aboutWords, R"((?<![\p{L}\d])%1\s+[$+−-]?$)");
    const QRegularExpression outOf = anyOf(rules.outOf, R"((?<![\p{L}\d])%1\s+$)");
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

}  // namespace content
