// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QWidget>

namespace look {
class Button;
}

namespace shell {

/// The program's name, text size, contrast and About, at the same place on every screen.
class Header : public QWidget {
    Q_OBJECT

public:
    Header(const QString &title, look::Theme &theme, QWidget *parent = nullptr);

Q_SIGNALS:
    /// One step larger (1), one step smaller (-1).
    void textSizeWanted(int steps);
    void aboutWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    look::Theme &m_theme;
    look::Button *m_smaller;
    look::Button *m_larger;
    look::Button *m_contrast;
};

}  // namespace shell
