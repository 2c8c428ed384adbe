// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cover.h"

#include <QPoint>
#include <QTimer>

#include <functional>

namespace kiosk {

/// What the screen shows to a waiting room: an invitation in every language, and nothing that tells
/// what the guide is about (KIOSK-10). It wanders and changes its colours, so that no picture burns
/// in (KIOSK-12). The touch that wakes it ends here (KIOSK-11).
class AttractScreen : public Cover {
    Q_OBJECT

public:
    /// What is said in one language.
    struct Invitation {
        QString invite;   ///< to touch the screen
        QString promise;  ///< that nothing is kept
    };

    /// `isDark` is asked now and then: while it says so, the screen is black, as for the night; a
    /// touch wakes it all the same (KIOSK-13).
    AttractScreen(const QList<Invitation> &invitations, std::function<bool()> isDark,
                  const look::Theme &theme, QWidget *parent = nullptr);

    /// Milliseconds from one place to the next.
    static constexpr int kStep = 20'000;
    /// How far it wanders from the middle to any side, in pixels, and a step.
    static constexpr int kFar = 24;
    static constexpr int kStride = 8;
    /// Steps until the colours change places.
    static constexpr int kSteady = 15;

    /// Where the invitation stands, as seen from the middle.
    [[nodiscard]] QPoint place() const;

Q_SIGNALS:
    void woken();

protected:
    [[nodiscard]] QWidget *first() override { return this; }
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QList<Invitation> m_invitations;
    QTimer m_wander;
    int m_steps = 0;
    std::function<bool()> m_isDark;
};

}  // namespace kiosk
