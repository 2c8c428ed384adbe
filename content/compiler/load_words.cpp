// SPDX-License-Identifier: Apache-2.0
#include "load.h"

#include "guide_content.h"
#include "markdown.h"
#include "yaml_entry.h"

#include "guide/trial.h"

#include <QRegularExpression>

namespace content {

namespace {

const QStringList kWordFiles{"guide",    "sources", "facts",    "trial",
                             "symptoms", "support", "glossary", "questions"};

const QHash<QString, ReadingMeasure> kMeasures{
    {"flesch-kincaid", ReadingMeasure::FleschKincaid},
    {"fernandez-huerta", ReadingMeasure::FernandezHuerta}};

/// A value found in a word file, by its path.
struct Found {
    QString file;
    Entry entry;
    bool used = false;
};

class WordLoader {
public:
    WordLoader(const QDir &root, Language &language, const Model &model, Problems &problems)
        : m_root(root)
        , m_language(language)
        , m_model(model)
        , m_problems(problems)
    {
    }

    void load()
    {
        const QList<ExpectedWord> expected = expectedWords(m_model);
        for (const ExpectedWord &word : expected) {
            m_leaves.insert(word.key);
        }
        for (const QString &name : kWordFiles) {
            const QString file = QStringLiteral("%1/%2.yaml").arg(m_language.code, name);
            if (const std::optional<Entry> entry = readYaml(m_root, file, m_problems))
                flatten(*entry, name, file);
            else
                m_unreadable.insert(name);
        }
        for (const auto &[key, found] : qAsConst(m_found).asKeyValueRange()) {
            if (m_leaves.contains(key) && key.startsWith(QLatin1String("trial.units.")))
                m_units.insert(key, found.entry.asText());
        }
        for (const ExpectedWord &word : expected)
            take(word);
        for (const auto &[key, found] : qAsConst(m_found).asKeyValueRange()) {
            if (!found.used)
                m_problems.error(found.entry.place(),
                                 QStringLiteral("nothing uses the text “%1”").arg(key),
                                 QStringLiteral("Remove it, or add its id to the structure file"));
        }
    }

private:
    void flatten(const Entry &entry, const QString &path, const QString &file)
    {
        if (m_leaves.contains(path) || !entry.isMap()) {
            m_found.insert(path, {file, entry, false});
            return;
        }
        for (const auto &[key, value] : entry.pairs())
            flatten(value, path + QLatin1Char('.') + key, file);
    }

    void take(const ExpectedWord &word)
    {
        const auto found = m_found.find(word.key);
        if (found == m_found.end()) {
            const QString name = word.key.section(QLatin1Char('.'), 0, 0);
            if (!m_unreadable.contains(name)) {
                m_problems.error({QStringLiteral("%1/%2.yaml").arg(m_language.code, name), 0},
                                 QStringLiteral("the text “%1” is missing").arg(word.key),
                                 QStringLiteral("Add it in this language"));
            }
            return;
        }
        found->used = true;
        QList<Text> texts;
        if (word.list) {
            for (const Entry &item : found->entry.items())
                texts.append(make(word, item));
            if (texts.isEmpty() && word.use == ExpectedWord::Use::Prose)
                m_problems.error(found->entry.place(),
                                 QStringLiteral("the list “%1” is empty").arg(word.key),
                                 QStringLiteral("Write its items"));
        } else {
            texts.append(make(word, found->entry));
        }
        m_language.words.insert(word.key, texts);
    }

    Text make(const ExpectedWord &word, const Entry &entry)
    {
        const bool verbatim =
            word.use == ExpectedWord::Use::Search || word.use == ExpectedWord::Use::Name;
        const QString written = word.ownFacts ? ownText(entry) : entry.asText();
        const QString source = withNumbers(word, entry, written);
        Text text;
        if (source.isEmpty()) {
            if (!word.ownFacts)
                m_problems.error(entry.place(), QStringLiteral("this text is empty"),
                                 QStringLiteral("Write it"));
        } else if (verbatim) {
            text.plain = source;
            text.html = source.toHtmlEscaped();
        } else {
            text = parseInline(source, entry.place(), m_problems);
            if (!word.places.isEmpty())
                keepPattern(text, written, entry.place());
        }
        text.place = entry.place();
        text.facts = word.ownFacts ? entry.list("facts", Need::Optional) : word.facts;
        text.claimFree = word.ownFacts ? entry.flag("plain") : word.claimFree;
        text.prose = word.use == ExpectedWord::Use::Prose;
        text.checked = !verbatim;
        text.screen = word.screen;
        text.lang = m_language.code;
        return text;
    }

    /// The text as it will be read, with its numbers. Every place must be there, so that no result
    /// stands without placebo and difference (RISK-12, FDA-Q1).
    QString withNumbers(const ExpectedWord &word, const Entry &entry, const QString &written)
    {
        for (const QString &place : word.places.keys()) {
            if (!written.contains(QLatin1Char('{') + place + QLatin1Char('}')))
                m_problems.error(
                    entry.place(),
                    QStringLiteral("the number {%1} does not stand in “%2”").arg(place, word.key),
                    QStringLiteral("Write {%1} where it belongs").arg(place));
        }
        QHash<QString, QString> values = word.places;
        for (QString &value : values)
            value = guide::filled(value, m_units);
        for (const QString &place : unknownPlaces(word, written)) {
            QStringList known = word.places.keys();
            known.sort();
            m_problems.error(entry.place(),
                             QStringLiteral("“%1” has no number for {%2}").arg(word.key, place),
                             QStringLiteral("Use {%1}").arg(known.join(QStringLiteral("}, {"))));
            values.insert(place, QString());
        }
        return guide::filled(written, values);
    }

    static QSet<QString> unknownPlaces(const ExpectedWord &word, const QString &written)
    {
        static const QRegularExpression place(QStringLiteral("\\{([^{}]*)\\}"));
        QSet<QString> unknown;
        if (word.places.isEmpty())
            return unknown;
        for (auto match = place.globalMatch(written); match.hasNext();)
            unknown.insert(match.next().captured(1));
        for (auto known = word.places.keyBegin(); known != word.places.keyEnd(); ++known)
            unknown.remove(*known);
        return unknown;
    }

    /// Curly brackets mean something else to parseInline, so they step aside meanwhile.
    void keepPattern(Text &text, const QString &written, const Place &place)
    {
        static const QHash<QString, QString> aside{{"{", QChar(0xE000)}, {"}", QChar(0xE001)}};
        QString hidden = written;
        for (const auto &[bracket, mark] : aside.asKeyValueRange())
            hidden.replace(bracket, mark);
        Problems known;  // the same ones, reported with the numbers in place
        const Text pattern = parseInline(hidden, place, known);
        text.patternPlain = pattern.plain;
        text.patternHtml = pattern.html;
        for (const auto &[bracket, mark] : aside.asKeyValueRange()) {
            text.patternPlain.replace(mark, bracket);
            text.patternHtml.replace(mark, bracket);
        }
    }

    static QString ownText(const Entry &entry)
    {
        entry.onlyKeys({"text", "facts", "plain"});
        return entry.text("text");
    }

    const QDir &m_root;
    Language &m_language;
    const Model &m_model;
    Problems &m_problems;
    QSet<QString> m_leaves;
    QSet<QString> m_unreadable;
    QMap<QString, Found> m_found;
    QHash<QString, QString> m_units;  ///< what units are called, by the paths of their words
};

void tie(Text &text, const QString &screen, const QString &lang)
{
    text.screen = screen;
    text.lang = lang;
}

void loadPages(const QDir &root, Language &language, const Model &model, Problems &problems)
{
    for (const QString &id : model.guide.pages) {
        const QString file = QStringLiteral("%1/%2.md").arg(language.code, id);
        std::optional<ParsedPage> parsed = readPage(root, file, problems);
        if (!parsed)
            continue;
        Page page;
        page.id = id;
        page.tab = parseInline(parsed->tab, parsed->tabPlace, problems);
        page.main = parseInline(parsed->main, parsed->mainPlace, problems);
        page.tab.facts = page.main.facts = parsed->facts;
        page.tab.prose = false;
        tie(page.tab, id, language.code);
        tie(page.main, id, language.code);
        page.sections = parsed->sections;
        for (Section &section : page.sections) {
            tie(section.heading, id, language.code);
            for (Block &block : section.blocks) {
                tie(block.text, id, language.code);
                tie(block.alt, id, language.code);
                section.heading.facts += block.text.facts;
            }
            for (Block &block : section.blocks) {
                if (block.kind == QLatin1String("subheading"))
                    block.text.facts = section.heading.facts;
            }
        }
        language.pages.append(page);
    }
}

/// A language may have a list of its terms.
void loadTerms(const QDir &root, Language &language, Problems &problems)
{
    const QString file = language.code + QStringLiteral("/terms.yaml");
    if (!root.exists(file))
        return;
    const auto entry = readYaml(root, file, problems);
    if (!entry)
        return;
    for (const Entry &item : entry->items()) {
        item.onlyKeys({"term", "name", "avoid"});
        language.terms.append({item.text("term"), item.text("name"), item.list("avoid")});
    }
}

}  // namespace

Language loadLanguage(const QDir &root, const QString &code, const Model &model, Problems &problems)
{
    Language language;
    language.code = code;
    loadRules(root, language, problems);
    loadTerms(root, language, problems);
    WordLoader(root, language, model, problems).load();
    loadPages(root, language, model, problems);
    return language;
}

void loadRules(const QDir &root, Language &language, Problems &problems)
{
    if (const auto entry =
            readYaml(root, language.code + QStringLiteral("/rules.yaml"), problems)) {
        entry->onlyKeys({"reading", "names", "claim_words", "frequency_words", "falling_words",
                         "number_words", "about_words", "out_of", "negations", "one_words",
                         "one_in", "syllables", "abbreviations", "search_skip", "search_endings"});
        Rules &rules = language.rules;
        const QString measure = entry->text("reading");
        if (!kMeasures.contains(measure) && !measure.isEmpty())
            problems.error(
                entry->child("reading").place(),
                QStringLiteral("the measure of reading “%1” is not known").arg(measure),
                QStringLiteral("Use flesch-kincaid (English) or fernandez-huerta (Spanish)"));
        rules.measure = kMeasures.value(measure);
        rules.aboutWords = entry->list("about_words");
        rules.outOf = entry->list("out_of");
        rules.negations = entry->list("negations");
        rules.oneWords = entry->list("one_words");
        rules.oneIn = entry->list("one_in");
        rules.names = entry->list("names");
        rules.claimWords = entry->list("claim_words");
        rules.frequencyWords = entry->list("frequency_words");
        rules.fallingWords = entry->list("falling_words");
        rules.abbreviations = entry->list("abbreviations");
        rules.searchSkip = entry->list("search_skip");
        rules.searchEndings = entry->list("search_endings");
        const Entry numbers = entry->child("number_words");
        for (const auto &[word, value] : numbers.pairs())
            rules.numberWords.insert(word, numbers.number(word));
        const Entry syllables = entry->child("syllables");
        for (const auto &[word, value] : syllables.pairs())
            rules.syllables.insert(word, syllables.integer(word));
    }
    const QString file = language.code + QStringLiteral("/allow.yaml");
    const auto entry = readYaml(root, file, problems);
    if (!entry)
        return;
    static const QStringList rules{"number", "frequency", "one-in", "long-sentence"};
    for (const Entry &item : entry->items()) {
        item.onlyKeys({"rule", "file", "text", "reason"});
        const Allowance allowance{item.text("rule"), item.text("file"), item.text("text"),
                                  item.place()};
        if (!rules.contains(allowance.rule))
            problems.error(item.place(),
                           QStringLiteral("the rule “%1” is not known").arg(allowance.rule),
                           QStringLiteral("Use one of: ") + rules.join(QStringLiteral(", ")));
        if (!item.text("reason").isEmpty())
            language.allowances.append(allowance);
    }
}

}  // namespace content
