// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model.h"

#include <QDir>

namespace content {

/// Reads every file of the content folder. What cannot be read is reported and left out.
Model loadModel(const QDir &root, Problems &problems);

/// Reads the files that hold structure and numbers.
void loadStructure(const QDir &root, Model &model, Problems &problems);

/// Reads the words, prose, rules and exceptions of one language.
Language loadLanguage(const QDir &root, const QString &code, const Model &model,
                      Problems &problems);

/// Reads what people have signed, one file each; there may be none.
void loadSignatures(const QDir &root, Model &model, Problems &problems);

/// Reads `rules.yaml` and `allow.yaml` of a language.
void loadRules(const QDir &root, Language &language, Problems &problems);

}  // namespace content
