// SPDX-License-Identifier: Apache-2.0
#include "combination_reader.h"

#include "store.h"

namespace store {

namespace {

void mustBeSymptom(RowReader &rows, const guide::SymptomGuide &guide, const QString &id)
{
    if (guide.symptom(id) == nullptr)
        rows.fail(Store::tr("there is no symptom “%1”").arg(id));
}

}  // namespace

void readCombinations(RowReader &rows, guide::SymptomGuide &guide)
{
    mustBeSymptom(rows, guide, guide.unsure);
    rows.each("SELECT id, card_id FROM combination ORDER BY position", [&](Row &row) {
        guide.combinations.append({row.text("id"), row.text("card_id"), {}});
        mustBeSymptom(rows, guide, guide.combinations.last().card);
    });
    QHash<QString, QMap<int, QStringList>> signs;
    rows.each("SELECT combination_id, sign, symptom_id FROM combination_sign "
              "ORDER BY combination_id, sign, position",
              [&](Row &row) {
                  const QString id = row.text("symptom_id");
                  mustBeSymptom(rows, guide, id);
                  signs[row.text("combination_id")][row.integer("sign")].append(id);
              });
    for (guide::Combination &combination : guide.combinations) {
        combination.signs = signs.take(combination.id).values();
        if (combination.signs.size() < 2)
            rows.fail(Store::tr("the rule “%1” is not whole").arg(combination.id));
    }
    if (!signs.isEmpty())
        rows.fail(Store::tr("a sign belongs to no rule"));
}

}  // namespace store
