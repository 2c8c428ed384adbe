// SPDX-License-Identifier: Apache-2.0
// guide-drawings RESOURCES FOLDER FILE.svg...: writes down how Qt paints the SVG files, whose names
// are relative to RESOURCES, each into a file of the same name without ".svg" in FOLDER. What
// cannot be painted in plain colours by shapes alone is refused, so that a drawing is never other
// than its file.
#include "look/vector_drawing.h"

#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QSaveFile>
#include <QSvgRenderer>
#include <QTextStream>
#include <QXmlStreamReader>

namespace {

using look::Shape;

/// What somebody must mend in the file that is being read; empty while all is well.
QString g_fault;

void noteFault(const QString &fault)
{
    if (g_fault.isEmpty())
        g_fault = fault;
}

/// Writes down what a painter is told to draw.
class Recorder : public QPaintEngine {
public:
    Recorder()
        : QPaintEngine(AllFeatures)
    {
    }

    QList<Shape> shapes;

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    [[nodiscard]] Type type() const override { return User; }

    void drawPath(const QPainterPath &path) override { add(Shape::Kind::Path, path, {}); }
    void drawRects(const QRectF *rects, int count) override
    {
        for (int i = 0; i < count; ++i)
            add(Shape::Kind::Rectangle, {}, rects[i]);
    }
    void drawEllipse(const QRectF &rect) override { add(Shape::Kind::Ellipse, {}, rect); }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}

private:
    void add(Shape::Kind kind, const QPainterPath &path, const QRectF &box)
    {
        const Shape shape{
            kind, path, box, painter()->transform(), painter()->pen(), painter()->brush()};
        if (shape.pen.style() == Qt::NoPen && shape.brush.style() == Qt::NoBrush)
            return;
        const auto isPlain = [](const QBrush &brush) {
            return (brush.style() == Qt::SolidPattern || brush.style() == Qt::NoBrush) &&
                   brush.color().alpha() == 255;
        };
        if (!isPlain(shape.brush) || !isPlain(shape.pen.brush()) || painter()->opacity() < 1 ||
            painter()->hasClipping())
            noteFault(QStringLiteral("has a gradient, a clip or something that can be seen "
                                     "through; use plain colours"));
        shapes.append(shape);
    }
};

class Paper : public QPaintDevice {
public:
    Paper(Recorder &recorder, QSize size)
        : m_recorder(recorder)
        , m_size(size)
    {
    }

    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_recorder; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    Recorder &m_recorder;
    QSize m_size;
};

/// Qt would need fonts for a text that it is to paint, so what is in the file is looked at first.
QStringList idsIn(const QByteArray &svg)
{
    static const QStringList known{"svg", "g", "path", "rect", "circle", "ellipse"};
    QStringList ids;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (!known.contains(reader.name()))
            noteFault(QStringLiteral("line %1: there is no way to paint <%2>; draw it as a path "
                                     "in plain colours")
                          .arg(reader.lineNumber())
                          .arg(reader.name()));
        if (reader.attributes().hasAttribute(QLatin1String("id")))
            ids.append(reader.attributes().value(QLatin1String("id")).toString());
    }
    if (reader.hasError())
        noteFault(QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString()));
    return ids;
}

look::VectorDrawing drawingOf(const QByteArray &svg)
{
    look::VectorDrawing drawing;
    const QStringList ids = idsIn(svg);
    if (!g_fault.isEmpty())
        return drawing;
    QSvgRenderer renderer(svg);
    drawing.size = renderer.viewBoxF().size();
    if (!renderer.isValid() || drawing.size.isEmpty() ||
        renderer.viewBoxF() != QRectF({}, renderer.defaultSize())) {
        noteFault(QStringLiteral("is no SVG with a viewBox of whole numbers from 0 0 and no size"));
        return drawing;
    }
    for (const QString &id : ids)
        drawing.parts.insert(id, renderer.boundsOnElement(id));
    Recorder recorder;
    Paper paper(recorder, renderer.defaultSize());
    QPainter painter(&paper);
    renderer.render(&painter, renderer.viewBoxF());
    painter.end();
    drawing.shapes = recorder.shapes;
    return drawing;
}

void write(const look::VectorDrawing &drawing, const QString &name)
{
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly)) {
        QDataStream stream(&file);
        stream.setVersion(QDataStream::Qt_6_4);
        stream << drawing;
    }
    if (!file.commit())
        noteFault(QStringLiteral("cannot be written to %1: %2").arg(name, file.errorString()));
}

}  // namespace

int main(int argc, char *argv[])
{
    if (argc < 4) {
        QTextStream(stderr) << "guide-drawings RESOURCES FOLDER FILE.svg...\n";
        return 2;
    }
    qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &message) { noteFault(message); });
    const QString resources = QFile::decodeName(argv[1]) + QLatin1Char('/');
    const QString folder = QFile::decodeName(argv[2]) + QLatin1Char('/');
    for (int i = 3; i < argc; ++i) {
        const QString name = QFile::decodeName(argv[i]);
        QFile file(resources + name);
        if (!file.open(QIODevice::ReadOnly))
            noteFault(file.errorString());
        else
            write(drawingOf(file.readAll()), folder + name.chopped(4));
        if (!g_fault.isEmpty()) {
            QTextStream(stderr) << resources << name << ": " << g_fault << "\n";
            return 1;
        }
    }
    return 0;
}
