// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include <QDir>

#include <algorithm>

namespace content {

/// What the checks of a model share: they read it and report, and every citation must exist.
class Check {
public:
    Check(const Model &model, Problems &problems)
        : m_model(model)
        , m_problems(problems)
    {
    }

protected:
    void error(const Place &place, const QString &what, const QString &remedy)
    {
        m_problems.error(place, what, remedy);
    }

    void cite(const QStringList &facts, const Place &place)
    {
        for (const QString &id : facts) {
            if (m_model.fact(id) == nullptr)
                error(place, QStringLiteral("there is no fact “%1”").arg(id),
                      "Use an id from facts.yaml");
        }
    }

    template <typename Item> static bool holds(const QList<Item> &items, const QString &id)
    {
        return std::any_of(items.begin(), items.end(),
                           [&](const Item &item) { return item.id == id; });
    }

    const Model &m_model;
    Problems &m_problems;
};

/// Calls `visit` for every text of a language that a reader sees, in a fixed order.
template <typename Visit> void forEachText(const Language &language, Visit visit)
{
    for (const QList<Text> &texts : language.words) {
        for (const Text &text : texts)
            visit(text);
    }
    for (const Page &page : language.pages) {
        visit(page.tab);
        visit(page.main);
        for (const Section &section : page.sections) {
            visit(section.heading);
            for (const Block &block : section.blocks) {
                visit(block.text);
                if (!block.art.isEmpty())
                    visit(block.alt);
            }
        }
    }
}

/// Whether an exception of `allow.yaml` excuses a sentence from a rule. Marks it as used.
bool isAllowed(const Language &language, const QString &rule, const Text &text,
               const QString &sentence);

/// Citations exist, claims are cited, numbers are held by the cited facts.
void checkLedger(const Model &model, Problems &problems);

/// Study, symptoms, links, drawings, dates and the like are whole.
void checkStructure(const Model &model, const QDir &drawings, Problems &problems);

/// The part of checkStructure for arms, figures and differences of the study.
void checkStudy(const Model &model, Problems &problems);

/// Frequency words, "1 in N", sentence length, reading grade, unused exceptions.
void checkWording(const Model &model, Problems &problems);

}  // namespace content
