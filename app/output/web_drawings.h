// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "picture.h"

#include "guide/symptoms.h"
#include "guide/trial.h"

#include <QLocale>

/// What is drawn on paper, as SVG that stands inside a web page: the same shapes from the same
/// numbers and geometry. Colours of charts are those that the page's style names, so that they
/// follow a dark screen; nothing is told by colour alone. Drawings of people keep their own.
namespace output {

struct QrCode;

/// How people stand in a picture of a hundred.
inline constexpr int kPeopleInRow = 20;
inline constexpr int kPeopleRows = 5;

/// A number as an axis shows it, with a true minus.
QString axisNumber(const QLocale &locale, double value);

WebPicture webBar(const guide::Outcome &outcome, const guide::ArmResult &result);
WebPicture webAxis(const guide::Outcome &outcome);
WebPicture webPeople(const guide::ArmCount &count, const QString &about);
WebPicture webSign(guide::Urgency urgency);
WebPicture webCode(const QrCode &code, const QString &about);
WebPicture webTick();
/// A drawing of `:/illustrations/`, without its ids: two of them may stand on one page.
WebPicture webIllustration(const QString &fileName, const QSizeF &size, const QString &shows);

}  // namespace output
