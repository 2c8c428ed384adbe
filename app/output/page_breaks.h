// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTextDocument;

namespace output {

/// Moves what a page's end would cut to the next page: tables and boxes that fit on one page,
/// short paragraphs, and headings that would stand alone. QTextDocument itself knows only breaks
/// that are always there.
void keepTogether(QTextDocument &document, double pageHeight);

/// Makes two paragraphs of one that a page's end cuts. Qt draws the line above a page's beginning
/// too, outside of the clip: nobody would see it, but whoever copies or hears the file's text would
/// have it twice.
void splitAtPages(QTextDocument &document, double pageHeight);

}  // namespace output
