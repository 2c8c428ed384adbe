// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store.h"

#include "guide/content.h"

namespace store {

/// Languages in the store, first the default one.
guide::Result<QList<guide::Language>> readLanguages(const Store &store);

/// Everything that the store says in one language. The first failed read is the error; nothing is
/// ever returned in part.
guide::Result<guide::Content> readContent(const Store &store, const QString &language);

}  // namespace store
