// SPDX-License-Identifier: Apache-2.0
#include "check_card.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"

#include <algorithm>

namespace pages {

CheckCard::CheckCard(const guide::Section &section, const Context &context, QWidget *parent)
    : look::Card(context.theme, nullptr, parent)
    , m_context(context)
{
    look::put(column(), new look::Heading(section.heading, 2, context.theme));
    look::put(column(), new look::Text(tr("Say it aloud or think it through. This is not a test, "
                                          "and nothing is kept."),
                                       look::TextRole::Body, context.theme));
    const auto other =
        std::find_if(section.blocks.begin(), section.blocks.end(), [](const guide::Block &block) {
            return block.kind == guide::Block::Kind::Subheading;
        });
    const auto meant = other - section.blocks.begin();
    auto *answer = new look::Stack(context.theme);
    look::Button *show = addPart(tr("Show what we mean"), tr("Hide what we mean"),
                                 section.blocks.first(meant), column());
    column()->addWidget(answer);
    if (other != section.blocks.end())
        addPart(tr("Not clear? Say it another way"), tr("Hide the other way"),
                section.blocks.mid(meant), answer->column());
    answer->hide();
    connect(show, &QPushButton::toggled, answer, [answer](bool open) {
        answer->setVisible(open);
        look::layOutNow(answer);
    });
}

look::Button *CheckCard::addPart(const QString &show, const QString &hide,
                                 const QList<guide::Block> &blocks, QVBoxLayout *into)
{
    auto *button = new look::Button(show, look::ButtonKind::Secondary, m_context.theme);
    button->setCheckable(true);
    into->addWidget(button, 0, Qt::AlignLeft);
    auto *prose = new ProseView(blocks, m_context);
    prose->hide();
    connect(prose, &ProseView::linkActivated, this, &CheckCard::linkActivated);
    into->addWidget(prose);
    connect(button, &QPushButton::toggled, prose, [=](bool open) {
        button->setText(open ? hide : show);
        prose->setVisible(open);
        look::layOutNow(prose);
        if (open)
            look::announce(prose);
    });
    return button;
}

}  // namespace pages
