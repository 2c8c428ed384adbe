// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store.h"

#include "guide/content.h"
#include "pack/manifest.h"

namespace store {

/// Languages in the store, first the default one.
guide::Result<QList<guide::Language>> readLanguages(const Store &store);

/// Everything that the store says in one language, or what is wrong; never a part of it.
guide::Result<guide::Content> readContent(const Store &store, const QString &language);

/// What a store says of itself, to be compared with what was signed about it.
guide::Result<pack::Manifest> readManifest(const Store &store);

/// Reads a store as the program does, in each of its languages: every text, and what searching
/// needs.
guide::Result<void> readEverything(const Store &store);

}  // namespace store
