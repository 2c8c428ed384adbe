// SPDX-License-Identifier: Apache-2.0
#include "page_breaks.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextList>
#include <QTextTable>

#include <cmath>

namespace output {

namespace {

constexpr double kMaxShareOfPage = 0.25;  // how tall a paragraph may be that goes to the next page
constexpr double kMaxWithHeading = 0.8;   // of a page, for a table that takes its heading along
constexpr qsizetype kMaxParagraphs = 2;   // paragraphs that may go along with a table

/// A part of the document that stands in its main column.
struct LaidPiece {
    QTextFrame *frame = nullptr;  ///< a table; none for a paragraph
    QTextBlock block;
    QRectF area;

    [[nodiscard]] bool isHeading() const
    {
        return frame == nullptr && block.blockFormat().headingLevel() > 0;
    }
    [[nodiscard]] bool isEmpty() const { return frame == nullptr && block.length() <= 1; }
};

QList<LaidPiece> partsOf(const QTextDocument &document)
{
    QList<LaidPiece> parts;
    const QAbstractTextDocumentLayout *layout = document.documentLayout();
    QTextFrame *root = document.rootFrame();
    for (auto it = root->begin(); it != root->end(); ++it) {
        if (QTextFrame *frame = it.currentFrame())
            parts.append({frame, {}, layout->frameBoundingRect(frame)});
        else
            parts.append(
                {nullptr, it.currentBlock(), layout->blockBoundingRect(it.currentBlock())});
    }
    return parts;
}

void breakBefore(const LaidPiece &part,
                 QTextFormat::PageBreakFlag policy = QTextFormat::PageBreak_AlwaysBefore)
{
    if (part.frame != nullptr) {
        QTextFrameFormat format = part.frame->frameFormat();
        format.setPageBreakPolicy(policy);
        part.frame->setFrameFormat(format);
        return;
    }
    QTextCursor cursor(part.block);
    QTextBlockFormat format = part.block.blockFormat();
    format.setPageBreakPolicy(policy);
    cursor.setBlockFormat(format);
}

/// Whether a part would rather begin on the next page: it is cut and need not be.
bool isCut(const LaidPiece &part, double pageHeight)
{
    const auto page = [&](double y) { return static_cast<int>(y / pageHeight); };
    const double most = part.frame != nullptr ? pageHeight : pageHeight * kMaxShareOfPage;
    return part.area.height() < most && page(part.area.top() + 1) != page(part.area.bottom() - 1);
}

/// Where what leads up to a part begins: its heading, and a few words between the two.
qsizetype leadOf(const QList<LaidPiece> &parts, qsizetype index, double pageHeight)
{
    qsizetype lead = index;
    for (qsizetype i = index - 1, words = 0; i >= 0 && words <= kMaxParagraphs; --i) {
        const LaidPiece &part = parts.at(i);
        if (part.frame != nullptr || parts.at(index).area.bottom() - part.area.top() > pageHeight)
            break;
        if (part.isHeading())
            lead = i;
        else if (lead != index)
            break;  // above the heading
        else if (!part.isEmpty())
            ++words;
    }
    return lead;
}

/// Whether a heading is parted from what it heads: the next words, or a table a few words further.
bool standsAlone(const QList<LaidPiece> &parts, qsizetype index, double pageHeight)
{
    const auto page = [&](const LaidPiece &part) {
        return static_cast<int>((part.area.top() + 1) / pageHeight);
    };
    const LaidPiece &heading = parts.at(index);
    qsizetype words = 0;
    for (qsizetype i = index + 1; i < parts.size() && words <= kMaxParagraphs; ++i) {
        const LaidPiece &part = parts.at(i);
        if (part.isEmpty())
            continue;
        const bool parted = page(part) != page(heading);
        if (part.frame != nullptr)
            // A table that fills a page leaves no room for its heading.
            return parted && part.area.height() < pageHeight * kMaxWithHeading;
        if (words == 0 && parted)
            return true;
        if (part.isHeading())
            return false;
        ++words;
    }
    return false;
}

/// The first part from `from` on that a page's end treats badly; -1 when there is none.
qsizetype firstBad(const QList<LaidPiece> &parts, qsizetype from, double pageHeight)
{
    for (qsizetype i = from; i < parts.size(); ++i) {
        if (isCut(parts.at(i), pageHeight) ||
            (parts.at(i).isHeading() && standsAlone(parts, i, pageHeight)))
            return i;
    }
    return -1;
}

/// The place in a block where another page begins; -1 when it stands on one page.
int pageStartIn(const QTextBlock &block, double top, double pageHeight)
{
    const QTextLayout *layout = block.layout();
    const auto page = [&](int line) {
        return static_cast<int>((top + layout->lineAt(line).y() + 1) / pageHeight);
    };
    for (int i = 1; i < layout->lineCount(); ++i) {
        if (page(i) != page(i - 1))
            return block.position() + layout->lineAt(i).textStart();
    }
    return -1;
}

/// The rest of a paragraph looks as if nothing had happened.
void split(const QTextBlock &block, int position)
{
    QTextCursor cursor(block);
    QTextBlockFormat before = block.blockFormat();
    before.setBottomMargin(0);
    cursor.setBlockFormat(before);
    cursor.setPosition(position);
    cursor.insertBlock();
    if (QTextList *list = cursor.currentList())
        list->remove(cursor.block());
    QTextBlockFormat after = cursor.blockFormat();
    after.setTopMargin(0);
    after.setPageBreakPolicy(QTextFormat::PageBreak_Auto);
    cursor.setBlockFormat(after);
}

}  // namespace

void splitAtPages(QTextDocument &document, double pageHeight)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const double top = document.documentLayout()->blockBoundingRect(block).top();
        const int position = pageStartIn(block, top, pageHeight);
        if (position > block.position())
            split(block, position);
    }
}

void keepTogether(QTextDocument &document, double pageHeight)
{
    qsizetype done = 0;
    for (qsizetype guard = partsOf(document).size(); guard > 0; --guard) {
        const QList<LaidPiece> parts = partsOf(document);
        qsizetype bad = firstBad(parts, done, pageHeight);
        if (bad < 0)
            return;
        done = bad + 1;
        bad = leadOf(parts, bad, pageHeight);
        if (bad <= 0)
            continue;
        breakBefore(parts.at(bad));
        // Behind a table that ends where its page does, Qt leaves a whole page empty: the table
        // goes along.
        const double moved = partsOf(document).at(bad).area.top() - parts.at(bad).area.top();
        if (moved < 0.99 * pageHeight || parts.at(bad - 1).frame == nullptr)
            continue;
        breakBefore(parts.at(bad), QTextFormat::PageBreak_Auto);
        breakBefore(parts.at(leadOf(parts, bad - 1, pageHeight)));
    }
}

}  // namespace output
