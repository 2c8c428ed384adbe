// SPDX-License-Identifier: Apache-2.0
#include "structure_reader.h"

#include <QRegularExpression>

namespace content {

bool StructureReader::isWellFormed(const QString &id, const Entry &entry)
{
    // Ids are parts of keys ("symptoms.symptoms.sight.say") and of links.
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$"));
    if (!id.isEmpty() && !form.match(id).hasMatch())
        m_problems.error(entry.place("id"), QStringLiteral("“%1” is not an id").arg(id),
                         QStringLiteral("Use letters, digits and hyphens"));
    return form.match(id).hasMatch();
}

QString StructureReader::oneOf(const Entry &entry, const QString &key, const QStringList &allowed)
{
    const QString value = entry.text(key);
    if (!value.isEmpty() && !allowed.contains(value)) {
        m_problems.error(entry.place(key), QStringLiteral("“%1: %2” is not known").arg(key, value),
                         QStringLiteral("Use one of: ") + allowed.join(QStringLiteral(", ")));
    }
    return value;
}

QDate StructureReader::date(const Entry &entry, const QString &key)
{
    const QString written = entry.text(key);
    const QDate value = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && value.toString(Qt::ISODate) != written)
        m_problems.error(entry.place(key),
                         QStringLiteral("“%1: %2” is not a date").arg(key, written),
                         QStringLiteral("Write it as 2026-11-20"));
    return value;
}

QStringList StructureReader::factsOf(const Entry &entry, Need need)
{
    const QStringList facts = entry.list("facts", need);
    if (facts.isEmpty() && need == Need::Required && entry.has("facts"))
        m_problems.error(entry.place("facts"), QStringLiteral("“facts” names no fact"),
                         QStringLiteral("Name the facts that it rests on"));
    return facts;
}

Cited StructureReader::cited(const Entry &entry, const QStringList &furtherKeys)
{
    entry.onlyKeys(QStringList{"id", "facts", "plain"} + furtherKeys);
    Cited item{entry.text("id"), {}, entry.flag("plain"), entry.place()};
    item.facts = factsOf(entry, item.claimFree ? Need::Optional : Need::Required);
    return item;
}

QList<Cited> StructureReader::citedList(const Entry &parent, const QString &key)
{
    QList<Cited> all;
    for (const Entry &entry : parent.items(key)) {
        const Cited item = cited(entry);
        if (isNew(all, item.id, entry))
            all.append(item);
    }
    return all;
}

QMap<QString, QString> StructureReader::textMap(const Entry &entry)
{
    QMap<QString, QString> result;
    for (const auto &[key, value] : entry.pairs())
        result.insert(key, value.asText());
    return result;
}

}  // namespace content
