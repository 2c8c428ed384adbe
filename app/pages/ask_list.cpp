// SPDX-License-Identifier: Apache-2.0
#include "ask_list.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/focus_order.h"

#include <algorithm>

namespace pages {

AskList::AskList(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.apart(context.theme.gap(9)));
    m_hint = new look::Text({}, look::TextRole::Body, context.theme);
    look::put(m_column, m_hint);
    addTop();
    addRest();
    addAside();
    connect(&context.visit, &guide::Visit::changed, this, &AskList::follow);
    connect(&context.visit, &guide::Visit::cleared, this, [this] { tell({}); });
    follow();
}

void AskList::addTop()
{
    const QString title = tr("Top 3: ask these first");
    m_topCard = new look::Card(m_context.theme, &look::Tokens::note);
    look::put(m_topCard->column(), new look::Heading(title, 3, m_context.theme));
    m_top = new look::TextList(look::Marker::Number, m_context.theme);
    m_top->setAccessibleName(title);
    m_topCard->column()->addWidget(m_top);
    m_column->addWidget(m_topCard);
}

void AskList::addRest()
{
    const QString title = tr("Then these");
    m_restHeading = new look::Heading(title, 3, m_context.theme);
    look::put(m_column, m_restHeading);
    m_rest = new look::TextList(look::Marker::Number, m_context.theme);
    m_rest->setAccessibleName(title);
    m_rest->setFirstNumber(guide::kTopAsks + 1);
    m_column->addWidget(m_rest);
}

void AskList::addAside()
{
    m_told = new look::Text({}, look::TextRole::Small, m_context.theme);
    m_removed = new look::Text({}, look::TextRole::Small, m_context.theme);
    look::put(m_column, m_told);
    look::put(m_column, m_removed);
    m_putBack = new look::Button(tr("Put back"), look::ButtonKind::Secondary, m_context.theme);
    connect(m_putBack, &QPushButton::clicked, this, &AskList::putBack);
    m_column->addWidget(m_putBack, 0, Qt::AlignLeft);
    m_told->hide();
}

void AskList::addRow()
{
    const qsizetype position = m_rows.size();
    const bool top = position < guide::kTopAsks;
    Row row;
    row.item = (top ? m_top : m_rest)->addItem({});
    row.text = new look::Text({}, top ? look::TextRole::Subheading : look::TextRole::Body,
                              m_context.theme);
    look::put(row.item->column(), row.text);
    addButtons(row, position);
    row.item->show();
    m_rows.append(row);
}

void AskList::addButtons(Row &row, qsizetype position)
{
    const look::Theme &theme = m_context.theme;
    auto *line = new QWidget;
    auto *layout = new look::WrapLayout(line);
    layout->setSpacing(theme.apart(theme.gap(8)));
    row.up = new look::Button({}, look::ButtonKind::Secondary, theme);
    row.up->setIconName(QStringLiteral("up"));
    row.down = new look::Button({}, look::ButtonKind::Secondary, theme);
    row.down->setIconName(QStringLiteral("down"));
    row.change = new look::Button(tr("Change"), look::ButtonKind::Quiet, theme);
    row.remove = new look::Button(tr("Remove"), look::ButtonKind::Quiet, theme);
    for (look::Button *button : {row.up, row.down, row.change, row.remove})
        layout->addWidget(button);
    connect(row.up, &QPushButton::clicked, this, [=, this] { move(position, position - 1); });
    connect(row.down, &QPushButton::clicked, this, [=, this] { move(position, position + 1); });
    connect(row.remove, &QPushButton::clicked, this, [=, this] { remove(position); });
    connect(row.change, &QPushButton::clicked, this,
            [=, this] { Q_EMIT changeWanted(m_context.visit.asks().at(position)); });
    row.item->column()->addWidget(line);
}

/// A row keeps its place; what stands in it moves. So no button goes away while it is pressed, and
/// the focus can follow the question.
void AskList::fill(const Row &row, qsizetype position)
{
    const QList<guide::Ask> &asks = m_context.visit.asks();
    const QString &text = asks.at(position).text;
    row.item->setPlainText(text);
    row.text->setContent(text);
    row.up->setEnabled(position > 0);
    row.down->setEnabled(position + 1 < asks.size());
    row.change->setVisible(asks.at(position).id.isEmpty());
    //: %1 is a question
    row.up->setAccessibleName(tr("Move up: %1").arg(text));
    //: %1 is a question
    row.down->setAccessibleName(tr("Move down: %1").arg(text));
    //: %1 is a question
    row.change->setAccessibleName(tr("Change: %1").arg(text));
    //: %1 is a question
    row.remove->setAccessibleName(tr("Remove: %1").arg(text));
}

void AskList::follow()
{
    const QList<guide::Ask> &asks = m_context.visit.asks();
    const auto &removed = m_context.visit.removedAsk();
    QStringList texts{removed ? removed->ask.text : QString()};
    for (const guide::Ask &ask : asks)
        texts.append(ask.text);
    if (texts == m_shown)
        return;
    m_shown = texts;
    while (m_rows.size() > asks.size()) {
        m_rows.removeLast();
        (m_rows.size() < guide::kTopAsks ? m_top : m_rest)->removeLast();
    }
    while (m_rows.size() < asks.size())
        addRow();
    for (qsizetype i = 0; i < asks.size(); ++i)
        fill(m_rows.at(i), i);
    m_hint->setContent(asks.isEmpty() ? tr("No question is on your list yet.")
                                      : tr("Use the arrows to change the order."));
    m_hint->setVisible(asks.size() != 1);
    m_topCard->setVisible(!asks.isEmpty());
    const bool more = asks.size() > guide::kTopAsks;
    m_restHeading->setVisible(more);
    m_rest->setVisible(more);
    followRemoved();
    if (isVisible())
        look::layOutNow(m_topCard);
}

void AskList::followRemoved()
{
    const auto &removed = m_context.visit.removedAsk();
    m_removed->setVisible(removed.has_value());
    m_putBack->setVisible(removed.has_value());
    if (!removed) {
        m_removed->setContent({});
        m_putBack->setAccessibleName({});
        return;
    }
    //: %1 is a question
    m_removed->setContent(tr("Removed: %1").arg(removed->ask.text));
    //: %1 is a question
    m_putBack->setAccessibleName(tr("Put back: %1").arg(removed->ask.text));
}

void AskList::move(qsizetype from, qsizetype to)
{
    const bool up = to < from;
    const QString text = m_context.visit.asks().at(from).text;
    m_context.visit.moveAsk(from, to);
    const Row &row = m_rows.at(to);
    // At an end of the list one of the two is out of reach.
    look::Button *same = up ? row.up : row.down;
    look::Button *other = up ? row.down : row.up;
    (same->isEnabled() ? same : other)->setFocus();
    //: %1 is a position on the list, %2 a question
    tell(tr("Now number %1: %2").arg(QString::number(to + 1), text));
}

void AskList::remove(qsizetype position)
{
    const QString text = m_context.visit.asks().at(position).text;
    m_context.visit.removeAsk(position);
    if (m_rows.isEmpty())
        m_putBack->setFocus();
    else
        m_rows.at(std::min(position, m_rows.size() - 1)).remove->setFocus();
    tell({});
    look::announce(m_removed);
}

void AskList::putBack()
{
    const auto removed = m_context.visit.removedAsk();
    if (!removed)
        return;
    if (!m_context.visit.putBackAsk()) {
        tell(tr("Your list is full. Remove a question first."));
        return;
    }
    const qsizetype position = std::min(removed->position, m_rows.size() - 1);
    m_rows.at(position).remove->setFocus();
    //: %1 is a position on the list, %2 a question
    tell(tr("Back at number %1: %2").arg(QString::number(position + 1), removed->ask.text));
}

void AskList::focusChange(qsizetype position)
{
    if (position < 0 || position >= m_rows.size())
        return;
    m_rows.at(position).change->setFocus();
    look::reveal(m_rows.at(position).change);
}

void AskList::tell(const QString &words)
{
    m_told->setContent(words);
    m_told->setVisible(!words.isEmpty());
    if (words.isEmpty())
        return;
    look::announce(m_told);
}

}  // namespace pages
