// SPDX-License-Identifier: Apache-2.0
#include "picked_list.h"

#include "look/button.h"
#include "look/focus_order.h"

#include <QHBoxLayout>

#include <algorithm>

namespace pages {

PickedList::PickedList(const QString &what, const look::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setAccessibleName(what);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme.apart(theme.gap(8)));
}

/// The focus stays in its place on the list, and goes on where nothing is left of it.
void PickedList::passFocus(const QList<Row> &to) const
{
    const QWidget *focus = window()->focusWidget();
    const auto row = std::find_if(m_rows.begin(), m_rows.end(),
                                  [&](const Row &one) { return one.holder->isAncestorOf(focus); });
    if (row == m_rows.end())
        return;
    if (!to.isEmpty())
        to.at(std::min(row - m_rows.begin(), to.size() - 1)).remove->setFocus();
    else if (QWidget *next = look::nextInFocusOrder(*window(), m_rows.constLast().remove, true))
        next->setFocus();
}

void PickedList::setPicked(const QList<Picked> &picked)
{
    QList<Row> rows;
    for (const Picked &one : picked)
        rows.append(makeRow(one));
    passFocus(rows);
    // One of them may be in the middle of its own click.
    for (const Row &old : qAsConst(m_rows)) {
        m_column->removeWidget(old.holder);
        old.holder->hide();
        old.holder->deleteLater();
    }
    m_rows = rows;
}

PickedList::Row PickedList::makeRow(const Picked &picked)
{
    auto *holder = new QWidget;
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(m_theme.apart(m_theme.gap(8)));
    auto *open = new look::Button(picked.title, look::ButtonKind::Row, m_theme);
    if (picked.look)
        open->setBadge(picked.badge, picked.look->icon, picked.look->tone);
    auto *remove = new look::Button(tr("Remove"), look::ButtonKind::Quiet, m_theme);
    //: %1 is something that the reader picked
    remove->setAccessibleName(tr("Remove: %1").arg(picked.title));
    connect(open, &QPushButton::clicked, this,
            [this, target = picked.target] { Q_EMIT openWanted(target); });
    connect(remove, &QPushButton::clicked, this,
            [this, target = picked.target] { Q_EMIT removeWanted(target); });
    line->addWidget(open, 1);
    line->addWidget(remove, 0, Qt::AlignVCenter);
    m_column->addWidget(holder);
    holder->show();
    return {holder, remove};
}

}  // namespace pages
