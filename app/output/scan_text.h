// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/content.h"
#include "guide/talk.h"
#include "guide/visit.h"

#include <QString>
#include <QStringList>

/// What a reader takes along in a code that a phone's camera reads: the words themselves, a line
/// each, with no link in them.
namespace output {

/// The letters of such a code, in bytes of UTF-8: version 20 at level L. Phones read no finer one
/// from a screen at arm's length.
inline constexpr qsizetype kMaxScanBytes = 858;

/// Lines in three parts. `first` says what to do and `last` whom to call and how old the words are:
/// none of them is ever left out. Of `middle` the last ones go where there is no room.
struct ScanLines {
    QStringList first;
    QStringList middle;
    QStringList last;
};

/// What to do about the signs that were picked.
ScanLines scanOfSigns(const guide::Content &content, const QStringList &symptoms);
/// The same for the signs of a visit, then its questions, topics and notes.
ScanLines scanOfVisit(const guide::Content &content, const guide::Visit &visit);
/// Results and risks next to placebo, risks first.
ScanLines scanOfFactBox(const guide::Content &content, guide::WeightUnit unit);
/// What a talk ended in: the next steps, the questions that are left, what was covered.
ScanLines scanOfTalk(const guide::Content &content, const guide::Talk &talk,
                     const guide::Visit &visit);

/// The text of a code.
struct ScanText {
    QString text;
    bool isCut = false;  ///< some lines had no room
};

/// Puts the parts together, in `kMaxScanBytes` at most. Unless `named`, what names the medicine or
/// the illness (`FrameTexts::discreet`) makes way for other words, also in what the reader typed.
ScanText scanText(const ScanLines &lines, const guide::Content &content, bool named);

}  // namespace output
