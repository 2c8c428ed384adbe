// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.h"

namespace pages {

/// Where the reader types a question of their own, then, below `title` where there is one, their
/// questions in their order. `typed` follows the reader.
void addQuestionList(look::ThemedLayout *into, guide::TypedQuestion &typed, const QString &title,
                     const Context &context);

/// Questions to ask the care team: suggestions to pick from, a place to add one's own, and the list
/// of both in the reader's order.
look::Card *makeQuestionCard(const guide::Section &section, const Context &context);

}  // namespace pages
