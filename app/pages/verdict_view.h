// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.h"

#include "guide/symptoms.h"

namespace pages {

/// How a level looks: icon, tone and text shade. The words come from the content (TRI-3).
struct UrgencyLook {
    QString icon;
    const look::Tone look::Tokens::*tone;
    look::Shade shade;
};

inline UrgencyLook lookOf(guide::Urgency urgency)
{
    switch (urgency) {
    case guide::Urgency::Emergency:
        return {QStringLiteral("emergency"), &look::Tokens::emergency, look::Shade::Emergency};
    case guide::Urgency::Today:
        return {QStringLiteral("today"), &look::Tokens::today, look::Shade::Today};
    case guide::Urgency::NextVisit:
        break;
    }
    return {QStringLiteral("next-visit"), &look::Tokens::nextVisit, look::Shade::NextVisit};
}

/// What to do about the picks: a card a level, most severe first (TRI-7), or a line that asks for
/// picks. The cards hold nothing to press and nothing to follow (TRI-6); below them, while none
/// says to call 911, stands where to read more.
class VerdictView : public look::Column {
    Q_OBJECT

public:
    explicit VerdictView(const Context &context);

    /// Only cards that say something new are built again, and told to assistive technology.
    void setVerdict(const guide::Verdict &verdict);
    /// Says that a link named a sign that the guide does not have.
    void showUnknown();

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
    look::Card *m_prompt;
    look::Text *m_promptText = nullptr;
    QWidget *m_more = nullptr;
    QList<Shown> m_shown;
};

}  // namespace pages
