// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

/// The symptoms as their author wrote them, and what a person sees of them on the screen.
namespace written {

/// A symptom as its author wrote it.
struct Symptom {
    QString id;
    QString level;
    QStringList areas;
    QString say;
    QString card;
    QString brief;  ///< empty where it does not mean 911
};

QList<Symptom> symptoms();
/// The symptom of that id. A test that asks for one that is not there ends at once.
Symptom symptom(const QString &id);

/// What a level says, as its author wrote it.
struct Level {
    QString action;
    QString heading;
    QString badge;
    QStringList steps;
};

Level level(const QString &id);

/// The body areas: id and name.
QList<std::pair<QString, QString>> areas();

/// Goes to an area and through all its signs. @return what was shown, a list each time
QList<QStringList> shownInArea(QWidget *window, const QString &area);

/// What of all symptoms is shown as a check box, in the order of the screen.
QStringList shownRows(QWidget *window);

/// Headings of the cards of what to do, from the top of the screen down.
QStringList shownCards(QWidget *window);

/// The card of a sign by itself: the shown thing that is named by its heading and the sign.
QWidget *cardOf(QWidget *window, const Symptom &symptom);

/// Whether the button of that name is checked, in whichever area it is shown.
bool isPicked(QWidget *window, const QString &name);

}  // namespace written
