// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check.h"
#include "main_window.h"

#include "pages/support.h"

#include <memory>

class QTranslator;

namespace shell {

/// Teaches Qt the accessible roles of all our widgets. Call once, after the application exists.
void installAccessibility();

/// Gives the application the program's own words in a language (plural forms need them in English
/// too), and that language's way to write numbers and days.
void installLanguage(QTranslator &words, const QString &language);

/// The application takes the theme's font and palette and lets it watch for keys and clicks.
void followTheme(look::Theme &theme);

/// Builds the window with all its screens. `loaded` and `theme` must outlive it.
/// `clock` tells the time to the Support tab.
std::unique_ptr<MainWindow> makeWindow(
    const LoadedContent &loaded, look::Theme &theme,
    const pages::Clock &clock = [] { return QDateTime::currentDateTime(); });

}  // namespace shell
