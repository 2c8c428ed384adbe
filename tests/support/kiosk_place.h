// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide_window.h"

#include "shell/kiosk.h"
#include "shell/updates.h"

#include <QTemporaryDir>

#include <optional>

namespace support {

/// Time as the test has it.
class TurnedClock : public host::Clock {
public:
    std::chrono::milliseconds time{1'000'000};
    [[nodiscard]] std::chrono::milliseconds now() const override { return time; }
};

/// A kiosk over the shipped store, built and wired as the program does it, beside a clock, a
/// printer and a voice that the test plays.
class KioskPlace {
public:
    /// `content` in place of the shipped one. `updates` outlives it; `stick` is where staff bring
    /// newer content.
    explicit KioskPlace(const kiosk::Config &config = {},
                        std::optional<shell::LoadedContent> content = {},
                        shell::Updates *updates = nullptr, const QString &stick = {});

    /// Shows the window at that size, active, with its layout done.
    [[nodiscard]] bool show(QSize size = {1280, 800});
    /// A touch on the screen that invites, and the layout of what it opens.
    void wake();
    /// Time goes on, and what is due happens.
    void pass(std::chrono::milliseconds time);

    [[nodiscard]] kiosk::KioskWindow &window() { return m_kiosk->window(); }
    [[nodiscard]] shell::Kiosk &kiosk() { return *m_kiosk; }
    [[nodiscard]] shell::Window &guide() { return m_kiosk->guide(); }
    /// The scrolled screen of the moment.
    [[nodiscard]] pages::Screen *screen();
    [[nodiscard]] look::Theme &theme() { return m_theme; }
    [[nodiscard]] guide::Visit &visit() { return m_session.visit; }
    [[nodiscard]] guide::Session &session() { return m_session; }
    [[nodiscard]] AnsweringPrinter &printer() { return m_printer; }
    [[nodiscard]] AnsweringVoice &voice() { return m_voice; }
    /// The voice as the guide has it.
    [[nodiscard]] shell::KioskVoice &kioskVoice() { return m_kioskVoice; }
    [[nodiscard]] TurnedClock &clock() { return m_clock; }
    [[nodiscard]] kiosk::StaffLog &log() { return m_log; }
    [[nodiscard]] kiosk::Counters &counters() { return m_counters; }
    /// Printers whose waiting jobs were ended.
    [[nodiscard]] const QStringList &cancelled() const { return m_cancelled; }
    /// The numbers that were typed for staff; "314159" is the right one.
    [[nodiscard]] const QStringList &asked() const { return m_asked; }
    /// What the kiosk writes to.
    [[nodiscard]] QString stateFolder() const { return m_folder.path(); }
    /// Until then no number is looked at.
    int secondsToWait = 0;

    /// Presses a key in the window.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Presses the control of that name, wherever it is.
    [[nodiscard]] bool press(const QString &name);

private:
    kiosk::PinAnswer ask(const QString &typed);

    QTemporaryDir m_folder;
    kiosk::Config m_config;
    look::Theme m_theme;
    guide::Session m_session{[] { return std::chrono::milliseconds(); }};
    AnsweringPrinter m_printer;
    AnsweringVoice m_voice;
    TurnedClock m_clock;
    host::StateFolder m_state;
    kiosk::StaffLog m_log;
    kiosk::Counters m_counters;
    kiosk::PrintLimits m_limits;
    shell::KioskPrinter m_kioskPrinter;
    shell::KioskVoice m_kioskVoice;
    QStringList m_cancelled;
    QStringList m_asked;
    std::unique_ptr<shell::Kiosk> m_kiosk;
};

/// A configuration under which a visitor can do everything.
kiosk::Config generousConfig();

}  // namespace support
