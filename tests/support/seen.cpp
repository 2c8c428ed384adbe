// SPDX-License-Identifier: Apache-2.0
#include "seen.h"

#include "guide_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QRegularExpression>
#include <QScrollArea>
#include <QTest>

#include <functional>

namespace support {

namespace {

constexpr int kMaxTabs = 400;

void collect(Face face, QList<Face> &into)
{
    if (face == nullptr || face->state().invisible)
        return;
    into.append(face);
    for (int i = 0; i < face->childCount(); ++i)
        collect(face->child(i), into);
}

bool isControl(QAccessible::Role role)
{
    return role == QAccessible::Button || role == QAccessible::CheckBox ||
           role == QAccessible::RadioButton || role == QAccessible::PageTab;
}

}  // namespace

QList<Face> everything(QWidget *root)
{
    QList<Face> found;
    collect(QAccessible::queryAccessibleInterface(root), found);
    return found;
}

QList<Face> ofRole(QWidget *root, QAccessible::Role role)
{
    QList<Face> found;
    for (const Face face : everything(root)) {
        if (face->role() == role)
            found.append(face);
    }
    return found;
}

QStringList names(QWidget *root, QAccessible::Role role)
{
    QStringList found;
    for (const Face face : ofRole(root, role))
        found.append(face->text(QAccessible::Name));
    return found;
}

QStringList allNames(QWidget *root)
{
    QStringList found;
    for (const Face face : everything(root)) {
        if (const QString name = face->text(QAccessible::Name); !name.isEmpty())
            found.append(name);
    }
    return found;
}

QWidget *find(QWidget *root, QAccessible::Role role, const QString &name)
{
    for (const Face face : ofRole(root, role)) {
        if (face->text(QAccessible::Name) == name)
            return qobject_cast<QWidget *>(face->object());
    }
    return nullptr;
}

bool hasHeading(QWidget *root, const QString &name)
{
    return find(root, QAccessible::Heading, name) != nullptr;
}

QWidget *control(QWidget *root, const QString &name)
{
    for (const Face face : everything(root)) {
        if (isControl(face->role()) && face->text(QAccessible::Name) == name)
            return qobject_cast<QWidget *>(face->object());
    }
    return nullptr;
}

QString nameOf(const QWidget *widget)
{
    const Face face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return face == nullptr ? QString() : face->text(QAccessible::Name);
}

QAccessible::Role roleOf(const QWidget *widget)
{
    const Face face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return face == nullptr ? QAccessible::NoRole : face->role();
}

void reveal(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above != nullptr; above = above->parentWidget()) {
        auto *area = qobject_cast<QScrollArea *>(above);
        if (area != nullptr && area->widget()->isAncestorOf(widget))
            area->ensureWidgetVisible(widget, 0, 8);
    }
    settle();
}

bool click(QWidget *widget)
{
    if (widget == nullptr || !widget->isVisible())
        return false;
    reveal(widget);
    QWidget *window = widget->window();
    const QPoint middle = widget->mapTo(window, widget->rect().center());
    QWidget *there = window->childAt(middle);
    if (there != widget && !widget->isAncestorOf(there))
        return false;
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, middle);
    settle();
    return true;
}

bool openMenu(QWidget *root)
{
    for (const QString &name : {QStringLiteral("Menu"), QStringLiteral("Menú")}) {
        auto *menu = qobject_cast<QAbstractButton *>(control(root, name));
        if (menu != nullptr)
            return menu->isChecked() || click(menu);
    }
    return false;
}

/// Goes to a body area, and on through its signs, until the sign of that name is shown.
void showSign(QWidget *root, const QString &name)
{
    const QList<QAbstractButton *> all = root->findChildren<QAbstractButton *>();
    if (std::none_of(all.begin(), all.end(),
                     [&](const auto *each) { return each->text() == name; }))
        return;
    for (QAbstractButton *area : all) {
        const QString map = nameOf(area->parentWidget());
        const bool english = map == QLatin1String("Part of the body");
        if ((!english && map != QLatin1String("Parte del cuerpo")) || !click(area))
            continue;
        const QString more = english ? QStringLiteral("More signs") : QStringLiteral("Más señales");
        while (control(root, name) == nullptr && click(control(root, more))) {
        }
        if (control(root, name) != nullptr)
            return;
    }
}

bool press(QWidget *root, const QString &name)
{
    if (control(root, name) == nullptr)
        showSign(root, name);
    if (control(root, name) == nullptr && !openMenu(root))
        return false;
    return click(control(root, name));
}

QWidget *searchField(QWidget *root)
{
    for (const QString &name :
         {QStringLiteral("Search the guide"), QStringLiteral("Buscar en la guía")}) {
        if (QWidget *opens = control(root, name); opens != nullptr && !click(opens))
            return nullptr;
        if (QWidget *field = find(root, QAccessible::EditableText, name))
            return field;
    }
    return nullptr;
}

bool tabTo(QWidget *window, const std::function<bool(QWidget *)> &wanted)
{
    for (int i = 0; i < kMaxTabs; ++i) {
        if (QWidget *focused = QApplication::focusWidget(); focused != nullptr && wanted(focused))
            return true;
        QTest::keyClick(window->windowHandle(), Qt::Key_Tab);
        settle();
    }
    return false;
}

QString focusedLink(const QWidget *widget)
{
    const Face face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    for (int i = 0; face != nullptr && i < face->childCount(); ++i) {
        if (face->child(i)->role() == QAccessible::Link && face->child(i)->state().focused)
            return face->child(i)->text(QAccessible::Name);
    }
    return {};
}

bool tabToLink(QWidget *window, const QString &words)
{
    return tabTo(window, [&](QWidget *focused) { return focusedLink(focused) == words; });
}

QString unbroken(QString text)
{
    static const QRegularExpression gap(" (?=AM|PM|[ap]\\. m\\.|m\\.)");
    return text.replace(gap, QString(QChar::Nbsp));
}

QList<double> numbersIn(const QString &text)
{
    static const QRegularExpression number(QStringLiteral("\\d+(?:\\.\\d+)?"));
    QList<double> found;
    for (auto match = number.globalMatch(text); match.hasNext();)
        found.append(match.next().captured().toDouble());
    return found;
}

}  // namespace support
