// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "typeset.h"

namespace output {

/// A sheet as one web page that stands for itself: HTML that is well-formed XML, too, with its
/// style and drawings inside. It has no script and fetches nothing. Screen readers find its
/// headings, lists, tables and the words for its drawings; it fits narrow screens, follows a dark
/// one, and can be printed.
QByteArray webPage(const Sheet &sheet);

/// Whether a file of that name is to be a web page.
bool isWebPage(const QString &file);

/// "my-visit.pdf" as "my-visit.html".
QString asWebPage(const QString &file);

}  // namespace output
