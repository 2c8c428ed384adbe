// SPDX-License-Identifier: Apache-2.0
#include "check_card.h"

#include "fold.h"

#include "guide/talk.h"

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
        addFold(tr("Not clear? Say it another way"), tr("Hide the other way"), prose(asked.another),
                answer->column());
    addFold(tr("Show what we mean"), tr("Hide what we mean"), answer, column());
}

ProseView *CheckCard::prose(const QList<guide::Block> &blocks)
{
    auto *prose = new ProseView(blocks, m_context);
    connect(prose, &ProseView::linkActivated, this, &CheckCard::linkActivated);
    return prose;
}

void CheckCard::addFold(const QString &show, const QString &hide, QWidget *part, QVBoxLayout *into)
{
    m_folds.append(new Fold(show, hide, part, m_context.theme));
    into->addWidget(m_folds.constLast());
}

/// Which parts are open.
QVariant CheckCard::kept() const
{
    QVariantList open;
    for (const Fold *fold : m_folds)
        open.append(fold->isOpen());
    return open;
}

void CheckCard::takeUp(const QVariant &kept)
{
    const QVariantList open = kept.toList();
    for (qsizetype i = 0; i < m_folds.size() && i < open.size(); ++i)
        m_folds.at(i)->setOpen(open.at(i).toBool());
}

}  // namespace pages
