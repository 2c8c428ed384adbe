// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "picture.h"
#include "pieces.h"

#include "guide/error.h"

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPageSize>
#include <QString>

#include <functional>

class QPagedPaintDevice;

namespace output {

/// "Page %1 of %2" in the language of the moment.
QString pageNumbering();

/// The code of that language, such as "es".
QString languageOfMoment();

/// What begins on a page of its own.
struct Part {
    QList<Piece> pieces;
    double smallestPoints = 0;  ///< how far its type may shrink so that it stays one page; 0: not
};

/// A text to be set on paper or written as a web page. It refers to nothing outside itself, so
/// that it can be set in another thread.
struct Sheet {
    QString title;  ///< of the document, as a reader of the file sees it
    QList<Part> parts;
    QString footer;  ///< on every page, left of its number
    QList<Picture> pictures = {};
    QString numbering = pageNumbering();
    QString language = languageOfMoment();

    /// All parts, one after the other, in the rich text that is set on paper.
    [[nodiscard]] QString html() const;
};

inline constexpr double kBodyPoints = 12;
/// Body text for people who want large print (TAKE-6).
inline constexpr double kLargePoints = 16;

struct PaperLook {
    QPageSize::PageSizeId size = QPageSize::Letter;
    double points = kBodyPoints;  ///< of body text; large print never shrinks
};

/// A sheet as pages.
struct Pages {
    QByteArray pdf;
    int count = 0;
    bool lacksSigns = false;  ///< "[?]" stands for some that no font here draws
    QImage first = {};        ///< the first page, to be looked at
    /// The same pages on a printer that takes no PDF. @return whether all could be painted
    std::function<bool(QPagedPaintDevice &)> paint = {};
};

/// Sets a sheet as PDF. Its text can be selected and searched, in reading order. May run in any
/// thread.
/// @return the pages, or an error when they cannot be set
guide::Result<Pages> typesetPages(const Sheet &sheet, const PaperLook &look);

/// The file's bytes alone.
guide::Result<QByteArray> typeset(const Sheet &sheet, const PaperLook &look);

/// Writes a file so that it is whole or not there; an older file of that name stays when the new
/// one cannot be written.
guide::Result<void> writeFile(const QString &file, const QByteArray &bytes);

}  // namespace output
