// SPDX-License-Identifier: Apache-2.0
#include "evidence.h"

#include <algorithm>

namespace support {

YAML::Node contentFile(const QString &name)
{
    return YAML::LoadFile(
        QStringLiteral("%1/content/%2").arg(QStringLiteral(GUIDE_SOURCE_DIR), name).toStdString());
}

QString text(const YAML::Node &node)
{
    return QString::fromStdString(node.as<std::string>());
}

QStringList texts(const YAML::Node &list)
{
    QStringList found;
    for (const YAML::Node &node : list)
        found.append(text(node));
    return found;
}

CardMeaning meaningOf(const YAML::Node &file, const YAML::Node &card)
{
    const QStringList levels{"emergency", "today", "next-visit"};
    const QStringList carried = texts(card["signs"]);
    qsizetype level = levels.size() - 1;
    QStringList facts;
    for (const QString &id : carried) {
        for (const YAML::Node &sign : file["signs"]) {
            if (text(sign["id"]) != id)
                continue;
            level = std::min(level, levels.indexOf(text(sign["level"])));
            facts += texts(sign["facts"]);
        }
    }
    facts.removeDuplicates();
    return {levels.at(level), facts};
}

Evidence::Evidence()
    : m_facts(contentFile(QStringLiteral("facts.yaml")))
{
}

YAML::Node Evidence::fact(const QString &id) const
{
    for (const YAML::Node &row : m_facts) {
        if (text(row["id"]) == id)
            return row;
    }
    qFatal("facts.yaml has no row %s", qUtf8Printable(id));
}

double Evidence::number(const QString &id) const
{
    const YAML::Node numbers = fact(id)["numbers"];
    if (numbers.size() != 1)
        qFatal("%s does not have one number", qUtf8Printable(id));
    return numbers[0]["value"].as<double>();
}

}  // namespace support
