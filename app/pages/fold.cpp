// SPDX-License-Identifier: Apache-2.0
#include "fold.h"

#include "look/accessibility.h"
#include "look/button.h"
#include "look/columns.h"

#include <QVBoxLayout>

namespace pages {

Fold::Fold(const QString &show, const QString &hide, QWidget *part, const look::Theme &theme,
           QWidget *parent)
    : QWidget(parent)
    , m_button(new look::Button(show, look::ButtonKind::Secondary, theme))
    , m_part(part)
    , m_show(show)
    , m_hide(hide)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.gap(9));
    column->addWidget(m_button, 0, Qt::AlignLeft);
    part->hide();
    column->addWidget(part);
    connect(m_button, &QPushButton::clicked, this, [this] {
        setOpen(!isOpen());
        if (isOpen())
            look::announce(m_part);
    });
}

void Fold::setOpen(bool open)
{
    m_button->setText(open ? m_hide : m_show);
    m_part->setVisible(open);
    look::layOutNow(m_part);
}

}  // namespace pages
