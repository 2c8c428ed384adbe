// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "guide/visit.h"

namespace pages {

/// What a place of the guide is called in the visit summary: a step, a section, an answer, a result
/// or a programme. A place that the content does not have is called nothing.
/// @param target such as "step:wasting" or "section:safety#who"
QString topicTitle(const guide::Content &content, const QString &target);

/// Tells what was collected in another language. What the reader wrote stays as it is.
void retell(guide::Visit &visit, const guide::Content &before, const guide::Content &now);

}  // namespace pages
