// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QWidget>

namespace look {
class Button;
}

namespace shell {

/// The menu below the header: what can be done on every screen, in words.
class MenuRow : public QWidget {
    Q_OBJECT

public:
    explicit MenuRow(look::Theme &theme, QWidget *parent = nullptr);

    /// Whether there is a place to go back or forward to.
    void setHistory(bool back, bool forward);
    /// Whether the screen of the moment can be searched and printed.
    void setUses(bool find, bool print);
    /// Where there is a voice; the drawing shows how it is heard.
    void offerListening(const QString &icon);
    /// How many things are collected for the visit.
    void setCollected(qsizetype count);

    /// The button for high contrast, and what is written on it.
    static look::Button *makeContrast(look::Theme &theme);
    static QString contrastLabel() { return tr("Contrast"); }

    /// "My visit", with how many things are in it.
    static QString visitLabel(qsizetype count);
    static QString visitName(qsizetype count);

Q_SIGNALS:
    void backWanted();
    void forwardWanted();
    void findWanted();
    void listenWanted();
    void printWanted();
    void visitWanted();
    void helpWanted();
    void aboutWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    look::Button *addCommand(const QString &label, const QString &icon, void (MenuRow::*wanted)());

    look::Theme &m_theme;
    look::Button *m_visit = nullptr;
    look::Button *m_print = nullptr;
    look::Button *m_listen = nullptr;
    look::Button *m_find = nullptr;
    look::Button *m_back = nullptr;
    look::Button *m_forward = nullptr;
};

}  // namespace shell
