// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "store/store.h"

#include <QTextStream>

namespace shell {

/// The content that the program shows, and where it came from.
struct LoadedContent {
    guide::Content content;
    QString origin;
    QString staffNotice;  ///< empty when the wanted file was used
};

/// Reads the wanted file, or, when it cannot be used, the copy inside the program.
/// @return an error only when neither can be read
guide::Result<LoadedContent> loadContent(const QString &file, const store::Trust &trust,
                                         const QString &language);

/// `--check`: one line a check. @return whether all went well
bool runChecks(const QString &file, const store::Trust &trust, QTextStream &out);

}  // namespace shell
