// SPDX-License-Identifier: Apache-2.0
#include "end_card.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/focus_order.h"
#include "look/text.h"

namespace counselling {

EndCard::EndCard(const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_end(new look::Button(tr("End and clear everything"), look::ButtonKind::Secondary, theme))
    , m_no(new look::Button(tr("No, go on"), look::ButtonKind::Secondary, theme))
    , m_question(question())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_end, 0, Qt::AlignLeft);
    column->addWidget(m_question);
    m_question->hide();
    connect(m_end, &QPushButton::clicked, this, &EndCard::ask);
}

look::Card *EndCard::question()
{
    auto *card = new look::Card(m_theme, &look::Tokens::today);
    const QString words = tr("End the talk and clear everything? Ticks, notes, next steps and "
                             "questions cannot be brought back.");
    card->setAccessibleName(words);
    auto *text = new look::Text(words, look::TextRole::Subheading, m_theme);
    text->setShade(look::Shade::Today);
    look::put(card->column(), text);
    auto *answers = new QWidget;
    auto *line = new look::WrapLayout(answers);
    line->setSpacing(m_theme.gap(10));
    auto *yes = new look::Button(tr("Yes, end and clear"), look::ButtonKind::Secondary, m_theme);
    line->addWidget(m_no);
    line->addWidget(yes);
    connect(m_no, &QPushButton::clicked, this, [this] {
        stopAsking();
        m_end->setFocus();
    });
    connect(yes, &QPushButton::clicked, this, &EndCard::ended);
    card->column()->addWidget(answers);
    return card;
}

void EndCard::ask()
{
    m_question->show();
    m_no->setFocus();
    m_end->hide();
    look::layOutNow(m_question);
    look::reveal(m_question);
    look::announce(m_question);
}

void EndCard::stopAsking()
{
    m_end->show();
    m_question->hide();
}

}  // namespace counselling
