// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "typeset.h"

#include "guide/content.h"
#include "guide/table.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>

namespace output {

/// What the sheets say besides the content.
struct PaperWords {
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

/// What a sheet is made into. Only what it says of itself differs.
enum class Medium { Paper, WebPage };

/// Puts a sheet together, piece by piece. Plain texts appear letter by letter as they are: nothing
/// in them is taken for markup. Texts of the content lose the sentences that speak of the screen,
/// and the facts behind them are kept in mind, for `sources`.
class SheetText {
public:
    explicit SheetText(const guide::Content &content, Medium medium = Medium::Paper);

    [[nodiscard]] Medium medium() const { return m_medium; }

    /// What follows begins on another page, and stays on one if its type need not get smaller than
    /// that for it; 0: it takes as many pages as it needs.
    void newPart(double smallestPoints = 0);
    /// From here to the end of the part, sentences that tell which disease this is about are left
    /// out (TAKE-7).
    void keepDiseaseOut() { m_hidesDisease = true; }

    void heading(int level, const QString &text) { heading(level, plain(text)); }
    void heading(int level, const Line &line);
    void paragraph(const QString &text);
    /// A paragraph that is put together already.
    void line(const Line &line) { add({Piece::Kind::Paragraph, {line}}); }
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
    /// Items with a box to tick before each.
    void ticks(const QStringList &items);
    void blocks(const QList<guide::Block> &blocks);
    void section(const guide::Section &section, int level);
    void small(const QString &text);
    /// Small type, too; what was noted in this part before is not noted again.
    void notes(const QStringList &notes);

    /// `headers` is the width of the column of row headers in percent.
    void table(const guide::Table &table, int headers = 24);
    /// A table with pictures in it; the first row holds its headers, and a row of one cell runs
    /// over all columns. `name` says what it shows to whoever cannot see where it stands.
    void grid(const QString &name, const QList<Row> &rows, const QList<int> &widths);
    /// Labels with room to write after them, so many side by side.
    void blanks(const QStringList &labels, int sideBySide);
    /// A frame around what `fill` adds. It stays whole when it fits on a page.
    void box(Frame frame, const std::function<void()> &fill);
    /// The same without a frame to be seen.
    void whole(const std::function<void()> &fill);
    /// What `fill` adds, with a picture at its side.
    void beside(const Picture &picture, const std::function<void()> &fill);
    /// Lines to write on.
    void lines(int count);

    /// A picture to stand among words.
    [[nodiscard]] Line inlinePicture(const Picture &picture);

    /// Says that facts are behind what stands here, such as numbers.
    void cite(const QStringList &facts) { m_facts += facts; }
    /// Names the sources of all that was told in this part so far.
    void sources();

    /// Ids of the terms that were named, each once, in order.
    [[nodiscard]] const QStringList &terms() const { return m_terms; }

    [[nodiscard]] Sheet sheet(const QString &title, const QString &footer);

    /// A text as a line; the number of the AXIS Center can be called from it.
    [[nodiscard]] Line plain(const QString &text) const;
    [[nodiscard]] Line bold(const QString &text) const;

    /// A text of the content as paper tells it; empty when it speaks of nothing but the screen.
    [[nodiscard]] QString forPaper(const QString &text);
    [[nodiscard]] QStringList forPaper(const QStringList &texts);

private:
    [[nodiscard]] Line unlinked(const guide::RichText &text);
    [[nodiscard]] QList<Line> linesForPaper(const QStringList &texts);
    [[nodiscard]] int keep(const Picture &picture);
    void add(const Piece &piece) { m_pieces.append(piece); }
    void items(Piece::Kind kind, const QList<Line> &lines);
    void figure(const guide::Block &block);
    /// What `fill` adds, as the inside of something.
    [[nodiscard]] QList<Piece> filledBy(const std::function<void()> &fill);
    void endPart();

    const guide::Content &m_content;
    Medium m_medium;
    QList<Piece> m_pieces;
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
