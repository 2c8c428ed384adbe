// SPDX-License-Identifier: Apache-2.0
#include "choice_row.h"

#include "button.h"
#include "columns.h"

#include <QButtonGroup>

namespace look {

ChoiceRow::ChoiceRow(const QString &what, const QStringList &labels, const Theme &theme,
                     QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(what);
    auto *line = new WrapLayout(this);
    line->setSpacing(theme.touchSpacing(theme.gap(8)));
    for (int i = 0; i < labels.size(); ++i) {
        auto *chip = new Button(labels.at(i), ButtonKind::Chip, theme);
        m_group->addButton(chip, i);
        line->addWidget(chip);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceRow::choose);
}

int ChoiceRow::chosen() const
{
    return m_group->checkedId();
}

void ChoiceRow::setChosen(int index)
{
    if (QAbstractButton *chip = m_group->button(index))
        chip->setChecked(true);
}

}  // namespace look
