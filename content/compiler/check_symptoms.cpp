// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "checks.h"

#include <QFile>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace content {

namespace {

const QString kFigure = QStringLiteral("body.svg");

/// @return the ids of all elements of a drawing
QSet<QString> elementsOf(const QString &drawing)
{
    QFile file(drawing);
    QSet<QString> ids;
    if (!file.open(QIODevice::ReadOnly))
        return ids;
    for (QXmlStreamReader reader(&file); !reader.atEnd();) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            ids.insert(reader.attributes().value(QLatin1String("id")).toString());
    }
    return ids;
}

class Symptoms : public Check {
public:
    Symptoms(const Model &model, const QDir &drawings, Problems &problems)
        : Check(model, problems)
        , m_drawn(elementsOf(drawings.filePath(kFigure)))
    {
    }

    void check()
    {
        levels();
        for (const Area &area : m_model.areas)
            check(area);
        for (const Sign &sign : m_model.signs)
            check(sign);
        for (const Symptom &symptom : m_model.symptoms)
            check(symptom);
        for (const Rule &rule : m_model.rules)
            check(rule);
        if (!m_model.unsureSymptom.isEmpty() &&
            std::none_of(m_model.symptoms.begin(), m_model.symptoms.end(),
                         [&](const Symptom &symptom) {
                             return symptom.id == m_model.unsureSymptom &&
                                    symptom.level == QLatin1String("today");
                         }))
            error({"symptoms.yaml", 0}, "“unsure” is not a symptom of the level today",
                  "Unsure means call today: name such a symptom");
    }

private:
    void levels()
    {
        QStringList levels;
        for (const Cited &level : m_model.levels) {
            levels.append(level.id);
            cite(level.facts, level.place);
        }
        if (levels != kUrgencies && !m_model.unsureSymptom.isEmpty())
            error(levels.isEmpty() ? Place{"symptoms.yaml", 0} : m_model.levels.first().place,
                  "there must be exactly three levels",
                  "Write them in the order " + kUrgencies.join(", "));
    }

    /// What has a button has a place on the figure.
    void check(const Area &area)
    {
        if (area.whole != area.drawn.isEmpty())
            error(area.place,
                  QStringLiteral("the area “%1” has no place on the figure, or one too many")
                      .arg(area.id),
                  "Write “drawn: […]” with parts of " + kFigure +
                      ", or “whole: true” for the whole body");
        for (const QString &part : area.drawn) {
            if (!m_drawn.contains(part))
                error(area.place, QStringLiteral("the figure has no part “%1”").arg(part),
                      "Use the id of an element of resources/illustrations/" + kFigure);
        }
    }

    void check(const Sign &sign)
    {
        if (!kUrgencies.contains(sign.level))
            error(sign.place, QStringLiteral("the sign “%1” has no urgency level").arg(sign.id),
                  "Write “level:” with one of " + kUrgencies.join(", "));
        if (std::none_of(m_model.symptoms.begin(), m_model.symptoms.end(),
                         [&](const Symptom &card) { return card.signs.contains(sign.id); }))
            error(sign.place, QStringLiteral("no symptom carries the sign “%1”").arg(sign.id),
                  "Name it under the “signs” of what a person may say");
        cite(sign.facts, sign.place);
    }

    void mustBeSign(const QString &id, const Place &place)
    {
        if (m_model.sign(id) == nullptr)
            error(place, QStringLiteral("there is no sign “%1”").arg(id), "Use an id of “signs”");
    }

    void check(const Symptom &symptom)
    {
        if (symptom.signs.isEmpty())
            error(symptom.place, QStringLiteral("the symptom “%1” has no sign").arg(symptom.id),
                  "Name under “signs” what it says of a person");
        for (const QString &sign : symptom.signs)
            mustBeSign(sign, symptom.place);
        if (symptom.areas.isEmpty())
            error(symptom.place,
                  QStringLiteral("the symptom “%1” has no body area").arg(symptom.id),
                  "Name at least one of “areas”");
        for (const QString &area : symptom.areas) {
            if (std::none_of(m_model.areas.begin(), m_model.areas.end(),
                             [&](const Area &known) { return known.id == area; }))
                error(symptom.place, QStringLiteral("there is no body area “%1”").arg(area),
                      "Use one of “areas”");
        }
        safety(symptom);
    }

    /// From what a sign means a reader goes on to what the safety page says of it.
    void safety(const Symptom &symptom)
    {
        for (const Language &language : m_model.languages) {
            for (const Page &page : language.pages) {
                if (page.id == QLatin1String("safety") &&
                    std::none_of(
                        page.sections.begin(), page.sections.end(),
                        [&](const Section &section) { return section.id == symptom.safety; }))
                    error(symptom.place,
                          QStringLiteral("the safety page has no section “%1”").arg(symptom.safety),
                          "Write under “safety:” the id of one of its sections");
            }
        }
    }

    void check(const Rule &rule)
    {
        mustBeSign(rule.makes, rule.place);
        if (rule.groups.size() < 2)
            error(rule.place,
                  QStringLiteral("the rule “%1” has fewer than two groups").arg(rule.id),
                  "Name at least two");
        QStringList used{rule.makes};
        for (const QStringList &group : rule.groups) {
            if (group.isEmpty())
                error(rule.place, QStringLiteral("the rule “%1” has an empty group").arg(rule.id),
                      "Name a sign in it");
            for (const QString &sign : group) {
                mustBeSign(sign, rule.place);
                if (used.contains(sign))
                    error(rule.place, QStringLiteral("“%1” stands twice in a rule").arg(sign),
                          "Each sign belongs to one group, and what the rule makes to none");
                used.append(sign);
            }
        }
        const Sign *made = m_model.sign(rule.makes);
        if (made != nullptr && std::none_of(used.begin(), used.end(), [&](const QString &id) {
                const Sign *sign = m_model.sign(id);
                return sign != nullptr &&
                       kUrgencies.indexOf(sign->level) > kUrgencies.indexOf(made->level);
            }))
            error(rule.place,
                  QStringLiteral("the rule “%1” makes nothing more urgent").arg(rule.id),
                  "What it makes must be more urgent than one of its signs");
    }

    QSet<QString> m_drawn;
};

}  // namespace

void checkSymptoms(const Model &model, const QDir &drawings, Problems &problems)
{
    Symptoms(model, drawings, problems).check();
}

}  // namespace content
