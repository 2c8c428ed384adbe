// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "wording.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace content {

namespace {

bool same(double a, double b)
{
    return std::fabs(a - b) < 1e-9;
}

class Ledger {
public:
    Ledger(const Model &model, const Language &language, Problems &problems)
        : m_model(model)
        , m_language(language)
        , m_problems(problems)
    {
    }

    void check(const Text &text)
    {
        if (!text.checked || text.plain.isEmpty())
            return;
        if (text.claimFree)
            checkClaimFree(text);
        else
            checkCitations(text);
        checkNumbers(text);
    }

private:
    /// Headings take their facts from the blocks below, labels from an entry that was checked.
    void checkCitations(const Text &text)
    {
        if (!text.prose)
            return;
        if (text.facts.isEmpty()) {
            m_problems.error(text.place,
                             QStringLiteral("“%1” names no fact").arg(text.plain.left(60)),
                             QStringLiteral("Name the facts that it rests on, or mark it {plain}"));
        }
        for (const QString &id : text.facts) {
            if (m_model.fact(id) == nullptr) {
                m_problems.error(text.place, QStringLiteral("there is no fact “%1”").arg(id),
                                 QStringLiteral("Use an id from facts.yaml"));
            }
        }
    }

    void checkClaimFree(const Text &text)
    {
        // A claim word may be two words ("side effect"), and stands for all words that start with
        // it.
        const QString words = QLatin1Char(' ') + wordsOf(text.plain).join(QLatin1Char(' '));
        for (const QString &claim : m_language.rules.claimWords) {
            const qsizetype at = words.indexOf(QLatin1Char(' ') + claim, 0, Qt::CaseInsensitive);
            if (at < 0)
                continue;
            const qsizetype end = words.indexOf(QLatin1Char(' '), at + 1 + claim.size());
            m_problems.error(
                text.place,
                QStringLiteral("the word “%1” makes a claim, but the text is marked plain")
                    .arg(words.mid(at + 1, end < 0 ? -1 : end - at - 1)),
                QStringLiteral("Name the facts that it rests on, or say it without that word"));
            return;
        }
    }

    void checkNumbers(const Text &text)
    {
        QString rest = text.plain;
        for (const QString &id : text.facts) {
            if (const Fact *fact = m_model.fact(id)) {
                for (const QString &phrase : fact->phrases)
                    rest.replace(phrase, QStringLiteral("…"));
            }
        }
        checkAddresses(text, rest);
        for (const QString &sentence : sentences(rest, m_language.rules.abbreviations)) {
            for (const WrittenNumber &number : numbersIn(sentence, m_language.rules)) {
                if (isHeld(number, text, sentence) ||
                    isAllowed(m_language, "number", text, sentence))
                    continue;
                m_problems.error(
                    text.place,
                    QStringLiteral("the number “%1” is not in the facts cited (%2)")
                        .arg((number.negative ? QStringLiteral("−") : QString()) + number.written,
                             text.facts.isEmpty() ? QStringLiteral("none")
                                                  : text.facts.join(QStringLiteral(", "))),
                    QStringLiteral("Cite the fact that holds it, or correct the number"));
            }
        }
    }

    void checkAddresses(const Text &text, const QString &rest)
    {
        static const QRegularExpression address(
            QStringLiteral(R"((?:https?://|\bwww\.|\b[\w-]+\.(?:com|gov|net|org)\b)\S*)"),
            QRegularExpression::CaseInsensitiveOption);
        const QRegularExpressionMatch match = address.match(rest);
        if (match.hasMatch())
            m_problems.error(
                text.place,
                QStringLiteral("the web address “%1” is not in the facts cited")
                    .arg(match.captured()),
                QStringLiteral("Cite the fact that has it among its phrases, or leave it out"));
    }

    bool isHeld(const WrittenNumber &number, const Text &text, const QString &sentence) const
    {
        for (const QString &id : text.facts) {
            const Fact *fact = m_model.fact(id);
            if (fact == nullptr)
                continue;
            for (const FactNumber &held : fact->numbers) {
                if (matches(number, held, sentence))
                    return true;
            }
        }
        return false;
    }

    bool matches(const WrittenNumber &number, const FactNumber &held, const QString &sentence) const
    {
        const bool percent = held.unit == QLatin1String("percent");
        if (percent && number.outOf && same(number.value, 100))
            return true;
        // "23 out of 100 did; 77 did not" is one fact in both frames (IPDAS-P8, RISK-11).
        if (percent && same(number.value, 100 - held.value) &&
            says(withoutGroups(sentence), m_language.rules.negations))
            return true;
        if (held.value < 0) {
            if (!same(number.value, -held.value))
                return false;
            return number.negative || says(sentence, m_language.rules.fallingWords);
        }
        if (number.negative)
            return false;
        return same(number.value, held.value) ||
               (number.afterAbout && same(number.value, std::round(held.value)));
    }

    /// A group may have a name that sounds like a denial: "un día sí y otro no".
    QString withoutGroups(QString sentence) const
    {
        for (const auto &[key, texts] : m_language.words.asKeyValueRange()) {
            if (!key.startsWith(QLatin1String("trial.arms.")) || !key.endsWith(u".name"))
                continue;
            for (const Text &name : texts)
                sentence.remove(name.plain, Qt::CaseInsensitive);
        }
        return sentence;
    }

    static bool says(const QString &sentence, const QStringList &any)
    {
        const QStringList words = wordsOf(sentence.toLower());
        return std::any_of(any.begin(), any.end(),
                           [&](const QString &word) { return words.contains(word.toLower()); });
    }

    const Model &m_model;
    const Language &m_language;
    Problems &m_problems;
};

}  // namespace

bool isAllowed(const Language &language, const QString &rule, const Text &text,
               const QString &sentence)
{
    for (const Allowance &allowance : language.allowances) {
        if (allowance.rule == rule && text.place.file.endsWith(QLatin1Char('/') + allowance.file) &&
            sentence.contains(allowance.text)) {
            allowance.used = true;
            return true;
        }
    }
    return false;
}

void checkLedger(const Model &model, Problems &problems)
{
    for (const Language &language : model.languages) {
        Ledger ledger(model, language, problems);
        forEachText(language, [&](const Text &text) { ledger.check(text); });
    }
}

}  // namespace content
