// SPDX-License-Identifier: Apache-2.0
#include "typeset.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace output {

namespace {

constexpr int kDotsPerInch = 1200;
constexpr double kMarginMillimetres = 12;
constexpr double kFooterPoints = 9;  // the smallest type of ours (CHART-5)
constexpr double kStep = 0.25;       // of a point, while the text shrinks
constexpr double kUnjoined = 0.02;   // dots between letters; see letterByLetter

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Typeset)
};

double inDots(double points)
{
    return points / 72 * kDotsPerInch;
}

/// Qt joins "fi" to one sign, which many readers of PDF neither find nor speak as two letters. It
/// does not where letters are spaced, and has no other switch before Qt 6.7.
QFont letterByLetter(QFont font)
{
    font.setLetterSpacing(QFont::AbsoluteSpacing, kUnjoined);
    return font;
}

/// Lays the text out for pages of a size in dots.
void layOut(QTextDocument &document, const Sheet &sheet, double points, QPdfWriter &device,
            const QSizeF &page)
{
    QFont font(QStringLiteral("sans-serif"));
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(points);
    document.documentLayout()->setPaintDevice(&device);
    document.setDefaultFont(letterByLetter(font));
    document.setDocumentMargin(0);
    document.setIndentWidth(18);
    document.setHtml(sheet.html);
    document.setPageSize(page);
}

void paintFooter(QPainter &painter, const Sheet &sheet, const QRectF &place, int page, int pages)
{
    QFont font = letterByLetter(painter.font());
    font.setPointSizeF(kFooterPoints);
    painter.setFont(font);
    painter.setPen(Qt::black);
    const QString number = Words::tr("Page %1 of %2").arg(page).arg(pages);
    const double wide = QFontMetricsF(font, painter.device()).horizontalAdvance(number);
    painter.drawText(place.adjusted(0, 0, -wide - inDots(12), 0),
                     Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, sheet.footer);
    painter.drawText(place, Qt::AlignRight | Qt::AlignBottom, number);
}

}  // namespace

guide::Result<QByteArray> typeset(const Sheet &sheet, const PaperLook &look)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDotsPerInch);
    writer.setTitle(sheet.title);
    writer.setCreator(QCoreApplication::applicationName());
    const double margin = kMarginMillimetres;
    writer.setPageLayout(QPageLayout(QPageSize(look.size), QPageLayout::Portrait,
                                     {margin, margin, margin, margin}, QPageLayout::Millimeter));
    const QRectF all(0, 0, writer.width(), writer.height());
    const double footer = inDots(kFooterPoints * 2.6);
    const QSizeF page(all.width(), all.height() - footer);

    QTextDocument document;
    double points = look.points;
    layOut(document, sheet, points, writer, page);
    while (document.pageCount() > 1 && points - kStep >= look.smallestPoints) {
        points -= kStep;
        layOut(document, sheet, points, writer, page);
    }
    const int pages = document.pageCount();
    QPainter painter;
    if (!painter.begin(&writer))
        return tl::unexpected(guide::Error{Words::tr("The page cannot be set."), sheet.title, {}});
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            writer.newPage();
        painter.save();
        painter.translate(0, -i * page.height());
        document.drawContents(&painter, QRectF(QPointF(0, i * page.height()), page));
        painter.restore();
        const QRectF line(0, all.height() - footer, all.width(), footer);
        paintFooter(painter, sheet, line, i + 1, pages);
    }
    painter.end();
    return bytes;
}

guide::Result<void> writeFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit())
        return {};
    return tl::unexpected(
        guide::Error{Words::tr("The file could not be saved: %1.").arg(out.errorString()), file,
                     Words::tr("Choose another folder, or make room, and try again.")});
}

}  // namespace output
