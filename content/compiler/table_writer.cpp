// SPDX-License-Identifier: Apache-2.0
#include "table_writer.h"

#include <QFile>
#include <QSqlError>

namespace content {

TableWriter::TableWriter(const QSqlDatabase &database)
    : m_database(database)
{
}

void TableWriter::fill(const std::function<void()> &rows)
{
    // The file is written beside the old one and renamed when whole, so SQLite need not wait for
    // the disk after each step.
    run(QStringLiteral("PRAGMA synchronous = OFF"));
    if (!makeTables() || !m_database.transaction())
        return;
    rows();
    if (!m_database.commit())
        fail(m_database.lastError().text());
    run(QStringLiteral("ANALYZE"));
    run(QStringLiteral("VACUUM"));
}

void TableWriter::fail(const QString &what)
{
    if (m_error.isEmpty())
        m_error = what;
}

bool TableWriter::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (m_error.isEmpty() && !query.exec(sql))
        fail(query.lastError().text() + QStringLiteral(" in: ") + sql.left(80));
    return m_error.isEmpty();
}

bool TableWriter::makeTables()
{
    QFile file(QStringLiteral(":/schema.sql"));
    if (!file.open(QIODevice::ReadOnly)) {
        fail(QStringLiteral("the built-in schema cannot be read"));
        return false;
    }
    QString sql;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')))
        sql += line.section(QStringLiteral("--"), 0, 0) + QLatin1Char('\n');
    for (const QString &statement : sql.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty() && !run(statement))
            return false;
    }
    return true;
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
                QStringLiteral("INSERT INTO %1 VALUES (%2)").arg(table, marks))) {
            fail(prepared.value()->lastError().text());
            return;
        }
    }
    QSqlQuery &query = *prepared.value();
    m_digest.addData(table.toUtf8());
    for (const QVariant &value : values) {
        query.addBindValue(value);
        m_digest.addData(value.toString().toUtf8());
        m_digest.addData(QByteArrayView("\0", 1));
    }
    if (!query.exec())
        fail(table + QStringLiteral(": ") + query.lastError().text());
    ++m_counts[table];
}

void TableWriter::insertList(const QString &table, const QString &owner, const QStringList &items)
{
    for (int i = 0; i < items.size(); ++i)
        insert(table, {owner, i, items.at(i)});
}

void TableWriter::indexSearch()
{
    for (const char *step : {"rebuild", "optimize", "integrity-check"})
        run(QStringLiteral("INSERT INTO search_index(search_index) VALUES('%1')")
                .arg(QLatin1String(step)));
    // A view of the index, which the finished store does without.
    run(QStringLiteral("CREATE VIRTUAL TABLE temp.search_token"
                       " USING fts5vocab('main', 'search_index', 'instance')"));
    QSqlQuery words(m_database);
    words.setForwardOnly(true);
    if (m_error.isEmpty() &&
        !words.exec(QStringLiteral("SELECT lang, term, COUNT(DISTINCT doc) FROM temp.search_token"
                                   " JOIN search_entry ON search_entry.id = doc"
                                   " GROUP BY term, lang ORDER BY lang, term")))
        fail(words.lastError().text());
    while (m_error.isEmpty() && words.next())
        insert(QStringLiteral("search_word"), {words.value(0), words.value(1), words.value(2)});
    words.finish();
    run(QStringLiteral("DROP TABLE temp.search_token"));
}

void TableWriter::countRows()
{
    QStringList tables;
    QSqlQuery query(m_database);
    if (!query.exec("SELECT name FROM sqlite_schema WHERE type = 'table'"
                    " AND name NOT LIKE 'search_index%' ORDER BY name"))
        fail(query.lastError().text());
    while (query.next())
        tables.append(query.value(0).toString());
    QMap<QString, int> counts = m_counts;
    ++counts["meta"];  // the digest comes last
    counts["table_count"] = static_cast<int>(tables.size());
    for (const QString &table : qAsConst(tables))
        insert("table_count", {table, counts.value(table)});
}

QString TableWriter::digest() const
{
    return QString::fromLatin1(m_digest.result().toHex());
}

}  // namespace content
