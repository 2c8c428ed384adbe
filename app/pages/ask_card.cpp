// SPDX-License-Identifier: Apache-2.0
#include "ask_card.h"

#include "ask_field.h"
#include "ask_list.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"

#include <algorithm>

namespace pages {

namespace {

constexpr int kShownFirst = 5;  // QPL-5

}  // namespace

AskCard::AskCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
{
    look::put(column(), new look::Heading(section.heading, 2, context.theme));
    auto *prose = new ProseView(section.blocks, context);
    connect(prose, &ProseView::linkActivated, this, &AskCard::linkActivated);
    column()->addWidget(prose);
    addSuggestions();
    // The list grows below the field: what is typed into must not move away.
    auto *list = new AskList(context);
    column()->addWidget(new AskField(context, list));
    look::put(column(), new look::Heading(tr("Your list"), 3, context.theme));
    column()->addWidget(list);
    addSummaryLink();
    connect(&context.visit, &guide::Visit::changed, this, &AskCard::follow);
    connect(&context.visit, &guide::Visit::cleared, this, [this] { showAll(false); });
    showAll(false);
    follow();
}

void AskCard::addSuggestions()
{
    auto *holder = new look::Stack(m_context.theme);
    holder->setAccessibleName(tr("Questions to pick from"));
    holder->column()->setSpacing(m_context.theme.apart(m_context.theme.gap(8)));
    const QList<guide::Ask> &suggested = m_context.content.questions.ask;
    for (int i = 0; i < suggested.size(); ++i) {
        auto *row =
            new look::Button(suggested.at(i).text, look::ButtonKind::Check, m_context.theme);
        connect(row, &QPushButton::clicked, this, [=, this](bool wanted) { pick(i, wanted); });
        holder->column()->addWidget(row);
        m_picks.append(row);
    }
    column()->addWidget(holder);
    m_more = new look::Button({}, look::ButtonKind::Quiet, m_context.theme);
    connect(m_more, &QPushButton::clicked, this, [this] {
        const bool all = m_picks.constLast()->isHidden();
        showAll(all);
        if (all)
            m_picks.at(kShownFirst)->setFocus();
    });
    column()->addWidget(m_more, 0, Qt::AlignLeft);
    m_full = new look::Text(
        tr("Your list is full: %1 questions. Remove one first.").arg(guide::kMostAsks),
        look::TextRole::Body, m_context.theme);
    m_full->hide();
    look::put(column(), m_full);
}

void AskCard::addSummaryLink()
{
    auto *line = new look::Text({}, look::TextRole::Body, m_context.theme);
    const QString name = m_context.content.page(QStringLiteral("my-visit")).tab;
    //: %1 is the name of a page
    line->setContent(
        tr("Your list is also in %1.").arg(look::markedLink(QStringLiteral("page:my-visit"), name)),
        true);
    connect(line, &QLabel::linkActivated, this, &AskCard::linkActivated);
    look::put(column(), line);
    if (m_context.files == nullptr && m_context.printer == nullptr)
        return;
    auto *print =
        new look::Button(tr("Print or save my list"), look::ButtonKind::Quiet, m_context.theme);
    connect(print, &QPushButton::clicked, this,
            [this] { Q_EMIT linkActivated(QStringLiteral("print:ask")); });
    column()->addWidget(print, 0, Qt::AlignLeft);
}

/// Typed in the same words, a question is the same.
qsizetype AskCard::positionOf(const guide::Ask &ask) const
{
    const QList<guide::Ask> &asks = m_context.visit.asks();
    const auto listed = std::find_if(asks.begin(), asks.end(), [&](const guide::Ask &known) {
        return known.id == ask.id || known.text == ask.text;
    });
    return listed == asks.end() ? -1 : listed - asks.begin();
}

void AskCard::pick(int index, bool wanted)
{
    const guide::Ask &ask = m_context.content.questions.ask.at(index);
    if (!wanted)
        m_context.visit.removeAsk(positionOf(ask));
    const bool refused = wanted && !m_context.visit.addAsk(ask);
    follow();
    m_full->setVisible(refused);
    if (!refused)
        return;
    look::announce(m_full);
}

void AskCard::showAll(bool all)
{
    for (int i = kShownFirst; i < m_picks.size(); ++i)
        m_picks.at(i)->setVisible(all);
    m_more->setVisible(m_picks.size() > kShownFirst);
    m_more->setText(all ? tr("Show fewer") : tr("Show %1 more").arg(m_picks.size() - kShownFirst));
    look::layOutNow(m_more);
}

/// Whether all suggestions are shown.
QVariant AskCard::kept() const
{
    return !m_picks.isEmpty() && !m_picks.constLast()->isHidden();
}

void AskCard::takeUp(const QVariant &kept)
{
    showAll(kept.toBool());
}

void AskCard::follow()
{
    for (int i = 0; i < m_picks.size(); ++i)
        m_picks.at(i)->setChecked(positionOf(m_context.content.questions.ask.at(i)) >= 0);
    m_full->hide();
}

}  // namespace pages
