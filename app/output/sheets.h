// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parts.h"

#include "guide/talk.h"
#include "guide/visit.h"

/// The documents that the guide prints. Pure functions of what the guide says and what a reader
/// collected; each holds the safety information (TAKE-4).
namespace output {

/// The most important on one page at 12 points (TAKE-1). Unless the reader wants it to, it does not
/// say which disease it is about: it may be folded with the print outside (TAKE-7).
Sheet onePageSheet(const guide::Content &content, const SheetWishes &wishes);

/// What a patient needs, on eight pages at most: that one page, whom to call, safety, results with
/// their risks, support, and a plan.
Sheet handoutSheet(const guide::Content &content, const SheetWishes &wishes);

/// Everything, with that one page first.
Sheet wholeGuideSheet(const guide::Content &content, const SheetWishes &wishes);

/// A page of the guide.
Sheet pageSheet(const guide::Content &content, const QString &pageId, const SheetWishes &wishes);

/// What a reader collected for a visit. Its first page, which is seen when the paper is folded,
/// names neither medicine nor disease nor anything that was collected, unless the reader wants it
/// to (TAKE-7).
Sheet visitSheet(const guide::Content &content, const guide::Visit &visit,
                 const SheetWishes &wishes);

/// What two people talked about and agreed on, and nothing that they did not (TAKE-2): what was
/// covered with its main points, what the patient will do, the questions that are left, the signs
/// that need help at once. The counsellor's notes only if they are to be printed.
Sheet talkSheet(const guide::Content &content, const guide::Talk &talk, const guide::Visit &visit,
                const SheetWishes &wishes);

/// The reader's questions, or the guide's own where there are none, with room for answers (QPL-3).
Sheet questionSheet(const guide::Content &content, const guide::Visit &visit,
                    const SheetWishes &wishes);

}  // namespace output
