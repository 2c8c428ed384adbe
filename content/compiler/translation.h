// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include <QDir>

#include <tl/expected.hpp>

namespace content {

/// A text, or a list of texts, that has its counterpart in every language.
struct Translatable {
    QString hash;  ///< of its words and marks; facts and numbers are compared elsewhere
    Place place;
};

/// Everything that is translated, by key (keyed_texts.h).
QMap<QString, Translatable> translatables(const Language &language);

/// Each text was translated from what the first language says now (`translated.yaml`).
void checkTranslations(const QDir &root, const Model &model, Problems &problems);

/// Whether a key, or the beginning of one ("support.md.fit"), names something that is translated.
bool isTranslated(const Language &first, const QString &key);

/// Records that somebody has compared a language with the first one.
/// @param keys  keys or their beginnings; none: all of them
/// @return how many lines are new or other than before, or what went wrong
tl::expected<int, QString> recordTranslated(const QDir &root, const Model &model,
                                            const QString &language, const QStringList &keys);

}  // namespace content
