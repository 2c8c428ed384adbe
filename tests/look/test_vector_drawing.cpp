// SPDX-License-Identifier: Apache-2.0
// Drawings are the pixels of their SVG files, in every colour and at every size, though the program
// has no reader of SVG.
#include "look/painting.h"

#include "support/test_program.h"

#include <QDirIterator>
#include <QPainter>
#include <QProcess>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdlib>

namespace {

const QString kResources = QStringLiteral(GUIDE_SOURCE_DIR "/resources/");

/// Those that the program shows, and larger ones. No illustration is ever smaller.
const QList<QSize> kIconSizes{{16, 16}, {18, 18}, {27, 31}, {64, 64}, {333, 250}};
const QList<QSize> kIllustrationSizes{{160, 75}, {150, 300}, {333, 250}, {640, 300}, {1500, 1200}};

/// Where one transform of a file stands inside another, a third is multiplied in another order: a
/// few pixels of edges are rounded the other way.
constexpr int kRounding = 2;

QByteArray svgOf(const QString &name)
{
    QFile file(kResources + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As an icon's ink, and as the tokens of an illustration, are looked for in the text of the file.
QByteArray recoloured(QByteArray svg, const look::Tokens &tokens)
{
    const look::Tokens drawn = look::lightTokens();
    QList<std::pair<QByteArray, QByteArray>> colors;
    for (QColor look::Tokens::*each :
         {&look::Tokens::ink, &look::Tokens::quiet, &look::Tokens::accent, &look::Tokens::tint,
          &look::Tokens::surface, &look::Tokens::paper})
        colors.append({(drawn.*each).name().toUpper().toLatin1(),
                       (tokens.*each).name().toLower().toLatin1().replace('#', '@')});
    for (const auto &[is, shall] : colors)
        svg.replace(is, shall);
    return svg.replace('@', '#');
}

QImage paper(QSize size)
{
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    return image;
}

QImage asSvg(const QByteArray &svg, QSize size, const QRectF &area)
{
    QImage image = paper(size);
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPainter painter(&image);
    renderer.render(&painter, area);
    return image;
}

QImage asShapes(const look::VectorDrawing &drawing, QSize size, const QRectF &area)
{
    QImage image = paper(size);
    QPainter painter(&image);
    drawing.paint(painter, area);
    return image;
}

/// By how much the most different pixel is another one, of 255.
int mostDifferent(const QImage &one, const QImage &other)
{
    int most = one.size() == other.size() ? 0 : 255;
    for (int y = 0; y < one.height() && most < 255; ++y) {
        for (int x = 0; x < one.width() * 4; ++x)
            most = std::max(most, std::abs(one.constScanLine(y)[x] - other.constScanLine(y)[x]));
    }
    return most;
}

QString refusalOf(const QByteArray &svg)
{
    QTemporaryDir folder;
    QFile file(folder.filePath("wrong.svg"));
    if (!file.open(QIODevice::WriteOnly) || file.write(svg) != svg.size())
        return {};
    file.close();
    QProcess tool;
    tool.start(QStringLiteral(GUIDE_DRAWINGS), {folder.path(), folder.path(), "wrong.svg"});
    if (!tool.waitForFinished() || tool.exitCode() != 1)
        return {};
    return QString::fromUtf8(tool.readAllStandardError());
}

}  // namespace

class TestVectorDrawing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pixelsAreThoseOfTheFile_data();
    void pixelsAreThoseOfTheFile();
    void iconsHaveTheColourThatIsAskedFor();
    void partsAreWhereTheFileHasThem();
    void whatIsNotThereIsNull();
    void whatCannotBePaintedAlikeIsRefused_data();
    void whatCannotBePaintedAlikeIsRefused();
};

void TestVectorDrawing::pixelsAreThoseOfTheFile_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &folder : {QStringLiteral("icons/"), QStringLiteral("illustrations/")}) {
        for (const QString &file : QDir(kResources + folder).entryList({"*.svg"}))
            QTest::newRow(qPrintable(file)) << folder + file;
    }
}

void TestVectorDrawing::pixelsAreThoseOfTheFile()
{
    QFETCH(QString, name);
    const QByteArray svg = svgOf(name);
    QVERIFY(!svg.isEmpty());
    const bool icon = name.startsWith("icons/");
    const QString file = name.section('/', 1);
    for (const look::Tokens &tokens :
         {look::lightTokens(), look::highContrastTokens(), look::darkTokens()}) {
        const look::VectorDrawing drawing =
            icon ? look::VectorDrawing::read(name, {}) : look::drawnIn(file, tokens);
        QVERIFY(!drawing.isNull());
        const QByteArray text = icon ? svg : recoloured(svg, tokens);
        for (const QSize size : icon ? kIconSizes : kIllustrationSizes) {
            const QRectF area = QRectF({}, size).adjusted(0.25, 1.5, -0.5, -0.75);
            QVERIFY(mostDifferent(asShapes(drawing, size, area), asSvg(text, size, area)) <=
                    (icon ? 0 : kRounding));
        }
    }
}

void TestVectorDrawing::iconsHaveTheColourThatIsAskedFor()
{
    const QColor color(0xB3, 0x26, 0x1E);
    const QByteArray svg = svgOf("icons/emergency.svg").replace("#14213D", color.name().toLatin1());
    for (const double scale : {1.0, 1.25, 2.0}) {
        const QImage icon = look::drawnIcon("emergency", 24, color, scale).toImage();
        QCOMPARE(icon.size(), QSize(24, 24) * scale);
        QImage same = asSvg(svg, icon.size(), QRectF({}, icon.size()));
        same.setDevicePixelRatio(scale);
        QCOMPARE(icon.convertToFormat(same.format()), same);
    }
}

void TestVectorDrawing::partsAreWhereTheFileHasThem()
{
    const look::VectorDrawing body = look::drawnIn("body.svg", look::lightTokens());
    const QSvgRenderer renderer(svgOf("illustrations/body.svg"));
    QCOMPARE(body.size, renderer.viewBoxF().size());
    QVERIFY(body.parts.size() > 8);
    for (const auto &[id, place] : body.parts.asKeyValueRange())
        QCOMPARE(place, renderer.boundsOnElement(id));
}

void TestVectorDrawing::whatIsNotThereIsNull()
{
    QVERIFY(look::VectorDrawing::read("icons/nothing.svg", {}).isNull());
    QVERIFY(look::drawnIcon("nothing", 24, Qt::black, 1).isNull());
}

void TestVectorDrawing::whatCannotBePaintedAlikeIsRefused_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("says");
    QTest::newRow("text") << QByteArray("<text x='2' y='9'>a</text>") << "<text>";
    QTest::newRow("half seen through")
        << QByteArray("<rect width='9' height='9' fill='#000' opacity='.5'/>") << "plain colours";
    QTest::newRow("gradient")
        << QByteArray("<linearGradient id='g'><stop stop-color='#000'/><stop offset='1' "
                      "stop-color='#fff'/></linearGradient><rect width='9' height='9' "
                      "fill='url(#g)'/>")
        << "<linearGradient>";
    QTest::newRow("line") << QByteArray("<line x1='1' y1='1' x2='9' y2='9' stroke='#000'/>")
                          << "draw it as a path";
    QTest::newRow("broken") << QByteArray("<path d='M") << "wrong.svg";
}

void TestVectorDrawing::whatCannotBePaintedAlikeIsRefused()
{
    QFETCH(QByteArray, inside);
    QFETCH(QString, says);
    const QString refusal = refusalOf("<svg xmlns='http://www.w3.org/2000/svg' "
                                      "viewBox='0 0 10 10'>" +
                                      inside + "</svg>");
    QVERIFY2(refusal.contains(says), qPrintable(refusal));
    QVERIFY(refusal.contains("wrong.svg"));
}

GUIDE_TEST(TestVectorDrawing)
#include "test_vector_drawing.moc"
