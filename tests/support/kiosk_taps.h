// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kiosk_place.h"

#include <QPointingDevice>
#include <QRandomGenerator>

#include <memory>

namespace support {

/// A visitor without sense or pause: fingers, mouse buttons, drags, the wheel, every key with
/// whatever is held beside it, and words. All comes in as from the window system, also what staff
/// alone know is left out. The same seed does the same again.
class KioskTaps {
public:
    KioskTaps(KioskPlace &place, quint32 seed);
    ~KioskTaps();
    Q_DISABLE_COPY_MOVE(KioskTaps)

    /// Does one thing; what follows from it happens.
    void one();
    /// Whoever held something down lets it go.
    void letGo();

    /// What was done, latest last.
    [[nodiscard]] const QStringList &done() const { return m_done; }

private:
    [[nodiscard]] QPoint anywhere();
    [[nodiscard]] Qt::KeyboardModifiers anyModifiers();
    void tap();
    void click();
    void drag();
    void wheel();
    void key();
    void type();
    void time();

    KioskPlace &m_place;
    QRandomGenerator m_chance;
    std::unique_ptr<QPointingDevice> m_glass;
    QStringList m_done;
    Qt::MouseButton m_held = Qt::NoButton;
    QPoint m_heldAt;
};

}  // namespace support
