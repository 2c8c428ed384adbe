// SPDX-License-Identifier: Apache-2.0
#include "fact_box_page.h"

#include "parts.h"

#include "guide/table.h"

namespace output {

Sheet factBoxSheet(const guide::Content &content, guide::WeightUnit unit, const QDate &today,
                   Medium medium)
{
    const guide::FactBox box = guide::factBox(content.trial, unit);
    const guide::FrameTexts &frame = content.frame;
    SheetText text(content, medium);
    text.newPart(9);
    addFactBox(text, content, unit, RisksInWords::InTheTable);
    text.heading(3, frame.stripHeading);
    text.paragraph(frame.stripText);
    text.paragraph(content.trial.factBox.report);
    text.paragraph(contactLine(content));
    text.sources();
    text.notes(statusLines(content, today));
    return text.sheet(box.heading, footerOf(content, today, medium));
}

}  // namespace output
