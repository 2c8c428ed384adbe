// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store.h"

#include "pack/manifest.h"

namespace store {

/// What a store says of itself, to be compared with what was signed about it.
guide::Result<pack::Manifest> readManifest(const Store &store);

}  // namespace store
