// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>
#include <QList>
#include <QWidget>

#include <functional>

/// Finds things the way a person or a screen reader does: by role and name, among what is shown.
namespace support {

using Face = QAccessibleInterface *;

/// Everything below and including `root` that is shown, in reading order.
QList<Face> everything(QWidget *root);

QList<Face> ofRole(QWidget *root, QAccessible::Role role);

/// Names of everything shown that has that role.
QStringList names(QWidget *root, QAccessible::Role role);

/// Names of all texts, headings, list items and controls shown.
QStringList allNames(QWidget *root);

/// The shown thing of exactly that role and name; null when there is none.
QWidget *find(QWidget *root, QAccessible::Role role, const QString &name);

[[nodiscard]] bool hasHeading(QWidget *root, const QString &name);

/// The shown button, tab, check box or radio button of exactly that name; null when there is none.
QWidget *control(QWidget *root, const QString &name);

QString nameOf(const QWidget *widget);
QAccessible::Role roleOf(const QWidget *widget);

/// Scrolls to a widget as a person would.
void reveal(QWidget *widget);

/// Scrolls to a widget and clicks where its middle is seen.
/// @return false when there is no widget, or something else lies there
[[nodiscard]] bool click(QWidget *widget);

/// Clicks the control of that name.
[[nodiscard]] bool press(QWidget *root, const QString &name);
/// Opens the menu, where what is not always there is looked for; it may be open already.
[[nodiscard]] bool openMenu(QWidget *root);
/// The field that a search is typed into, opened by its button; null where it does not come.
[[nodiscard]] QWidget *searchField(QWidget *root);

/// Goes through the focus with Tab until `wanted` is content with the widget that has it.
/// @return false when a whole round does not get there
[[nodiscard]] bool tabTo(QWidget *window, const std::function<bool(QWidget *)> &wanted);

/// The words of the link in a text that has the focus; empty when none has.
QString focusedLink(const QWidget *widget);

/// Goes with Tab to the link of those words in a text; Enter opens it from there.
[[nodiscard]] bool tabToLink(QWidget *window, const QString &words);

/// The times of day in a text as they are shown: on one line.
QString unbroken(QString text);

/// The numbers that stand in a text, in order and without their signs.
QList<double> numbersIn(const QString &text);

}  // namespace support
