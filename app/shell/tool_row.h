// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QWidget>

namespace look {
class Button;
}

namespace shell {

/// What can be done on every screen: go back and forward, find, listen, print, see what is
/// collected.
class ToolRow : public QWidget {
    Q_OBJECT

public:
    explicit ToolRow(const look::Theme &theme, QWidget *parent = nullptr);

    /// Whether there is a place to go back or forward to.
    void setWays(bool back, bool forward);
    /// Whether the screen of the moment can be searched and printed.
    void setUses(bool find, bool print);
    /// Where there is a voice; the drawing shows how it is heard.
    void offerListening(const QString &icon);
    /// Whether About stands here, because the header has no room for it.
    void setHoldsAbout(bool holds);
    /// Leaves the word off what has a drawing as well.
    void setShort(bool isShort);
    /// The width of all but About on one line.
    [[nodiscard]] int usualWidth() const;
    /// How many things are collected for the visit.
    void setCollected(qsizetype count);

Q_SIGNALS:
    void backWanted();
    void forwardWanted();
    void findWanted();
    void listenWanted();
    void printWanted();
    void visitWanted();
    void aboutWanted();

private:
    look::Button *addTool(const QString &label, const QString &name, const QString &icon,
                          void (ToolRow::*wanted)());

    const look::Theme &m_theme;
    look::Button *m_back = nullptr;
    look::Button *m_forward = nullptr;
    look::Button *m_find = nullptr;
    look::Button *m_listen = nullptr;
    look::Button *m_print = nullptr;
    look::Button *m_visit = nullptr;
    look::Button *m_about = nullptr;
};

}  // namespace shell
