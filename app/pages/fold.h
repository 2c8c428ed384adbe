// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QWidget>

namespace look {
class Button;
}

namespace pages {

/// A button, and below it something that it shows and hides.
class Fold : public QWidget {
    Q_OBJECT

public:
    /// `show` and `hide` are the words on the button; `part` starts hidden.
    Fold(const QString &show, const QString &hide, QWidget *part, const look::Theme &theme,
         QWidget *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return !m_part->isHidden(); }
    /// Without a word to anybody.
    void setOpen(bool open);

private:
    look::Button *m_button;
    QWidget *m_part;
    QString m_show;
    QString m_hide;
};

}  // namespace pages
