// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

namespace look {

/// Everything shown below `root`, parents before their children, in reading order.
QList<QWidget *> shownInOrder(const QWidget &root);

/// Everything shown below `root` that Tab reaches, in reading order: line by line as it stands on
/// the screen. Qt's own order is the order of creation, which screens that are built late and
/// stacked columns do not follow.
QList<QWidget *> focusOrder(const QWidget &root);

/// The neighbour of `from` in that order, around the end; the first when `from` is not in it. Null
/// when nothing takes the focus.
QWidget *nextInFocusOrder(const QWidget &root, const QWidget *from, bool forward);

/// Scrolls to what has the focus inside a widget: all of it, or the part that it names as its
/// cursor (one link, one bar). Of a field, both.
void reveal(QWidget *widget);

}  // namespace look
