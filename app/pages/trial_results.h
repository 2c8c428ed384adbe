// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

namespace pages {

class OutcomeFigure;

/// What the study found, in one view. Everything else is behind its door.
class TrialResults : public Screen {
    Q_OBJECT

public:
    explicit TrialResults(const Context &context, QWidget *parent = nullptr);
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
