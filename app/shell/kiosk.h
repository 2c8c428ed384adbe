// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "window.h"

#include "kiosk/config.h"
#include "kiosk/keyboard.h"
#include "kiosk/kiosk_window.h"
#include "kiosk/lock.h"
#include "kiosk/print_limits.h"
#include "kiosk/staff_records.h"
#include "kiosk/tap_filter.h"
#include "look/kinetic_scroller.h"
#include "output/printer.h"

#include <QTimer>

namespace shell {

class Updates;

/// The printer beside a kiosk: the one that is set up for it and no other, within the limits of its
/// administrator (KIOSK-36). What goes wrong is told so that a visitor knows whom to ask.
class KioskPrinter : public QObject, public output::Printer {
    Q_OBJECT

public:
    /// `cancel` ends the jobs that still wait at that printer.
    using Cancel = std::function<void(const QString &printer)>;

    KioskPrinter(output::Printer &printer, QString name, kiosk::PrintLimits &limits, Cancel cancel);

    void find(QObject *context, const Found &found) override;
    void print(const output::Pages &pages, const QString &printer, QPageSize::PageSizeId paper,
               QObject *context, const Done &done) override;

    /// Prints whatever the limits are, and tells in the printer's own words what went wrong.
    void printForStaff(const output::Pages &pages, QObject *context, const Done &done);

    /// The visitor has gone: what still waits is not printed for the next one (PRIV-12).
    void endVisit();

Q_SIGNALS:
    void failed();

private:
    output::Printer &m_printer;
    QString m_name;
    kiosk::PrintLimits &m_limits;
    Cancel m_cancel;
    /// What jobs belong to. Whoever asked for one may be gone before the printer answers, as after
    /// a change of language, and it counts all the same.
    std::unique_ptr<QObject> m_visit = std::make_unique<QObject>();
    bool m_used = false;  ///< by the visitor of the moment
};

/// The voice of a kiosk: silent in the hours that its administrator set, and as loud for each
/// visitor as for the first one (KIOSK-13, KIOSK-39).
class KioskVoice : public output::Voice {
    Q_OBJECT

public:
    KioskVoice(output::Voice &voice, const kiosk::Config &config);

    void say(const QString &text, const QString &language, double rate) override;
    void stop() override;

    void endVisit();

private:
    output::Voice &m_voice;
    QTimer m_refusal;  ///< of a text that came in quiet hours
    double m_usualVolume;
    std::optional<kiosk::DayPart> m_quietHours;
};

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
    void reset();
    void showFirstPage();
    void followUpdates();
    /// Where they still look at their menu.
    void showToStaff(const QString &text);
    [[nodiscard]] QString goBack();
    void endVisit();
    [[nodiscard]] QList<kiosk::StaffMenu::Entry> staffEntries();
    [[nodiscard]] QStringList staffFacts() const;
    [[nodiscard]] QString printTestPage();

    Parts m_parts;
    look::KineticScroller m_flick;
    kiosk::TapFilter m_taps;
    Window *m_guide;              ///< in m_window
    QWidget *m_tools;             ///< the same
    kiosk::Keyboard *m_keyboard;  ///< the same
    std::unique_ptr<kiosk::KioskWindow> m_window;
    std::unique_ptr<kiosk::Lock> m_lock;
    QStringList m_pages;   ///< that the visitor of the moment has seen; none while nobody is there
    bool m_isNew = false;  ///< no visit has ended yet with the content that is shown
    int m_tries = 0;       ///< to get out, until the visitor of the moment came
};

/// Runs the guide as a kiosk until staff end it or the system does. The places are those of the
/// system.
/// @param contentFile  what `--content` names, for which no newer content is taken; or nothing
/// @return the exit code
int runKiosk(const kiosk::ConfigFile &file, const QString &contentFile, int argc, char *argv[]);

QList<kiosk::AttractScreen::Invitation> invitations(const QString &first);

}  // namespace shell
