// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cover.h"

#include <QPushButton>
#include <QTimer>

#include <functional>

namespace kiosk {

/// What the screen shows to a waiting room: what it is for, told in every language, each with a
/// button that starts in it, and nothing that tells what the guide is about (KIOSK-10). It wanders
/// and changes its colours, so that no picture burns in (KIOSK-12). A touch beside the buttons, or
/// any other key, starts in the first language. Whatever wakes it ends here (KIOSK-11).
class AttractScreen : public Cover {
    Q_OBJECT

public:
    /// What is said in one language.
    struct Invitation {
        QString code;     ///< of the language
        QString name;     ///< its own for itself
        QString purpose;  ///< what can be done here
        QString promise;  ///< that nothing is kept
        QString start;    ///< what the button asks for
    };

    /// The first invitation is in the language of the kiosk. `isDark` is asked now and then: while
    /// it says so, the screen is black, as for the night; a touch wakes it all the same (KIOSK-13).
    AttractScreen(const QList<Invitation> &invitations, std::function<bool()> isDark,
                  const look::Theme &theme, QWidget *parent = nullptr);

    /// The colours of the moment: of the screen, and of what stands on it.
    struct Colors {
        QColor back;
        QColor words;
    };
    [[nodiscard]] Colors colors() const;

    /// Milliseconds from one place to the next.
    static constexpr int kStep = 20'000;
    /// How far it wanders from the middle to any side, in pixels, and a step.
    static constexpr int kFar = 24;
    static constexpr int kStride = 8;
    /// Steps until the colours change.
    static constexpr int kSteady = 15;

    /// Where everything stands, as seen from the middle.
    [[nodiscard]] QPoint place() const;

Q_SIGNALS:
    void woken(const QString &language);

protected:
    [[nodiscard]] QWidget *first() override { return m_spoken.constFirst().button; }
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// An invitation and where it stands.
    struct Spoken {
        Invitation said;
        QPushButton *button;
        QRect purpose;
        QRect promise;
    };

    void arrange();
    [[nodiscard]] int heightOf(look::TextRole role, const QString &words, int width) const;

    QList<Spoken> m_spoken;
    QTimer m_wander;
    int m_steps = 0;
    std::function<bool()> m_isDark;
};

}  // namespace kiosk
