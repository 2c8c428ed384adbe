// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "packs.h"

#include <functional>

namespace update {

/// How a pack's first file is called where it comes from; the signature has ".minisig" behind it.
inline constexpr char kPackName[] = "serostim-guide-content.sqlite";

/// Opens a content as the guide would, in a process of its own that may fail, hang or be killed.
using HealthCheck = std::function<guide::Result<void>(const Content &content)>;

/// Whether a file says that it is a content to be taken in. That is not believed yet, but spares
/// copying what is here already. A file that cannot be understood is worth a try, so that its fault
/// is told; one that is not there is not.
bool isOffered(const Packs &packs, const QString &file, Asked asked);

/// Takes a pack into the folder: copies it, verifies the copy, has it looked at, gives it its name.
/// Before its signature holds, nothing reads it as content. May run in any thread; one at a time in
/// a folder. After an error, and after a kill at any moment, all is as it was.
/// @param file  the store; its signature lies beside it
/// @return what Packs::adopt is to be called with
guide::Result<Content> takeIn(const Packs &packs, const QString &file, Asked asked,
                              const HealthCheck &isHealthy);

}  // namespace update
