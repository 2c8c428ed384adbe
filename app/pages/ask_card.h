// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "look/kept.h"

namespace look {
class Button;
}

namespace pages {

/// Questions to ask the care team: suggestions to pick from, a place to add one's own, and the list
/// of both in the reader's order.
class AskCard : public look::Card, public look::Kept {
    Q_OBJECT

public:
    explicit AskCard(const guide::Section &section, const Context &context,
                     QWidget *parent = nullptr);

    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    void addSuggestions();
    void addSummaryLink();
    [[nodiscard]] qsizetype positionOf(const guide::Ask &ask) const;
    void pick(int index, bool wanted);
    void showAll(bool all);
    void follow();

    Context m_context;
    QList<look::Button *> m_picks;  ///< one a suggestion, in their order
    look::Button *m_more = nullptr;
    look::Text *m_full = nullptr;
};

}  // namespace pages
