// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "typeset.h"

#include "guide/prose.h"
#include "guide/table.h"

#include <QCoreApplication>
#include <QStringList>

namespace output {

/// What the sheets say besides the content.
struct PaperWords {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

/// Puts the text of a sheet together. Plain texts appear letter by letter as they are: nothing in
/// them is taken for markup.
class SheetText {
public:
    void heading(int level, const QString &text);
    void paragraph(const QString &text);
    /// "Name: text" with the name in bold.
    void named(const QString &name, const QString &text);
    /// What a reader typed: its lines stay lines.
    void typed(const QString &text);
    /// A text with the content's own marks; links lead nowhere on paper and lose their looks.
    void marked(const guide::RichText &text);
    void list(const QStringList &items);
    void numbers(const QStringList &items);
    void blocks(const QList<guide::Block> &blocks);
    void section(const guide::Section &section, int level);

    /// `headers` is the width of the column of row headers.
    void table(const guide::Table &table, const QString &headers = QStringLiteral("24%"));
    /// A table of cells that are rich text already; the first row holds its headers.
    void grid(const QList<QStringList> &rows, const QStringList &widths);
    /// A frame around what `fill` adds. It stays whole when it fits on a page.
    enum class Frame { Heavy, Dashed, Thin };
    void box(Frame frame, const std::function<void()> &fill);

    /// Sets what `fill` adds with little room between: it is to stay on one page.
    void tight(const std::function<void()> &fill);

    void picture(const Picture &picture);
    /// Lines to write on.
    void lines(int count);
    /// What follows begins on another page.
    void newPage() { m_breaks = true; }

    /// A picture as rich text, to stand among words.
    [[nodiscard]] QString inlinePicture(const Picture &picture);
    void rich(const QString &html) { m_html += html; }

    /// Ids of the terms that were named, each once, in order.
    [[nodiscard]] const QStringList &terms() const { return m_terms; }

    [[nodiscard]] Sheet sheet(const QString &title, const QString &footer) const;

    /// Rich text for a plain one.
    static QString plain(const QString &text) { return text.toHtmlEscaped(); }
    static QString bold(const QString &text) { return "<b>" + plain(text) + "</b>"; }

private:
    [[nodiscard]] QString unlinked(const guide::RichText &text);
    [[nodiscard]] QString breakStyle();
    void items(const QString &tag, const QStringList &richItems);

    QString m_html;
    QList<Picture> m_pictures;
    QStringList m_terms;
    bool m_breaks = false;
};

}  // namespace output
