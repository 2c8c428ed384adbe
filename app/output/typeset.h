// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guide/error.h"

#include <QByteArray>
#include <QMarginsF>
#include <QPageSize>
#include <QString>

namespace output {

/// A text to be set on paper, in the rich text that QTextDocument reads.
struct Sheet {
    QString title;  ///< of the document, as a reader of the file sees it
    QString html;
    QString footer;  ///< on every page, left of "page x of y"
};

struct PaperLook {
    QPageSize::PageSizeId size = QPageSize::Letter;
    double points = 11;          ///< of body text
    double smallestPoints = 11;  ///< how far body text may shrink to stay on one page; equal: not
};

/// Sets a sheet as PDF. Its text can be selected and searched, in reading order.
/// @return the file's bytes, or an error when it cannot be set
guide::Result<QByteArray> typeset(const Sheet &sheet, const PaperLook &look);

/// Writes a file so that it is whole or not there; an older file of that name stays when the new
/// one cannot be written.
guide::Result<void> writeFile(const QString &file, const QByteArray &bytes);

}  // namespace output
