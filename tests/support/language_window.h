// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide_window.h"

#include "shell/window.h"

namespace support {

/// The program's one window over the shipped store, which speaks another language at the press of a
/// button.
class LanguageWindow {
public:
    using Change = std::function<void(shell::LoadedContent &)>;

    /// `change` may alter what was loaded before the window is built; `clock` answers the Support
    /// tab.
    explicit LanguageWindow(const QString &language = QStringLiteral("en"),
                            const Change &change = {}, pages::Clock clock = {});

    /// Shows the window at that size, active, with its layout done.
    bool show(QSize size = {1366, 768});
    /// Presses the button that offers a language by its own name.
    [[nodiscard]] bool speak(const QString &name);

    [[nodiscard]] shell::Window *window() { return m_window.get(); }
    [[nodiscard]] shell::MainWindow *guide() const { return &m_window->guide(); }
    /// The scrolled screen of the moment.
    [[nodiscard]] pages::Screen *screen() const;
    [[nodiscard]] look::Theme &theme() { return m_theme; }
    [[nodiscard]] guide::Session &session() { return m_session; }
    [[nodiscard]] guide::Visit &visit() { return m_session.visit; }
    /// The content as the store has it in a language.
    [[nodiscard]] static const guide::Content &contentIn(const QString &language);
    /// That of the moment.
    [[nodiscard]] const guide::Content &content() const { return contentIn(m_window->language()); }

    [[nodiscard]] AnsweringFiles &files() { return m_files; }
    [[nodiscard]] AnsweringPrinter &printer() { return m_printer; }
    [[nodiscard]] AnsweringVoice &voice() { return m_voice; }
    /// Time goes on for whoever counts it.
    void letPass(std::chrono::milliseconds time) { m_uptime += time; }

    /// Opens a target as a link does and lets the layout run.
    void open(const QString &target);
    /// Presses a key in the widget that has the focus.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Goes to the search by key and types over what stands there.
    void search(const QString &text);
    /// The name of the tab that is open; empty where none is.
    [[nodiscard]] QString tab() const;
    /// Names of the shown choices and picks that are made.
    [[nodiscard]] QStringList checked() const;
    /// Presses the buttons of those names, one after the other.
    [[nodiscard]] bool press(const QStringList &names);

private:
    look::Theme m_theme;
    guide::Session m_session{[this] { return m_uptime; }};
    AnsweringFiles m_files;
    AnsweringPrinter m_printer;
    AnsweringVoice m_voice;
    std::chrono::milliseconds m_uptime{};
    std::unique_ptr<shell::Window> m_window;
};

}  // namespace support
