// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

/// What a sheet says, piece by piece, before it is paper or a web page. Both are written from this,
/// so that neither can say something else.
namespace output {

/// Letters of one look, or a picture among them.
struct Run {
    enum class Look { Plain, Bold, Italic };

    QString text;  ///< appears letter by letter as it is
    Look look = Look::Plain;
    bool dials = false;  ///< a telephone number, which a phone may call when it is touched
    int picture = -1;    ///< the picture of the sheet that stands here instead of letters
};
using Line = QList<Run>;

/// A row of a table. Its first cell is its header.
struct Row {
    QList<Line> cells;
    bool opens = false;  ///< names a part of the table, which starts here
};

/// How loud the edge of a frame is. They differ without colour (TAKE-3).
enum class Frame { Heavy, Dashed, Thin };

struct Piece {
    enum class Kind {
        Heading,
        Paragraph,
        Typed,  ///< what a reader typed, a line each: blanks stay as they are
        Small,
        Bullets,
        Columns,  ///< bullets in `number` columns of about the same length
        Numbers,
        Ticks,   ///< items, each with a box to tick before it
        Table,   ///< the first row holds the headers; a last cell runs over what is left
        Grid,    ///< the same with pictures in it; a row of one cell runs over all columns
        Blanks,  ///< labels with room to write, `number` of them side by side
        Lines,   ///< `number` lines to write on
        Box,     ///< a frame around what is `inside`
        Whole,   ///< what is `inside` stays on one page
        Beside,  ///< `picture` at the side of what is `inside`
        Figure   ///< `picture`, and below it the first of `lines`, if any
    };

    Kind kind = Kind::Paragraph;
    QList<Line> lines = {};
    int number = 0;          ///< of a heading its level, from 1
    QString name = {};       ///< what a table shows
    QList<Row> rows = {};    ///< of a table
    QList<int> widths = {};  ///< of the columns of a table, in percent
    Frame frame = Frame::Thin;
    QList<Piece> inside = {};
    int picture = -1;
};

/// The letters of a line.
QString lettersOf(const Line &line);

}  // namespace output
