// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "pages/screen.h"

namespace counselling {

/// After a topic: has the patient say it in words of their own, without blame, offers another way
/// to explain, and lets the counsellor note how it went (TB-1 to TB-3). All of it can be skipped.
pages::Screen *makeTeachBack(const pages::Context &context);

/// The end of a talk: what was covered and how it went, what was not, what the patient will do, the
/// questions that are left, the paper, and the way to clear it all.
pages::Screen *makeClosing(const pages::Context &context);

}  // namespace counselling
