// SPDX-License-Identifier: Apache-2.0
#include "web_drawings.h"

#include "qr_code.h"

#include "charts/chart_geometry.h"
#include "charts/figure_paint.h"
#include "guide/counts.h"

#include <QCoreApplication>
#include <QFile>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <algorithm>

namespace output {

namespace {

using charts::ArmLook;
using Attributes = QList<std::pair<QString, QString>>;

constexpr double kWebEm = 14;     // what a picture among words is measured by
constexpr double kWebWide = 280;  // of a chart
constexpr double kWebBarHigh = 26;
constexpr double kWebAxisHigh = 24;
constexpr double kWebEdge = 1.6;
constexpr double kWebStripes = 9;  // from one to the next
constexpr double kWebPerson = 14;  // the square that a person stands in

struct DrawingWords {
    Q_DECLARE_TR_FUNCTIONS(Drawing)
};

const QString kInk = QStringLiteral("var(--ink)");
const QString kNone = QStringLiteral("none");

/// With one decimal at most: finer than any screen, and short.
QString number(double value)
{
    QString text = QString::number(value, 'f', 1);
    if (text.endsWith(QLatin1String(".0")))
        text.chop(2);
    return text;
}

void shape(QXmlStreamWriter &svg, const QString &tag, const Attributes &attributes)
{
    svg.writeEmptyElement(tag);
    for (const auto &[name, value] : attributes)
        svg.writeAttribute(name, value);
}

void path(QXmlStreamWriter &svg, const QString &data, const QString &fill, const QString &stroke,
          double width = kWebEdge)
{
    Attributes attributes{{QStringLiteral("d"), data}, {QStringLiteral("fill"), fill}};
    if (stroke != kNone)
        attributes +=
            {{QStringLiteral("stroke"), stroke}, {QStringLiteral("stroke-width"), number(width)}};
    shape(svg, QStringLiteral("path"), attributes);
}

QString at(double x, double y)
{
    return number(x) + QLatin1Char(' ') + number(y);
}

QString line(double x1, double y1, double x2, double y2)
{
    return QLatin1Char('M') + at(x1, y1) + QLatin1Char('L') + at(x2, y2);
}

QString rectangle(const QRectF &area)
{
    return QStringLiteral("M%1H%2V%3H%4Z")
        .arg(at(area.left(), area.top()), number(area.right()), number(area.bottom()),
             number(area.left()));
}

QString circle(double x, double y, double radius)
{
    const QString arc = QStringLiteral("a%1 0 1 0 %2").arg(at(radius, radius));
    return QLatin1Char('M') + at(x - radius, y) + arc.arg(at(2 * radius, 0)) +
           arc.arg(at(-2 * radius, 0)) + QLatin1Char('Z');
}

QString colorOf(ArmLook look)
{
    return look == ArmLook::Solid     ? QStringLiteral("var(--daily)")
           : look == ArmLook::Striped ? QStringLiteral("var(--alternate)")
                                      : kInk;
}

/// Slanted lines inside a bar, cut at its ends.
QString stripes(const QRectF &bar)
{
    QString data;
    for (double x = bar.left() - bar.height() + kWebStripes / 2; x < bar.right();
         x += kWebStripes) {
        const double from = std::max(x, bar.left());
        const double to = std::min(x + bar.height(), bar.right());
        data += line(from, bar.bottom() - (from - x), to, bar.bottom() - (to - x));
    }
    return data;
}

/// Where the values of a chart stand: the same in every row, with room for half a number on both
/// sides.
QRectF webPlot(double high)
{
    return {kWebEm, 0, kWebWide - 2 * kWebEm, high};
}

void drawBar(QXmlStreamWriter &svg, const guide::AxisRange &axis, const guide::ArmResult &result)
{
    const QRectF plot = webPlot(kWebBarHigh);
    const QRectF bar = charts::barOf(result.value, axis, plot.adjusted(0, 4, 0, -4));
    const ArmLook look = charts::lookOf(result.arm);
    path(svg, rectangle(bar), look == ArmLook::Solid ? colorOf(look) : kNone, colorOf(look));
    if (look == ArmLook::Striped)
        path(svg, stripes(bar), kNone, colorOf(look), 2);
    const double zero = charts::positionOf(0, axis, plot.left(), plot.width());
    path(svg, line(zero, 0, zero, kWebBarHigh), kNone, kInk);
}

void drawAxis(QXmlStreamWriter &svg, const guide::AxisRange &axis, const QLocale &locale)
{
    const QRectF plot = webPlot(kWebAxisHigh);
    QString marks = line(plot.left(), 1, plot.right(), 1);
    const QList<charts::Tick> ticks = charts::ticksOf(axis, plot.left(), plot.width());
    for (const charts::Tick &tick : ticks)
        marks += line(tick.x, 1, tick.x, 5);
    path(svg, marks, kNone, kInk, 1);
    for (const charts::Tick &tick : ticks) {
        svg.writeStartElement(QStringLiteral("text"));
        svg.writeAttribute(QStringLiteral("x"), number(tick.x));
        svg.writeAttribute(QStringLiteral("y"), QStringLiteral("19"));
        svg.writeAttribute(QStringLiteral("text-anchor"), QStringLiteral("middle"));
        svg.writeAttribute(QStringLiteral("font-size"), QStringLiteral("13"));
        svg.writeAttribute(QStringLiteral("fill"), kInk);
        svg.writeCharacters(axisNumber(locale, tick.value));
        svg.writeEndElement();
    }
}

void drawPeople(QXmlStreamWriter &svg, const guide::PeopleShare &share)
{
    constexpr double kRadius = kWebPerson * 0.4;
    QString with;
    QString without;
    for (int i = 0; i < kPeopleInRow * kPeopleRows; ++i) {
        const double x = (i % kPeopleInRow + 0.5) * kWebPerson;
        const int row = i / kPeopleInRow;
        const double y = (row + 0.5) * kWebPerson;
        (i < share.drawnWhole ? with : without) += circle(x, y, kRadius);
        // Less than one person is still somebody (RISK-24).
        if (share.drawnPart && i == share.drawnWhole)
            with += QStringLiteral("M%1a%2 0 0 0 %3Z")
                        .arg(at(x, y - kRadius), at(kRadius, kRadius), at(0, 2 * kRadius));
    }
    path(svg, without, kNone, kInk, 1);
    path(svg, with, kInk, kInk, 1);
}

void drawSign(QXmlStreamWriter &svg, guide::Urgency urgency)
{
    switch (urgency) {
    case guide::Urgency::Emergency:
        path(svg,
             QStringLiteral("M7 1H17L23 7V17L17 23H7L1 17V7ZM10.5 5V14H13.5V5ZM10.5 16V19H13.5"
                            "V16Z"),
             QStringLiteral("currentColor"), kNone);
        return;
    case guide::Urgency::Today:
        path(svg, circle(12, 12, 10) + QStringLiteral("M12 5V12H17"), kNone,
             QStringLiteral("currentColor"), 2.4);
        return;
    case guide::Urgency::NextVisit:
        break;
    }
    path(svg, QStringLiteral("M3 5H21V22H3ZM3 10H21M8 2V7M16 2V7"), kNone,
         QStringLiteral("currentColor"), 2);
}

/// Dark on light on any screen: cameras read no other.
void drawCode(QXmlStreamWriter &svg, const QrCode &code)
{
    const double side = code.side + 2 * kQuietZone;
    path(svg, rectangle({0, 0, side, side}), QStringLiteral("white"), kNone);
    QString dark;
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side;) {
            const int from = x;
            while (x < code.side && code.isDark(x, y))
                ++x;
            if (x > from)
                dark += QStringLiteral("M%1h%2v1h-%2z")
                            .arg(at(from + kQuietZone, y + kQuietZone), number(x - from));
            else
                ++x;
        }
    }
    path(svg, dark, QStringLiteral("black"), kNone);
}

/// What stands inside the drawing's outermost element.
void copyDrawing(QXmlStreamWriter &svg, const QString &fileName)
{
    QFile file(QStringLiteral(":/illustrations/") + fileName);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QXmlStreamReader reader(&file);
    reader.readNextStartElement();
    for (int depth = 0; !reader.atEnd();) {
        reader.readNext();
        if (reader.isEndElement()) {
            if (depth-- == 0)
                return;
            svg.writeEndElement();
        } else if (reader.isStartElement()) {
            ++depth;
            svg.writeStartElement(reader.name().toString());
            for (const QXmlStreamAttribute &attribute : reader.attributes()) {
                if (attribute.name() != QLatin1String("id"))
                    svg.writeAttribute(attribute.name().toString(), attribute.value().toString());
            }
        }
    }
}

}  // namespace

QString axisNumber(const QLocale &locale, double value)
{
    return locale.toString(value, 'g', 4).replace(QLatin1Char('-'), QChar(0x2212));
}

WebPicture webBar(const guide::Outcome &outcome, const guide::ArmResult &result)
{
    return {result.arm.name,
            guide::spokenChange(result.value, outcome.unit, DrawingWords::tr("plus"),
                                DrawingWords::tr("minus")),
            QStringLiteral("chart"),
            {kWebWide, kWebBarHigh},
            [axis = outcome.axis, result](QXmlStreamWriter &svg) { drawBar(svg, axis, result); }};
}

WebPicture webAxis(const guide::Outcome &outcome)
{
    const guide::AxisRange &axis = outcome.axis;
    const QLocale locale;
    return {
        DrawingWords::tr("Scale"),
        //: of a chart: two numbers and their unit, such as "pounds"
        DrawingWords::tr("%1 to %2 %3")
            .arg(axisNumber(locale, axis.from), axisNumber(locale, axis.to), outcome.unit.longName),
        QStringLiteral("chart"),
        {kWebWide, kWebAxisHigh},
        [axis, locale](QXmlStreamWriter &svg) { drawAxis(svg, axis, locale); }};
}

WebPicture webPeople(const guide::ArmCount &count, const QString &about)
{
    const auto share = count.outOf100 ? guide::shareOf(*count.outOf100) : std::nullopt;
    if (!share)
        return {};
    return {count.arm.name,
            about,
            QStringLiteral("chart"),
            {kPeopleInRow * kWebPerson, kPeopleRows * kWebPerson},
            [share = *share](QXmlStreamWriter &svg) { drawPeople(svg, share); }};
}

WebPicture webSign(guide::Urgency urgency)
{
    return {{}, {}, QStringLiteral("sign"), {24, 24}, [urgency](QXmlStreamWriter &svg) {
                drawSign(svg, urgency);
            }};
}

WebPicture webCode(const QrCode &code, const QString &about)
{
    if (code.side == 0)
        return {};
    const double side = code.side + 2 * kQuietZone;
    return {DrawingWords::tr("Code for a phone's camera"),
            about,
            QStringLiteral("code"),
            {side, side},
            [code](QXmlStreamWriter &svg) { drawCode(svg, code); }};
}

WebPicture webTick()
{
    return {{}, {}, QStringLiteral("tick"), {16, 16}, [](QXmlStreamWriter &svg) {
                path(svg, rectangle({1, 1, 14, 14}), kNone, QStringLiteral("currentColor"));
            }};
}

WebPicture webIllustration(const QString &fileName, const QSizeF &size, const QString &shows)
{
    return {DrawingWords::tr("Drawing"), shows, QStringLiteral("drawing"), size,
            [fileName](QXmlStreamWriter &svg) { copyDrawing(svg, fileName); }};
}

}  // namespace output
