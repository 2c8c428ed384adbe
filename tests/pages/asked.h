// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/guide_window.h"
#include "support/seen.h"

#include <QApplication>
#include <QLineEdit>
#include <QTest>

/// The questions to ask the care team, as a reader meets them on the screen of the moment.
namespace asked {

inline const QString kTop = "Top 3: ask these first";
inline const QString kRest = "Then these";
inline const QString kOwn = "A question of your own, up to 200 letters";

inline QStringList suggestions(const support::GuideWindow &guide)
{
    QStringList texts;
    for (const guide::Ask &ask : guide.content().questions.ask)
        texts.append(ask.text);
    return texts;
}

inline QStringList shownSuggestions(const support::GuideWindow &guide)
{
    const QStringList all = suggestions(guide);
    QStringList shown;
    for (const QString &name : support::names(guide.screen(), QAccessible::CheckBox)) {
        if (all.contains(name))
            shown.append(name);
    }
    return shown;
}

inline QStringList itemsOf(const support::GuideWindow &guide, const QString &list)
{
    QWidget *found = support::find(guide.screen(), QAccessible::List, list);
    return found == nullptr ? QStringList() : support::names(found, QAccessible::ListItem);
}

/// The whole list, as it is told.
inline QStringList listed(const support::GuideWindow &guide)
{
    return itemsOf(guide, kTop) + itemsOf(guide, kRest);
}

inline QLineEdit *entry(const support::GuideWindow &guide, const QString &name = kOwn)
{
    return qobject_cast<QLineEdit *>(
        support::find(guide.screen(), QAccessible::EditableText, name));
}

inline void type(support::GuideWindow &guide, const QString &text)
{
    entry(guide)->setFocus();
    entry(guide)->selectAll();
    QTest::keyClicks(entry(guide), text);
    guide.key(Qt::Key_Return);
}

inline bool says(const support::GuideWindow &guide, const QString &words)
{
    return support::names(guide.screen(), QAccessible::StaticText).contains(words);
}

inline QString focused()
{
    return support::nameOf(QApplication::focusWidget());
}

inline bool isChecked(const support::GuideWindow &guide, const QString &name)
{
    QWidget *box = support::find(guide.screen(), QAccessible::CheckBox, name);
    return box != nullptr && QAccessible::queryAccessibleInterface(box)->state().checked;
}

inline void addAll(support::GuideWindow &guide, const QStringList &texts)
{
    for (const QString &text : texts)
        QVERIFY(guide.visit().addAsk({{}, text}));
    support::settle();
}

}  // namespace asked
