// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "keyboard_layouts.h"

#include "look/theme.h"

#include <QAbstractButton>

namespace kiosk {

/// One key, painted from the theme's tokens. It never takes the focus from what is typed into.
class Key : public QAbstractButton {
    Q_OBJECT

public:
    Key(const KeySpec &spec, const look::Theme &theme, QWidget *parent);

    [[nodiscard]] const KeySpec &spec() const { return m_spec; }
    /// A letter, as it is typed at this moment.
    void setShifted(bool shifted);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont fittingFont() const;

    KeySpec m_spec;
    const look::Theme &m_theme;
};

}  // namespace kiosk
