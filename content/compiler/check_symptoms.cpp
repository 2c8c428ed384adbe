// SPDX-License-Identifier: Apache-2.0
#include "check.h"
#include "checks.h"

#include <QFile>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>

namespace content {

namespace {

const QStringList kLevels{"emergency", "today", "next-visit"};
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
        for (const Symptom &symptom : m_model.symptoms)
            check(symptom);
        for (const Combination &combination : m_model.combinations)
            check(combination);
        const Symptom *unsure = find(m_model.unsureSymptom);
        if (!m_model.unsureSymptom.isEmpty() &&
            (unsure == nullptr || unsure->level != QLatin1String("today")))
            error({"symptoms.yaml", 0}, "“unsure” is not a symptom of the level today",
                  "Unsure means call today: name such a symptom");
    }

private:
    const Symptom *find(const QString &id) const
    {
        const auto found = std::find_if(m_model.symptoms.begin(), m_model.symptoms.end(),
                                        [&](const Symptom &symptom) { return symptom.id == id; });
        return found == m_model.symptoms.end() ? nullptr : &*found;
    }

    void levels()
    {
        QStringList levels;
        for (const Cited &level : m_model.levels) {
            levels.append(level.id);
            cite(level.facts, level.place);
        }
        if (levels != kLevels && !m_model.symptomSignature.isEmpty())
            error(levels.isEmpty() ? Place{"symptoms.yaml", 0} : m_model.levels.first().place,
                  "there must be exactly three levels",
                  "Write them in the order " + kLevels.join(", "));
    }

    /// What has a button has a place on the figure, and a line that joins the two.
    void check(const Area &area)
    {
        if (area.whole != area.drawn.isEmpty())
            error(area.place,
                  QStringLiteral("the area “%1” has no place on the figure, or one too many")
                      .arg(area.id),
                  "Write “drawn: […]” with parts of " + kFigure +
                      ", or “whole: true” for the whole body");
        bool hasDot = false;
        for (const QString &part : area.drawn) {
            hasDot = hasDot || m_drawn.contains(part + "-dot");
            if (!m_drawn.contains(part))
                error(area.place, QStringLiteral("the figure has no part “%1”").arg(part),
                      "Use the id of an element of resources/illustrations/" + kFigure);
        }
        if (!area.drawn.isEmpty() && !hasDot)
            error(area.place, QStringLiteral("no part of “%1” has a dot").arg(area.id),
                  "Draw an element with the id of a part and “-dot” after it, where the line to "
                  "the button begins");
    }

    void check(const Symptom &symptom)
    {
        if (!kLevels.contains(symptom.level))
            error(symptom.place,
                  QStringLiteral("the symptom “%1” has no urgency level").arg(symptom.id),
                  "Write “level:” with one of " + kLevels.join(", "));
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
        cite(symptom.facts, symptom.place);
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

    /// How urgent a symptom of a combination is, as its place among the levels.
    qsizetype urgencyOf(const QString &id, const Combination &combination)
    {
        const Symptom *symptom = find(id);
        if (symptom == nullptr)
            error(combination.place, QStringLiteral("there is no symptom “%1”").arg(id),
                  "Use an id of “symptoms”");
        return symptom == nullptr ? -1 : kLevels.indexOf(symptom->level);
    }

    void check(const Combination &combination)
    {
        cite(combination.facts, combination.place);
        if (combination.signs.size() < 2)
            error(
                combination.place,
                QStringLiteral("the combination “%1” has fewer than two signs").arg(combination.id),
                "Name at least two");
        QStringList used{combination.card};
        const qsizetype together = urgencyOf(combination.card, combination);
        qsizetype least = together;
        for (const QStringList &sign : combination.signs) {
            if (sign.isEmpty())
                error(combination.place,
                      QStringLiteral("the combination “%1” has a sign of nothing")
                          .arg(combination.id),
                      "Name a symptom under “any”");
            for (const QString &id : sign) {
                if (used.contains(id))
                    error(combination.place,
                          QStringLiteral("“%1” stands twice in a combination").arg(id),
                          "Each symptom belongs to one sign, and the card to none");
                used.append(id);
                least = std::max(least, urgencyOf(id, combination));
            }
        }
        if (least == together && together >= 0)
            error(combination.place,
                  QStringLiteral("the combination “%1” makes nothing more urgent")
                      .arg(combination.id),
                  "Its card must be more urgent than one of its signs");
    }

    QSet<QString> m_drawn;
};

}  // namespace

void checkSymptoms(const Model &model, const QDir &drawings, Problems &problems)
{
    Symptoms(model, drawings, problems).check();
}

}  // namespace content
