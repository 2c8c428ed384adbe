// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "reading.h"
#include "wording.h"

#include <QRegularExpression>

namespace content {

namespace {

constexpr int kMaxSentenceLength = 25;  // READ-3, as is the average
constexpr int kMaxAverageLength = 15;

class Wording {
public:
    Wording(const Language &language, Problems &problems)
        : m_language(language)
        , m_problems(problems)
    {
        const Rules &rules = language.rules;
        const QString one = anyOf(rules.oneWords + QStringList{"1"}, "%1").pattern();
        const QString joint = anyOf(rules.oneIn, "%1").pattern().replace("\\ ", "[\\s-]+");
        m_oneIn = QRegularExpression(
            QStringLiteral(R"((?<![\p{L}\d.])%1[\s-]+(%2)[\s-]+(\d+|\p{L}+))").arg(one, joint),
            QRegularExpression::CaseInsensitiveOption);
    }

    void check(const Text &text)
    {
        if (!text.checked)
            return;
        terms(text);
        for (const QString &sentence : sentences(text.plain, m_language.rules.abbreviations)) {
            frequency(text, sentence);
            oneIn(text, sentence);
            length(text, sentence);
        }
    }

    void finish(const Model &model)
    {
        for (const ScreenReading &screen : readScreens(model, m_language)) {
            const Readability &readability = screen.reading;
            if (readability.wordsPerSentence() > kMaxAverageLength)
                m_problems.error(
                    placeOfScreen(m_language, screen.screen),
                    QStringLiteral("the sentences have %1 words on average")
                        .arg(readability.wordsPerSentence(), 0, 'f', 1),
                    QStringLiteral("Make more of them; %1 words at most").arg(kMaxAverageLength));
            const ReadingMeasure measure = m_language.rules.measure;
            const Ease ease = readability.ease(measure);
            if (ease == Ease::Aim)
                continue;
            const Place place = placeOfScreen(m_language, screen.screen);
            const QString what =
                QStringLiteral("the screen reads at %1").arg(readability.describe(measure));
            const QString remedy =
                QStringLiteral("Use shorter words and sentences; aim for grade 6");
            if (ease == Ease::TooHard)
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
    /// One name for one thing.
    void terms(const Text &text)
    {
        for (const TermChoice &term : m_language.terms) {
            const QRegularExpressionMatch match =
                anyOf(term.avoid, R"((?<!\p{L})%1(?!\p{L}))").match(text.plain);
            if (match.hasMatch())
                m_problems.error(text.place,
                                 QStringLiteral("“%1” is not this guide's name for “%2”")
                                     .arg(match.captured(), term.english),
                                 QStringLiteral("Say “%1”").arg(term.name));
        }
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
        const QRegularExpressionMatch match = m_oneIn.match(sentence);
        if (!match.hasMatch())
            return;
        const Rules &rules = m_language.rules;
        const QString people = match.captured(2).toLower();
        const bool number = people.at(0).isDigit() || rules.numberWords.contains(people);
        // "1 out of 100" is the form that all the others have.
        const bool ofHundred =
            rules.outOf.contains(match.captured(1), Qt::CaseInsensitive) &&
            (people == QLatin1String("100") || rules.numberWords.value(people) == 100);
        if (!number || ofHundred || isAllowed(m_language, "one-in", text, sentence))
            return;
        m_problems.error(text.place,
                         QStringLiteral("“%1” is hard to compare").arg(match.captured()),
                         QStringLiteral("Write it as “N out of 100”"));
    }

    void length(const Text &text, const QString &sentence)
    {
        const auto count = wordsOf(sentence).size();
        if (count <= kMaxSentenceLength || isAllowed(m_language, "long-sentence", text, sentence))
            return;
        m_problems.error(
            text.place,
            QStringLiteral("a sentence has %1 words: “%2…”").arg(count).arg(sentence.left(40)),
            QStringLiteral("Make two sentences; %1 words at most").arg(kMaxSentenceLength));
    }

    const Language &m_language;
    Problems &m_problems;
    QRegularExpression m_oneIn;
};

}  // namespace

void checkWording(const Model &model, Problems &problems)
{
    for (const Language &language : model.languages) {
        Wording wording(language, problems);
        forEachText(language, [&](const Text &text) { wording.check(text); });
        wording.finish(model);
    }
}

}  // namespace content
