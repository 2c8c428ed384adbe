// SPDX-License-Identifier: Apache-2.0
#include "handout_file.h"

#include "output/sheets.h"

#include <QLocale>

namespace shell {

QPageSize::PageSizeId localPaper()
{
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? QPageSize::Letter
                                                                              : QPageSize::A4;
}

guide::Result<void> writeHandout(const guide::Content &content, const QString &file,
                                 QPageSize::PageSizeId paper)
{
    const output::SheetWishes wishes{QDate::currentDate()};
    return output::typeset(output::handoutSheet(content, wishes), {paper})
        .and_then([&](const QByteArray &pdf) { return output::writeFile(file, pdf); });
}

}  // namespace shell
