// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "statement.h"

#include "guide/prose.h"

#include <QHash>
#include <QMap>

#include <functional>
#include <optional>

namespace store {

class RowReader;

/// The current row. A column that cannot be read gives an empty value and fails the whole reading.
class Row {
public:
    Row(const Statement &statement, RowReader &reader)
        : m_statement(statement)
        , m_reader(reader)
    {
    }

    QString text(const char *column);
    double number(const char *column);
    int integer(const char *column);

private:
    const Statement &m_statement;
    RowReader &m_reader;
};

/// Runs queries one after the other and keeps the first error; after an error it does nothing.
class RowReader {
public:
    RowReader(const QSqlDatabase &database, QString language);

    [[nodiscard]] const std::optional<guide::Error> &error() const { return m_error; }
    [[nodiscard]] const QString &language() const { return m_language; }
    void fail(const QString &what);
    void fail(const guide::Error &error);

    /// Calls `visit` for each row. `:lang` in the statement stands for the language.
    void each(const char *sql, const std::function<void(Row &)> &visit);

    /// Groups the column `item` by the column `owner`, keeping the order.
    QHash<QString, QStringList> lists(const char *sql);

    /// Reads all words of the language; must come before `word`.
    void loadWords();
    guide::RichText word(const QString &key);
    QStringList wordList(const QString &key);

    /// What a name from the store stands for. A name that this program does not know fails the
    /// reading: no stand-in says the same.
    template <typename Value> Value known(const QHash<QString, Value> &values, const QString &name)
    {
        const auto found = values.constFind(name);
        if (found == values.constEnd())
            failUnknown(name);
        return found == values.constEnd() ? Value{} : *found;
    }

private:
    void failUnknown(const QString &name);

    QSqlDatabase m_database;
    QString m_language;
    QHash<QString, QList<guide::RichText>> m_words;
    std::optional<guide::Error> m_error;
};

}  // namespace store
