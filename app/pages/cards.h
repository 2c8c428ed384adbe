// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.h"

namespace pages {

/// A button, and below it something that it shows and hides. `show` and `hide` are the words on the
/// button, which is told together with `about` where several are alike. `part` is hidden unless
/// `open` has `id`, which follows the reader.
look::Column *makeFold(const QString &show, const QString &hide, QWidget *part, QSet<QString> &open,
                       const QString &id, const look::Theme &theme, const QString &about = {});

/// Which programme may fit a kind of insurance, with all its conditions. The choice lives only as
/// long as the card.
class FitCard : public look::Card {
    Q_OBJECT

public:
    FitCard(const guide::Section &section, const Context &context);

    /// Chooses what tells of a programme. @return whether anything does
    bool showProgramme(const QString &id);

private:
    [[nodiscard]] QWidget *answerCard(const guide::FitAnswer &answer);
    void showAnswer(int index);

    Context m_context;
    look::ChoiceRow *m_row;
    QWidget *m_answer = nullptr;  ///< none until a choice is made
};

/// Asks the reader to say something back in words of their own, then shows what was meant, and the
/// same in another way for whom it was not clear (TB-1, TB-3, TB-5). It is no test: nothing is
/// typed, counted or kept. `open` has what was opened of it, by names that begin with `id`.
QWidget *makeCheckCard(const guide::Section &section, QSet<QString> &open, const QString &id,
                       const Context &context);
/// How people went through the study, drawn, with the section's words beside it.
QWidget *makeStudyCard(const guide::Section &section, const Context &context);
/// Doses lowered and stopped, 100 people a group, with the section's words below.
look::Card *makeHarmsCard(const guide::Section &section, const Context &context);
/// Benefits and risks in one box, as much room for one as for the other (RISK-23, FDA-Q10), and
/// the same as a page of paper or of the web.
look::Card *makeFactBoxCard(const guide::Section &section, const Context &context);
/// All results of the study beside each other, and below them, as large, how many had to take less
/// or stop. Touching one asks for it large.
look::Column *makeResultsRow(const Context &context);

/// A button that clears something for good. It asks once, in place, before it does.
class ConfirmCard : public look::Column {
    Q_OBJECT

public:
    struct Texts {
        QString button;
        QString question;
        QString no;
        QString yes;
    };

    ConfirmCard(const Texts &texts, const look::Theme &theme);

    void setButtonEnabled(bool enabled);
    /// Back to the button alone.
    void stopAsking();

Q_SIGNALS:
    void confirmed();

private:
    void ask();

    look::Button *m_button;
    look::Button *m_no;
    look::Card *m_question;
};

}  // namespace pages
