// SPDX-License-Identifier: Apache-2.0
#include "checks.h"
#include "wording.h"

#include <QRegularExpression>

namespace content {

namespace {

constexpr int kLongestSentence = 25;    // READ-3
constexpr double kHighestGrade = 8.0;   // READ-2
constexpr double kGradeToAimFor = 6.0;  // READ-1

class Wording {
public:
    Wording(const Language &language, Problems &problems)
        : m_language(language)
        , m_problems(problems)
    {
    }

    void check(const Text &text)
    {
        if (!text.checked)
            return;
        for (const QString &sentence : sentences(text.plain, m_language.rules.abbreviations)) {
            frequency(text, sentence);
            oneIn(text, sentence);
            length(text, sentence);
        }
        if (text.prose)
            m_screens[text.screen].add(text.plain, m_language.rules);
    }

    void finish()
    {
        for (const auto &[screen, readability] : qAsConst(m_screens).asKeyValueRange()) {
            const double grade = readability.grade();
            if (grade <= kGradeToAimFor)
                continue;
            const Place place = placeOf(screen);
            const QString what =
                QStringLiteral("the screen reads at grade %1").arg(grade, 0, 'f', 1);
            const QString remedy =
                QStringLiteral("Use shorter words and sentences; aim for grade 6");
            if (grade > kHighestGrade)
                m_problems.error(place, what, remedy);
            else
                m_problems.warn(place, what, remedy);
        }
        for (const Allowance &allowance : m_language.allowances) {
            if (!allowance.used)
                m_problems.error(allowance.place,
                                 QStringLiteral("nothing needs this exception any more"),
                                 QStringLiteral("Remove it"));
        }
    }

private:
    /// Where the words of a screen stand; two screens have no page of their own.
    [[nodiscard]] Place placeOf(const QString &screen) const
    {
        const QString file = screen == QLatin1String("sources")    ? QStringLiteral("facts.yaml")
                             : screen == QLatin1String("glossary") ? QStringLiteral("glossary.yaml")
                                                                   : screen + QStringLiteral(".md");
        return {m_language.code + QLatin1Char('/') + file, 0};
    }

    void frequency(const Text &text, const QString &sentence)
    {
        const QStringList words = wordsOf(sentence);
        for (const QString &word : words) {
            if (!m_language.rules.frequencyWords.contains(word, Qt::CaseInsensitive))
                continue;
            if (!numbersIn(sentence, m_language.rules).isEmpty() ||
                isAllowed(m_language, "frequency", text, sentence))
                return;
            m_problems.error(
                text.place, QStringLiteral("“%1” stands without a number").arg(word),
                QStringLiteral("Say how many in the same sentence, or leave the word out"));
            return;
        }
    }

    void oneIn(const Text &text, const QString &sentence)
    {
        static const QRegularExpression pattern(
            QStringLiteral(R"(\b(?:1|one)[\s-]+in[\s-]+(?:(?:a|an|every)\s+)?(?:\d|(\p{L}+)))"),
            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = pattern.match(sentence);
        if (!match.hasMatch())
            return;
        const QString word = match.captured(1).toLower();
        if ((!word.isEmpty() && !m_language.rules.numberWords.contains(word)) ||
            isAllowed(m_language, "one-in", text, sentence))
            return;
        m_problems.error(text.place,
                         QStringLiteral("“%1” is hard to compare").arg(match.captured()),
                         QStringLiteral("Write it as “N out of 100”"));
    }

    void length(const Text &text, const QString &sentence)
    {
        const auto count = wordsOf(sentence).size();
        if (count <= kLongestSentence || isAllowed(m_language, "long-sentence", text, sentence))
            return;
        m_problems.error(
            text.place,
            QStringLiteral("a sentence has %1 words: “%2…”").arg(count).arg(sentence.left(40)),
            QStringLiteral("Make two sentences; %1 words at most").arg(kLongestSentence));
    }

    const Language &m_language;
    Problems &m_problems;
    QMap<QString, Readability> m_screens;
};

}  // namespace

void checkWording(const Model &model, Problems &problems)
{
    for (const Language &language : model.languages) {
        Wording wording(language, problems);
        forEachText(language, [&](const Text &text) { wording.check(text); });
        wording.finish();
    }
}

}  // namespace content
