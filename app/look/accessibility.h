// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace look {

/// Teaches Qt the roles of our own widgets: headings, lists and their items, pictures. Call once.
void installAccessibility();

}  // namespace look
