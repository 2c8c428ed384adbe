// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"
#include "yaml_entry.h"

namespace content {

/// What the readers of the structure files share: closed sets of words, ids that occur once, and
/// entries that name the facts they rest on.
class StructureReader {
public:
    StructureReader(Model &model, Problems &problems)
        : m_model(model)
        , m_problems(problems)
    {
    }

protected:
    QString oneOf(const Entry &entry, const QString &key, const QStringList &allowed);

    /// Whether an entry's id is well formed and not among `all` yet.
    template <typename Item>
    bool isNew(const QList<Item> &all, const QString &id, const Entry &entry)
    {
        if (!isWellFormed(id, entry))
            return false;
        for (const Item &item : all) {
            if (item.id == id) {
                m_problems.error(entry.place(), QStringLiteral("the id “%1” is used twice").arg(id),
                                 QStringLiteral("First use: line %1. Give one of them another id")
                                     .arg(item.place.line));
                return false;
            }
        }
        return true;
    }

    template <typename Item> void add(QList<Item> &all, const Item &item, const Entry &entry)
    {
        if (isNew(all, item.id, entry))
            all.append(item);
    }

    /// A day, written as 2026-11-20.
    QDate date(const Entry &entry, const QString &key);
    /// What an entry rests on; only an entry marked plain may rest on nothing.
    QStringList factsOf(const Entry &entry, Need need = Need::Required);
    Cited cited(const Entry &entry, const QStringList &furtherKeys = {});
    QList<Cited> citedList(const Entry &parent, const QString &key);
    static QMap<QString, QString> textMap(const Entry &entry);

    Model &m_model;
    Problems &m_problems;

private:
    bool isWellFormed(const QString &id, const Entry &entry);
};

}  // namespace content
