// SPDX-License-Identifier: Apache-2.0
#include "typeset.h"

#include "page_breaks.h"
#include "rich_text.h"

#include "look/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>
#include <QTextObjectInterface>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace output {

namespace {

constexpr int kDotsPerInch = 1200;
constexpr int kInchesPerMetre = 39;
constexpr double kMarginMillimetres = 12;
constexpr int kLookWidth = 800;     // of the picture of a page
constexpr double kSmallPoints = 9;  // the smallest type of ours (CHART-5)
constexpr double kFooterGap = 8;    // points above it
constexpr double kIndent = 1.9;     // of the type's size; room for a number before an item
constexpr double kStep = 0.25;      // of a point, while the text shrinks
constexpr double kUnjoined = 0.02;  // dots between letters; see letterByLetter

struct TypesetWords {
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

QFont typeOf(double points)
{
    QFont font = look::typeface();
    font.setPointSizeF(points);
    return letterByLetter(font);
}

/// Draws the pictures of a sheet where the text names them.
class PictureHandler : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    PictureHandler(const QList<Picture> &pictures, double em, double line)
        : m_pictures(pictures)
        , m_em(em)
        , m_line(line)
    {
    }

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        const Picture *picture = pictureOf(format);
        if (picture == nullptr)
            return {};
        // Dots are whole: a picture of a whole line must not be wider than the line.
        return {std::floor(picture->wide * (picture->ofLine ? m_line : m_em)),
                picture->high * m_em};
    }

    void drawObject(QPainter *painter, const QRectF &area, QTextDocument *, int,
                    const QTextFormat &format) override
    {
        const Picture *picture = pictureOf(format);
        if (picture == nullptr)
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        picture->paint(*painter, area, m_em);
        painter->restore();
    }

private:
    [[nodiscard]] const Picture *pictureOf(const QTextFormat &format) const
    {
        bool isNumber = false;
        const QString name = format.toImageFormat().name();
        const int index = name.section(QLatin1Char(':'), 1).toInt(&isNumber);
        return isNumber && index >= 0 && index < m_pictures.size() ? &m_pictures.at(index)
                                                                   : nullptr;
    }

    const QList<Picture> &m_pictures;
    double m_em;
    double m_line;
};

/// Notes and the footer. Large print means every word.
double smallPoints(double points)
{
    return points >= kLargePoints ? kLargePoints : kSmallPoints;
}

/// The footer of all pages: its words and how much room they take.
class Footer {
public:
    Footer(const Sheet &sheet, double points, QPdfWriter &device)
        : m_text(sheet.footer)
        , m_numbering(sheet.numbering)
        , m_font(typeOf(smallPoints(points)))
        , m_wide(device.width())
    {
        m_font = QFont(m_font, &device);
        const QFontMetricsF metrics(m_font, &device);
        // Room for the number of any page.
        m_numberWide = metrics.horizontalAdvance(numberOf(999, 999)) + inDots(12);
        m_high =
            metrics.boundingRect(QRectF(0, 0, m_wide - m_numberWide, 1e6), Qt::TextWordWrap, m_text)
                .height() +
            inDots(kFooterGap);
    }

    [[nodiscard]] double height() const { return m_high; }

    void paint(QPainter &painter, double bottom, int page, int pages) const
    {
        const QRectF place(0, bottom - m_high, m_wide, m_high);
        painter.setFont(m_font);
        painter.setPen(Qt::black);
        painter.drawText(place.adjusted(0, 0, -m_numberWide, 0),
                         Qt::AlignLeft | Qt::AlignBottom | Qt::TextWordWrap, m_text);
        painter.drawText(place, Qt::AlignRight | Qt::AlignBottom, numberOf(page, pages));
    }

private:
    [[nodiscard]] QString numberOf(int page, int pages) const
    {
        return m_numbering.arg(page).arg(pages);
    }

    QString m_text;
    QString m_numbering;
    QFont m_font;
    double m_wide;
    double m_numberWide = 0;
    double m_high = 0;
};

/// Text that stands for itself alone: what it names elsewhere, such as a style sheet or a picture
/// by address, is not fetched, from this computer or from others (ESC-12).
class ClosedDocument : public QTextDocument {
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

/// How texts look; what is to stay on one page has little room between.
QString styleSheet(double points, bool tight)
{
    const QString roomy = QStringLiteral(
        "h1{font-size:150%;margin:14px 0 4px 0}h2{font-size:125%;margin:12px 0 3px 0}"
        "h3{font-size:110%;margin:9px 0 2px 0}h4{font-size:100%;margin:6px 0 1px 0}"
        "p{margin:3px 0}ul,ol{margin:2px 0}th,td{padding:2px 5px}p.line{margin:0}");
    // What does not fit gives up the room between before it gets still smaller.
    const bool shrunk = points < kBodyPoints;
    const QString dense =
        QStringLiteral("h1{font-size:140%;margin:0 0 2px 0}h2{font-size:115%;margin:5px 0 1px 0}"
                       "h3{font-size:105%;margin:%1px 0 1px 0}h4{font-size:100%;margin:%1px 0 0 0}"
                       "p{margin:%2px 0}ul,ol{margin:0}th,td{padding:0 4px}"
                       "p,li,td,th{line-height:%3%}")
            .arg(shrunk ? 3 : 4)
            .arg(shrunk ? 1 : 2)
            .arg(shrunk ? 91 : 95);
    return (tight ? dense : roomy) +
           QStringLiteral(".small{font-size:%1pt}").arg(smallPoints(points));
}

/// A part of a sheet laid out for pages of a size in dots.
class LaidOut {
public:
    LaidOut(const Part &part, const QList<Picture> &pictures, double points, const QSizeF &page,
            QPdfWriter &device)
        : m_page(page)
        , m_handler(pictures, inDots(points), page.width())
    {
        m_document.documentLayout()->setPaintDevice(&device);
        m_document.documentLayout()->registerHandler(QTextFormat::ImageObject, &m_handler);
        m_document.setDefaultFont(typeOf(points));
        m_document.setDocumentMargin(0);
        m_document.setIndentWidth(points * kIndent);
        wrap(QTextOption::WordWrap);
        m_document.setDefaultStyleSheet(styleSheet(points, part.smallestPoints > 0));
        m_document.setHtml(richText(part.pieces));
        m_document.setPageSize(m_page);
        // A word that is longer than a line is broken: nothing leaves the page.
        if (m_document.size().width() > m_page.width() + 1)
            wrap(QTextOption::WrapAtWordBoundaryOrAnywhere);
    }

    [[nodiscard]] int pages() const { return m_document.pageCount(); }
    [[nodiscard]] bool lacksSigns() const { return !m_document.find(kNotDrawn).isNull(); }
    void breakPages()
    {
        keepTogether(m_document, m_page.height());
        splitAtPages(m_document, m_page.height());
    }

    void paint(QPainter &painter, int page)
    {
        painter.save();
        painter.translate(0, -page * m_page.height());
        // Qt draws a line that only touches an edge: it would stand on both pages.
        const QRectF area(QPointF(0, page * m_page.height()), m_page);
        m_document.drawContents(&painter, area.adjusted(0, 1, 0, -1));
        painter.restore();
    }

private:
    void wrap(QTextOption::WrapMode mode)
    {
        QTextOption option = m_document.defaultTextOption();
        option.setWrapMode(mode);
        m_document.setDefaultTextOption(option);
    }

    QSizeF m_page;
    PictureHandler m_handler;
    ClosedDocument m_document;
};

/// As large as it can be, up to `points`.
std::unique_ptr<LaidOut> laidOut(const Part &part, const QList<Picture> &pictures, double points,
                                 const QSizeF &page, QPdfWriter &device)
{
    auto set = std::make_unique<LaidOut>(part, pictures, points, page, device);
    const double smallest =
        part.smallestPoints > 0 && points < kLargePoints ? part.smallestPoints : points;
    for (double smaller = points - kStep; set->pages() > 1 && smaller >= smallest; smaller -= kStep)
        set = std::make_unique<LaidOut>(part, pictures, smaller, page, device);
    set->breakPages();
    return set;
}

}  // namespace

QString pageNumbering()
{
    return TypesetWords::tr("Page %1 of %2");
}

QString languageOfMoment()
{
    const QLocale here;
    return here.language() == QLocale::C ? QStringLiteral("en")
                                         : here.name().section(QLatin1Char('_'), 0, 0);
}

QString Sheet::html() const
{
    QString all;
    for (const Part &part : parts)
        all += richText(part.pieces);
    return all;
}

namespace {

/// A sheet laid out for paper, measured by a writer of PDF.
class LaidOutSheet {
public:
    LaidOutSheet(const Sheet &sheet, const PaperLook &look, QPdfWriter &writer)
        : m_writer(onPaper(writer, sheet, look))
        , m_footer(sheet, look.points, writer)
    {
        const QSizeF page(writer.width(), writer.height() - m_footer.height());
        for (const Part &part : sheet.parts) {
            m_parts.push_back(laidOut(part, sheet.pictures, look.points, page, writer));
            m_pages += m_parts.back()->pages();
        }
    }

    [[nodiscard]] int pages() const { return m_pages; }
    [[nodiscard]] bool lacksSigns() const
    {
        return std::ranges::any_of(m_parts, [](const auto &part) { return part->lacksSigns(); });
    }

    /// In dots, a painter's first point being the first that is printed.
    void paint(QPainter &painter, const std::function<void()> &nextPage)
    {
        int number = 0;
        for (const auto &part : m_parts) {
            for (int i = 0; i < part->pages(); ++i) {
                if (number++ > 0)
                    nextPage();
                part->paint(painter, i);
                m_footer.paint(painter, m_writer.height(), number, m_pages);
            }
        }
    }

    /// The first page as a picture, with what text and footer were measured for.
    [[nodiscard]] QImage picture()
    {
        const QRect paper = m_writer.pageLayout().fullRectPixels(kDotsPerInch);
        const QRect inside = m_writer.pageLayout().paintRectPixels(kDotsPerInch);
        const double scale = double(kLookWidth) / paper.width();
        QImage picture(kLookWidth, qRound(paper.height() * scale), QImage::Format_RGB32);
        picture.setDotsPerMeterX(m_writer.logicalDpiX() * kInchesPerMetre);
        picture.setDotsPerMeterY(m_writer.logicalDpiY() * kInchesPerMetre);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        painter.translate(inside.topLeft());
        m_parts.front()->paint(painter, 0);
        m_footer.paint(painter, m_writer.height(), 1, m_pages);
        return picture;
    }

private:
    static QPdfWriter &onPaper(QPdfWriter &writer, const Sheet &sheet, const PaperLook &look)
    {
        writer.setResolution(kDotsPerInch);
        writer.setTitle(sheet.title);
        const double margin = kMarginMillimetres;
        writer.setPageLayout(QPageLayout(QPageSize(look.size), QPageLayout::Portrait,
                                         {margin, margin, margin, margin},
                                         QPageLayout::Millimeter));
        return writer;
    }

    QPdfWriter &m_writer;
    Footer m_footer;
    std::vector<std::unique_ptr<LaidOut>> m_parts;
    int m_pages = 0;
};

bool paintOn(QPagedPaintDevice &printer, const Sheet &sheet, const PaperLook &look)
{
    QBuffer unused;
    QPdfWriter measure(&unused);
    LaidOutSheet laidOut(sheet, look, measure);
    printer.setPageMargins(measure.pageLayout().margins(), QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const double scale = double(printer.logicalDpiX()) / kDotsPerInch;
    painter.scale(scale, scale);
    bool done = true;
    laidOut.paint(painter, [&] { done = printer.newPage() && done; });
    return painter.end() && done;
}

}  // namespace

guide::Result<Pages> typesetPages(const Sheet &sheet, const PaperLook &look)
{
    Pages pages;
    QBuffer buffer(&pages.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    LaidOutSheet laidOut(sheet, look, writer);
    pages.count = laidOut.pages();
    pages.lacksSigns = laidOut.lacksSigns();
    QPainter painter;
    if (!painter.begin(&writer))
        return tl::unexpected(
            guide::Error{TypesetWords::tr("The page cannot be set."), sheet.title, {}});
    laidOut.paint(painter, [&] { writer.newPage(); });
    painter.end();
    if (pages.count > 0)
        pages.first = laidOut.picture();
    pages.paint = [sheet, look](QPagedPaintDevice &printer) {
        return paintOn(printer, sheet, look);
    };
    return pages;
}

guide::Result<QByteArray> typeset(const Sheet &sheet, const PaperLook &look)
{
    return typesetPages(sheet, look).map([](const Pages &pages) { return pages.pdf; });
}

guide::Result<void> writeFile(const QString &file, const QByteArray &bytes)
{
    const auto failed = [&](const QString &why) {
        return tl::unexpected(
            guide::Error{TypesetWords::tr("The file could not be saved: %1.").arg(why), file,
                         TypesetWords::tr("Choose another folder, or make room, and try again.")});
    };
    // A device or a pipe would be replaced by a file: whoever runs as root would lose it.
    const QFileInfo older(file);
    if (older.exists() && !older.isFile() && !older.isDir())
        return failed(TypesetWords::tr("this is a device, not a file"));
    QSaveFile out(file);
    // commit() does not say that what was still in the buffer found no room.
    if (out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.flush() &&
        out.commit())
        return {};
    return failed(out.errorString());
}

}  // namespace output

#include "typeset.moc"
