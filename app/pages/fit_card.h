// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "look/kept.h"

namespace pages {

/// "Which program may fit me?": one question at a time, then what may fit with all its conditions.
/// The choices live only as long as the screen is shown.
class FitCard : public look::Card, public look::Kept {
    Q_OBJECT

public:
    FitCard(const guide::Section &section, const Context &context, QWidget *parent = nullptr);

    /// Back to the first question, without a word.
    void forget();

    [[nodiscard]] QVariant kept() const override;
    void takeUp(const QVariant &kept) override;

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    [[nodiscard]] QWidget *question(const guide::FitQuestion &question, const QStringList &chosen);
    [[nodiscard]] QWidget *result(const guide::FitStep &step);
    void addAnswer(const guide::FitAnswer &answer, QVBoxLayout *into);
    /// What was chosen, and the way back, on top: a result may be longer than the screen.
    void addChoices(const QStringList &chosen, QVBoxLayout *into);
    void showStep();
    /// Takes the reader there: focus, voice and sight.
    void moveOn();

    Context m_context;
    QStringList m_choices;
    QWidget *m_step = nullptr;
    QWidget *m_next = nullptr;  ///< what gets the focus with the step
};

}  // namespace pages
