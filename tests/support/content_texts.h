// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"

#include <functional>

namespace support {

/// Every text of the content that a reader may meet, to be read or changed. Ids, numbers, phone
/// numbers, dates and names of files are none. `html` tells a text with marks.
using EachText = std::function<void(QString &text, bool html)>;
void forEachText(guide::Content &content, const EachText &each);

}  // namespace support
