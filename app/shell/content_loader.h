// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "store/store.h"

#include <optional>

namespace shell {

/// The content that the program shows, where it came from, and the store itself, to be searched.
struct LoadedContent {
    guide::Content content;
    QString origin;
    QString staffNotice;  ///< empty when the wanted file was used
    QString language;
    QList<guide::Language> languages;   ///< all that the store has
    std::optional<store::Store> store;  ///< there once the content is
};

/// Reads the same store in another language. After an error nothing has changed.
guide::Result<void> changeLanguage(LoadedContent &loaded, const QString &language);

/// Reads the copy inside the program.
guide::Result<LoadedContent> loadFactory(const QString &language);

/// Reads the wanted file, or, when it cannot be used, the copy inside the program.
/// @return an error only when neither can be read
guide::Result<LoadedContent> loadContent(const QString &file, const store::Trust &trust,
                                         const QString &language);

/// What `--content` names; where it names nothing, the copy inside the program.
guide::Result<LoadedContent> loadWanted(const QString &contentFile, const QString &language);

}  // namespace shell
