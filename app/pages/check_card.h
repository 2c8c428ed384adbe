// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "look/kept.h"

namespace pages {

class Fold;

/// Asks the reader to say something back in words of their own, then shows what was meant, and the
/// same in another way for whom it was not clear (TB-1, TB-3, TB-5). It is no test: nothing is
/// typed, counted or kept.
class CheckCard : public look::Card, public look::Kept {
    Q_OBJECT

public:
    CheckCard(const guide::Section &section, const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    [[nodiscard]] ProseView *prose(const QList<guide::Block> &blocks);
    void addFold(const QString &show, const QString &hide, QWidget *part, QVBoxLayout *into);

    Context m_context;
    QList<Fold *> m_folds;
};

}  // namespace pages
