// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "overlays.h"
#include "staff_overlays.h"
#include "visitor_clock.h"

#include "host/clock.h"

#include <QPointer>

namespace look {
class Button;
}

namespace kiosk {

/// The one window of a kiosk. It holds the guide, a bar with two buttons that are always there, and
/// what covers all of it: the invitation, the question whether somebody is still there, and what is
/// for staff. One visitor comes, and nothing of them is left for the next.
///
/// Install on the application, before `Lock`: what is let through is something that is done.
class KioskWindow : public QWidget {
    Q_OBJECT

public:
    /// What the kiosk is made of. All that is referred to outlives it.
    struct Parts {
        const look::Theme &theme;
        const host::Clock &clock;
        Times times;
        QWidget *guide = nullptr;
        /// In the language of the kiosk first.
        QList<AttractScreen::Invitation> invitations;
        /// What is pressed to go through the guide, between the two buttons that are always there.
        QWidget *tools = nullptr;
        std::function<bool()> isDark = [] { return false; };
        PinPad::Ask pin = {};
        /// What stands in the staff menu, asked for each time it opens.
        std::function<QList<StaffMenu::Entry>()> staffEntries = {};
        std::function<QStringList()> staffFacts = {};
        Qt::Corner staffCorner = Qt::TopLeftCorner;
        int cornerSize = 64;  ///< of the staff's corner, in device-independent pixels
    };

    explicit KioskWindow(Parts parts, QWidget *parent = nullptr);
    ~KioskWindow() override;
    Q_DISABLE_COPY_MOVE(KioskWindow)

    [[nodiscard]] VisitorClock::Phase phase() const { return m_visitor.phase(); }
    /// What covers the guide; null while a visitor reads.
    [[nodiscard]] Overlay *overlay() const { return m_overlay; }

    /// Something goes on that the idle time must not cut off, such as a sentence that is read aloud
    /// (KIOSK-8).
    void noteActivity();
    /// Puts something else between guide and buttons, such as keys on the screen.
    void addBelowGuide(QWidget *widget);

    /// The start page, as it was for the first visitor.
    void startOver();
    /// The neutral screen, at once; all else goes after it has been painted.
    void hideNow();
    void askForPin();
    void openStaffMenu();
    /// Staff begin a visit that may be idle for so long.
    void beginStaffedVisit(std::chrono::seconds idle);
    /// Has the glass wiped for so many seconds.
    void clean(int seconds);
    /// Does what is due by the clock.
    void checkClock();

    /// How long the staff's corner is held, in milliseconds.
    static constexpr int kHold = 3000;

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// Somebody touched the screen, or staff begin a visit; what was stuck begins none (KIOSK-5).
    void visitBegan();
    /// The language that a visitor chose before all else.
    void languageChosen(const QString &code);
    /// All of the visitor must go: what runs for them is ended, what they left in the guide is
    /// dropped, and its first page is shown.
    void visitEnded();
    /// The visit ended because the same was done over and over (KIOSK-5).
    void stuckFound();
    /// While this is so, nothing that is touched has any effect.
    void cleaning(bool on);

protected:
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addBar();
    void restyle();
    void retranslateUi();
    void beginVisit(const QString &language);
    void showGuide();
    void endVisit();
    void endHiddenVisit();
    void showAttractScreen();
    void showIdleWarning();
    void continueVisit();
    void setOverlay(Overlay *overlay);
    void removeOverlay();
    void noticePress(QPoint at);
    bool noticeRelease(QObject *watched, const QEvent &event);
    void noticeMove(QPoint at);
    void noteInput(const Input &input);
    void startTimer();

    Parts m_parts;
    VisitorClock m_visitor;
    QVBoxLayout *m_column;
    QWidget *m_bar;
    look::Button *m_over;
    look::Button *m_hide;
    Overlay *m_overlay = nullptr;
    QPointer<QWidget> m_focusBefore;
    QTimer m_due;
    QTimer m_hold;
    QPoint m_lastMove;
    Input m_input;             ///< the last one
    bool m_mustClear = false;  ///< what the last visitor left is still there, covered
    bool m_passesKey = false;
    bool m_wasHeld = false;  ///< the finger that called for staff has not left the glass yet
};

/// Leaves what is covered out of what assistive technology reads, and tells what the covers are.
/// Call once.
void installKioskAccessibility();

}  // namespace kiosk
