// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "search.h"

namespace guide {

/// Every place where `wanted` stands in a text, letter for letter, from the start on and without
/// overlaps. Large or small letters, diacritics and the form of an apostrophe make no difference;
/// spaces around `wanted` do not count.
QList<Run> placesOf(const QString &wanted, const QString &text);

}  // namespace guide
