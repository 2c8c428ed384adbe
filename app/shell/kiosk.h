// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "window.h"

#include "kiosk/config.h"
#include "kiosk/keyboard.h"
#include "kiosk/kinetic_scroller.h"
#include "kiosk/kiosk_window.h"
#include "kiosk/lock.h"
#include "kiosk/staff_records.h"
#include "kiosk/tap_filter.h"

namespace shell {

class KioskPrinter;
class KioskTools;
class KioskVoice;
class Updates;

/// The guide in a waiting room: the window that visitors cannot leave, and all that is done between
/// two of them.
class Kiosk : public QObject {
    Q_OBJECT

public:
    /// What it works with; all of it outlives the kiosk. The theme knows the sizes for fingers.
    struct Parts {
        look::Theme &theme;
        Services services;
        const kiosk::Config &config;
        const host::Clock &clock;
        kiosk::StaffLog &log;
        kiosk::Counters &counters;
        kiosk::PinPad::Ask pin;
        KioskPrinter *printer = nullptr;  ///< the one of the services, where there is one
        KioskVoice *voice = nullptr;      ///< the same
        Updates *updates = nullptr;       ///< none where content never changes
        QString stick = {};               ///< where staff bring newer content
        QStringList faults = {};          ///< of the configuration and the computer, for staff
    };

    Kiosk(LoadedContent loaded, const Parts &parts);
    ~Kiosk() override;
    Q_DISABLE_COPY_MOVE(Kiosk)

    [[nodiscard]] kiosk::KioskWindow &window() { return *m_window; }
    [[nodiscard]] Window &guide() { return *m_guide; }
    [[nodiscard]] kiosk::Lock &lock() { return *m_lock; }

    /// Why the program ends.
    enum class End {
        Leave,    ///< staff want the computer for something else
        Restart,  ///< it comes back at once
    };

Q_SIGNALS:
    void ended(End how);

private:
    [[nodiscard]] kiosk::KioskWindow::Parts windowParts();
    void startAnew();
    void showFirstPage();
    void followUpdates();
    void showNewer();
    /// Where they still look at their menu.
    void tellStaff(const QString &text);
    [[nodiscard]] QList<kiosk::StaffMenu::Entry> contentEntries();
    [[nodiscard]] QString goBack();
    void endVisit();
    [[nodiscard]] QList<kiosk::StaffMenu::Entry> staffEntries();
    [[nodiscard]] QStringList staffFacts() const;
    [[nodiscard]] QString printTestPage();
    [[nodiscard]] QString testSound();

    Parts m_parts;
    kiosk::KineticScroller m_flick;
    kiosk::TapFilter m_taps;
    Window *m_guide;              ///< in m_window
    KioskTools *m_tools;          ///< the same
    kiosk::Keyboard *m_keyboard;  ///< the same
    std::unique_ptr<kiosk::KioskWindow> m_window;
    std::unique_ptr<kiosk::Lock> m_lock;
    QStringList m_pages;   ///< that the visitor of the moment has seen; none while nobody is there
    bool m_isNew = false;  ///< no visit has ended yet with the content that is shown
    int m_tries = 0;       ///< to get out, until the visitor of the moment came
};

/// What is said in all languages at once to nobody in particular, in `first` first.
QList<kiosk::AttractScreen::Invitation> invitations(const QString &first);

}  // namespace shell
