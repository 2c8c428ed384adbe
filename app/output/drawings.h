// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "picture.h"

#include "guide/symptoms.h"
#include "guide/trial.h"

#include <QSize>

/// What is drawn on paper. Everything is told apart without colour: a printer may have none.
namespace output {

/// The bar of an arm on the axis of its outcome, with the zero line (CHART-5, CHART-15).
Picture barPicture(const guide::Outcome &outcome, const guide::ArmResult &result);
/// The numbers below the bars of an outcome.
Picture axisPicture(const guide::Outcome &outcome);
/// A hundred people; those to whom it happened are filled (RISK-2). An arm without a count gets
/// an empty frame. `about` says the same in words.
Picture peoplePicture(const guide::ArmCount &count, const QString &about = {});

/// The sign of a level, another shape for each.
Picture levelSign(guide::Urgency urgency);
/// A code for a phone's camera. `about` says what it does.
Picture codePicture(const QString &text, const QString &about = {});
/// A line to write on, over the whole width.
Picture writingLine();
/// An empty box to tick.
Picture tickBox();
/// A drawing of `:/illustrations/`; nothing is drawn when it cannot be read. `shows` says
/// what is to be seen.
Picture illustration(const QString &fileName, const QString &shows = {});

}  // namespace output
