// SPDX-License-Identifier: Apache-2.0
#include "store_writer.h"

#include "guide_content.h"
#include "statements.h"

#include "store/content_archive.h"

#include <QFile>
#include <QSqlError>
#include <QStringList>

#include <filesystem>

namespace content {

namespace {

/// SQLite keeps a null QString as NULL; an empty text is meant.
QString filled(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

class StoreWriter {
public:
    StoreWriter(const Model &model, const QSqlDatabase &database)
        : m_model(model)
        , m_tables(database)
    {
    }

    tl::expected<void, QString> write()
    {
        return m_tables.fill([this] {
            for (const Language &language : m_model.languages)
                search(language);
            m_tables.indexSearch();
            for (int i = 0; i < m_model.languages.size(); ++i) {
                const QString code = m_model.languages.at(i).code;
                const guide::Content content = contentOf(m_model, m_model.languages.at(i));
                const auto count = [&](const char *table) { return m_tables.countOf(table, code); };
                m_tables.insert("language",
                                {code, i, wordOf(m_model.languages.at(i), "guide.language_name"),
                                 store::toBytes(content), count("search_entry"),
                                 count("search_word"), count("search_rule")});
                plainRows(code, content);
            }
            meta();
        });
    }

private:
    /// What people find with the shell of SQLite.
    void plainRows(const QString &language, const guide::Content &content)
    {
        for (const guide::Arm &arm : content.trial.flow.arms)
            m_tables.insert("arm", {language, arm.id, filled(arm.name), arm.placebo ? 1 : 0});
        for (const guide::Outcome &outcome : content.trial.outcomes) {
            m_tables.insert("outcome",
                            {language, outcome.id, outcome.heading, outcome.plainStatement(),
                             outcome.unit.id, outcome.statisticName, outcome.population,
                             outcome.weeks, outcome.sourceTitle});
            for (const guide::ArmResult &result : outcome.results)
                m_tables.insert("result",
                                {language, outcome.id, result.arm.id, result.value,
                                 result.difference ? QVariant(*result.difference) : QVariant()});
        }
        for (const guide::Symptom &symptom : content.symptoms.symptoms)
            m_tables.insert("symptom",
                            {language, symptom.id, kUrgencies.at(static_cast<int>(symptom.urgency)),
                             symptom.say, symptom.why, symptom.tell});
        const guide::Support &support = content.support;
        m_tables.insert("contact", {language, support.name, support.digits, support.letters,
                                    support.hoursInWords});
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
        };
        for (const auto &[key, value] : values)
            m_tables.insert("meta", {key, value});
    }

    const Model &m_model;
    TableWriter m_tables;
    int m_searchId = 0;
};

}  // namespace

TableWriter::TableWriter(const QSqlDatabase &database)
    : m_database(database)
{
}

tl::expected<void, QString> TableWriter::fill(const std::function<void()> &rows)
{
    // The file is written beside the old one and renamed when whole, so SQLite need not wait for
    // the disk after each step.
    run(QStringLiteral("PRAGMA synchronous = OFF"));
    makeTables();
    if (m_error.isEmpty() && !m_database.transaction())
        fail(m_database.lastError().text());
    rows();
    if (m_error.isEmpty() && !m_database.commit())
        fail(m_database.lastError().text());
    run(QStringLiteral("ANALYZE"));
    run(QStringLiteral("VACUUM"));
    if (!m_error.isEmpty())
        return tl::unexpected(m_error);
    return {};
}

void TableWriter::fail(const QString &what)
{
    if (m_error.isEmpty())
        m_error = what;
}

void TableWriter::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (m_error.isEmpty() && !query.exec(sql))
        fail(query.lastError().text() + QStringLiteral(" in: ") + sql.left(80));
}

void TableWriter::makeTables()
{
    QFile file(QStringLiteral(":/schema.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return fail(QStringLiteral("the built-in schema cannot be read"));
    QString sql;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')))
        sql += line.section(QStringLiteral("--"), 0, 0) + QLatin1Char('\n');
    for (const QString &statement : sql.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty())
            run(statement);
    }
}

void TableWriter::insert(const QString &table, const QVariantList &values)
{
    if (!m_error.isEmpty())
        return;
    auto prepared = m_inserts.find(table);
    if (prepared == m_inserts.end()) {
        const QString marks =
            QStringList(values.size(), QStringLiteral("?")).join(QLatin1Char(','));
        prepared = m_inserts.insert(table, std::make_shared<QSqlQuery>(m_database));
        if (!prepared.value()->prepare(
                QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(table, marks)))
            return fail(prepared.value()->lastError().text());
    }
    QSqlQuery &query = *prepared.value();
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        fail(table + QStringLiteral(": ") + query.lastError().text());
}

void TableWriter::indexSearch()
{
    for (const char *step : {"rebuild", "optimize", "integrity-check"})
        run(QStringLiteral("INSERT INTO search_index(search_index) VALUES('%1')")
                .arg(QLatin1String(step)));
    // A view of the index, which the finished store does without.
    run(QStringLiteral("CREATE VIRTUAL TABLE temp.search_token"
                       " USING fts5vocab('main', 'search_index', 'instance')"));
    run(QStringLiteral("INSERT INTO search_word SELECT lang, term, COUNT(DISTINCT doc)"
                       " FROM temp.search_token JOIN search_entry ON search_entry.id = doc"
                       " GROUP BY term, lang ORDER BY lang, term"));
    run(QStringLiteral("DROP TABLE temp.search_token"));
}

int TableWriter::countOf(const QString &table, const QString &language)
{
    QSqlQuery query(m_database);
    query.prepare(QStringLiteral("SELECT count(*) FROM %1 WHERE lang = ?").arg(table));
    query.addBindValue(language);
    if (!query.exec() || !query.next())
        fail(query.lastError().text());
    return query.value(0).toInt();
}

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
