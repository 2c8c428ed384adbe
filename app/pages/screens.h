// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "screen.h"

#include "guide/support_hours.h"

#include <functional>

namespace pages {

/// Open or closed, in words.
struct StatusWords {
    bool known = false;
    bool open = false;
    QString state;   ///< "Open now"
    QString change;  ///< "until 8:00 PM Eastern Time (5:00 PM where you are)"
};

/// Words for the status at `now`; local times are told where `local` differs from the line's zone.
StatusWords describeStatus(const guide::SupportHours &hours, const QDateTime &now,
                           const QTimeZone &local);

/// Tells the time; tests answer it.
using Clock = std::function<QDateTime()>;

// The tabs.
Screen *makeHowItWorks(const Context &context);
Screen *makeTrialResults(const Context &context);
Screen *makeSideEffects(const Context &context);
Screen *makeSupport(const Context &context, const Clock &clock);
Screen *makeQuestions(const Context &context);

// What is reached from every screen.
Screen *makeSafety(const Context &context);
Screen *makeHelp(const Context &context);
Screen *makeAbout(const Context &context);
Screen *makeMyVisit(const Context &context);
Screen *makePrint(const Context &context);
Screen *makeScan(const Context &context);

/// What is behind a door of a page: its sections, each as what it is. Both ids must be known.
Screen *makeDoor(const QString &pageId, const QString &door, const Context &context);
/// Begins with the outcome of that id, which must be known.
Screen *makeOutcome(const QString &outcome, const Context &context);
/// The facts and sources behind one screen.
Screen *makeSources(const QString &behindPage, const Context &context);

/// What buttons that lead to the code to scan are called.
QString scanName();
/// What opens it with the signs of these ids.
QString scanTarget(const QStringList &symptoms);

}  // namespace pages
