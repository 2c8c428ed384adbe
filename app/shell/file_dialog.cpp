// SPDX-License-Identifier: Apache-2.0
#include "file_dialog.h"

#include "handout_file.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QStandardPaths>

namespace shell {

QString FileDialog::askWhere(QWidget *parent, const QString &title, const QString &suggestedName)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileDialog::getSaveFileName(
        parent, title, folder + QLatin1Char('/') + suggestedName,
        QCoreApplication::translate("shell::FileDialog", "PDF files (*.pdf)"));
}

QPageSize::PageSizeId FileDialog::paper() const
{
    return localPaper();
}

}  // namespace shell
