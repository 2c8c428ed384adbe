// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

namespace pages {

class OutcomeFigure;

/// "Trial results": the outcomes of the study, how it went, doses lowered and stopped, benefits
/// and risks together, and what it cannot tell.
class TrialResults : public Screen {
    Q_OBJECT

public:
    explicit TrialResults(const Context &context, QWidget *parent = nullptr);

    /// Opens the outcome of that id.
    void open(const QString &id) override;

private:
    /// The card of a section that stands beside a figure; none for other sections.
    [[nodiscard]] QWidget *figureCard(const guide::Section &section);

    OutcomeFigure *m_figure;
};

}  // namespace pages
