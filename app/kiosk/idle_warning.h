// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cover.h"

namespace kiosk {

/// Asks whether somebody is still there, and counts down (KIOSK-1 to 4), on a card over what looks
/// like a darkened screen. A touch anywhere, or any
/// key, goes on with the guide as it was; nothing below is pressed by it.
class IdleWarning : public Cover {
    Q_OBJECT

public:
    explicit IdleWarning(const look::Theme &theme, QWidget *parent = nullptr);

    void setSecondsLeft(int seconds);

    [[nodiscard]] QWidget *first() override;

Q_SIGNALS:
    /// The visitor is still there.
    void stayed();
    /// The visitor has finished.
    void done();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    look::Text *m_count;
    look::Text *m_unit;
    look::Button *m_stay;
};

}  // namespace kiosk
