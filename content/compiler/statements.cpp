// SPDX-License-Identifier: Apache-2.0
#include "statements.h"

#include <QCryptographicHash>

#include <algorithm>
#include <tuple>

namespace content {

namespace {

constexpr int kDigits = 8;

QString kindOf(const Text &text)
{
    return text.prose     ? QStringLiteral("text")
           : text.checked ? QStringLiteral("label")
                          : QStringLiteral("name");
}

void addPage(const Page &page, QList<KeyedText> &all)
{
    const QString start = page.id + QStringLiteral(".md.");
    all.append({start + QStringLiteral("tab"), QStringLiteral("name of the page"), {page.tab}});
    all.append({start + QStringLiteral("main"), QStringLiteral("main message"), {page.main}});
    for (const Section &section : page.sections) {
        const QString key = start + section.id + QLatin1Char('.');
        all.append({key + QStringLiteral("heading"), QStringLiteral("heading"), {section.heading}});
        for (int i = 0; i < section.blocks.size(); ++i) {
            const Block &block = section.blocks.at(i);
            all.append({key + QString::number(i + 1), block.kind, {block.text, block.alt}});
        }
    }
}

}  // namespace

QList<KeyedText> keyedTexts(const Language &language)
{
    QList<KeyedText> all;
    for (const auto &[key, texts] : language.words.asKeyValueRange()) {
        if (!key.endsWith(QLatin1String(".also")) && !texts.isEmpty())
            all.append({key, kindOf(texts.first()), texts});
    }
    for (const Page &page : language.pages)
        addPage(page, all);
    return all;
}

QString digestOf(const QStringList &lines)
{
    const QByteArray text = lines.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(
        QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(kDigits));
}

namespace {

/// Said only while signatures are missing, so nobody can sign them.
const QStringList kWhileAwaited{"guide.review_awaited", "guide.translation_awaited",
                                "guide.urgency_awaited"};
const QString kSymptomScreen = QStringLiteral("side-effects");
constexpr int kDigitsOfNumber = 12;

class Statements {
public:
    Statements(const Model &model, const Language &language)
        : m_model(model)
        , m_language(language)
        , m_screens(model.guide.pages + QStringList{"strip", "glossary", "sources"})
    {
        for (const Fact &fact : model.facts)
            m_behind.insert(fact.id, behind(fact));
        if (language.code == model.languages.first().code)
            return;
        for (const KeyedText &keyed : keyedTexts(model.languages.first()))
            m_originals.insert(keyed.key, keyed.texts);
    }

    QList<Statement> take()
    {
        for (const Sign &sign : m_model.signs)
            add(sign);
        for (const Rule &rule : m_model.rules)
            add(rule);
        const auto texts = m_all.size();
        for (const KeyedText &keyed : keyedTexts(m_language)) {
            if (!kWhileAwaited.contains(keyed.key))
                add(keyed);
        }
        std::stable_sort(
            m_all.begin() + texts, m_all.end(),
            [this](const Statement &a, const Statement &b) { return rank(a) < rank(b); });
        return std::move(m_all);
    }

private:
    /// What somebody who signs a statement has read of a fact.
    QStringList behind(const Fact &fact) const
    {
        QStringList lines{fact.id, wordOf(m_language, QStringLiteral("facts.") + fact.id),
                          numbersOf(fact)};
        for (const Source &source : m_model.sources) {
            if (fact.sources.contains(source.id))
                lines += {source.id, source.certainty};
        }
        return lines;
    }

    std::tuple<qsizetype, QString, int> rank(const Statement &statement) const
    {
        return {m_screens.indexOf(statement.screen), statement.place.file, statement.place.line};
    }

    /// @param words  what is signed beside key and facts
    void add(Statement statement, const QStringList &words)
    {
        QStringList lines{m_language.code, statement.key};
        lines += words;
        for (const QString &fact : qAsConst(statement.facts))
            lines += m_behind.value(fact);
        statement.id = digestOf(lines);
        m_all.append(statement);
    }

    [[nodiscard]] QString action(const Sign &sign) const
    {
        return wordOf(m_language, QStringLiteral("symptoms.levels.%1.action").arg(sign.level));
    }

    static QStringList plainOf(const QList<Text> &texts)
    {
        QStringList lines;
        for (const Text &text : texts) {
            if (!text.plain.isEmpty())
                lines.append(text.plain);
        }
        return lines;
    }

    void add(const Sign &sign)
    {
        QStringList cards;
        QStringList said;
        for (const Symptom &card : m_model.symptoms) {
            if (!card.signs.contains(sign.id))
                continue;
            cards.append(card.id);
            said.append(
                wordOf(m_language, QStringLiteral("symptoms.symptoms.%1.say").arg(card.id)));
        }
        add({StatementPart::Urgency,
             QStringLiteral("symptoms.signs.") + sign.id,
             {},
             QStringLiteral("urgency"),
             kSymptomScreen,
             {sign.id + QStringLiteral(": ") + action(sign), sign.reason,
              QStringLiteral("A person may say: ") + said.join(QStringLiteral(" · "))},
             {},
             sign.facts,
             sign.place},
            QStringList{sign.level, sign.reason} + cards);
    }

    void add(const Rule &rule)
    {
        const Sign *made = m_model.sign(rule.makes);
        if (made == nullptr)
            return;  // which was reported
        QStringList groups;
        for (const QStringList &group : rule.groups)
            groups.append(group.join(QStringLiteral(", ")));
        add({StatementPart::Rules,
             QStringLiteral("symptoms.rules.") + rule.id,
             {},
             QStringLiteral("rule"),
             kSymptomScreen,
             {QStringLiteral("Signs of two of these groups together: ") +
                  groups.join(QStringLiteral(" | ")),
              QStringLiteral("make the sign %1: %2").arg(made->id, action(*made))},
             {},
             made->facts,
             rule.place},
            groups + QStringList{made->id, made->level});
    }

    void add(const KeyedText &keyed)
    {
        const Text &first = keyed.texts.first();
        const QList<Text> originals = m_originals.value(keyed.key);
        Statement statement{StatementPart::Texts, keyed.key,          {}, keyed.kind, first.screen,
                            plainOf(keyed.texts), plainOf(originals), {}, first.place};
        QStringList words;
        for (const Text &text : keyed.texts + originals)
            words.append(text.html);
        for (const Text &text : keyed.texts)
            statement.facts += text.facts;
        statement.facts.removeDuplicates();
        add(statement, words);
    }

    const Model &m_model;
    const Language &m_language;
    QStringList m_screens;
    QHash<QString, QStringList> m_behind;
    QHash<QString, QList<Text>> m_originals;  ///< by key
    QList<Statement> m_all;
};

}  // namespace

QList<Statement> statementsOf(const Model &model, const Language &language)
{
    return Statements(model, language).take();
}

QString wordOf(const Language &language, const QString &key)
{
    const QList<Text> texts = language.words.value(key);
    return texts.isEmpty() ? QString() : texts.first().plain;
}

QString numbersOf(const Fact &fact)
{
    QStringList parts;
    for (const FactNumber &number : fact.numbers)
        parts.append((number.about ? QStringLiteral("about ") : QString()) +
                     QString::number(number.value, 'g', kDigitsOfNumber) + QLatin1Char(' ') +
                     number.unit);
    for (const QString &phrase : fact.phrases)
        parts.append(QStringLiteral("“%1”").arg(phrase));
    for (const QString &part : {fact.statistic, fact.population}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    if (fact.weeks > 0)
        parts.append(QStringLiteral("%1 weeks").arg(fact.weeks));
    if (fact.hours) {
        QStringList days;
        for (const int day : fact.hours->days)
            days.append(QString::number(day));
        parts.append(QStringLiteral("days %1 of the week, %2 to %3 %4")
                         .arg(days.join(QStringLiteral(", ")),
                              fact.hours->opens.toString(QStringLiteral("HH:mm")),
                              fact.hours->closes.toString(QStringLiteral("HH:mm")),
                              QString::fromUtf8(fact.hours->zone)));
    }
    return parts.join(QStringLiteral("; "));
}

}  // namespace content
