// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

namespace look {
class Button;
}

namespace pages {

/// Asks the reader to say something back in words of their own, then shows what was meant, and the
/// same in another way for whom it was not clear (TB-1, TB-3, TB-5). It is no test: nothing is
/// typed, counted or kept.
class CheckCard : public look::Card {
    Q_OBJECT

public:
    CheckCard(const guide::Section &section, const Context &context, QWidget *parent = nullptr);

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    /// A button, and below it what it shows and hides.
    look::Button *addPart(const QString &show, const QString &hide,
                          const QList<guide::Block> &blocks, QVBoxLayout *into);

    Context m_context;
};

}  // namespace pages
