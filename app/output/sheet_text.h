// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "typeset.h"

#include "guide/content.h"
#include "guide/table.h"

#include <QCoreApplication>
#include <QStringList>

namespace output {

/// What the sheets say besides the content.
struct PaperWords {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

/// Puts the text of a sheet together. Plain texts appear letter by letter as they are: nothing in
/// them is taken for markup. Texts of the content lose the sentences that speak of the screen, and
/// the facts behind them are kept in mind, for `sources`.
class SheetText {
public:
    explicit SheetText(const guide::Content &content);

    /// What follows begins on another page, and stays on one if its type need not get smaller than
    /// that for it; 0: it takes as many pages as it needs.
    void newPart(double smallestPoints = 0);
    /// From here to the end of the part, sentences that tell which disease this is about are left
    /// out (TAKE-7).
    void keepDiseaseOut() { m_hidesDisease = true; }

    void heading(int level, const QString &text);
    void paragraph(const QString &text);
    /// "Name: text" with the name in bold.
    void named(const QString &name, const QString &text);
    /// What a reader typed: its lines stay lines.
    void typed(const QString &text);
    /// A text with the content's own marks; links lead nowhere on paper and lose their looks.
    void marked(const guide::RichText &text);
    void list(const QStringList &items);
    /// The same in columns of about the same length.
    void columns(const QStringList &items, int count);
    void numbers(const QStringList &items);
    void blocks(const QList<guide::Block> &blocks);
    void section(const guide::Section &section, int level);
    void small(const QString &text);
    /// Small type, too; what was noted in this part before is not noted again.
    void notes(const QStringList &notes);

    /// `headers` is the width of the column of row headers in percent.
    void table(const guide::Table &table, int headers = 24);
    /// A table of cells that are rich text already; the first row holds its headers, and a row of
    /// one cell runs over all columns.
    void grid(const QList<QStringList> &rows, const QStringList &widths);
    /// A frame around what `fill` adds. It stays whole when it fits on a page.
    enum class Frame { Heavy, Dashed, Thin };
    void box(Frame frame, const std::function<void()> &fill);
    /// The same without a frame to be seen.
    void whole(const std::function<void()> &fill);

    void picture(const Picture &picture);
    /// Lines to write on.
    void lines(int count);

    /// A picture as rich text, to stand among words.
    [[nodiscard]] QString inlinePicture(const Picture &picture);
    void rich(const QString &html) { m_html += html; }

    /// Says that facts are behind what stands here, such as numbers.
    void cite(const QStringList &facts) { m_facts += facts; }
    /// Names the sources of all that was told in this part so far.
    void sources();

    /// Ids of the terms that were named, each once, in order.
    [[nodiscard]] const QStringList &terms() const { return m_terms; }

    [[nodiscard]] Sheet sheet(const QString &title, const QString &footer);

    /// Rich text for a plain one.
    static QString plain(const QString &text) { return text.toHtmlEscaped(); }
    static QString bold(const QString &text) { return "<b>" + plain(text) + "</b>"; }

private:
    /// A text of the content as paper tells it; empty when it speaks of nothing but the screen.
    [[nodiscard]] QString told(const QString &text);
    [[nodiscard]] QStringList told(const QStringList &texts);
    [[nodiscard]] QString unlinked(const guide::RichText &text);
    void items(const QString &tag, const QStringList &richItems);
    void endPart();

    const guide::Content &m_content;
    QString m_html;
    QList<Part> m_parts;
    double m_smallestPoints = 0;
    bool m_hidesDisease = false;
    int m_kept = 0;  ///< frames around what is added now
    QList<Picture> m_pictures;
    QStringList m_terms;
    QStringList m_facts;
    QStringList m_noted;
};

}  // namespace output
