// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "look/kept.h"

namespace look {
class ChoiceRow;
}

namespace pages {

/// Which programme may fit a kind of insurance, with all its conditions. The choice lives only as
/// long as the card.
class FitCard : public look::Card, public look::Kept {
    Q_OBJECT

public:
    FitCard(const guide::Section &section, const Context &context, QWidget *parent = nullptr);

    /// Chooses what tells of a programme. @return whether anything does
    bool showProgramme(const QString &id);

    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    [[nodiscard]] QWidget *answerCard(const guide::FitAnswer &answer);
    void showAnswer(int index);

    Context m_context;
    look::ChoiceRow *m_row;
    QWidget *m_answer = nullptr;  ///< none until a choice is made
};

}  // namespace pages
