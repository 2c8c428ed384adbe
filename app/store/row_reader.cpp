// SPDX-License-Identifier: Apache-2.0
#include "row_reader.h"

#include "store.h"

namespace store {

namespace {

template <typename T> T valueOr(const guide::Result<T> &result, RowReader &reader)
{
    if (!result)
        reader.fail(result.error());
    return result.value_or(T{});
}

}  // namespace

QString Row::text(const char *column)
{
    return valueOr(m_statement.text(column), m_reader);
}

double Row::number(const char *column)
{
    return valueOr(m_statement.number(column), m_reader);
}

int Row::integer(const char *column)
{
    return valueOr(m_statement.integer(column), m_reader);
}

RowReader::RowReader(const QSqlDatabase &database, QString language)
    : m_database(database)
    , m_language(std::move(language))
{
}

void RowReader::fail(const QString &what)
{
    fail(guide::Error{what, Store::tr("the content store"), Store::tr("Install the guide again.")});
}

void RowReader::fail(const guide::Error &error)
{
    if (!m_error)
        m_error = error;
}

void RowReader::each(const char *sql, const std::function<void(Row &)> &visit)
{
    if (m_error)
        return;
    auto statement = Statement::prepare(m_database, QString::fromLatin1(sql));
    if (!statement)
        return fail(statement.error());
    if (QByteArrayView(sql).contains(":lang"))
        statement->bind(QStringLiteral("lang"), m_language);
    Row row(*statement, *this);
    while (!m_error) {
        const guide::Result<bool> more = statement->next();
        if (!more)
            return fail(more.error());
        if (!*more)
            return;
        visit(row);
    }
}

QHash<QString, QStringList> RowReader::lists(const char *sql)
{
    QHash<QString, QStringList> result;
    each(sql, [&](Row &row) { result[row.text("owner")].append(row.text("item")); });
    return result;
}

void RowReader::loadWords()
{
    each("SELECT key, html, plain FROM word WHERE lang = :lang ORDER BY key, position",
         [&](Row &row) {
             m_words[row.text("key")].append({row.text("html"), row.text("plain")});
         });
}

guide::RichText RowReader::word(const QString &key)
{
    const auto found = m_words.constFind(key);
    if (found == m_words.constEnd()) {
        fail(Store::tr("the text “%1” is missing").arg(key));
        return {};
    }
    return found->constFirst();
}

QStringList RowReader::wordList(const QString &key)
{
    QStringList result;
    const QList<guide::RichText> texts = m_words.value(key);
    if (texts.isEmpty())
        fail(Store::tr("the text “%1” is missing").arg(key));
    for (const guide::RichText &text : texts)
        result.append(text.plain);
    return result;
}

void RowReader::failUnknown(const QString &name)
{
    fail(Store::tr("this guide does not know “%1”").arg(name));
}

}  // namespace store
