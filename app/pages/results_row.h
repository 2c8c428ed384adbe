// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

namespace pages {

/// All results of the study beside each other, and below them, as large, how many had to take less
/// or stop. Touching one asks for it large.
class ResultsRow : public look::Stack {
    Q_OBJECT

public:
    explicit ResultsRow(const Context &context, QWidget *parent = nullptr);

    /// What stands in place of a figure whose numbers are at fault.
    static QString told(const QString &fault);

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    void addOutcomes();
    void addHarms();
    /// A card whose heading opens `target`, with a fault in place of a figure where there is one.
    [[nodiscard]] look::Card *figureCard(const QString &heading, const QString &target,
                                         const QString &fault);

    Context m_context;
};

}  // namespace pages
