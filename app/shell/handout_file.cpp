// SPDX-License-Identifier: Apache-2.0
#include "handout_file.h"

#include "output/sheets.h"

#include <QCoreApplication>
#include <QFontDatabase>
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
    if (QFontDatabase::families().isEmpty())
        return tl::unexpected(guide::Error{
            QCoreApplication::translate("shell::Handout", "No type face is installed."), file,
            QCoreApplication::translate("shell::Handout", "Install one, such as DejaVu Sans.")});
    const output::SheetWishes wishes{QDate::currentDate()};
    return output::typeset(output::handoutSheet(content, wishes), {paper})
        .and_then([&](const QByteArray &pdf) { return output::writeFile(file, pdf); });
}

}  // namespace shell
