// SPDX-License-Identifier: Apache-2.0
#include "clear_card.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/focus_order.h"

namespace pages {

ClearCard::ClearCard(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_clear(new look::Button(tr("Clear all"), look::ButtonKind::Secondary, context.theme))
    , m_no(new look::Button(tr("No, keep it"), look::ButtonKind::Secondary, context.theme))
    , m_question(question())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_clear, 0, Qt::AlignLeft);
    column->addWidget(m_question);
    m_question->hide();
    connect(m_clear, &QPushButton::clicked, this, &ClearCard::ask);
    connect(&context.visit, &guide::Visit::changed, this, &ClearCard::follow);
    connect(&context.visit, &guide::Visit::cleared, this, &ClearCard::stopAsking);
    follow();
}

look::Card *ClearCard::question()
{
    const look::Theme &theme = m_context.theme;
    auto *card = new look::Card(theme, &look::Tokens::today);
    const QString words = tr("Clear everything on this page? It cannot be brought back.");
    card->setAccessibleName(words);
    auto *text = new look::Text(words, look::TextRole::Subheading, theme);
    text->setShade(look::Shade::Today);
    look::put(card->column(), text);
    auto *answers = new QWidget;
    auto *line = new look::WrapLayout(answers);
    line->setSpacing(theme.apart(theme.gap(10)));
    auto *yes = new look::Button(tr("Yes, clear all"), look::ButtonKind::Secondary, theme);
    line->addWidget(m_no);
    line->addWidget(yes);
    connect(m_no, &QPushButton::clicked, this, [this] {
        stopAsking();
        m_clear->setFocus();
    });
    connect(yes, &QPushButton::clicked, this, [this] {
        m_context.visit.clear();
        Q_EMIT cleared();
    });
    card->column()->addWidget(answers);
    return card;
}

void ClearCard::ask()
{
    m_question->show();
    m_no->setFocus();
    m_clear->hide();
    look::layOutNow(m_question);
    look::reveal(m_question);
    look::announce(m_question);
}

void ClearCard::stopAsking()
{
    m_clear->show();
    m_question->hide();
}

void ClearCard::follow()
{
    m_clear->setEnabled(!m_context.visit.isEmpty() || m_context.visit.removedAsk());
}

}  // namespace pages
