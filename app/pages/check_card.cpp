// SPDX-License-Identifier: Apache-2.0
#include "check_card.h"

#include "guide/talk.h"
#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"

namespace pages {

CheckCard::CheckCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
{
    look::put(column(), new look::Heading(section.heading, 2, context.theme));
    look::put(column(), new look::Text(tr("Say it aloud or think it through. This is not a test, "
                                          "and nothing is kept."),
                                       look::TextRole::Body, context.theme));
    const guide::SayBack asked = guide::sayBackOf(section);
    auto *answer = new look::Stack(context.theme);
    answer->column()->addWidget(prose(asked.meant));
    if (!asked.another.isEmpty())
        addPart(tr("Not clear? Say it another way"), tr("Hide the other way"), prose(asked.another),
                answer->column());
    addPart(tr("Show what we mean"), tr("Hide what we mean"), answer, column());
}

ProseView *CheckCard::prose(const QList<guide::Block> &blocks)
{
    auto *prose = new ProseView(blocks, m_context);
    connect(prose, &ProseView::linkActivated, this, &CheckCard::linkActivated);
    return prose;
}

void CheckCard::addPart(const QString &show, const QString &hide, QWidget *part, QVBoxLayout *into)
{
    auto *button = new look::Button(show, look::ButtonKind::Secondary, m_context.theme);
    into->addWidget(button, 0, Qt::AlignLeft);
    part->hide();
    into->addWidget(part);
    m_parts.append({button, part, show, hide});
    connect(button, &QPushButton::clicked, part, [added = m_parts.constLast()] {
        setOpen(added, added.shown->isHidden());
        if (!added.shown->isHidden())
            look::announce(added.shown);
    });
}

void CheckCard::setOpen(const Part &part, bool open)
{
    part.button->setText(open ? part.hide : part.show);
    part.shown->setVisible(open);
    look::layOutNow(part.shown);
}

/// Which parts are open.
QVariant CheckCard::kept() const
{
    QVariantList open;
    for (const Part &part : m_parts)
        open.append(!part.shown->isHidden());
    return open;
}

void CheckCard::takeUp(const QVariant &kept)
{
    const QVariantList open = kept.toList();
    for (qsizetype i = 0; i < m_parts.size() && i < open.size(); ++i)
        setOpen(m_parts.at(i), open.at(i).toBool());
}

}  // namespace pages
