// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/screen.h"

namespace shell {

class Window;
struct ScreenMaker;

/// What a visitor of a kiosk presses to go through the guide, in one row: back, the next part of
/// the page and the one before, the size of text, listening, and what they have picked. What does
/// nothing at the moment is not there. Both outlive it.
QWidget *makeKioskTools(Window &guide, const look::Theme &theme);

inline const QString kStartPage = QStringLiteral("start");

/// Where a visitor of a kiosk begins: a large tile for each of these screens that is a tab, and the
/// ways to help and to who made this. The search is in the header.
pages::Screen *makeStart(const QList<ScreenMaker> &screens, const pages::Context &context);

}  // namespace shell
