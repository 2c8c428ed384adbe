// SPDX-License-Identifier: Apache-2.0
#include "rule_reader.h"

#include "store.h"

namespace store {

QHash<QString, QStringList> readSigns(RowReader &rows)
{
    return rows.lists("SELECT symptom_id AS owner, sign_id AS item FROM symptom_sign "
                      "ORDER BY symptom_id, position");
}

void readRules(RowReader &rows, guide::SymptomGuide &guide)
{
    const auto mustBeCarried = [&](const QString &sign) {
        if (guide.withSign(sign) == nullptr)
            rows.fail(Store::tr("no symptom carries the sign “%1”").arg(sign));
    };
    rows.each("SELECT id, makes FROM rule ORDER BY position", [&](Row &row) {
        guide.rules.append({row.text("id"), row.text("makes"), {}});
        mustBeCarried(guide.rules.last().makes);
    });
    QHash<QString, QMap<int, QStringList>> groups;
    rows.each("SELECT rule_id, part, sign_id FROM rule_sign ORDER BY rule_id, part, position",
              [&](Row &row) {
                  const QString sign = row.text("sign_id");
                  mustBeCarried(sign);
                  groups[row.text("rule_id")][row.integer("part")].append(sign);
              });
    for (guide::Rule &rule : guide.rules) {
        rule.groups = groups.take(rule.id).values();
        if (rule.groups.size() < 2)
            rows.fail(Store::tr("the rule “%1” is not whole").arg(rule.id));
    }
    if (!groups.isEmpty())
        rows.fail(Store::tr("a sign belongs to no rule"));
}

}  // namespace store
