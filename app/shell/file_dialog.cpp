// SPDX-License-Identifier: Apache-2.0
#include "file_dialog.h"

#include "handout_file.h"

#include "output/web_page.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStandardPaths>

namespace shell {

QString FileDialog::askWhere(QWidget *parent, const QString &title, const QString &suggestedName)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString kind =
        output::isWebPage(suggestedName)
            ? QCoreApplication::translate("shell::FileDialog", "Web pages (*.html *.htm)")
            : QCoreApplication::translate("shell::FileDialog", "PDF files (*.pdf)");
    return QFileDialog::getSaveFileName(parent, title, folder + QLatin1Char('/') + suggestedName,
                                        kind);
}

QPageSize::PageSizeId FileDialog::paper() const
{
    return localPaper();
}

}  // namespace shell
