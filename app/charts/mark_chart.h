// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "look/theme.h"

#include <QWidget>

#include <map>

namespace charts {

/// Beside others on a page, with what must be seen, or by itself with all that it says.
enum class FigureSize { Small, Large };

/// What every figure of the guide shares: it is painted, and each of its marks (a bar, a panel of
/// people, a stage) can be walked to and is told to assistive technology on its own.
///
/// One tab stop; the arrow keys, Home and End walk the marks in reading order, a press and a
/// release within one pick it (CHART-12, CHART-25). Nothing of the figure depends on the mark of
/// the moment but its ring.
class MarkChart : public QWidget {
    Q_OBJECT

public:
    MarkChart(const look::Theme &theme, QWidget *parent);

    [[nodiscard]] virtual int markCount() const = 0;
    /// What a screen reader says of a mark.
    [[nodiscard]] virtual QString markName(int index) const = 0;
    /// The place of a mark with its words, in the chart's coordinates. Marks do not overlap.
    [[nodiscard]] virtual QRect markArea(int index) const = 0;

    [[nodiscard]] int currentMark() const { return m_current; }
    void setCurrentMark(int index);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Its cursor is the mark of the moment: that is what is scrolled to.
    [[nodiscard]] QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    /// A mark was pressed and let go.
    void markPressed(int index);

protected:
    virtual void paintFigure(QPainter &painter) = 0;
    /// The width of a mark's edge, where marks are boxes.
    [[nodiscard]] virtual int markEdge() const { return 0; }
    /// Drops what was laid out: the words, the fonts or the colours are others now.
    virtual void invalidateLayout() = 0;
    /// New content: the first mark is the one of the moment again.
    void resetMarks(const QString &name, const QString &description);
    void restyle();

    [[nodiscard]] const look::Theme &theme() const { return m_theme; }

    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    static constexpr int kNoMark = -1;

    [[nodiscard]] int markAt(const QPointF &point) const;

    const look::Theme &m_theme;
    int m_current = 0;
    int m_pressed = kNoMark;  ///< where the finger or the button went down
};

/// A figure that is laid out once for a width: a layout asks for the height of several widths, and
/// a paint asks for every part of one.
template <typename Layout> class LaidOutChart : public MarkChart {
protected:
    using MarkChart::MarkChart;

    [[nodiscard]] virtual Layout makeLayout(int width) const = 0;
    [[nodiscard]] const Layout &layoutFor(int width) const
    {
        const auto known = m_layouts.find(width);
        if (known != m_layouts.end())
            return known->second;
        if (m_layouts.size() >= kMaxWidths)
            m_layouts.clear();
        return m_layouts.emplace(width, makeLayout(width)).first->second;
    }
    void invalidateLayout() override { m_layouts.clear(); }

private:
    static constexpr std::size_t kMaxWidths = 4;
    mutable std::map<int, Layout> m_layouts;
};

/// Teaches Qt the accessible tree of a chart. Call once.
void installChartAccessibility();

}  // namespace charts
