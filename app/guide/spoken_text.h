// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace guide {

/// A text as a voice is to be given it, in the language of the text ("en", "es"): signs, units and
/// telephone numbers as people say them (CHART-32). "−0.2%" is "minus 0.2 percent", 911 is
/// "9 1 1". All else stays as it stands on the screen.
QString spokenText(const QString &text, const QString &language);

}  // namespace guide
