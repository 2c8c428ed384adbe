// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "commands.h"

#include "pages/screen.h"

class QGridLayout;

namespace shell {

class Window;
struct ScreenMaker;

/// What a visitor of a kiosk presses to go through the guide, in one row: back, the next part of
/// the page and the one before, the size of text, listening, and what they have picked. What does
/// nothing at the moment is not there.
class KioskTools : public QWidget {
    Q_OBJECT

public:
    /// Both outlive this.
    KioskTools(Window &guide, const look::Theme &theme);

    [[nodiscard]] QSize sizeHint() const override { return minimumSizeHint(); }
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ActionButton *addTool(look::ButtonKind kind = look::ButtonKind::Secondary);
    void adopt(const Commands &commands);
    void follow();
    void passFocusOn() const;
    void arrange();
    void showUpTo(int extras);
    [[nodiscard]] int widthOfAll() const;
    /// Moves the page on to the next part that is not seen whole (1), or back (-1).
    void turnPage(int way);

    Window &m_guide;
    const look::Theme &m_theme;
    ActionButton *m_back;
    ActionButton *m_up;
    ActionButton *m_more;
    ActionButton *m_smaller;
    ActionButton *m_larger;
    ActionButton *m_listen;
    ActionButton *m_visit;
    // Whether there is more of the page above and below.
    bool m_hasUp = false;
    bool m_hasMore = false;
    bool m_isArranging = false;
};

/// Where a visitor of a kiosk begins: a large tile for each tab, and the ways to help and to who
/// made this. The search is in the header.
class StartScreen : public pages::Screen {
    Q_OBJECT

public:
    /// `screens` are those of which the tabs are offered.
    StartScreen(const QList<ScreenMaker> &screens, const pages::Context &context);

    static QString id() { return QStringLiteral("start"); }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    look::Button *addWay(const QString &name, const QString &page,
                         look::ButtonKind kind = look::ButtonKind::Quiet);
    void arrange();

    QGridLayout *m_grid;
    QList<look::Button *> m_tiles;
};

}  // namespace shell
