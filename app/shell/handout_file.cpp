// SPDX-License-Identifier: Apache-2.0
#include "handout_file.h"

#include "output/sheets.h"
#include "output/web_page.h"

#include <QLocale>

namespace shell {

QPageSize::PageSizeId localPaper()
{
    // Without a country (the locale "C") it is that of the readers whom the guide is made for.
    const QLocale here = QLocale::system();
    if (here.language() == QLocale::C)
        return QPageSize::Letter;
    return here.measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                 : QPageSize::A4;
}

guide::Result<void> writeHandout(const guide::Content &content, const QString &file,
                                 QPageSize::PageSizeId paper)
{
    output::SheetWishes wishes{QDate::currentDate()};
    if (output::isWebPage(file)) {
        wishes.medium = output::Medium::WebPage;
        return output::writeFile(file, output::webPage(output::handoutSheet(content, wishes)));
    }
    return output::typeset(output::handoutSheet(content, wishes), {paper})
        .and_then([&](const QByteArray &pdf) { return output::writeFile(file, pdf); });
}

}  // namespace shell
