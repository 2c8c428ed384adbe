// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/button.h"

#include <QAction>
#include <QPointer>

#include <functional>

namespace shell {

/// What can be done on every screen: its words, drawing, keys, and whether it can be done now. An
/// action's tool tip is its name in full, its data the drawing. Header, menu and the tools of a
/// kiosk show these actions; the window that owns them says what most of them do.
class Commands : public QObject {
    Q_OBJECT

public:
    /// Keys work in all of the window of `owner`.
    Commands(look::Theme &theme, QWidget *owner);

    void setCollected(qsizetype count);
    [[nodiscard]] qsizetype collected() const { return m_collected; }

    QAction *previous;
    QAction *next;
    QAction *visit;
    QAction *print;
    QAction *listen;  ///< visible where there is a voice
    QAction *find;
    QAction *readAsText;  ///< the page as text; not on a kiosk, which has one window
    QAction *contrast;
    QAction *help;
    QAction *about;
    QAction *search;
    QAction *closeSearch;
    QAction *language;  ///< visible where another one is offered, by its own name
    QAction *smaller;
    QAction *larger;
    QAction *menu;
    // On a kiosk.
    QAction *back;
    QAction *pageUp;
    QAction *pageDown;

private:
    QAction *add(const QString &text, const QString &name, const char *drawing,
                 const QList<QKeySequence> &keys = {});
    void setUpLook(look::Theme &theme);

    qsizetype m_collected = 0;
};

/// Shows an action and triggers it. Whether it is shown is for its row to say.
class ActionButton : public look::Button {
    Q_OBJECT

public:
    ActionButton(QAction *action, const look::Theme &theme,
                 look::ButtonKind kind = look::ButtonKind::Secondary);

    [[nodiscard]] QAction *action() const { return m_action; }
    void setAction(QAction *action);
    void setDrawing(const QString &name);
    /// Says what it does, or else `brief`, which may be nothing beside a drawing.
    void showWords(bool on, const QString &brief = {});
    /// Has the focus when this can be done no more, rather than what Qt finds next.
    void setHeir(QWidget *heir) { m_heir = heir; }

private:
    void follow();

    QPointer<QAction> m_action;
    QString m_drawing;
    QString m_brief;
    bool m_hasWords = true;
    QWidget *m_heir = nullptr;
};

/// A strip of the window on a surface of its own, with a line towards the page.
class Bar : public QWidget {
    Q_OBJECT

public:
    Bar(const look::Theme &theme, Qt::Edge line);

protected:
    /// Into its layout. `name` says it in full.
    look::Button *addButton(const QString &label, const QString &name, const QString &icon);
    void paintEvent(QPaintEvent *event) override;

    const look::Theme &m_theme;

private:
    Qt::Edge m_line;
};

/// The menu below the header: what can be done on every screen, in words.
Bar *makeMenuRow(const Commands &commands, const look::Theme &theme);

/// Shows a row with ever less in it, from step `richest` down to 0, until it fits.
/// @return whether it does
bool fitRow(int richest, const std::function<void(int)> &show, const std::function<bool()> &fits);

}  // namespace shell
