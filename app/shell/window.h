// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "application.h"
#include "main_window.h"
#include "updates.h"

#include "guide/error.h"
#include "look/theme.h"
#include "output/typesetter.h"
#include "output/voice.h"
#include "pages/screens.h"

#include <QClipboard>
#include <QSet>
#include <QWidget>

#include <memory>

namespace shell {

/// What the screens ask of the reader and of the system. All of it outlives the window.
struct Services {
    guide::Session &session;
    output::Files *files = nullptr;      ///< none where nothing may be saved
    output::Printer *printer = nullptr;  ///< none where nothing may be printed
    output::Voice *voice = nullptr;      ///< none where nothing may be heard
    output::SoundPlace soundPlace = output::SoundPlace::Own;
    pages::Clock clock = [] { return QDateTime::currentDateTime(); };
    /// Whether Help offers to start a talk of two people; on a kiosk only staff may.
    bool offersTalk = false;
    bool isKiosk = false;  ///< which has a frame of its own, and begins with a choice of tabs
    pages::NewerContent *newer = nullptr;  ///< none where readers bring no content
    std::shared_ptr<output::Typesetter> typesetter = std::make_shared<output::Typesetter>();
};

/// Builds the window with all its screens, those of a talk included where one is on. All that is
/// passed must outlive it.
std::unique_ptr<MainWindow> makeWindow(const LoadedContent &loaded, look::Theme &theme,
                                       const Services &services);

/// The one window on the desktop. It holds the guide in the language of the moment, and puts it in
/// another one with the reader's place and picks kept: same content, same screens, other words.
class Window : public QWidget {
    Q_OBJECT

public:
    /// The application speaks the language of `loaded` from now on. `theme` and what `services`
    /// names must outlive the window.
    Window(LoadedContent loaded, look::Theme &theme, const Services &services);

    [[nodiscard]] MainWindow &guide() const { return *m_now->guide; }
    [[nodiscard]] const QString &language() const { return m_now->loaded.language; }
    [[nodiscard]] const guide::Content &content() const { return m_now->loaded.content; }

    /// A language that the content has. One that cannot be read changes nothing but for a notice to
    /// staff.
    void setLanguage(const QString &code);

    /// Starts a talk of two people over this screen (`--counselling`): larger type, an outline, and
    /// nothing kept. Does nothing while there is one.
    void startCounselling();
    /// Ends it and clears all that was collected, typed, chosen or copied since, and before; size,
    /// contrast and language are as they were when it began.
    void endCounselling();
    [[nodiscard]] bool isCounselling() const { return m_services.session.talk.isOn(); }

    /// The guide as its first reader met it: new widgets in the first language, so that nothing of
    /// the last reader can be left in the old ones. What the reader chose and collected is dropped.
    /// Nothing is shown on it yet; `percent` is the size of text.
    void reset(int percent);

    /// Other content, in the language that it was read in. Nothing on the screen changes before
    /// reset().
    void setFirst(LoadedContent loaded) { m_first = std::move(loaded); }
    /// Other content at once, with the reader's picks kept.
    void showContent(LoadedContent loaded);

Q_SIGNALS:
    void pageShown(const QString &id);
    void changed();
    void languageChanged(const QString &code);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    /// Asks whether to, when a reader would lose what nobody but them has.
    void closeEvent(QCloseEvent *event) override;

private:
    /// The content of a language and the widgets that show it, which refer to it.
    struct View {
        LoadedContent loaded;
        std::unique_ptr<MainWindow> guide;
    };

    [[nodiscard]] std::unique_ptr<View> buildView(LoadedContent loaded);
    void applyLanguage(LoadedContent &loaded);
    void translatePicks(const LoadedContent &loaded);
    /// `arrive` brings the reader to their place in the new guide.
    void swapView(LoadedContent loaded, const std::function<void(MainWindow &)> &arrive);
    void placeView();

    /// What was chosen before a talk, to be brought back after it.
    struct Before {
        look::Theme::Chosen theme;
        QString language;
        guide::WeightUnit weightUnit;
    };

    look::Theme &m_theme;
    Services m_services;
    Before m_beforeTalk;
    QSet<QClipboard::Mode> m_copied;  ///< where something stands that was copied during a talk
    Translation m_words;
    LoadedContent m_first;  ///< as it was when the program started
    std::unique_ptr<View> m_now;
    std::unique_ptr<View> m_before;  ///< until the new one has been painted
};

/// What is shown when neither the content file nor the copy inside the program can be read: the
/// screen is never blank.
std::unique_ptr<QWidget> makeNoContent(const guide::Error &error, const look::Theme &theme);

}  // namespace shell
