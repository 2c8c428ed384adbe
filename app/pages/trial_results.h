// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

namespace pages {

class OutcomeFigure;

/// What the study found: all results beside each other, and below them, as large, how many had to
/// take less or stop. Everything else is behind its door.
class TrialResults : public Screen {
    Q_OBJECT

public:
    explicit TrialResults(const Context &context, QWidget *parent = nullptr);

private:
    void addOutcomes();
    void addHarms();
    /// A card whose heading opens `target`, with a fault in place of a figure where there is one.
    [[nodiscard]] look::Card *figureCard(const QString &heading, const QString &target,
                                         const QString &fault);
};

/// One result, large.
class OutcomeScreen : public Screen {
    Q_OBJECT

public:
    /// The outcome must be known.
    OutcomeScreen(const QString &outcome, const Context &context, QWidget *parent = nullptr);

    void open(const QString &id) override;

private:
    OutcomeFigure *m_figure;
};

}  // namespace pages
