// SPDX-License-Identifier: Apache-2.0
#include "ask_field.h"

#include "ask_list.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"
#include "look/entry.h"
#include "look/focus_order.h"

#include <algorithm>

namespace pages {

AskField::AskField(const Context &context, AskList *list, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_list(list)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(context.theme.apart(context.theme.gap(8)));
    m_label = new look::Text({}, look::TextRole::Subheading, context.theme);
    look::put(m_column, m_label);
    m_entry = new look::LineEntry({}, guide::kLongestOwnLine, context.theme);
    m_column->addWidget(m_entry);
    addButtons();
    m_told = new look::Text({}, look::TextRole::Body, context.theme);
    look::put(m_column, m_told);
    connect(m_entry, &QLineEdit::returnPressed, this, &AskField::submit);
    connect(m_entry, &QLineEdit::inputRejected, this,
            [this] { tell(tr("That is all that fits: %1 letters.").arg(guide::kLongestOwnLine)); });
    connect(list, &AskList::changeWanted, this, &AskField::change);
    connect(&context.visit, &guide::Visit::changed, this, &AskField::follow);
    connect(&context.visit, &guide::Visit::cleared, this, &AskField::forget);
    forget();
}

void AskField::addButtons()
{
    auto *buttons = new QWidget;
    auto *line = new look::WrapLayout(buttons);
    line->setSpacing(m_context.theme.apart(m_context.theme.gap(10)));
    m_add = new look::Button({}, look::ButtonKind::Secondary, m_context.theme);
    m_cancel = new look::Button(tr("Leave it as it was"), look::ButtonKind::Quiet, m_context.theme);
    line->addWidget(m_add);
    line->addWidget(m_cancel);
    connect(m_add, &QPushButton::clicked, this, &AskField::submit);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        const qsizetype position = positionOf(*m_changing);
        stopChanging();
        m_list->focusChange(position);
    });
    m_column->addWidget(buttons);
}

qsizetype AskField::positionOf(const QString &text) const
{
    const QList<guide::Ask> &asks = m_context.visit.asks();
    const auto found = std::find_if(asks.begin(), asks.end(),
                                    [&](const guide::Ask &ask) { return ask.text == text; });
    return found == asks.end() ? -1 : found - asks.begin();
}

void AskField::submit()
{
    const QString text = guide::ownLine(m_entry->text());
    m_entry->setFocus();
    if (text.isEmpty())
        tell(tr("Type your question first."));
    else if (m_changing)
        save(text);
    else
        add(text);
}

void AskField::add(const QString &text)
{
    guide::Ask wanted{{}, text};
    // Typed or picked, one of the suggestions is the same question.
    for (const guide::Ask &suggested : m_context.content.questions.ask) {
        if (suggested.text.compare(text, Qt::CaseInsensitive) == 0)
            wanted = suggested;
    }
    if (m_context.visit.addAsk(wanted)) {
        m_entry->forget();
        //: %1 is a position on the list
        tell(tr("Added to your list as number %1.").arg(m_context.visit.asks().size()));
    } else if (positionOf(wanted.text) >= 0 || m_context.visit.asks().size() < guide::kMostAsks) {
        tell(tr("That question is on your list already."));
    } else {
        tell(tr("Your list is full: %1 questions. Remove one first.").arg(guide::kMostAsks));
    }
}

void AskField::save(const QString &text)
{
    const qsizetype position = positionOf(*m_changing);
    if (text != *m_changing && positionOf(text) >= 0) {
        tell(tr("That question is on your list already."));
        return;
    }
    m_context.visit.changeAsk(position, text);
    stopChanging();
    tell(tr("Changed."));
    m_list->focusChange(position);
}

void AskField::change(const guide::Ask &ask)
{
    startChanging(ask);
    m_entry->setFocus();
    m_entry->selectAll();
    look::reveal(m_entry);
}

void AskField::startChanging(const guide::Ask &ask)
{
    m_changing = ask.text;
    m_label->setContent(tr("Change your question"));
    m_entry->setAccessibleName(tr("Change your question"));
    m_entry->setText(ask.text);
    m_add->setText(tr("Save the change"));
    m_add->setAccessibleName({});
    m_cancel->show();
    tell({});
}

void AskField::stopChanging()
{
    m_changing.reset();
    //: %1 is a number of letters
    const QString label =
        tr("A question of your own, up to %1 letters").arg(guide::kLongestOwnLine);
    m_label->setContent(label);
    m_entry->setAccessibleName(label);
    m_entry->forget();
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add my question"));
    m_cancel->hide();
}

/// What is typed, and the position of the question that is being changed, or -1.
QVariant AskField::kept() const
{
    return QVariantList{m_entry->text(), m_changing ? positionOf(*m_changing) : qsizetype(-1)};
}

void AskField::takeUp(const QVariant &kept)
{
    const QVariantList parts = kept.toList();
    if (parts.size() != 2)
        return;
    const QList<guide::Ask> &asks = m_context.visit.asks();
    const qsizetype position = parts.at(1).toLongLong();
    if (position >= 0 && position < asks.size())
        startChanging(asks.at(position));
    m_entry->setText(parts.at(0).toString());
}

/// What is being changed may be taken off the list meanwhile.
void AskField::follow()
{
    if (m_changing && positionOf(*m_changing) < 0)
        stopChanging();
}

void AskField::forget()
{
    stopChanging();
    tell({});
}

void AskField::tell(const QString &words)
{
    m_told->setContent(words);
    m_told->setVisible(!words.isEmpty());
    if (words.isEmpty())
        return;
    look::announce(m_told);
}

}  // namespace pages
