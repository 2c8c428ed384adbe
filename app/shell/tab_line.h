// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QWidget>

class QGridLayout;

namespace shell {

class TabBar;
class ToolRow;

/// The tabs, and the tools beside them. Where both do not fit on a line, the tools make way and
/// come below the tabs when they are asked for.
class TabLine : public QWidget {
    Q_OBJECT

public:
    /// `search` opens the search where the header has no room for it.
    TabLine(TabBar *tabs, ToolRow *tools, QWidget *search, const look::Theme &theme);

    /// Whether the tools stand beside the tabs, always to be seen.
    [[nodiscard]] bool holdsTools() const { return m_beside; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// Opens or closes the tools where they have made way.
    void setOpen(bool open);

Q_SIGNALS:
    void rearranged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool fits() const;
    void arrange();

    const look::Theme &m_theme;
    TabBar *m_tabs;
    ToolRow *m_tools;
    QGridLayout *m_grid;
    bool m_beside = true;
    bool m_open = false;
};

}  // namespace shell
