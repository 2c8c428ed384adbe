// SPDX-License-Identifier: Apache-2.0
#include "notes_panel.h"

#include "look/button.h"
#include "look/columns.h"
#include "look/entry.h"
#include "look/focus_order.h"

namespace counselling {

NotesPanel::NotesPanel(guide::Talk &talk, const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_talk(talk)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_toggle(new look::Button({}, look::ButtonKind::Secondary, theme))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.gap(8));
    m_column->addWidget(m_toggle, 0, Qt::AlignLeft);
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        m_talk.setShowsNotes(!m_talk.showsNotes());
        if (m_notes == nullptr)
            return;
        look::reveal(m_notes);
        m_entry->setFocus();
    });
    connect(&talk, &guide::Talk::changed, this, &NotesPanel::follow);
    follow();
}

void NotesPanel::follow()
{
    m_toggle->setText(m_talk.showsNotes() ? tr("Hide my notes") : tr("Show my notes"));
    if (m_talk.showsNotes() == (m_notes != nullptr))
        return;
    delete m_notes;
    m_notes = m_talk.showsNotes() ? notes() : nullptr;
    if (m_notes != nullptr)
        m_column->addWidget(m_notes);
    look::layOutNow(this);
}

QWidget *NotesPanel::notes()
{
    auto *stack = new look::Stack(m_theme);
    auto *hint = new look::Text(tr("Notes of the one who explains. Hide them before the other "
                                   "person looks."),
                                look::TextRole::Small, m_theme);
    look::put(stack->column(), hint);
    m_entry = new look::NotesEntry(tr("My notes"), guide::kLongestNotes, m_theme);
    m_entry->setAccessibleDescription(hint->text());
    m_entry->replaceAll(m_talk.notes());
    connect(m_entry, &QPlainTextEdit::textChanged, this,
            [this] { m_talk.setNotes(m_entry->toPlainText()); });
    stack->column()->addWidget(m_entry);
    auto *print =
        new look::Button(tr("Put my notes on the paper"), look::ButtonKind::Check, m_theme);
    print->setChecked(m_talk.printsNotes());
    connect(print, &QPushButton::toggled, &m_talk, &guide::Talk::setPrintsNotes);
    stack->column()->addWidget(print);
    return stack;
}

}  // namespace counselling
