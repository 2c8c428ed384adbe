// SPDX-License-Identifier: Apache-2.0
#include "recorded.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

namespace recorded {

namespace {

constexpr int kDpi = 96;

class Recorder : public QPaintEngine {
public:
    Recorder()
        : QPaintEngine(QPaintEngine::AllFeatures)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return QPaintEngine::User; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &place, const QPixmap &, const QRectF &) override { add(place); }
    void drawPath(const QPainterPath &path) override { add(path.boundingRect()); }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode) override
    {
        add(QPolygonF(QList<QPointF>(points, points + count)).boundingRect());
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF place(at.x(), at.y() - item.ascent(), item.width(),
                           item.ascent() + item.descent());
        m_pieces.append({item.text(), painter()->transform().mapRect(place),
                         static_cast<double>(item.font().pixelSize())});
    }

    [[nodiscard]] const QList<Piece> &pieces() const { return m_pieces; }

private:
    void add(const QRectF &place)
    {
        QRectF shown = painter()->transform().mapRect(place);
        if (painter()->hasClipping())
            shown &= painter()->transform().mapRect(painter()->clipBoundingRect());
        m_pieces.append({{}, shown, 0});
    }

    QList<Piece> m_pieces;
};

class Sheet : public QPaintDevice {
public:
    explicit Sheet(const QSize &size)
        : m_size(size)
    {
    }

    QPaintEngine *paintEngine() const override { return &m_recorder; }
    [[nodiscard]] const QList<Piece> &pieces() const { return m_recorder.pieces(); }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return kDpi;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable Recorder m_recorder;
};

}  // namespace

QList<Piece> pieces(QWidget *widget)
{
    Sheet sheet(widget->size());
    widget->render(&sheet, QPoint(), QRegion(), QWidget::DrawChildren);
    return sheet.pieces();
}

}  // namespace recorded
