// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTextDocument;

namespace output {

/// Moves what a page's end would cut to the next page: tables and boxes that fit on one page, and
/// headings that would stand alone. QTextDocument itself knows only breaks that are always there.
void keepTogether(QTextDocument &document, double pageHeight);

}  // namespace output
