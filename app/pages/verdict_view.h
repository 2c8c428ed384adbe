// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "prose_view.h"

#include "guide/symptoms.h"

namespace pages {

/// What to do about the picks: a card a level, most severe first (TRI-7), or a line that asks for
/// picks. The cards hold nothing to press and nothing to follow (TRI-6); below them, while none
/// says to call 911, stands where to read more.
class VerdictView : public QWidget {
    Q_OBJECT

public:
    explicit VerdictView(const Context &context, QWidget *parent = nullptr);

    /// Shows a verdict. Only cards that say something new are built again, and told to assistive
    /// technology.
    /// @return whether the most severe card is a new one
    bool show(const guide::Verdict &verdict);
    /// Says that a link named a sign that the guide does not have.
    void showUnknown();

Q_SIGNALS:
    void linkActivated(const QString &target);

private:
    /// A card with what it was made from.
    struct Shown {
        guide::Urgency urgency;
        QStringList ids;
        QWidget *card;
    };

    [[nodiscard]] QWidget *makeCard(const guide::Verdict::Card &card) const;
    /// The card made from just these symptoms, taken out of the column; null when there is none.
    [[nodiscard]] QWidget *take(guide::Urgency urgency, const QStringList &ids);
    void ask(const QString &words);
    void showLinks(const guide::Verdict &verdict);

    Context m_context;
    QVBoxLayout *m_column;
    look::Card *m_prompt;
    look::Text *m_promptText;
    QWidget *m_more = nullptr;
    QList<Shown> m_shown;
};

}  // namespace pages
