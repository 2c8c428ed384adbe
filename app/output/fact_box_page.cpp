// SPDX-License-Identifier: Apache-2.0
#include "fact_box_page.h"

#include "parts.h"

#include "guide/figure_tables.h"

namespace output {

Sheet factBoxSheet(const guide::Content &content, guide::WeightUnit unit, const QDate &today)
{
    const guide::FactBox box = guide::factBox(content.trial, unit);
    const guide::FrameTexts &frame = content.frame;
    SheetText text;
    text.tight([&] {
        text.heading(1, box.heading);
        text.paragraph(box.lead);
        text.table(box.table);
        text.paragraph(box.notes.join(QLatin1Char(' ')));
        text.heading(3, box.unknownHeading);
        text.list(box.unknowns);
        text.heading(3, frame.stripHeading);
        text.paragraph(frame.stripText);
        text.paragraph(content.trial.factBox.report);
        text.paragraph(contactLine(content));
        text.paragraph(studySourceLine(content));
        text.paragraph(statusLines(content, today).join(QLatin1Char(' ')));
    });
    return text.sheet(box.heading, footerOf(content, today));
}

PaperLook factBoxLook(QPageSize::PageSizeId size)
{
    return {size, 12, 9};
}

}  // namespace output
