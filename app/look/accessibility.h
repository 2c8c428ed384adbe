// SPDX-License-Identifier: Apache-2.0
#pragma once

class QWidget;

namespace look {

/// Teaches Qt the roles of our own widgets: headings, lists and their items, pictures, groups. Call
/// once.
void installAccessibility();

/// Has assistive technology say what a widget says, though the focus is elsewhere. A reader who is
/// on another screen is told nothing.
void announce(QWidget *widget);

}  // namespace look
