// SPDX-License-Identifier: Apache-2.0
#include "store_writer.h"

#include "signatures.h"
#include "table_writer.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QStringList>

#include <filesystem>

namespace content {

namespace {

class StoreWriter {
public:
    StoreWriter(const Model &model, const QSqlDatabase &database)
        : m_model(model)
        , m_tables(database)
    {
    }

    tl::expected<void, QString> write()
    {
        m_tables.fill([this] {
            evidence();
            for (const Language &language : m_model.languages) {
                m_tables.insert("language", {language.code, m_languagePosition++});
                words(language);
                prose(language);
            }
            trial();
            symptoms();
            support();
            questions();
            reviews();
            for (const Language &language : m_model.languages)
                search(language);
            m_tables.indexSearch();
            meta();
        });
        if (!m_tables.error().isEmpty())
            return tl::unexpected(m_tables.error());
        return {};
    }

private:
    void evidence()
    {
        for (int i = 0; i < m_model.sources.size(); ++i) {
            const Source &source = m_model.sources.at(i);
            m_tables.insert("source",
                            {source.id, i, source.kind, source.certainty, filled(source.site)});
        }
        for (int i = 0; i < m_model.facts.size(); ++i) {
            const Fact &fact = m_model.facts.at(i);
            m_tables.insert("fact", {fact.id, i, fact.kind});
            m_tables.insertList("fact_source", fact.id, fact.sources);
            for (int n = 0; n < fact.numbers.size(); ++n)
                m_tables.insert("fact_number",
                                {fact.id, n, fact.numbers.at(n).value, fact.numbers.at(n).unit});
        }
    }

    /// The form with marks, where there are any; plain text is not kept twice.
    static QString marked(const Text &text)
    {
        const QString &html = text.patternHtml.isEmpty() ? text.html : text.patternHtml;
        return html.contains(QLatin1Char('<')) ? html : QStringLiteral("");
    }

    /// SQLite keeps a null QString as NULL; an empty text is meant.
    static QString filled(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }

    /// The plain form; with its places, where the program puts the numbers in.
    static QString shown(const Text &text)
    {
        return filled(text.patternPlain.isEmpty() ? text.plain : text.patternPlain);
    }

    void cited(const Language &language, const QString &place, QStringList facts)
    {
        facts.removeDuplicates();
        for (int i = 0; i < facts.size(); ++i)
            m_tables.insert("text_fact", {language.code, place, i, facts.at(i)});
    }

    void words(const Language &language)
    {
        for (const auto &[key, texts] : language.words.asKeyValueRange()) {
            const bool forSearchOnly = key.endsWith(QLatin1String(".also"));
            for (int i = 0; i < texts.size() && !forSearchOnly; ++i)
                m_tables.insert("word",
                                {language.code, key, i, marked(texts.at(i)), shown(texts.at(i))});
            QStringList behind;
            for (const Text &text : texts) {
                behind += text.facts;
                for (const QString &fact : text.facts) {
                    if (!m_screens[text.screen].contains(fact))
                        m_screens[text.screen].append(fact);
                }
            }
            if (!forSearchOnly)
                cited(language, key, behind);
        }
    }

    void prose(const Language &language)
    {
        for (int p = 0; p < language.pages.size(); ++p) {
            const Page &page = language.pages.at(p);
            m_tables.insert("page", {language.code, page.id, p, page.tab.plain, page.main.plain});
            QStringList behind = page.main.facts;
            cited(language, page.id, page.main.facts);
            for (int s = 0; s < page.sections.size(); ++s) {
                const Section &section = page.sections.at(s);
                m_tables.insert("section", {language.code, page.id, s, section.id, section.kind,
                                            section.heading.plain});
                for (int b = 0; b < section.blocks.size(); ++b) {
                    const Block &block = section.blocks.at(b);
                    m_tables.insert("block", {language.code, page.id, s, b, block.kind,
                                              marked(block.text), filled(block.text.plain),
                                              filled(block.art), filled(block.alt.plain)});
                    cited(language, QStringLiteral("%1/%2/%3").arg(page.id).arg(s).arg(b),
                          block.text.facts);
                    behind += block.text.facts;
                }
            }
            behind += m_screens.value(page.id);
            behind.removeDuplicates();
            for (int i = 0; i < behind.size(); ++i)
                m_tables.insert("screen_fact", {language.code, page.id, i, behind.at(i)});
        }
        m_screens.clear();
    }

    void trial()
    {
        for (int i = 0; i < m_model.arms.size(); ++i)
            m_tables.insert("arm", {m_model.arms.at(i).id, i, m_model.arms.at(i).placebo ? 1 : 0});
        for (int i = 0; i < m_model.outcomes.size(); ++i) {
            const Outcome &outcome = m_model.outcomes.at(i);
            const Fact &first = *m_model.fact(outcome.results.first());
            m_tables.insert("outcome", {outcome.id, i, outcome.unit, first.statistic,
                                        first.population, first.weeks, outcome.source,
                                        outcome.axis.from, outcome.axis.to, outcome.axis.step});
            values("result", outcome.id, outcome.results);
            values("difference", outcome.id, outcome.differences);
        }
        for (int i = 0; i < m_model.harms.size(); ++i)
            harm(m_model.harms.at(i), i);
        for (int i = 0; i < m_model.stages.size(); ++i)
            m_tables.insert("stage", {m_model.stages.at(i).id, i, m_model.stages.at(i).source,
                                      m_model.stages.at(i).perArm ? 1 : 0});
        const auto notes = [&](const QString &kind, const QList<Cited> &all) {
            for (int i = 0; i < all.size(); ++i)
                m_tables.insert("fact_box_note", {kind, i, all.at(i).id});
        };
        notes("risk", m_model.risksInWords);
        notes("unknown", m_model.unknowns);
    }

    void harm(const Harm &harm, int position)
    {
        m_tables.insert("harm", {harm.id, position, harm.source});
        for (const auto &[arm, fact] : harm.counts.asKeyValueRange()) {
            const FactNumber &number = m_model.fact(fact)->numbers.first();
            m_tables.insert("harm_count", {harm.id, arm, number.value, number.about ? 1 : 0, fact});
        }
    }

    void values(const QString &table, const QString &outcome, const QMap<QString, QString> &facts)
    {
        for (const auto &[arm, fact] : facts.asKeyValueRange())
            m_tables.insert(table, {outcome, arm, m_model.fact(fact)->numbers.first().value, fact});
    }

    void symptoms()
    {
        for (int i = 0; i < m_model.areas.size(); ++i) {
            m_tables.insert("area", {m_model.areas.at(i).id, i});
            m_tables.insertList("area_part", m_model.areas.at(i).id, m_model.areas.at(i).drawn);
        }
        for (int i = 0; i < m_model.signs.size(); ++i) {
            const Sign &sign = m_model.signs.at(i);
            m_tables.insert("sign", {sign.id, i, sign.level});
            m_tables.insertList("sign_fact", sign.id, sign.facts);
        }
        for (int i = 0; i < m_model.symptoms.size(); ++i) {
            const Symptom &symptom = m_model.symptoms.at(i);
            m_tables.insert("symptom", {symptom.id, i, symptom.level, symptom.safety});
            for (const QString &area : symptom.areas)
                m_tables.insert("symptom_area", {symptom.id, area});
            m_tables.insertList("symptom_sign", symptom.id, symptom.signs);
        }
        for (int i = 0; i < m_model.rules.size(); ++i)
            rule(m_model.rules.at(i), i);
    }

    void rule(const Rule &rule, int position)
    {
        m_tables.insert("rule", {rule.id, position, rule.makes});
        for (int part = 0; part < rule.groups.size(); ++part) {
            for (int i = 0; i < rule.groups.at(part).size(); ++i)
                m_tables.insert("rule_sign", {rule.id, part, i, rule.groups.at(part).at(i)});
        }
    }

    void support()
    {
        const Fact &line = *m_model.fact(m_model.lineFact);
        m_tables.insert("support_line", {line.id, line.phone->digits, line.phone->letters,
                                         QString::fromUtf8(line.hours->zone)});
        for (int i = 0; i < line.hours->days.size(); ++i)
            m_tables.insert("opening_span", {i, line.hours->days.at(i),
                                             line.hours->opens.toString(QStringLiteral("HH:mm")),
                                             line.hours->closes.toString(QStringLiteral("HH:mm"))});
        for (int i = 0; i < m_model.programmes.size(); ++i) {
            m_tables.insert("programme", {m_model.programmes.at(i).id, i});
            m_tables.insertList("programme_condition", m_model.programmes.at(i).id,
                                m_model.programmes.at(i).conditions);
        }
        fit();
    }

    void fit()
    {
        const Fit &fit = m_model.fit;
        for (int i = 0; i < fit.answers.size(); ++i)
            m_tables.insert("fit_answer",
                            {fit.answers.at(i).id, i, filled(fit.answers.at(i).programme)});
    }

    void questions()
    {
        for (int i = 0; i < m_model.terms.size(); ++i)
            m_tables.insert("term", {m_model.terms.at(i).id, i});
        for (int i = 0; i < m_model.topics.size(); ++i)
            m_tables.insert("topic", {m_model.topics.at(i).id, i});
        for (int i = 0; i < m_model.answers.size(); ++i) {
            const Answer &answer = m_model.answers.at(i);
            m_tables.insert("answer", {answer.id, i, answer.topic, answer.kind, answer.page});
            m_tables.insertList("answer_fact", answer.id, answer.facts);
        }
        for (int i = 0; i < m_model.asks.size(); ++i)
            m_tables.insert("ask", {m_model.asks.at(i).id, i});
    }

    void reviews()
    {
        for (const RoleReview &review : reviewsOf(m_model)) {
            m_tables.insert("review", {review.language, review.role, review.isSigned,
                                       review.statements(), review.urgency ? 1 : 0});
            int position = 0;
            for (const auto &[name, day] : review.signers.asKeyValueRange())
                m_tables.insert("reviewer", {review.language, review.role, position++, name,
                                             day.toString(Qt::ISODate)});
        }
    }

    void entry(const Language &language, const QString &kind, const QString &ref,
               const QString &page, const QString &title, const QString &body,
               const QStringList &also)
    {
        m_tables.insert("search_entry", {++m_searchId, language.code, kind, ref, page, title,
                                         filled(body), filled(also.join(QStringLiteral(" · ")))});
    }

    static QStringList list(const Language &language, const QString &key)
    {
        QStringList result;
        for (const Text &text : language.words.value(key))
            result.append(text.plain);
        return result;
    }

    /// Everything that can be opened, in the order that schema.sql asks for.
    void search(const Language &language)
    {
        for (const QString &word : language.rules.searchSkip)
            m_tables.insert("search_rule", {language.code, "skip", word});
        for (const QString &ending : language.rules.searchEndings)
            m_tables.insert("search_rule", {language.code, "ending", ending});
        for (const QString &level : kUrgencies) {
            for (const Symptom &symptom : m_model.symptoms) {
                const QString key = QStringLiteral("symptoms.symptoms.") + symptom.id;
                if (symptom.level == level)
                    entry(language, "symptom", symptom.id, "side-effects",
                          wordOf(language, key + ".say"), wordOf(language, key + ".why"),
                          list(language, key + ".also"));
            }
        }
        for (const Answer &answer : m_model.answers) {
            const QString key = QStringLiteral("questions.answers.") + answer.id;
            entry(language, "answer", answer.id, "questions", wordOf(language, key + ".question"),
                  wordOf(language, key + ".answer"), list(language, key + ".also"));
        }
        searchSupport(language);
        for (const Outcome &outcome : m_model.outcomes) {
            const QString key = QStringLiteral("trial.outcomes.") + outcome.id;
            // Somebody may type a number that they read.
            QStringList also{wordOf(language, key + ".name")};
            for (const QString &fact : outcome.results)
                also.append(QString::number(m_model.fact(fact)->numbers.first().value));
            entry(language, "outcome", outcome.id, "trial-results",
                  wordOf(language, key + ".heading"), wordOf(language, key + ".statement"), also);
        }
        for (const Page &page : language.pages)
            searchPage(language, page);
        for (const Cited &term : m_model.terms) {
            const QString key = QStringLiteral("glossary.") + term.id;
            entry(language, "term", term.id, "", wordOf(language, key + ".term"),
                  wordOf(language, key + ".meaning"), list(language, key + ".also"));
        }
        for (const Cited &ask : m_model.asks)
            entry(language, "ask", ask.id, "questions",
                  wordOf(language, QStringLiteral("questions.ask.") + ask.id), {}, {});
    }

    void searchSupport(const Language &language)
    {
        for (const Programme &programme : m_model.programmes) {
            const QString key = QStringLiteral("support.programmes.") + programme.id;
            QStringList body{wordOf(language, key + ".summary")};
            for (const QString &condition : programme.conditions)
                body.append(wordOf(language, key + ".conditions." + condition));
            entry(language, "programme", programme.id, "support", wordOf(language, key + ".name"),
                  body.join(QLatin1Char(' ')), list(language, key + ".also"));
        }
        const Phone &phone = *m_model.fact(m_model.lineFact)->phone;
        QString plainDigits = phone.digits;
        plainDigits.removeIf([](QChar c) { return !c.isDigit(); });
        entry(language, "line", "", "support", wordOf(language, "support.line.name"),
              phone.digits + QStringLiteral(". ") + wordOf(language, "support.line.hours"),
              list(language, "support.line.also") + QStringList{plainDigits});
    }

    void searchPage(const Language &language, const Page &page)
    {
        for (const Section &section : page.sections) {
            if (section.kind == QLatin1String("check"))
                continue;  // says nothing that does not stand elsewhere, and is closed at first
            // What sums a page up says the same as its other sections, in fewer words.
            const bool sum =
                section.id == QLatin1String("points") || section.kind == QLatin1String("action");
            QStringList body;
            for (const Block &block : section.blocks)
                body.append(block.text.plain);
            entry(language, sum ? "summary" : "section", page.id + QLatin1Char('#') + section.id,
                  page.id, section.heading.plain, body.join(QLatin1Char(' ')), {});
        }
    }

    void meta()
    {
        const GuideInfo &info = m_model.guide;
        const QList<std::pair<QString, QString>> values{
            {"content_id", info.id},
            {"content_number", QString::number(info.number)},
            {"content_version", info.version},
            {"program", kOldestProgram},
            {"released", info.released.toString(Qt::ISODate)},
            {"review_by", info.reviewBy.toString(Qt::ISODate)},
            {"unsure_symptom", m_model.unsureSymptom},
        };
        for (const auto &[key, value] : values)
            m_tables.insert("meta", {key, value});
        m_tables.countRows();
        m_tables.insert("meta", {"digest", m_tables.digest()});
    }

    const Model &m_model;
    TableWriter m_tables;
    QMap<QString, QStringList> m_screens;
    int m_languagePosition = 0;
    int m_searchId = 0;
};

}  // namespace

tl::expected<void, QString> writeStore(const Model &model, const QString &file)
{
    const QString partial = file + QStringLiteral(".partial");
    const QString connection = QStringLiteral("content-writer");
    QFile::remove(partial);
    tl::expected<void, QString> written;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(partial);
        if (database.open())
            written = StoreWriter(model, database).write();
        else
            written = tl::unexpected(database.lastError().text());
        database.close();
    }
    QSqlDatabase::removeDatabase(connection);
    // Unlike QFile::rename, this replaces in one step: there is always an old or a new store.
    std::error_code failure;
    if (written)
        std::filesystem::rename(partial.toStdU16String(), file.toStdU16String(), failure);
    if (failure)
        written = tl::unexpected(QStringLiteral("cannot replace %1: %2")
                                     .arg(file, QString::fromStdString(failure.message())));
    if (!written)
        QFile::remove(partial);
    return written;
}

}  // namespace content
