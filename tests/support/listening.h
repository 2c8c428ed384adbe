// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide_window.h"

#include "shell/page_text.h"

/// Listening as a reader does it, to a voice that a test plays.
namespace support {

/// Whether the bar for listening is there.
bool isOpen(const GuideWindow &guide);

/// Opens the bar and presses Play.
bool listen(GuideWindow &guide);

/// All that is said to the end of the page.
QStringList sayAll(GuideWindow &guide);

/// What marks the sentence that is said; null where nothing is marked.
const shell::Marks *mark(const GuideWindow &guide);

/// What was said last.
QString last(GuideWindow &guide);

/// Whether the bar says that of itself.
bool tells(const GuideWindow &guide, const QString &words);

/// A text as the voice gets it.
QString spoken(const QString &text);

}  // namespace support
