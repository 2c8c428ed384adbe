// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

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

    const Model &m_model;
    Problems &m_problems;
};

}  // namespace content
