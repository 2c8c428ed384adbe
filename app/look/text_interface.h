// SPDX-License-Identifier: Apache-2.0
#pragma once

class QAccessibleInterface;

namespace look {

class Heading;
class Text;

/// What assistive technology meets of a text; the caller owns it.
QAccessibleInterface *makeTextInterface(Text *text);
QAccessibleInterface *makeHeadingInterface(Heading *heading);

}  // namespace look
