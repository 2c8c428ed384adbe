// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "output/typeset.h"

#include <QRectF>
#include <QTemporaryDir>

/// Pages as a reader of the file has them: read back with Poppler's tools, which know nothing of
/// ours.
namespace support {

struct PaperWord {
    QString text;
    QRectF place;  ///< in points, from the top left of its page
    int page = 1;
};

class Paper {
public:
    explicit Paper(const QByteArray &pdf);
    /// Sets a sheet first. A test whose sheet cannot be set ends at once.
    Paper(const output::Sheet &sheet, const output::PaperLook &look);

    /// What the file says about itself.
    [[nodiscard]] QString about() const;
    [[nodiscard]] int pages() const;
    /// In points.
    [[nodiscard]] QSizeF size() const;
    /// The text in the order in which it was set, spaces made one; of one page, or of all.
    [[nodiscard]] QString text(int page = 0) const;
    /// The same line by line.
    [[nodiscard]] QString lines(int page) const;
    /// The same without any spaces: long words are broken by lines.
    [[nodiscard]] QString letters(int page = 0) const;
    [[nodiscard]] QList<PaperWord> words() const;

private:
    void write(const QByteArray &pdf);
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("paper.pdf")); }

    QTemporaryDir m_folder;
    QString m_about;
    QStringList m_pages;  ///< the text of each
};

/// What a program of the system prints. A test ends at once when it is not there or fails.
QString outputOf(const QString &program, const QStringList &arguments);

}  // namespace support
