// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "content_loader.h"
#include "main_window.h"

#include "host/clock.h"
#include "output/typesetter.h"
#include "output/voice.h"
#include "pages/support.h"

#include <memory>

namespace shell {

/// What the screens ask of the reader and of the system. All of it outlives the window.
struct Services {
    pages::Choices &choices;
    guide::Visit &visit;
    output::Files *files = nullptr;      ///< none where nothing may be saved
    output::Printer *printer = nullptr;  ///< none where nothing may be printed
    output::Voice *voice = nullptr;      ///< none where nothing may be heard
    output::SoundPlace soundPlace = output::SoundPlace::Own;
    pages::Clock clock = [] { return QDateTime::currentDateTime(); };
    /// Whether Help offers to start a talk of two people; on a kiosk only staff may.
    bool offersTalk = false;
    bool isKiosk = false;  ///< which has a frame of its own, and begins with a choice of tabs
    pages::NewerContent *newer = nullptr;  ///< none where readers bring no content
    guide::Talk::Uptime uptime = [] { return host::BootClock().now(); };
    std::shared_ptr<output::Typesetter> typesetter = std::make_shared<output::Typesetter>();
};

/// Builds the window with all its screens, those of a talk included where one is on. All that is
/// passed must outlive it.
std::unique_ptr<MainWindow> makeWindow(const LoadedContent &loaded, look::Theme &theme,
                                       const Services &services, guide::Talk *talk = nullptr);

}  // namespace shell
